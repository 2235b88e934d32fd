// Import: a file is shown before anything happens, comes in whole, and goes on where it stopped.

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { bringIn } from "../fixtures/members";
import { demo, newPerson, press, said, secondWindow, signIn } from "../fixtures/people";
import { Portaal } from "../fixtures/server";
import { accessibleEverywhere, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";
import { create, place, row, vaultOf } from "../fixtures/vault";

const file = (page: Page, name: string, content: string | Buffer) =>
  page.locator("#import-file").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });

/** The row of a folder in the list of places. */
const folder = (page: Page, name: string) => page.locator(".import-folders tbody tr").filter({ hasText: name });

/** How many items the vault says it has. */
const counted = (page: Page) => page.locator(".vault-count").filter({ hasText: /\d/ });

/** The databases that the reader of them is tested with. */
const databases = resolve(import.meta.dirname, "../../src/import/tests/samples/kdbx");

const lastPass = [
  "url,username,password,totp,extra,name,grouping,fav",
  'https://mail.example/,kim,"p,ä""ss",,"two\nlines",Mail <b>Kim</b>,Office\\Post,1',
  "https://bank.example/,kim,=cmd|' /C calc'!A0,,,Bank,Money,0",
  "https://short.example/,kim",
  "http://sn,,,,a note,Wifi,,0",
  "http://sn,,,,a note,Wifi,,0",
].join("\r\n");

