// Files of items: encrypted here, sent in parts, saved as they were; and what happens when something is in the way.

import { createHash, randomBytes } from "node:crypto";
import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import type { Page, TestInfo } from "@playwright/test";
import { demo, idIn, newPerson, said, signIn, unlock } from "../fixtures/people";
import { Portaal } from "../fixtures/server";
import { accessibleEverywhere, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";
import { more, row } from "../fixtures/vault";

const MB = 1_000_000;

/** Signs in and shows an item; gives the id of the organisation. */
async function show(page: Page, lang: Lang, name: string): Promise<string> {
  await signIn(page, demo.olga, demo.password, lang);
  await row(page, name).click();
  await expect(page.locator(".item-title")).toHaveText(name);
  return idIn(page);
}

/** The files of the item that is shown. */
const files = (page: Page) => page.locator(".files-row");
const file = (page: Page, name: string) => files(page).filter({ hasText: name });
const add = (page: Page, chosen: Parameters<ReturnType<Page["locator"]>["setInputFiles"]>[0]) => page.locator("#files-input").setInputFiles(chosen);

/** The button that cancels a file on its way. */
const stop = (page: Page, name: string) => page.locator(".files-way").filter({ hasText: name }).getByRole("button");

/** A file on this disk. */
function made(info: TestInfo, name: string, bytes: Buffer): string {
  const path = info.outputPath(name);
  writeFileSync(path, bytes);
  return path;
}

/** Presses a file's button and gives what the browser saved. */
async function download(page: Page, lang: Lang, name: string) {
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: text(lang, "attachments-download", { name }), exact: true }).click(),
  ]);
  await expect(said(page, text(lang, "attachments-fetched", { name }))).toBeVisible();
  expect(saved.suggestedFilename()).toBe(name);
  return saved.path();
}

async function hash(path: string): Promise<string> {
  const sum = createHash("sha256");
  for await (const part of createReadStream(path)) sum.update(part as Buffer);
  return sum.digest("hex");
}

/** What a test cut off on purpose shows in the console. */
const forgive = (errors: string[]) => errors.splice(0, errors.length, ...errors.filter((error) => !/net::ERR_|status of 503/.test(error)));

