// What a person waits for in Chromium: the first page, unlocking, vaults of 10,000 and 40,000 items, a key stroke in their
// search, an import, and a file of 500 MB both ways, beside the same bytes in plain. Usage: browser.mjs PORTAAL

import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer as createBareServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { chromium } from "@playwright/test";

const program = resolve(process.argv[2] ?? "target/release/portaal");
// The demo has some items besides, and 40,000 is the most that a vault holds.
const sizes = [10_000, 39_990];
const rounds = 5;
const imported = 5_000;
const attached = 500_000_000;
// As large as those in which files are sent and fetched, in bytes.
const part = 4 * 1024 * 1024;
const password = "lantaarn fietspad 1953";

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-quic", "--disable-gpu"],
});

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

/** Signs in; gives the page with its vault open. */
async function signIn(url) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}/sign-in`);
  await page.locator("html[data-hydrated]").waitFor({ state: "attached" });
  await page.locator("[name=email]").fill("olga@client-one.example");
  await page.locator("[name=password]").fill(password);
  await page.locator("[name=password]").press("Enter");
  await page.waitForURL(/\/vault\//);
  await page.locator(".virtual-row").first().waitFor();
  return page;
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
  const page = await signIn(url);
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

/** Most memory that a process had until now, in MB. */
const peak = (pid) => (Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/VmHWM:\s+(\d+) kB/)?.[1]) * 1024) / 1_000_000;

/** Presses what saves a file; gives where it is, once all of it is there. */
async function saved(page, button) {
  const [file] = await Promise.all([page.waitForEvent("download", { timeout: 600_000 }), button.click()]);
  return file.path();
}

/**
 * The same bytes with nothing done to them: sent in parts of the same size by the same browser to a server that only
 * writes them to the disk, fetched in such parts, and saved. Gives the milliseconds out and in.
 */
async function plain(path, folder) {
  const kept = join(folder, "plain.bin");
  const server = createBareServer(async (request, response) => {
    const from = /^\/part\/(\d+)$/.exec(request.url)?.[1];
    if (from === undefined) {
      response.setHeader("content-type", "text/html");
      response.end('<input type="file"><button>save</button>');
    } else if (request.method === "PUT") {
      await pipeline(request, createWriteStream(kept, { flags: "a" }));
      response.end();
    } else {
      await pipeline(createReadStream(kept, { start: Number(from), end: Number(from) + part - 1 }), response);
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const page = await (await browser.newContext()).newPage();
  try {
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.evaluate((part) => {
      document.querySelector("button").onclick = async () => {
        const { size } = document.querySelector("input").files[0];
        const parts = [];
        for (let at = 0; at < size; at += part) parts.push(await (await fetch(`/part/${at}`)).blob());
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob(parts));
        link.download = "plain.bin";
        link.click();
      };
    }, part);
    await page.locator("input").setInputFiles(path);
    const began = performance.now();
    await page.evaluate(async (part) => {
      const file = document.querySelector("input").files[0];
      for (let at = 0; at < file.size; at += part) await fetch(`/part/${at}`, { method: "PUT", body: file.slice(at, at + part) });
    }, part);
    const sent = performance.now();
    const copy = await saved(page, page.locator("button"));
    const fetched = performance.now();
    if (statSync(copy).size !== attached) throw new Error("the plain file came back in another size");
    return { out: sent - began, in: fetched - sent };
  } finally {
    await page.context().close();
    server.closeAllConnections();
    server.close();
  }
}

/** A large file, in and out: how long, and what it costs in memory on both sides. */
async function attach(url, server) {
  const page = await signIn(url);
  const wire = await browser.newBrowserCDPSession();
  const { processInfo } = await wire.send("SystemInfo.getProcessInfo");
  const pages = () => Math.max(...processInfo.filter(({ type }) => type === "renderer").map(({ id }) => peak(id)));
  const folder = mkdtempSync(join(tmpdir(), "portaal-bench-"));
  try {
    const path = join(folder, "large.bin");
    writeFileSync(path, randomBytes(attached));
    await page.locator(".virtual-row").first().click();
    const before = { server: peak(server), page: pages() };
    const began = performance.now();
    await page.locator("#files-input").setInputFiles(path);
    await page.locator(".files-row").waitFor({ timeout: 600_000 });
    const sent = performance.now();
    const copy = await saved(page, page.locator(".files-row button").first());
    const fetched = performance.now();
    const size = statSync(copy).size;
    const after = { server: peak(server), page: pages() };
    const bare = await plain(path, folder);
    const speed = (ms) => `${(ms / 1000).toFixed(1)}, ${(attached / 1000 / ms).toFixed(0)} MB/s`;
    const beside = (ms, bare) => `${speed(ms)}, ${(ms / bare).toFixed(1)} times as long as in plain`;
    line(`a file of ${size / 1_000_000} MB, encrypted and sent, s`, beside(sent - began, bare.out));
    line("the same bytes in plain, sent to a bare server, s", speed(bare.out));
    line("the file, fetched, decrypted and saved, s", beside(fetched - sent, bare.in));
    line("the same bytes in plain, fetched and saved, s", speed(bare.in));
    line("most memory of the server, before and after, MB", `${before.server.toFixed(0)}, ${after.server.toFixed(0)}`);
    line("most memory of the page with its worker, MB", `${before.page.toFixed(0)}, ${after.page.toFixed(0)}`);
  } finally {
    rmSync(folder, { recursive: true });
    await page.context().close();
  }
}

try {
  await served(0, attach);
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