for (const lang of ["nl", "en"] as const satisfies Lang[]) {
  const t = (key: string, values?: Record<string, string | number>) => text(lang, key, values);

  test(`${lang}: a file is shown first, put where one wants it, and known the next time`, async ({ browser, watched }) => {
    const portaal = await Portaal.demo();
    try {
      const page = await newPerson(browser, portaal, lang, watched);
      const id = await vaultOf(page, lang);
      await page.locator(".sidebar-nav").getByRole("link", { name: t("import-link"), exact: true }).click();
      await expect(page.locator("#import-file")).toBeVisible();
      await accessibleEverywhere(page, "import, choosing");

      // What is no export says so, and the next file can be chosen at once.
      await file(page, "holiday.txt", "Dear aunt,\nit rains.");
      await expect(page.getByRole("alert")).toContainText(t("import-problem-unknown"));
      await accessibleEverywhere(page, "import, refused file");
      await file(page, "vault.kdbx", Buffer.from("03d9a29a67fb4bb5", "hex"));
      await expect(page.getByRole("alert")).toContainText(t("import-problem-keepass-version"));

      await file(page, "lastpass.csv", lastPass);
      await expect(page.locator(".import-file")).toContainText(t("import-format-lastpass-csv"));
      await expect(page.locator(".import-refused tbody tr")).toHaveCount(1);
      await expect(page.locator(".import-refused tbody tr")).toContainText(t("import-reason-columns"));
      await expect(page.getByText(t("import-known", { count: 1 }), { exact: true })).toBeVisible();
      await expect(folder(page, "Office/Post")).toContainText(t("import-new"));
      await accessibleEverywhere(page, "import, dry run");

      // A place that cannot be is said at its row, and nothing has happened.
      await folder(page, "Money").locator("input").fill("Geld/ ");
      await page.getByRole("button", { name: t("import-start", { count: 3 }), exact: true }).click();
      await expect(folder(page, "Money").locator(".field-error")).toHaveText(t("error-collection-part"));
      await expect(page.locator(".import-folders [aria-invalid=true]")).toBeFocused();
      await page.locator(".import-folders [aria-invalid=true]").fill("x".repeat(688));
      await page.getByRole("button", { name: t("import-start", { count: 3 }), exact: true }).click();
      await expect(folder(page, "Money").locator(".field-error")).toHaveText(t("error-too-long"));
      await folder(page, "Money").locator("input").fill("Office/Post");

      // Leaving asks, and whoever stays has what was typed still.
      await page.goBack();
      await expect(page.locator("dialog[open]")).toContainText(t("import-unsaved"));
      await page.keyboard.press("Escape");
      await expect(page.locator("dialog[open]")).toHaveCount(0);
      await expect(page).toHaveURL(/\/import$/);
      await expect(folder(page, "Money").locator("input")).toHaveValue("Office/Post");
      await page.getByRole("button", { name: t("import-start", { count: 3 }), exact: true }).click();
      await expect(page.getByText(t("import-done", { count: 3 }), { exact: true })).toBeVisible();
      await accessibleEverywhere(page, "import, done");

      await page.getByRole("link", { name: t("import-to-vault"), exact: true }).click();
      await page.locator(".sidebar-nav").getByRole("link", { name: "Office/Post" }).click();
      await expect(page.locator(".virtual-row")).toHaveCount(2);
      await page.locator(".virtual-row").filter({ hasText: "Mail <b>Kim</b>" }).click();
      await expect(page.locator(".item-title")).toHaveText("Mail <b>Kim</b>");
      await expect(page.locator(".vault-item")).toContainText("two");

      // The same file again: everything is there.
      await open(page, `/vault/${id}/import`);
      await file(page, "lastpass.csv", lastPass);
      await expect(page.getByText(t("import-was-finished"), { exact: true })).toBeVisible();
      await expect(page.getByText(t("import-known", { count: 4 }), { exact: true })).toBeVisible();
      await expect(page.getByRole("button", { name: t("import-start", { count: 3 }), exact: true })).toBeHidden();

      // Behind a lock it is read as before.
      await page.locator(".account-box button.switcher").click();
      await page.getByRole("menuitem", { name: t("frame-lock"), exact: true }).click();
      await page.locator("[name=password]").fill(demo.password);
      await page.locator("[name=password]").press("Enter");
      await file(page, "lastpass.csv", lastPass);
      await expect(page.getByText(t("import-known", { count: 4 }), { exact: true })).toBeVisible();

      // Two tabs with one file: the second one is told, and brings in nothing twice.
      const chrome = ["name,url,username,password,note", "A,https://a.example/,kim,a,", "B,https://b.example/,kim,b,"].join("\n");
      const other = await secondWindow(page);
      await open(other, `/vault/${id}/import`);
      await other.locator("[name=password]").fill(demo.password);
      await other.locator("[name=password]").press("Enter");
      const start = t("import-start", { count: 2 });
      for (const tab of [page, other]) {
        if (tab === page) await tab.getByRole("button", { name: t("import-other-file"), exact: true }).click();
        await file(tab, "chrome.csv", chrome);
        await expect(tab.getByRole("button", { name: start, exact: true })).toBeVisible();
      }
      await page.getByRole("button", { name: start, exact: true }).click();
      await expect(page.getByText(t("import-done", { count: 2 }), { exact: true })).toBeVisible();
      await other.getByRole("button", { name: start, exact: true }).click();
      await expect(other.getByText(t("error-import-elsewhere"), { exact: true })).toBeVisible();
      await other.close();
    } finally {
      await portaal.stop();
    }
  });

  test(`${lang}: of many folders some are shown, and one that is wrong stays while it is mended`, async ({ browser, errors, portaal, watched }) => {
    const page = await newPerson(browser, portaal, lang, watched);
    const id = await vaultOf(page, lang);
    await open(page, `/vault/${id}/import`);
    const rows = Array.from({ length: 700 }, (_, n) => `https://site-${n}.example/,kim,secret,,,Site ${n},Folder ${n},0`);
    const lastPassRows = ["url,username,password,totp,extra,name,grouping,fav", ...rows].join("\n");
    await file(page, "lastpass.csv", lastPassRows);
    const shown = page.locator(".import-folders tbody tr");
    await expect(shown).toHaveCount(50);
    await page.getByRole("button", { name: t("import-show-more", { count: 650 }), exact: true }).click();
    await expect(shown).toHaveCount(550);
    await folder(page, "Folder 540").locator("input").fill("/");
    await page.getByRole("button", { name: t("import-start", { count: 700 }), exact: true }).click();
    await expect(folder(page, "Folder 540").locator("input")).toBeFocused();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Elsewhere");
    await expect(folder(page, "Folder 540").locator("input")).toHaveValue("Elsewhere");
    await expect(shown).toHaveCount(51);

    // All of them at once, also those that are not shown; and back.
    const all = page.getByLabel(t("import-all"), { exact: true });
    const put = page.getByRole("button", { name: t("import-all-put"), exact: true });
    const what = page.locator(".import-all-what");
    await all.fill("Old/");
    // What is not possible changes nothing.
    await expect(what).toHaveText(t("import-wrong"));
    await put.click();
    await expect(page.locator(".import-all .field-error")).toHaveText(t("error-collection-part"));
    await expect(all).toBeFocused();
    await all.fill("Elsewhere");
    await expect(what).toContainText(t("import-all-count", { count: 699 }));
    await put.press("Enter");
    await expect(put).toBeFocused();
    await expect(what).toContainText(t("import-all-count", { count: 0 }));
    await expect(folder(page, "Folder 0").locator("input")).toHaveValue("Elsewhere");
    await accessibleEverywhere(page, "import, all folders into one collection");

    // Over a reload, too.
    await all.fill("");
    await put.click();
    await expect(what).toContainText(t("import-nowhere"));
    await page.route("**/api/fn/item/import", (route) => route.abort("connectionreset"));
    await page.getByRole("button", { name: t("import-start", { count: 700 }), exact: true }).click();
    await expect(page.locator(".notice-title")).toHaveText(t("import-stopped", { done: 0, total: 700 }));
    await page.reload();
    await file(page, "lastpass.csv", lastPassRows);
    await expect(folder(page, "Folder 0").locator("input")).toHaveValue("");
    await expect(what).toContainText(t("import-all-count", { count: 0 }));
    await press(page, lang, "import-all-back");
    await expect(what).toContainText(t("import-all-count", { count: 700 }));
    await expect(folder(page, "Folder 0").locator("input")).toHaveValue("Folder 0");
    errors.splice(0, errors.length, ...errors.filter((error) => !error.includes("ERR_CONNECTION_RESET")));
    await page.context().close();
  });

  test(`${lang}: what is in the trash of a file comes in when it is asked for`, async ({ browser, watched }) => {
    const portaal = await Portaal.demo();
    try {
      const page = await newPerson(browser, portaal, lang, watched);
      const id = await vaultOf(page, lang);
      await open(page, `/vault/${id}/import`);
      const login = { username: "kim", password: "secret" };
      const items = [
        { type: 1, name: "Thrown away", deletedDate: "2025-02-03T04:05:06Z", login },
        { type: 1, name: "Kept", deletedDate: null, login },
      ];
      // Where all of it is there, nothing comes in, and the page says why and what to choose.
      await file(page, "bitwarden.json", JSON.stringify({ encrypted: false, folders: [], items: items.slice(0, 1) }));
      const choice = t("import-trash-too");
      await expect(page.getByText(t("import-all-trashed", { count: 1, choice }), { exact: true })).toBeVisible();
      await page.getByLabel(choice, { exact: true }).check();
      await expect(page.getByRole("button", { name: t("import-start", { count: 1 }), exact: true })).toBeVisible();
      await page.getByRole("button", { name: t("import-other-file"), exact: true }).click();
      await file(page, "bitwarden.json", JSON.stringify({ encrypted: false, folders: [], items }));
      await expect(page.getByText(t("import-trash", { count: 1 }), { exact: true })).toBeVisible();
      const too = page.getByLabel(t("import-trash-too"), { exact: true });
      await expect(too).not.toBeChecked();
      await expect(page.getByRole("button", { name: t("import-start", { count: 1 }), exact: true })).toBeVisible();
      await accessibleEverywhere(page, "import, trash of the file");
      await too.check();
      await page.getByRole("button", { name: t("import-start", { count: 2 }), exact: true }).click();
      await expect(page.getByText(t("import-done", { count: 2 }), { exact: true })).toBeVisible();
      await page.getByRole("link", { name: t("import-to-vault"), exact: true }).click();
      for (const { name } of items) await expect(page.locator(".virtual-row").filter({ hasText: name })).toBeVisible();
    } finally {
      await portaal.stop();
    }
  });

  test(`${lang}: a KeePass database opens with its password, or with its key file`, async ({ browser, watched }) => {
    const portaal = await Portaal.demo();
    try {
      const page = await newPerson(browser, portaal, lang, watched);
      const id = await vaultOf(page, lang);
      await open(page, `/vault/${id}/import`);
      await file(page, "team.kdbx", await readFile(`${databases}/other.kdbx`));
      const password = page.getByLabel(t("import-password"), { exact: true });
      await expect(password).toBeFocused();
      await accessibleEverywhere(page, "import, password and key file");

      // A wrong one is said at the field, which has the focus for the next.
      await password.fill("Passwort");
      await page.keyboard.press("Enter");
      await expect(page.getByText(t("error-import-wrong-key"), { exact: true })).toBeVisible();
      await expect(password).toBeFocused();
      // It may be the key file that is wrong: what was typed is there still, and goes when something else is typed.
      await expect(password).toHaveValue("Passwort");
      await page.keyboard.insertText("Paßwort ✓");
      await expect(password).toHaveValue("Paßwort ✓");
      await page.keyboard.press("Enter");
      await expect(page.locator(".import-file")).toContainText(t("import-format-keepass-database"));
      await expect(folder(page, "Büro & Co/Drucker")).toContainText(t("import-new"));
      await page.getByRole("button", { name: t("import-start", { count: 2 }), exact: true }).click();
      await expect(page.getByText(t("import-done", { count: 2 }), { exact: true })).toBeVisible();
      await page.getByRole("link", { name: t("import-to-vault"), exact: true }).click();
      await page.locator(".virtual-row").filter({ hasText: "Grüße <b>" }).click();
      await expect(page.locator(".item-title")).toHaveText("Grüße <b>");
      await expect(page.locator(".vault-item")).toContainText("Zeile 2");

      // Another one has a key file and no password; a file that is not its key loses nothing.
      await open(page, `/vault/${id}/import`);
      await file(page, "keyed.kdbx", await readFile(`${databases}/key_file_alone.kdbx`));
      await expect(password).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page.getByText(t("error-required"), { exact: true })).toBeVisible();
      const key = page.getByLabel(t("import-key-file-choose"));
      await key.setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: Buffer.from("a cat") });
      await expect(page.locator(".import-key-name")).toHaveText("photo.jpg");
      await accessibleEverywhere(page, "import, key file chosen");
      await page.getByRole("button", { name: t("import-open"), exact: true }).click();
      await expect(page.getByText(t("error-import-wrong-key"), { exact: true })).toBeVisible();
      await page.getByRole("button", { name: t("import-key-file-remove"), exact: true }).click();
      await expect(page.locator(".import-key-name")).toHaveCount(0);
      await expect(key).toBeFocused();
      await key.setInputFiles(`${databases}/key.keyx`);
      await expect(page.locator(".import-key-name")).toHaveText("key.keyx");
      await page.getByRole("button", { name: t("import-open"), exact: true }).click();
      await expect(folder(page, "Büro/Drucker")).toContainText(t("import-new"));
    } finally {
      await portaal.stop();
    }
  });

  test(`${lang}: five thousand rows, stopped, and gone on with after a reload`, async ({ browser, errors, watched }) => {
    const portaal = await Portaal.demo();
    try {
      const page = await newPerson(browser, portaal, lang, watched);
      const id = await vaultOf(page, lang);
      const before = Number((await counted(page).innerText()).replace(/\D/g, ""));

      const rows = Array.from({ length: 5_000 }, (_, n) => `Site ${n},https://site-${n}.example/,kim,secret-${n},`);
      const chrome = ["name,url,username,password,note", ...rows].join("\n");
      await open(page, `/vault/${id}/import`);
      await file(page, "chrome.csv", chrome);
      await page.locator(".import-folders input").fill("Sites of 2026");
      // What is cut off before anything is in keeps what was chosen, too.
      await page.route("**/api/fn/item/import", (route) => route.abort("connectionreset"));
      await page.getByRole("button", { name: t("import-start", { count: 5_000 }), exact: true }).click();
      await expect(page.locator(".notice-title")).toHaveText(t("import-stopped", { done: 0, total: 5_000 }));
      await page.unroute("**/api/fn/item/import");
      await page.reload();
      await file(page, "chrome.csv", chrome);
      await expect(page.locator(".import-folders input")).toHaveValue("Sites of 2026");
      // Some slices go through, then a halt while one is under way.
      let slices = 0;
      const cancelled = new Promise<void>((done) =>
        page.route("**/api/fn/item/import", async (route) => {
          slices += 1;
          if (slices === 4) {
            await press(page, lang, "common-cancel");
            done();
          }
          await route.continue();
        }),
      );
      await page.getByRole("button", { name: t("import-start", { count: 5_000 }), exact: true }).click();
      await cancelled;
      const stopped = page.locator(".notice-title");
      await expect(stopped).toBeVisible();
      await accessibleEverywhere(page, "import, stopped");
      const done = Number((await stopped.innerText()).replace(/[.,](?=\d{3})/g, "").match(/\d+/)?.[0]);
      expect(done).toBe(800);
      await page.unroute("**/api/fn/item/import");

      // Another day, on which the server is away when the file is read: it is compared once more.
      await page.reload();
      await page.route("**/api/fn/item/list*", (route) => route.abort("connectionreset"));
      await file(page, "chrome.csv", chrome);
      await expect(page.getByRole("alert")).toContainText(t("import-not-compared", { file: "chrome.csv" }));
      await accessibleEverywhere(page, "import, not compared");
      await page.unroute("**/api/fn/item/list*");
      await page.locator(".import").getByRole("button", { name: t("common-retry"), exact: true }).click();
      await expect(page.getByText(t("import-was-stopped", { done, total: 5_000 }), { exact: true })).toBeVisible();
      await expect(page.getByText(t("import-known", { count: done }), { exact: true })).toBeVisible();
      // What was chosen is still chosen, and nothing that the tab keeps says its name.
      await expect(page.locator(".import-folders input")).toHaveValue("Sites of 2026");
      await expect(page.getByText(t("import-was-stopped-chosen"))).toBeVisible();
      const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
      expect(kept).toContain("portaal-import-");
      expect(kept).not.toContain("Sites of 2026");
      // An answer is lost on its way back: its slice is in, and is not brought in twice.
      let sent = 0;
      await page.route("**/api/fn/item/import", async (route) => {
        sent += 1;
        if (sent !== 2) return route.continue();
        await route.fetch();
        await route.abort("connectionreset");
      });
      await press(page, lang, "import-go-on");
      await expect(page.getByRole("link", { name: t("import-to-vault"), exact: true })).toBeVisible();
      expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain("portaal-import-");
      await page.getByRole("link", { name: t("import-to-vault"), exact: true }).click();
      await expect(counted(page)).toHaveText(new RegExp(`^\\D*${(before + 5_000).toLocaleString(lang === "nl" ? "nl-NL" : "en-GB")}\\D*$`));
      // 4,200 rows in slices of 200, one of them sent again.
      expect(sent).toBe(22);
      errors.splice(0, errors.length, ...errors.filter((error) => !error.includes("ERR_CONNECTION_RESET")));
    } finally {
      await portaal.stop();
    }
  });
}