test("nl: files are added, kept, saved as they were, and deleted", async ({ browser, watched }, info) => {
  const lang = "nl";
  const t = (key: string, values?: Record<string, string | number>) => text(lang, key, values);
  const portaal = await Portaal.demo();
  try {
    const page = await newPerson(browser, portaal, lang, watched);
    const id = await show(page, lang, "Bank");
    await expect(page.getByText(t("attachments-none"), { exact: true })).toBeVisible();
    await accessibleEverywhere(page, "no files");

    // Several at once, an empty one among them, and one of several parts.
    const bytes = randomBytes(9 * MB);
    bytes.write("canary-4711 in plain text", 4 * MB);
    await add(page, [
      { name: "leeg.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
      { name: "<img src=x onerror=alert(1)>.pdf", mimeType: "application/pdf", buffer: Buffer.from("hello") },
    ]);
    await add(page, made(info, "jaarcijfers 2026.xlsx", bytes));
    await expect(said(page, t("attachments-added", { name: "jaarcijfers 2026.xlsx" }))).toBeVisible();
    await expect(files(page)).toHaveCount(3);
    await expect(file(page, "jaarcijfers 2026.xlsx")).toContainText(/9\sMB/);
    await expect(file(page, "leeg.txt")).toContainText(t("attachments-tiny", { size: "16\u00a0B" }));
    await expect(row(page, "Bank").getByText(t("attachments-clip"), { exact: true })).toBeAttached();
    await accessibleEverywhere(page, "three files");

    // The server has none of it in plain: neither what they are called nor what is in them.
    const kept = portaal.kept();
    expect(kept.length).toBeGreaterThan(4);
    for (const plain of ["canary-4711", "jaarcijfers", "leeg.txt", "onerror"]) {
      expect(kept.filter((one) => one.includes(plain)).length, plain).toBe(0);
    }

    // After a reload they are still there, and come back byte for byte.
    await page.reload();
    await expect(files(page)).toHaveCount(3);
    expect(readFileSync(await download(page, lang, "leeg.txt")).length).toBe(0);
    expect(await hash(await download(page, lang, "jaarcijfers 2026.xlsx"))).toBe(createHash("sha256").update(bytes).digest("hex"));

    // Deleting asks, by the keyboard as by the mouse.
    const remove = page.getByRole("button", { name: t("attachments-delete", { name: "leeg.txt" }), exact: true });
    await remove.focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("dialog[open]")).toContainText(t("attachments-delete-title", { name: "leeg.txt" }));
    await accessibleEverywhere(page, "delete a file");
    await page.locator("dialog[open]").getByRole("button", { name: t("attachments-delete-go"), exact: true }).click();
    await expect(said(page, t("attachments-deleted"))).toBeVisible();
    await expect(files(page)).toHaveCount(2);
    await expect(page.locator(".files-title")).toBeFocused();

    // How much of the storage is in use.
    await open(page, `/admin/${id}/settings`);
    await expect(page.locator(".storage")).toContainText(t("storage-of", { used: "9\u00a0MB", bought: "1\u00a0GB" }));
    await accessibleEverywhere(page, "settings with storage");
    await open(page, `/admin/${id}/events`);
    await expect(page.locator("tbody tr").filter({ hasText: t("events-kind-attachment-created") })).toHaveCount(3);
    const deleted = page.locator("tbody tr").filter({ hasText: t("events-kind-attachment-deleted") });
    await expect(deleted).toHaveCount(1);
    // The log knows no name, but the way.
    await deleted.getByRole("link", { name: t("events-object-item"), exact: true }).click();
    await page.waitForURL((url) => url.pathname === `/vault/${id}` && url.searchParams.has("item"));
    await expect(page.locator("#item-title")).toContainText("Bank");

    // What is exported has no files, which is said. In the trash they can be saved, and nothing else.
    await open(page, `/vault/${id}/export`);
    await expect(page.getByText(t("export-with-files", { count: 1 }), { exact: true })).toBeVisible();
    await open(page, `/vault/${id}`);
    await row(page, "Bank").click();
    await more(page, lang, "items-trash");
    await page.locator(".nav-label", { hasText: t("vault-trash") }).click();
    await row(page, "Bank").click();
    await expect(files(page)).toHaveCount(2);
    await expect(page.locator("#files-input")).toHaveCount(0);
    await download(page, lang, "jaarcijfers 2026.xlsx");
    await page.locator(".item-actions").getByRole("button", { name: t("items-delete"), exact: true }).click();
    await page.locator("dialog[open]").getByRole("button", { name: t("items-delete"), exact: true }).click();
    await expect(said(page, t("items-deleted", { count: 1 }))).toBeVisible();
    await open(page, `/admin/${id}/settings`);
    await expect(page.locator(".storage")).toContainText(t("storage-of", { used: "0\u00a0B", bought: "1\u00a0GB" }));
    // No way leads to what is gone.
    await open(page, `/admin/${id}/events`);
    const gone = page.locator("tbody tr").filter({ hasText: t("events-kind-item-deleted") });
    await expect(gone).toContainText(t("events-gone"));
    await expect(gone.getByRole("link", { name: t("events-object-item"), exact: true })).toHaveCount(0);
  } finally {
    await portaal.stop();
  }
});

