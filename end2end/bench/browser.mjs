// What a person waits for in Chromium: the first page, unlocking, and a vault of 10,000 items. Usage: browser.mjs PORTAAL

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { chromium } from "@playwright/test";

const program = resolve(process.argv[2] ?? "target/release/portaal");
const items = 10_000;
const rounds = 5;
const imported = 5_000;
const password = "lantaarn fietspad 1953";

const port = await new Promise((done) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => done(port));
  });
});
const url = `http://localhost:${port}`;
const env = { ...process.env, PORTAAL_SERVER_ADDRESS: `127.0.0.1:${port}`, PORTAAL_SERVER_PUBLIC_URL: url, PORTAAL_LOG_LEVEL: "warn" };
const server = spawn(program, ["demo", "--items", String(items)], { env, stdio: ["ignore", "pipe", "inherit"] });
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-quic", "--disable-gpu"],
});

const line = (what, value) => console.log(`${what.padEnd(52)}${value}`);
const middle = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Bytes over the wire, by kind, until the page is alive. */
async function firstLoad() {
  const page = await (await browser.newContext()).newPage();
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  const kinds = new Map();
  const requests = new Map();
  wire.on("Network.responseReceived", ({ requestId, response }) => {
    const kind = response.mimeType.split("/")[1].split(";")[0];
    requests.set(requestId, kind);
  });
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = requests.get(requestId) ?? "other";
    kinds.set(kind, (kinds.get(kind) ?? 0) + encodedDataLength);
  });
  const began = Date.now();
  await page.goto(`${url}/sign-in`);
  await page.locator("html[data-hydrated]").waitFor({ state: "attached" });
  const alive = Date.now() - began;
  await page.waitForLoadState("networkidle");
  await page.context().close();
  return { kinds, alive };
}

try {
  await new Promise((done, fail) => {
    server.stdout.on("data", (text) => /Portaal serves/.test(text) && done());
    server.once("exit", (code) => fail(new Error(`portaal ended with ${code}`)));
  });

  const first = await firstLoad();
  let all = 0;
  for (const [kind, bytes] of first.kinds) {
    line(`first load of sign-in, ${kind}, kB`, (bytes / 1000).toFixed(1));
    all += bytes;
  }
  line("first load of sign-in, all, kB", (all / 1000).toFixed(1));
  line("sign-in alive after, ms", first.alive);

  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}/sign-in`);
  await page.locator("html[data-hydrated]").waitFor({ state: "attached" });
  await page.locator("[name=email]").fill("olga@client-one.example");
  await page.locator("[name=password]").fill(password);
  await page.locator("[name=password]").press("Enter");
  await page.waitForURL(/\/vault\//);
  await page.locator(".virtual-row").first().waitFor();

  const seen = { unlocked: [], first: [], all: [], longest: [] };
  for (let round = 0; round < rounds; round++) {
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await page.locator("[name=password]").fill(password);
    await page.evaluate((items) => {
      const times = { longest: 0 };
      const began = performance.now();
      new PerformanceObserver((list) => {
        for (const task of list.getEntries()) times.longest = Math.max(times.longest, task.duration);
      }).observe({ type: "longtask" });
      const look = () => {
        const now = performance.now() - began;
        if (document.querySelector(".vault")) times.unlocked ??= now;
        const row = document.querySelector(".virtual-row");
        if (row) times.first ??= now;
        if (Number(row?.getAttribute("aria-setsize")) >= items) times.all ??= now;
        if (!times.all) requestAnimationFrame(look);
      };
      globalThis.benchTimes = times;
      look();
    }, items);
    await page.locator("[name=password]").press("Enter");
    await page.waitForFunction(() => globalThis.benchTimes.all, undefined, { timeout: 120_000 });
    const times = await page.evaluate(() => globalThis.benchTimes);
    for (const part of Object.keys(seen)) seen[part].push(times[part]);
  }
  const span = (from, to) => middle(from.map((begin, round) => to[round] - begin)).toFixed(0);
  line("unlock: from Enter to open keys, ms", middle([...seen.unlocked]).toFixed(0));
  line(`${items} items: from open keys to the first rows, ms`, span(seen.unlocked, seen.first));
  line(`${items} items: from open keys to all of them, ms`, span(seen.unlocked, seen.all));
  line("longest task meanwhile, ms", middle([...seen.longest]).toFixed(0));

  // Every row another one than those of the rounds before, or it would be left out.
  const speeds = { read: [], rows: [] };
  await page.goto(`${page.url().split("?")[0]}/import`);
  for (let round = 0; round < 3; round++) {
    const rows = Array.from({ length: imported }, (_, n) => `Site ${round}-${n},https://${n}.example/,kim,secret ${round}-${n},`);
    const buffer = Buffer.from(["name,url,username,password,note", ...rows].join("\n"));
    await page.locator("#import-file").waitFor({ state: "attached" });
    const began = performance.now();
    await page.locator("#import-file").setInputFiles({ name: "chrome.csv", mimeType: "text/csv", buffer });
    await page.locator(".import-folders").waitFor();
    const shown = performance.now();
    await page.locator(".import .button-primary").last().click();
    await page.locator(".notice-success").waitFor({ timeout: 300_000 });
    speeds.read.push(shown - began);
    speeds.rows.push((imported * 1000) / (performance.now() - shown));
    await page.locator(".import .row .button").first().click();
  }
  line(`import of ${imported} rows: from the file to the dry run, ms`, middle(speeds.read).toFixed(0));
  line("import: rows per second", middle(speeds.rows).toFixed(0));
} finally {
  await browser.close();
  server.kill();
}
