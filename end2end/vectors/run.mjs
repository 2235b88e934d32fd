// Opens the crypto vectors in Chromium and fails on any that does not hold.
// usage: node run.mjs FOLDER_OF_SELFTEST [--measure]
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [built, ...flags] = process.argv.slice(2);
const measure = flags.includes("--measure");
const files = {
  "/": ["text/html", new URL("index.html", import.meta.url)],
  "/selftest.js": ["text/javascript", join(built, "selftest.js")],
  "/selftest_bg.wasm": ["application/wasm", join(built, "selftest_bg.wasm")],
};

let arrived;
const report = new Promise((resolve) => (arrived = resolve));
const server = createServer(async (request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  if (path === "/report") {
    let body = "";
    for await (const part of request) body += part;
    response.end();
    arrived(JSON.parse(body));
  } else if (files[path]) {
    const [type, file] = files[path];
    response.writeHead(200, { "content-type": type }).end(await readFile(file));
  } else {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", resolve));

const profile = await mkdtemp(join(tmpdir(), "portaal-vectors-"));
const address = `http://localhost:${server.address().port}/${measure ? "?measure" : ""}`;
const browser = spawn(process.env.CHROMIUM ?? "/usr/bin/chromium", [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
  "--no-first-run", `--user-data-dir=${profile}`, address,
], { stdio: "ignore" });
const ended = new Promise((resolve) => browser.once("exit", resolve));
browser.once("error", (error) => arrived({ lines: [], times: [], error: String(error) }));

let timer;
const tooLong = new Promise((resolve) => {
  timer = setTimeout(() => resolve({ lines: [], times: [], error: "no answer from the browser within two minutes" }), 120_000);
});
const { lines, times, error } = await Promise.race([report, tooLong]);
clearTimeout(timer);
browser.kill();
await ended;
server.close();
await rm(profile, { recursive: true, force: true, maxRetries: 5 });

for (const line of times) console.log(line);
const [checks, ...failures] = lines;
for (const failure of failures) console.error(`does not hold in the browser: ${failure}`);
if (error) console.error(error);
if (error || failures.length > 0 || !(Number(checks) > 30)) process.exit(1);
console.log(`crypto vectors: ${checks} checks hold in the browser`);