test("en: a broken connection costs nothing, and cancelling leaves nothing", async ({ browser, portaal, watched, errors }, info) => {
  const lang = "en";
  const page = await newPerson(browser, portaal, lang, watched);
  await show(page, lang, "Newsletter");
  const bytes = randomBytes(13 * MB);
  const path = made(info, "plan.bin", bytes);

  // A part is lost on its way out, and the answer to another one on its way back; then a proxy has no server.
  let parts = 0;
  await page.route("**/api/organisation/*/attachment/*/*", async (route) => {
    parts += 1;
    if (parts === 2) return route.abort("connectionreset");
    if (parts === 3) {
      await route.fetch();
      return route.abort("connectionreset");
    }
    if (parts === 4) return route.fulfill({ status: 503, headers: { "retry-after": "1" }, body: "<p>back soon</p>" });
    return route.continue();
  });
  await add(page, path);
  await expect(page.getByText(text(lang, "attachments-lost"), { exact: true })).toBeVisible();
  await accessibleEverywhere(page, "a lost connection");
  // It goes on by itself meanwhile, and may have said so before anybody looks.
  await expect(files(page).filter({ hasText: "plan.bin" })).toBeVisible();
  await expect(page.locator(".files-way")).toHaveCount(0);
  // Four parts, and those three tries once more.
  expect(parts).toBe(7);
  await page.unroute("**/api/organisation/*/attachment/*/*");

  // The same on the way in.
  let ranges = 0;
  await page.route("**/api/organisation/*/attachment/*", async (route) => {
    ranges += 1;
    return ranges === 2 ? route.abort("connectionreset") : route.continue();
  });
  expect(await hash(await download(page, lang, "plan.bin"))).toBe(createHash("sha256").update(bytes).digest("hex"));
  expect(ranges).toBe(5);
  await page.unroute("**/api/organisation/*/attachment/*");

  // No network for long, as on a train; other items are looked at meanwhile.
  let held = true;
  await page.route("**/api/organisation/*/attachment/*/*", (route) => (held ? route.abort("internetdisconnected") : route.continue()));
  await add(page, { name: "train.txt", mimeType: "text/plain", buffer: Buffer.from("hello") });
  await expect(page.getByText(text(lang, "attachments-lost"), { exact: true })).toBeVisible();
  await row(page, "Bank").click();
  await expect(page.locator(".item-title")).toHaveText("Bank");
  await expect(page.locator(".files-way")).toHaveCount(0);
  held = false;
  await expect(said(page, text(lang, "attachments-added", { name: "train.txt" }))).toBeVisible();
  await page.goBack();
  await row(page, "Newsletter").click();
  await expect(files(page)).toHaveCount(2);

  // Leaving asks while something is on its way; cancelling takes it away, here and there.
  held = true;
  const deleted = page.waitForResponse("**/api/fn/attachment/delete");
  await add(page, [
    { name: "one.txt", mimeType: "text/plain", buffer: Buffer.from("1") },
    { name: "two.txt", mimeType: "text/plain", buffer: Buffer.from("2") },
  ]);
  await expect(page.getByText(text(lang, "attachments-waiting", { name: "two.txt" }), { exact: true })).toBeVisible();
  await accessibleEverywhere(page, "two on their way");
  await page.locator(".sidebar-nav").getByRole("link", { name: text(lang, "export-link"), exact: true }).click();
  await expect(page.locator("dialog[open]")).toContainText(text(lang, "attachments-leave-title"));
  await page.locator("dialog[open]").getByRole("button", { name: text(lang, "common-cancel"), exact: true }).click();
  // So does locking, which would cut them off.
  await page.locator(".account-box button.switcher").click();
  await page.getByRole("menuitem", { name: text(lang, "frame-lock"), exact: true }).click();
  await expect(page.locator("dialog[open]")).toContainText(text(lang, "attachments-leave-title"));
  await page.locator("dialog[open]").getByRole("button", { name: text(lang, "common-cancel"), exact: true }).click();
  // By keyboard, which stays at the files when the button that it was on goes.
  for (const [name, left] of [["two.txt", 1], ["one.txt", 0]] as const) {
    await stop(page, name).press("Enter");
    await expect(page.locator(".files-way")).toHaveCount(left);
    await expect(page.locator(".files-title")).toBeFocused();
  }
  expect((await deleted).status()).toBe(200);
  await page.unroute("**/api/organisation/*/attachment/*/*");
  await page.reload();
  await expect(files(page)).toHaveCount(2);

  // Behind a lock nothing goes on.
  await page.locator(".account-box button.switcher").click();
  await page.getByRole("menuitem", { name: text(lang, "frame-lock"), exact: true }).click();
  await unlock(page, demo.password);
  await expect(files(page)).toHaveCount(2);

  // A lock that asks nobody, here that of another tab, cuts a file off; behind it the page says so, once.
  await page.route("**/api/organisation/*/attachment/*/*", (route) => route.abort("internetdisconnected"));
  await add(page, { name: "late.txt", mimeType: "text/plain", buffer: Buffer.from("late") });
  await expect(page.getByText(text(lang, "attachments-lost"), { exact: true })).toBeVisible();
  const other = await page.context().newPage();
  await open(other, "/account");
  await other.evaluate(() => localStorage.setItem("portaal-word", `locked ${Date.now()}`));
  await other.close();
  await unlock(page, demo.password);
  await expect(said(page, text(lang, "attachments-cut-off", { count: 1 }))).toBeVisible();
  await expect(files(page)).toHaveCount(2);
  await expect(page.locator(".files-way")).toHaveCount(0);
  await page.unroute("**/api/organisation/*/attachment/*/*");
  forgive(errors);
  await page.context().close();
});