test("nl: a file comes into one's own vault, its folders as one's own, and goes on after a reload", async ({ browser, watched }) => {
  const lang: Lang = "nl";
  const t = (key: string, values?: Record<string, string | number>) => text(lang, key, values);
  const portaal = await Portaal.demo();
  try {
    const page = await newPerson(browser, portaal, lang, watched);
    await signIn(page, demo.olga, demo.password, lang, "/vault/mine");
    await expect(page.getByText(t("own-empty"), { exact: true })).toBeVisible();
    await create(page, lang, "Bank", "own-new-folder");
    await page.locator(".sidebar-nav").getByRole("link", { name: t("import-link"), exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("import-title", { name: t("own-name") }));

    // 500 logins: 300 in a folder that is there, 200 in one that is not.
    const rows = Array.from({ length: 500 }, (_, n) => {
      const inside = n < 300 ? "Bank" : "Reizen\\Trein";
      return `https://site-${n}.example/,kim,Fluitketel-${n},,,Winkel ${n},${inside},0`;
    });
    const lastPass = ["url,username,password,totp,extra,name,grouping,fav", ...rows].join("\n");
    await file(page, "lastpass.csv", lastPass);
    await expect(folder(page, "Bank")).toContainText(t("import-there"));
    await expect(folder(page, "Reizen/Trein")).toContainText(t("import-new"));
    await expect(page.getByText(t("own-import-folders-text"), { exact: true })).toBeVisible();
    await accessibleEverywhere(page, "import into one's own vault, dry run");

    // Stopped while the second slice is under way, which comes in whole.
    let slices = 0;
    const cancelled = new Promise<void>((done) =>
      page.route("**/api/fn/item/import", async (route) => {
        slices += 1;
        if (slices === 2) {
          await press(page, lang, "common-cancel");
          done();
        }
        await route.continue();
      }),
    );
    await page.getByRole("button", { name: t("import-start", { count: 500 }), exact: true }).click();
    await cancelled;
    await expect(page.locator(".notice-title")).toHaveText(t("import-stopped", { done: 400, total: 500 }));
    await page.unroute("**/api/fn/item/import");
    await page.reload();
    await file(page, "lastpass.csv", lastPass);
    await expect(page.getByText(t("import-was-stopped", { done: 400, total: 500 }), { exact: true })).toBeVisible();
    await press(page, lang, "import-go-on");
    await expect(page.getByText(t("import-done", { count: 100 }), { exact: true })).toBeVisible();

    // All of it is there once, in its folder, and nobody else sees or reads any of it.
    await page.getByRole("link", { name: t("import-to-vault"), exact: true }).click();
    await page.waitForURL(/\/vault\/mine$/);
    await expect(counted(page)).toHaveText(/^\D*500\D*$/);
    await place(page, "Bank").click();
    await expect(counted(page)).toHaveText(/^\D*300\D*$/);
    await place(page, "Reizen/Trein").click();
    await expect(counted(page)).toHaveText(/^\D*200\D*$/);
    await row(page, "Winkel 300").click();
    await expect(page.locator(".item-title")).toHaveText("Winkel 300");
    const admin = await newPerson(browser, portaal, lang, watched);
    await signIn(admin, demo.admin, demo.password, lang, "/vault/mine");
    await expect(admin.getByText(t("own-empty"), { exact: true })).toBeVisible();
    const kept = portaal.kept();
    for (const secret of ["Winkel 499", "Fluitketel-499", "Reizen/Trein"]) {
      expect(kept.some((bytes) => bytes.includes(secret)), secret).toBe(false);
    }
  } finally {
    await portaal.stop();
  }
});

test("en: whoever may bring a file nowhere is told before one is chosen", async ({ browser, watched }) => {
  const lang: Lang = "en";
  const t = (key: string) => text(lang, key);
  const portaal = await Portaal.demo();
  try {
    const owner = await newPerson(browser, portaal, lang, watched);
    const id = await vaultOf(owner, lang);
    const mia = await newPerson(browser, portaal, lang, watched);
    await bringIn(owner, mia, portaal, lang, id);
    // As long as she may make a collection there is somewhere.
    await open(mia, `/vault/${id}/import`);
    await expect(mia.locator("#import-file")).toBeVisible();
    await open(owner, `/admin/${id}/settings`);
    await owner.locator("[name=limit_creation]").check();
    await press(owner, lang, "rules-save");
    await expect(said(owner, t("rules-saved"))).toBeVisible();
    await open(mia, `/vault/${id}/import`);
    await expect(mia.locator(".import")).toContainText(t("import-not-allowed-text"));
    await expect(mia.locator("#import-file")).toHaveCount(0);
    await accessibleEverywhere(mia, "an import that leads nowhere");
  } finally {
    await portaal.stop();
  }
});
