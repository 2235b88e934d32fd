// What a person waits for in Chromium: the first page, unlocking, vaults of 10,000 and 40,000 items, a key stroke in their
// search, an import, and files both ways, beside the same bytes in plain. Usage: browser.mjs PORTAAL [MB OF A FILE …]

import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { closeSync, createReadStream, createWriteStream, existsSync, openSync, statSync, writeSync } from "node:fs";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer as createBareServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { chromium } from "@playwright/test";
import { flags, memory, unobserved } from "./unobserved.mjs";

const program = resolve(process.argv[2] ?? "target/release/portaal");
// The demo has some items besides, and 40,000 is the most that a vault holds.
const sizes = [10_000, 39_990];
const rounds = 5;
const imported = 5_000;
// In bytes; the first is what the others are compared with.
const attached = (process.argv.length > 3 ? process.argv.slice(3) : ["20", "500"]).map((size) => Number(size) * 1_000_000);
if (!attached.every((bytes) => Number.isInteger(bytes) && bytes > 0)) throw new Error("a size of a file is not a number of MB");
// As large as those in which files are sent and fetched, in bytes.
const part = 4 * 1024 * 1024;
const password = "lantaarn fietspad 1953";

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });

const line = (what, value) => console.log(`${what.padEnd(60)}${value}`);
const middle = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A server of its own with so many items in a vault, as long as `use` takes. */
async function served(items, use) {
  const port = await new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
  const url = `http://localhost:${port}`;
  const env = { ...process.env, PORTAAL_SERVER_ADDRESS: `127.0.0.1:${port}`, PORTAAL_SERVER_PUBLIC_URL: url, PORTAAL_LOG_LEVEL: "warn" };
  const server = spawn(program, ["demo", "--items", String(items)], { env, stdio: ["ignore", "pipe", "inherit"] });
  try {
    await new Promise((done, fail) => {
      server.stdout.on("data", (text) => /Portaal serves/.test(text) && done());
      server.once("exit", (code) => fail(new Error(`portaal ended with ${code}`)));
    });
    await use(url, server.pid);
  } finally {
    server.kill();
  }
}

/** Bytes over the wire, by kind, until the page is alive. */
async function firstLoad(url) {
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

/** Signs in; the page then has its vault open. */
async function signIn(page, url) {
  await page.goto(`${url}/sign-in`);
  await page.locator("html[data-hydrated]").waitFor({ state: "attached" });
  await page.locator("[name=email]").fill("olga@client-one.example");
  await page.locator("[name=password]").fill(password);
  await page.locator("[name=password]").press("Enter");
  await page.waitForURL(/\/vault\//);
  await page.locator(".virtual-row").first().waitFor();
}

/** Unlocks the vault and waits until all of its items are in the list. */
async function unlock(page, items) {
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
  return page.evaluate(() => globalThis.benchTimes);
}

/** Types a search key by key; gives the milliseconds from each to the frame that shows what it found. */
async function search(page, text) {
  return page.evaluate(async (text) => {
    const field = document.querySelector("#vault-search");
    const times = [];
    for (let end = 1; end <= text.length; end++) {
      const began = performance.now();
      field.value = text.slice(0, end);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      // A message that is sent in a frame comes when the frame is painted.
      await new Promise((painted) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = painted;
          port2.postMessage(undefined);
        });
      });
      times.push(performance.now() - began);
      await new Promise((rest) => setTimeout(rest, 50));
    }
    return times;
  }, text);
}

/** Opening a vault, cold as after signing in on this server for the first time, then again and again. */
async function vault(url, items) {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, url);
  const cold = await unlock(page, items);
  const seen = { unlocked: [], first: [], all: [], longest: [] };
  for (let round = 0; round < rounds; round++) {
    const times = await unlock(page, items);
    for (const part of Object.keys(seen)) seen[part].push(times[part]);
  }
  const span = (from, to) => middle(from.map((begin, round) => to[round] - begin)).toFixed(0);
  line("unlock: from Enter to open keys, ms", middle([...seen.unlocked]).toFixed(0));
  line(`${items} items, cold: from open keys to all of them, ms`, (cold.all - cold.unlocked).toFixed(0));
  line(`${items} items: from open keys to the first rows, ms`, span(seen.unlocked, seen.first));
  line(`${items} items: from open keys to all of them, ms`, span(seen.unlocked, seen.all));
  line("longest task meanwhile, ms", middle([...seen.longest]).toFixed(0));
  const keys = await search(page, "server 0123");
  line(`${items} items: from a key stroke to what it found, ms`, `${middle([...keys]).toFixed(0)}, at most ${Math.max(...keys).toFixed(0)}`);
  return page;
}

/** Bringing in a file, each time of other rows. */
async function bringIn(page) {
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
}

/** A file of so many random bytes. */
function made(path, bytes) {
  const file = openSync(path, "w");
  for (let left = bytes; left > 0; left -= part) writeSync(file, randomBytes(Math.min(part, left)));
  closeSync(file);
}