test("nl: a server that stands still in the middle of a file is asked once more", async ({ browser, watched, errors }) => {
  const lang: Lang = "nl";
  const portaal = await Portaal.demo();
  try {
    const page = await newPerson(browser, portaal, lang, watched);
    const clock = page.context().clock;
    await clock.install();
    await show(page, lang, "Bank");
    // The first request gets no answer.
    let parts = 0;
    await page.route("**/api/organisation/*/attachment/*/*", async (route) => {
      parts += 1;
      if (parts > 1) await route.continue();
    });
    await add(page, { name: "still.txt", mimeType: "text/plain", buffer: Buffer.from("hello") });
    await expect.poll(() => parts).toBe(1);
    await expect(page.locator(".files-way")).toHaveCount(1);
    await clock.fastForward(121_000);
    await expect(file(page, "still.txt")).toBeVisible();
    expect(parts).toBe(2);

    // Who does not want to wait for it cancels, as ever.
    parts = 0;
    await add(page, { name: "never.txt", mimeType: "text/plain", buffer: Buffer.from("hello") });
    await expect.poll(() => parts).toBe(1);
    await stop(page, "never.txt").click();
    await expect(page.locator(".files-way")).toHaveCount(0);
    await expect(files(page)).toHaveCount(1);
    forgive(errors);
  } finally {
    await portaal.stop();
  }
});

test("full storage is refused with its numbers, and a file that was changed is not saved", async ({ browser, watched }) => {
  const lang = "en";
  // One word as wide as several lines.
  const large = `${"large".repeat(30)}.txt`;
  const portaal = await Portaal.demo();
  try {
    const page = await newPerson(browser, portaal, lang, watched);
    const organisation = await show(page, lang, "Bank");
    const item = new URL(page.url()).searchParams.get("item");
    await add(page, { name: "kept.txt", mimeType: "text/plain", buffer: Buffer.from("hello") });
    await expect(files(page)).toHaveCount(1);

    // Others send files that leave little.
    const sealed = `2.${Buffer.alloc(16).toString("base64")}|${Buffer.alloc(16).toString("base64")}|${Buffer.alloc(32).toString("base64")}`;
    const origin = new URL(page.url()).origin;
    const begin = async (size: number) => {
      const data = { organisation, file: { item, name: sealed, key: sealed, size } };
      return (await page.request.post("/api/fn/attachment/begin", { data, headers: { origin } })).status();
    };
    expect([await begin(499_999_985), await begin(499_999_649)]).toEqual([200, 200]);
    await add(page, [
      { name: large, mimeType: "text/plain", buffer: Buffer.alloc(1_000) },
      { name: "small.txt", mimeType: "text/plain", buffer: Buffer.from("fits") },
    ]);
    await expect(page.getByText(text(lang, "error-storage-full-by", { needed: "1\u00a0kB", free: "301\u00a0B" }))).toBeVisible();
    // The one behind it has its turn.
    await expect(file(page, "small.txt")).toBeVisible();
    await accessibleEverywhere(page, "full storage");
    await page.locator(".files-way .notice").getByRole("button", { name: `${text(lang, "common-retry")} ${large}` }).click();
    await expect(page.getByText(text(lang, "attachments-not-added", { name: large }), { exact: true })).toBeVisible();
    await page.getByRole("button", { name: text(lang, "attachments-dismiss", { name: large }), exact: true }).click();
    await expect(page.locator(".files-way")).toHaveCount(0);

    // Changed where it is kept: nothing of it is saved.
    const downloads: unknown[] = [];
    page.on("download", (one) => downloads.push(one));
    await page.route("**/api/organisation/*/attachment/*", async (route) => {
      const answer = await route.fetch();
      const body = await answer.body();
      body[body.length - 1] ^= 1;
      await route.fulfill({ response: answer, body });
    });
    await page.getByRole("button", { name: text(lang, "attachments-download", { name: "kept.txt" }), exact: true }).click();
    await expect(page.getByText(text(lang, "error-file-changed"), { exact: true })).toBeVisible();
    expect(downloads).toEqual([]);
  } finally {
    await portaal.stop();
  }
});

test("a file of 100 MB goes both ways, and the server's memory stays flat", async ({ browser, watched }, info) => {
  const lang = "en";
  const portaal = await Portaal.demo();
  try {
    const page = await newPerson(browser, portaal, lang, watched);
    await show(page, lang, "Bank");
    const bytes = randomBytes(100 * MB);
    const path = made(info, "large.bin", bytes);
    const before = portaal.memory();
    await add(page, path);
    const added = said(page, text(lang, "attachments-added", { name: "large.bin" }));
    await expect(added).toBeVisible({ timeout: 60_000 });
    const [saved] = await Promise.all([
      page.waitForEvent("download", { timeout: 60_000 }),
      page.getByRole("button", { name: text(lang, "attachments-download", { name: "large.bin" }), exact: true }).click(),
    ]);
    expect(await hash(await saved.path())).toBe(createHash("sha256").update(bytes).digest("hex"));
    // Some parts of 4 MiB at once, however large the file is.
    expect(portaal.memory() - before).toBeLessThan(60 * MB);
  } finally {
    await portaal.stop();
  }
});
