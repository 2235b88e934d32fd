// Export: counted first, asked for with the master password, and what was written is known when it comes back.

import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { bringIn } from "../fixtures/members";
import { demo, newPerson, press, said, signedIn, unlock } from "../fixtures/people";
import { Portaal } from "../fixtures/server";
import { accessibleEverywhere, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";
import { begin as beginItem, vaultOf } from "../fixtures/vault";

const filePassword = "kassabon onder lamp 7";

/** The link in the side bar. */
const link = (page: Page, lang: Lang) => page.locator(".sidebar-nav").getByRole("link", { name: text(lang, "export-link"), exact: true });

/** Chooses a kind of file. */
const format = (page: Page, lang: Lang, key: string) => page.locator(".radio-card").filter({ hasText: text(lang, `${key}-text`) }).click();

/** What the browser saved. */
const content = async (download: Download) => readFileSync(await download.path(), "utf8");

/** Presses the button that begins, and gives what the browser is handed. */
async function begin(page: Page, lang: Lang, key: string, count: number): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: text(lang, key, { count }), exact: true }).click(),
  ]);
  await expect(page.getByText(text(lang, "export-done", { count }), { exact: true })).toBeVisible();
  return download;
}

/** Holds the worker back from writing until `window.go()`. */
const hold = (page: Page) =>
  page.addInitScript(() => {
    const post = Worker.prototype.postMessage as (message: unknown, moved: Transferable[]) => void;
    const waiting: (() => void)[] = [];
    let held = true;
    (window as unknown as { go: () => void }).go = () => {
      held = false;
      waiting.splice(0).forEach((send) => send());
    };
    Worker.prototype.postMessage = function (this: Worker, message: unknown, moved: Transferable[]) {
      const send = () => post.call(this, message, moved);
      if (held && String((message as string[])[0]).includes('"Step"')) waiting.push(send);
      else send();
    } as typeof Worker.prototype.postMessage;
  });
const go = (page: Page) => page.evaluate(() => (window as unknown as { go: () => void }).go());

for (const lang of ["nl", "en"] as const satisfies Lang[]) {
  const t = (key: string, values?: Record<string, string | number>) => text(lang, key, values);

  test(`${lang}: a vault goes into three files, and each is known when it comes back`, async ({ browser, watched }) => {
    const portaal = await Portaal.demo();
    try {
      const page = await newPerson(browser, portaal, lang, watched);
      const id = await vaultOf(page, lang);
      // Something that tries to break out of a table.
      await beginItem(page, lang, "items-login");
      await page.locator("[name=name]").fill('=Kassa, "boven"');
      await page.locator("[name=password]").fill('-a,"b"\u00fc');
      await page.locator(".item-form").getByRole("checkbox", { name: "Finance", exact: true }).check();
      await press(page, lang, "vault-save");
      await expect(said(page, t("items-saved"))).toBeVisible();

      const asked: string[] = [];
      page.on("request", (request) => {
        if (request.url().endsWith("/api/fn/item/export")) asked.push(request.postData() ?? "");
      });
      await link(page, lang).click();
      await expect(page.getByText(t("export-found", { count: 7 }), { exact: true })).toBeVisible();
      await accessibleEverywhere(page, "export, encrypted");

      // What is missing or wrong is said at its field, what was typed stays, and nothing is noted.
      const start = page.getByRole("button", { name: t("export-start-encrypted", { count: 7 }), exact: true });
      await start.click();
      await expect(page.locator("#export-password-error")).toHaveText(t("error-required"));
      await page.locator("[name=password]").fill(filePassword);
      await page.locator("[name=repeated]").fill(filePassword);
      await expect(page.locator(".strength-word")).not.toBeEmpty();
      await page.locator("[name=present]").fill("not the password");
      await start.click();
      await expect(page.locator("#export-present-error")).toHaveText(t("error-wrong-password"));
      await expect(page.locator("[name=password]")).toHaveValue(filePassword);
      await accessibleEverywhere(page, "export, wrong password");
      expect(asked).toEqual([]);

      // Behind a lock nothing of it is left.
      await page.locator(".account-box button.switcher").click();
      await page.getByRole("menuitem", { name: t("frame-lock"), exact: true }).click();
      await unlock(page, demo.password);
      await expect(page.locator("[name=repeated]")).toHaveValue("");
      await expect(page.locator("[name=present]")).toHaveValue("");

      // Encrypted. Two presses make one file.
      await page.locator("[name=password]").fill(filePassword);
      await page.locator("[name=repeated]").fill(filePassword);
      await page.locator("[name=present]").fill(demo.password);
      const [download] = await Promise.all([page.waitForEvent("download"), start.dblclick()]);
      await expect(page.getByText(t("export-done", { count: 7 }), { exact: true })).toBeVisible();
      await accessibleEverywhere(page, "export, done");
      expect(asked.length).toBe(1);
      expect(download.suggestedFilename()).toMatch(new RegExp(`^[\\w-]+-\\d{4}-\\d\\d-\\d\\d-${t("export-file-encrypted")}\\.json$`));
      const encrypted = await content(download);
      expect(JSON.parse(encrypted)).toMatchObject({ encrypted: true, passwordProtected: true, kdfType: 1 });

      // Readable.
      await press(page, lang, "export-again");
      await format(page, lang, "export-json");
      await expect(page.getByText(t("export-readable"), { exact: true })).toBeVisible();
      await expect(page.locator("[name=present]")).toHaveValue("");
      await page.locator("[name=present]").fill(demo.password);
      const json = await content(await begin(page, lang, "export-start", 7));
      const read = JSON.parse(json) as { items: { name: string; login?: { password: string }; collectionIds: string[] }[]; collections: { id: string; name: string }[] };
      expect(read.collections.map((one) => one.name)).toEqual(expect.arrayContaining(["Finance", "Marketing", "Marketing/Social media"]));
      const till = read.items.find((item) => item.name === '=Kassa, "boven"');
      expect(till?.login?.password).toBe('-a,"b"\u00fc');
      expect(till?.collectionIds).toEqual([read.collections.find((one) => one.name === "Finance")?.id]);

      // As a table: what it cannot hold is said before.
      await press(page, lang, "export-again");
      await format(page, lang, "export-csv");
      await expect(page.getByText(t("export-table-left", { count: 2 }), { exact: true })).toBeVisible();
      await expect(page.getByText(t("export-formulas", { count: 1 }), { exact: true })).toBeVisible();
      await accessibleEverywhere(page, "export, table");
      await page.locator("[name=present]").fill(demo.password);
      const csv = await content(await begin(page, lang, "export-start", 5));
      expect(csv).toContain('"=Kassa, ""boven""');
      expect(csv.split("\r\n").length).toBe(7);

      // Each comes back as it was: all of it is there.
      for (const [name, file, count] of [["v.json", encrypted, 7], ["a.json", json, 7], ["b.csv", csv, 5]] as const) {
        await open(page, `/vault/${id}/import`);
        await page.locator("#import-file").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(file) });
        if (file === encrypted) {
          await page.locator("[name=password]").fill(filePassword);
          await page.locator("[name=password]").press("Enter");
        }
        await expect(page.getByText(t("import-known", { count }), { exact: true })).toBeVisible();
        await expect(page.getByText(t("import-found", { count }), { exact: true })).toBeVisible();
      }

      // And each is noted, with its format.
      await open(page, `/admin/${id}/events`);
      const noted = page.locator("tbody tr").filter({ hasText: t("events-kind-vault-exported") });
      await expect(noted).toHaveCount(3);
      for (const [at, name] of ["csv", "json", "encrypted_json"].entries()) await expect(noted.nth(at)).toContainText(name);
    } finally {
      await portaal.stop();
    }
  });

  test(`${lang}: writing is stopped, and goes again with what was typed`, async ({ browser, portaal, watched }) => {
    const page = await newPerson(browser, portaal, lang, watched);
    await hold(page);
    const id = await vaultOf(page, lang);
    const downloads: Download[] = [];
    page.on("download", (download) => downloads.push(download));
    await open(page, `/vault/${id}/export`);
    await format(page, lang, "export-json");
    await page.locator("[name=present]").fill(demo.password);
    await page.locator("[name=present]").press("Enter");
    await expect(page.getByRole("progressbar")).toBeVisible();
    await accessibleEverywhere(page, "export, writing");
    await press(page, lang, "common-cancel");
    await expect(page.getByText(t("export-stopping"), { exact: true })).toBeVisible();
    await go(page);
    const start = page.getByRole("button", { name: t("export-start", { count: 6 }), exact: true });
    await expect(start).toBeVisible();
    await expect(page.locator("[name=present]")).toHaveValue(demo.password);
    expect(downloads).toEqual([]);
    const download = await begin(page, lang, "export-start", 6);
    expect((JSON.parse(await content(download)) as { items: unknown[] }).items.length).toBe(6);
    await page.context().close();
  });
}