/** Sends a file by a page of this kind, then saves it by another; what is measured, both times, with nobody looking on. */
async function bothWays(open, path) {
  const out = await unobserved(open, path);
  const back = await unobserved(open);
  if (back.bytes !== statSync(path).size) throw new Error("the file came back in another size");
  return { out, in: back };
}

/** What a page does that sends and saves files with nothing done to them, in parts. Runs in the page. */
function plainPage(part, kept) {
  const row = document.createElement("li");
  row.className = "files-row";
  row.append(document.createElement("button"));
  row.firstChild.onclick = async () => {
    const parts = [];
    for (let at = 0; at < kept; at += part) parts.push(await (await fetch(`/part/${at}`)).blob());
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(parts));
    link.download = "plain.bin";
    link.click();
  };
  if (kept > 0) document.body.append(row);
  document.querySelector("input").onchange = async ({ target }) => {
    const [file] = target.files;
    for (let at = 0; at < file.size; at += part) await fetch(`/part/${at}`, { method: "PUT", body: file.slice(at, at + part) });
    document.body.append(row);
  };
}

/** The same bytes in parts of the same size, to and from a server that only writes them to the disk and reads them. */
async function plain(path) {
  const kept = `${path}.kept`;
  const server = createBareServer(async (request, response) => {
    const from = /^\/part\/(\d+)$/.exec(request.url)?.[1];
    if (from === undefined) {
      const size = existsSync(kept) ? statSync(kept).size : 0;
      response.setHeader("content-type", "text/html");
      response.end(`<body><input id="files-input" type="file"><script>(${plainPage})(${part}, ${size})</script>`);
    } else if (request.method === "PUT") {
      await pipeline(request, createWriteStream(kept, { flags: "a" }));
      response.end();
    } else {
      await pipeline(createReadStream(kept, { start: Number(from), end: Number(from) + part - 1 }), response);
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await bothWays((page) => page.goto(`http://127.0.0.1:${server.address().port}/`), path);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A file, out and in: how long, and what it costs in memory on both sides. Gives the most of the page above rest. */
async function attach(url, server, bytes) {
  const folder = mkdtempSync(join(tmpdir(), "portaal-bench-"));
  const open = async (page) => {
    await signIn(page, url);
    await page.locator(".virtual-row").first().click();
  };
  try {
    const path = join(folder, "large.bin");
    made(path, bytes);
    const before = memory(server, "VmHWM");
    const own = await bothWays(open, path);
    const after = memory(server, "VmHWM");
    const bare = await plain(path);
    const size = `${bytes / 1_000_000} MB`;
    const speed = ({ ms }) => `${(ms / 1000).toFixed(1)}, ${(bytes / 1000 / ms).toFixed(0)} MB/s`;
    const beside = (one, bare) => `${speed(one)}, ${(one.ms / bare.ms).toFixed(1)} times as long as in plain`;
    const cost = ({ before, above }) => `${before.toFixed(0)}, ${above.toFixed(0)}`;
    line(`a file of ${size}, encrypted and sent, s`, beside(own.out, bare.out));
    line(`${size} in plain, sent to a bare server, s`, speed(bare.out));
    line(`the file of ${size}, fetched, decrypted and saved, s`, beside(own.in, bare.in));
    line(`${size} in plain, fetched and saved, s`, speed(bare.in));
    line(`${size} sent: memory of the page at rest, most above it, MB`, cost(own.out));
    line(`${size} sent in plain: the same, MB`, cost(bare.out));
    line(`${size} saved: the same, MB`, cost(own.in));
    line(`${size} saved in plain: the same, MB`, cost(bare.in));
    line(`${size}: most memory of the server, before and after, MB`, `${before.toFixed(0)}, ${after.toFixed(0)}`);
    return { out: own.out.above, in: own.in.above };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Files of all sizes, each with a server of its own; memory is flat if its most does not grow with the file. */
async function files() {
  let first;
  for (const bytes of attached) {
    await served(0, async (url, server) => {
      const most = await attach(url, server, bytes);
      first ??= most;
      if (bytes === attached[0]) return;
      const sizes = `${bytes / 1_000_000} MB to ${attached[0] / 1_000_000} MB`;
      line(`most memory above rest, ${sizes}, sent (1 is flat)`, (most.out / first.out).toFixed(1));
      line(`most memory above rest, ${sizes}, saved (1 is flat)`, (most.in / first.in).toFixed(1));
    });
  }
}

try {
  await files();
  for (const items of sizes) {
    await served(items, async (url) => {
      if (items === sizes[0]) {
        const first = await firstLoad(url);
        let all = 0;
        for (const [kind, bytes] of first.kinds) {
          line(`first load of sign-in, ${kind}, kB`, (bytes / 1000).toFixed(1));
          all += bytes;
        }
        line("first load of sign-in, all, kB", (all / 1000).toFixed(1));
        line("sign-in alive after, ms", first.alive);
      }
      const page = await vault(url, items);
      if (items === sizes[0]) await bringIn(page);
      await page.context().close();
    });
  }
} finally {
  await browser.close();
}
