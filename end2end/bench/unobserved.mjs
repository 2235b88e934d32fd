// A file sent or saved by a Chromium that nobody drives meanwhile. Whoever drives a page is told the body of each of its
// requests, and that would be most of what is measured: so the driver opens the page and leaves. The page begins after a
// rest, and says in its title how far it is.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "@playwright/test";

/** How Chromium is started, by whomever. */
export const flags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-quic", "--disable-gpu"];
const ownFlags = [
  ...["--headless", "--no-first-run", "--disable-extensions", "--password-store=basic", "--window-size=1280,800"],
  ...["--disable-background-timer-throttling", "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows"],
  ...["--remote-debugging-port=0", "--remote-debugging-pipe"],
];

// All in milliseconds.
/** For the driver to leave, and for the page to come to rest. */
const rest = 5_000;
const every = 250;
const toStart = 60_000;
const toEnd = 900_000;

/** A field of `/proc/PID/status` that is memory, in MB: VmRSS, or VmHWM, the most there was. */
export function memory(pid, field) {
  const file = `/proc/${pid}/status`;
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(existsSync(file) ? readFileSync(file, "utf8") : "");
  if (!found) throw new Error(`process ${pid} has ended`);
  return (Number(found[1]) * 1024) / 1_000_000;
}

/** Lets the most memory count from now on; whether the system allows that. */
function forgetMost(pid) {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, "5");
    return true;
  } catch {
    return false;
  }
}

/** Runs in the page. With `sends`, a file that is chosen is held until the rest is over; else the first file is saved. */
function begin({ rest, sends }) {
  const input = document.querySelector("#files-input");
  let said = "bench waits";
  let began;
  const look = () => {
    const problem = document.querySelector(".files-way [role=alert]");
    const goes = said.startsWith("bench goes");
    // In single spaces, as a title gives them back.
    if (goes && problem) said = `bench failed ${problem.textContent}`.replace(/\s+/g, " ").trim();
    else if (goes && sends && document.querySelector(".files-row")) said = `bench done ${began} ${Date.now()}`;
    // The page has a title of its own, and may write it anew.
    if (document.title !== said) document.title = said;
  };
  const hold = (event) => event.stopImmediatePropagation();
  window.addEventListener("change", hold, true);
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  setTimeout(() => {
    window.removeEventListener("change", hold, true);
    began = Date.now();
    said = `bench goes ${began}`;
    if (sends) input.dispatchEvent(new Event("change", { bubbles: true }));
    else document.querySelector(".files-row button").click();
    look();
  }, rest);
  look();
}