test("who may not export finds no way there", async ({ browser, watched }) => {
  const portaal = await Portaal.demo();
  const lang = "en";
  try {
    const owner = await newPerson(browser, portaal, lang, watched);
    const id = await vaultOf(owner, lang);
    await expect(link(owner, lang)).toBeVisible();
    const ask = async (page: Page) => {
      const origin = new URL(page.url()).origin;
      const data = { owner: id, format: "Json" };
      return (await page.request.post("/api/fn/item/export", { data, headers: { origin } })).status();
    };

    // Staff of the provider: the vault is open to them, but it is not theirs to take along.
    const staff = await signedIn(browser, portaal, lang, watched, demo.admin);
    await open(staff, `/vault/${id}`);
    await staff.locator(".virtual-row").first().waitFor();
    await expect(link(staff, lang)).toHaveCount(0);
    await open(staff, `/vault/${id}/export`);
    await expect(staff.getByText(text(lang, "export-not-staff"), { exact: true })).toBeVisible();
    await accessibleEverywhere(staff, "export, staff");
    expect(await ask(staff)).toBe(404);

    // A member who manages nothing.
    const mia = await newPerson(browser, portaal, lang, watched);
    await bringIn(owner, mia, portaal, lang, id);
    await expect(link(mia, lang)).toHaveCount(0);
    await open(mia, `/vault/${id}/export`);
    await expect(mia.getByText(text(lang, "export-not-allowed"), { exact: true })).toBeVisible();
    expect(await ask(mia)).toBe(404);

    // What she makes is hers to manage, and to take along: nothing else is.
    await open(mia, `/vault/${id}`);
    await press(mia, lang, "vault-new-collection");
    await mia.locator("dialog[open] [name=name]").fill("Mia");
    await press(mia, lang, "vault-save");
    await expect(mia.locator("dialog[open]")).toBeHidden();
    await link(mia, lang).click();
    await expect(mia.getByText(text(lang, "export-empty"), { exact: true })).toBeVisible();
    await accessibleEverywhere(mia, "export, empty");
    expect(await ask(mia)).toBe(200);
  } finally {
    await portaal.stop();
  }
});