/** A Chromium with a profile of its own, as long as `use` takes. Gives what `use` gives. */
async function started(use) {
  const home = mkdtempSync(join(tmpdir(), "portaal-chromium-"));
  const downloads = join(home, "downloads");
  mkdirSync(downloads);
  const args = [...flags, ...ownFlags, `--user-data-dir=${home}`, "about:blank"];
  const child = spawn("/usr/bin/chromium", args, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const own = { downloads, port: undefined, failed: undefined, saved: undefined };
  const ended = new Promise((done) => {
    const end = (why) => {
      own.failed ??= `Chromium ended: ${why}`;
      done();
    };
    child.once("exit", (code, signal) => end(code ?? signal));
    child.once("error", end);
  });
  // Over the pipe nothing is attached to a page. It stays, because what is set about downloads ends with it.
  const [to, from] = child.stdio.slice(3);
  // That the pipe breaks is the end of Chromium, which is noticed above.
  for (const end of [to, from]) end.on("error", () => {});
  let unfinished = "";
  from.setEncoding("utf8").on("data", (text) => {
    const told = (unfinished + text).split("\0");
    unfinished = told.pop();
    for (const { error, method, params } of told.map((one) => JSON.parse(one))) {
      if (error) own.failed ??= `Chromium refuses: ${error.message}`;
      if (method === "Browser.downloadProgress" && params.state === "completed") own.saved = Date.now();
      if (method === "Browser.downloadProgress" && params.state === "canceled") own.failed ??= "the download was cancelled";
    }
  });
  try {
    const file = join(home, "DevToolsActivePort");
    const until = Date.now() + toStart;
    while (!own.port) {
      if (own.failed) throw new Error(own.failed);
      if (Date.now() > until) throw new Error("Chromium did not start in time");
      await pause(50);
      // Its first line; it is there at once, but not whole.
      if (existsSync(file)) own.port = /^(\d+)\n/.exec(readFileSync(file, "utf8"))?.[1];
    }
    const params = { behavior: "allow", downloadPath: downloads, eventsEnabled: true };
    to.write(`${JSON.stringify({ id: 1, method: "Browser.setDownloadBehavior", params })}\0`);
    return await use(own);
  } finally {
    child.kill();
    await Promise.race([ended, pause(5_000, undefined, { ref: false })]);
    child.kill("SIGKILL");
    await ended;
    await cleared(home);
  }
}

/** Removes a profile. What Chromium started may write to it a little longer than it lives; Node itself does not try again for that. */
async function cleared(home) {
  for (let tries = 1; ; tries += 1) {
    try {
      return rmSync(home, { recursive: true, force: true });
    } catch (error) {
      if (tries === 50) throw error;
      await pause(100);
    }
  }
}

/** Has a page opened and told what to do, and leaves it alone. Gives the id of its process. */
async function prepared(port, open, path) {
  // Closing such a browser cuts it off and no more, and its first context stays. Downloads are set over the pipe.
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true, timeout: toStart });
  try {
    const [context] = browser.contexts();
    const page = context.pages()[0] ?? (await context.newPage());
    await open(page);
    await page.locator(path ? "#files-input" : ".files-row button").first().waitFor({ state: "attached" });
    const all = await browser.newBrowserCDPSession();
    const { processInfo } = await all.send("SystemInfo.getProcessInfo");
    const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
    // Others are kept ready, and do nothing.
    renderers.sort((a, b) => memory(b, "VmRSS") - memory(a, "VmRSS"));
    if (renderers.length === 0) throw new Error("the page has no process");
    const wire = path && (await context.newCDPSession(page));
    await page.evaluate(begin, { rest, sends: Boolean(path) });
    if (wire) {
      const { result } = await wire.send("Runtime.evaluate", { expression: 'document.querySelector("#files-input")' });
      await wire.send("DOM.setFileInputFiles", { files: [path], objectId: result.objectId });
    }
    return renderers[0];
  } finally {
    await browser.close();
  }
}

/** What the page says, word by word; nothing if there is no such page. */
async function told(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`, { signal: AbortSignal.timeout(toStart) });
  const page = (await answer.json()).find(({ type, title }) => type === "page" && title.startsWith("bench "));
  return page?.title.split(" ").slice(1) ?? [];
}

/** Looks on from outside until the file is there. */
async function followed(own, pid, sends) {
  const from = Date.now();
  const counted = forgetMost(pid);
  let before;
  let most = 0;
  while (Date.now() < from + toEnd) {
    const [state, ...words] = await told(own.port).catch((error) => {
      throw new Error(own.failed ?? `Chromium does not answer: ${error.message}`);
    });
    if (own.failed) throw new Error(own.failed);
    if (state === "failed") throw new Error(`the page says: ${words.join(" ")}`);
    const now = memory(pid, "VmRSS");
    if (state === "waits") before = now;
    else if (before === undefined && (state || Date.now() > from + toStart)) throw new Error("the page was not seen at rest");
    most = Math.max(most, now);
    const end = sends ? Number(words[1]) : own.saved;
    if (end && words[0]) {
      if (counted) most = Math.max(most, memory(pid, "VmHWM"));
      return { ms: end - Number(words[0]), before, above: most - before };
    }
    await pause(every);
  }
  throw new Error(`the file did not ${sends ? "go" : "come"} in ${toEnd / 1000} s`);
}

/**
 * Sends the file at `path`, or without one saves the first file of the page that `open` opens, with nobody looking on. Such
 * a page has `#files-input`, and a `.files-row` with a button that saves for each file. Gives how many milliseconds it took,
 * the memory of the page's process before, the most above that meanwhile (in MB), and the bytes that were saved.
 */
export async function unobserved(open, path) {
  return started(async (own) => {
    const pid = await prepared(own.port, open, path);
    const measured = await followed(own, pid, Boolean(path));
    const bytes = readdirSync(own.downloads).reduce((sum, name) => sum + statSync(join(own.downloads, name)).size, 0);
    return { ...measured, bytes };
  });
}
