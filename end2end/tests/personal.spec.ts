// A person's own vault: items and folders that nobody else sees, and what becomes of them when data belongs to the
// organisation.

import type { Page } from "@playwright/test";
import { confirm, join } from "../fixtures/members";
import { accountMenu, choose, demo, dialog, idIn, newPerson, press, said, secondWindow, signedIn, unlock } from "../fixtures/people";
import { switchOn } from "../fixtures/policies";
import { password } from "../fixtures/provider";
import { Portaal } from "../fixtures/server";
import { accessible, accessibleEverywhere, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";
import { begin, create, edit, login, menuOf, more, place, row, save } from "../fixtures/vault";


/** Chooses from the menu of a folder. */
const inMenu = (page: Page, lang: Lang, folder: string, key: string) =>
  choose(
    menuOf(page, lang, folder),
    page.getByRole("menuitem", { name: text(lang, key), exact: true }),
  );

test("nl: items and folders of one's own, which nobody else sees", async ({ browser, watched }) => {
  const lang: Lang = "nl";
  const t = (key: string, values?: Record<string, string | number>) => text(lang, key, values);
  const portaal = await Portaal.demo();
  try {
    const page = await signedIn(browser, portaal, lang, watched, demo.olga);
    await page.locator(".switcher-box button").click();
    await page.getByRole("menuitem", { name: new RegExp(t("frame-own-vault")) }).click();
    await page.waitForURL(/\/vault\/mine$/);
    await expect(page.getByText(t("own-empty"), { exact: true })).toBeVisible();
    await accessibleEverywhere(page, "an own vault, empty");

    // Folders nest by their names; an item is in one of them.
    await create(page, lang, "Bank", "own-new-folder");
    await inMenu(page, lang, "Bank", "own-new-below");
    await expect(dialog(page).locator("[name=name]")).toHaveValue("Bank/");
    await dialog(page).locator("[name=name]").fill("bank");
    await page.keyboard.press("Enter");
    await expect(dialog(page).locator("#collection-name-error")).toHaveText(t("error-folder-taken"));
    await accessible(page, "a folder's name");
    await dialog(page).locator("[name=name]").fill("Bank/Sparen");
    await page.keyboard.press("Enter");
    await expect(said(page, t("own-folder-saved", { name: "Bank/Sparen" }))).toBeVisible();
    await login(page, lang, "Spaarrekening", "Fluitketel-1953", "Bank/Sparen");
    await expect(page.locator(".item")).toContainText("Bank/Sparen");
    await expect(page.locator(".item")).not.toContainText(t("attachments-title"));
    await login(page, lang, "Bibliotheek", "Boekenkast-1953");
    await login(page, lang, "Sportclub", "Zweetband-1953");
    await accessibleEverywhere(page, "an item of one's own");
    await begin(page, lang, "items-note");
    await accessibleEverywhere(page, "a form of one's own");
    await press(page, lang, "common-cancel");

    // Changed, starred, found, and a former password kept.
    await row(page, "Bibliotheek").click();
    await edit(page, lang);
    await page.locator("[name=password]").fill("Leeszaal-1953");
    await save(page, lang);
    await expect(page.getByRole("button", { name: t("items-history", { count: "1" }), exact: true })).toBeVisible();
    await page.locator(".item").getByRole("button", { name: t("items-star"), exact: true }).click();
    await place(page, t("vault-favourites")).click();
    await expect(page.locator(".virtual-row")).toHaveCount(1);
    await place(page, t("vault-all")).click();
    await page.locator("#vault-search").fill("sport");
    await expect(page.locator(".virtual-row")).toHaveCount(1);
    await page.locator("#vault-search").fill("");

    // Two go to a folder at once; where they differ, nothing is chosen until somebody says.
    await row(page, "Spaarrekening").locator(".item-icon").click();
    await row(page, "Sportclub").locator(".item-icon").click();
    await page.locator(".vault-selection").getByRole("button", { name: t("own-folder"), exact: true }).click();
    await expect(dialog(page)).toContainText(t("own-move-many", { count: 2 }));
    await expect(dialog(page).getByRole("radio", { checked: true })).toHaveCount(0);
    await accessibleEverywhere(page, "a folder for several items");
    await dialog(page).getByRole("radio", { name: "Bank", exact: true }).check();
    await dialog(page).getByRole("button", { name: t("vault-save"), exact: true }).click();
    await expect(said(page, t("own-moved", { count: 2 }))).toBeVisible();
    await place(page, "Bank").click();
    await expect(page.locator(".virtual-row")).toHaveCount(2);

    // Another name takes along what is below; a folder that goes leaves its items.
    await inMenu(page, lang, "Bank", "vault-rename");
    await dialog(page).locator("[name=name]").fill("Geld");
    await page.keyboard.press("Enter");
    await expect(dialog(page)).toBeHidden();
    await expect(menuOf(page, lang, "Geld/Sparen")).toBeVisible();
    await place(page, "Geld").click();
    await page.waitForURL(/in=/);
    await inMenu(page, lang, "Geld", "vault-delete");
    await expect(dialog(page)).toContainText(t("own-delete-folder-text"));
    await dialog(page).getByRole("button", { name: t("vault-delete"), exact: true }).click();
    await expect(said(page, t("own-folder-deleted"))).toBeVisible();
    // Nobody stays in what is gone.
    await expect(page).toHaveURL(/\/vault\/mine$/);
    await place(page, t("own-no-folder")).click();
    await expect(page.locator(".virtual-row")).toHaveCount(3);

    // Into the trash, out of it, and gone for good.
    await row(page, "Sportclub").click();
    await more(page, lang, "items-trash");
    await expect(said(page, t("items-trashed", { count: 1 }))).toBeVisible();
    await place(page, t("vault-trash")).click();
    await row(page, "Sportclub").click();
    await press(page, lang, "items-restore");
    await expect(said(page, t("items-restored", { count: 1 }))).toBeVisible();
    await place(page, t("vault-all")).click();
    await row(page, "Sportclub").click();
    await more(page, lang, "items-trash");
    await place(page, t("vault-trash")).click();
    await row(page, "Sportclub").click();
    await press(page, lang, "items-delete");
    await dialog(page).getByRole("button", { name: t("items-delete"), exact: true }).click();
    await expect(page.getByText(t("vault-trash-empty"), { exact: true })).toBeVisible();
    await expect(page.locator(".vault-none")).toHaveText(t("items-choose"));

    // Two windows: the later one is told, and nothing is lost.
    await place(page, t("vault-all")).click();
    await row(page, "Bibliotheek").click();
    await edit(page, lang);
    const second = await secondWindow(page);
    await open(second, "/vault/mine");
    await unlock(second, demo.password);
    await row(second, "Bibliotheek").click();
    await edit(second, lang);
    await second.locator("[name=username]").fill("anna");
    await save(second, lang);
    await second.close();
    await page.locator("[name=notes]").fill("tot maart");
    await press(page, lang, "vault-save");
    await expect(page.getByText(t("own-changed-title"), { exact: true })).toBeVisible();
    await expect(page.locator(".item-form")).toContainText(t("error-own-item-changed"));
    await press(page, lang, "items-keep-mine");
    await expect(said(page, t("items-saved"))).toBeVisible();
    await expect(page.locator(".item")).toContainText("anna");
    await expect(page.locator(".item")).toContainText("tot maart");

    // It is locked and opened as every vault, and another password opens it, too.
    await open(page, "/account/security");
    const chosen = "regenjas trommel 1953 buiten";
    await page.locator("#change-present").fill(demo.password);
    await page.locator("#change-password").fill(chosen);
    await page.locator("#change-repeated").fill(chosen);
    await press(page, lang, "account-password-change");
    await expect(said(page, t("account-password-changed"))).toBeVisible();
    await open(page, "/vault/mine");
    await accountMenu(page);
    await page.getByRole("menuitem", { name: t("frame-lock"), exact: true }).click();
    await unlock(page, chosen);
    await expect(row(page, "Spaarrekening")).toBeVisible();

    // The other pages of it: health and a file.
    await page.getByRole("link", { name: t("health-link"), exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("health-title", { name: t("own-name") }));
    await expect(page.locator("main")).toContainText(text(lang, "health-checked", { count: 2 }));
    await page.getByRole("link", { name: t("export-link"), exact: true }).click();
    await page.locator(".export-form").getByText(t("export-json"), { exact: true }).click();
    await page.locator("[name=present]").fill(chosen);
    const file = page.waitForEvent("download");
    await page.locator(".export-form button[type=submit]").click();
    const written = await (await file).createReadStream();
    const read = JSON.parse(Buffer.concat(await written.toArray()).toString());
    expect(read.folders.map((folder: { name: string }) => folder.name)).toEqual(["Geld/Sparen"]);
    expect(read.items.map((item: { name: string }) => item.name).sort()).toEqual(["Bibliotheek", "Spaarrekening"]);

    // Whoever reaches everything in the organisation finds nothing of it, and the server reads nothing.
    const admin = await signedIn(browser, portaal, lang, watched, demo.admin, "/vault/mine");
    await expect(admin.getByText(t("own-empty"), { exact: true })).toBeVisible();
    const kept = portaal.kept();
    for (const secret of ["Spaarrekening", "Fluitketel-1953", "Geld/Sparen"]) {
      expect(kept.some((bytes) => bytes.includes(secret)), secret).toBe(false);
    }
  } finally {
    await portaal.stop();
  }
});

test("en: where data belongs to the organisation, nothing new is made and what is there is moved", async ({ browser, watched }) => {
  const lang: Lang = "en";
  const t = (key: string, values?: Record<string, string | number>) => text(lang, key, values);
  const portaal = await Portaal.demo();
  try {
    const owner = await signedIn(browser, portaal, lang, watched, demo.olga);
    const id = idIn(owner);
    const member = await newPerson(browser, portaal, lang, watched);
    await join(owner, member, portaal, lang, id);

    // Before she is let in she has a vault already, and nowhere to move anything.
    await open(member, "/vault/mine");
    for (const name of ["Webshop", "Newsletter", "Library"]) await login(member, lang, name, `${name}-1953`);
    await more(member, lang, "own-give");
    await expect(dialog(member)).toContainText(t("own-give-none"));
    await accessible(member, "no organisation");
    await dialog(member).getByRole("button", { name: t("common-close"), exact: true }).last().click();
    await expect(dialog(member)).toBeHidden();
    await confirm(owner, lang, id);

    // A form that is open when the policy comes is refused, and keeps what was typed.
    // So is an import whose file was read by then.
    const importing = await secondWindow(member);
    await open(importing, "/vault/mine/import");
    await unlock(importing, password);
    const csv = "url,username,password,totp,extra,name,grouping,fav\nhttps://late.example/,mia,secret,,,Late,Leftover,0";
    const readFile = () => importing.locator("#import-file").setInputFiles({ name: "late.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await readFile();
    await expect(importing.locator(".import-folders tbody tr").filter({ hasText: "Leftover" })).toContainText(t("import-new"));
    await begin(member, lang, "items-login");
    await member.locator("[name=name]").fill("Too late");
    await switchOn(owner, lang, id, "data-ownership");
    await importing.getByRole("button", { name: t("import-start", { count: 1 }), exact: true }).click();
    await expect(importing.locator(".import")).toContainText(t("error-policy-own-items"));
    await expect(importing.locator(".import")).toContainText(t("import-stopped-refused"));
    await expect(importing.getByRole("button", { name: t("import-go-on"), exact: true })).toHaveCount(0);
    await accessible(importing, "a refused import");
    await press(importing, lang, "import-other-file");
    await readFile();
    await expect(importing.getByText(t("import-not-allowed"), { exact: true })).toBeVisible();
    await importing.close();
    await press(member, lang, "vault-save");
    await expect(member.locator(".item-form [role=alert]")).toContainText(t("error-policy-own-items"));
    await expect(member.locator("[name=name]")).toHaveValue("Too late");
    await accessible(member, "a refused form");
    await press(member, lang, "common-cancel");
    await dialog(member).getByRole("button").last().click();

    // From then on the page says so, and offers nothing new.
    await open(member, `/vault/${id}`);
    await create(member, lang, "Mia");
    await open(member, "/vault/mine");
    await expect(row(member, "Webshop")).toBeVisible();
    // The refused import left no empty folder.
    await expect(place(member, "Leftover")).toHaveCount(0);
    await expect(member.getByText(t("own-notice-title"), { exact: true })).toBeVisible();
    await expect(member.locator(".vault-bar").getByRole("button", { name: t("items-new"), exact: true })).toHaveCount(0);
    await accessibleEverywhere(member, "an own vault under a policy");

    // One is moved, then two at once: by keyboard, into the one collection that is hers.
    await row(member, "Webshop").click();
    await more(member, lang, "own-give");
    await expect(dialog(member).getByRole("checkbox", { name: "Mia", exact: true })).toBeChecked();
    await accessibleEverywhere(member, "moving to an organisation");
    await dialog(member).getByRole("checkbox", { name: "Mia", exact: true }).uncheck();
    await dialog(member).getByRole("button", { name: t("own-give-confirm"), exact: true }).click();
    await expect(dialog(member).locator("#give-collections-error")).toHaveText(t("error-collection-required"));
    await dialog(member).getByRole("checkbox", { name: "Mia", exact: true }).check();
    await dialog(member).getByRole("button", { name: t("own-give-confirm"), exact: true }).press("Enter");
    await expect(dialog(member)).toBeHidden();
    await expect(row(member, "Webshop")).toHaveCount(0);
    await press(member, lang, "items-select-all");
    await member.locator(".vault-selection").getByRole("button", { name: t("own-give-short"), exact: true }).click();
    await expect(dialog(member)).toContainText(t("own-give-many", { count: 2 }));
    await expect(dialog(member)).toContainText(t("own-give-text", { count: 2 }));
    await expect(dialog(member).getByRole("checkbox", { name: "Mia", exact: true })).toBeChecked();
    await dialog(member).getByRole("button", { name: t("own-give-confirm"), exact: true }).press("Enter");
    await expect(dialog(member)).toBeHidden();
    await expect(member.getByText(t("own-empty"), { exact: true })).toBeVisible();
    await expect(member.getByText(t("own-empty-bound"), { exact: true })).toBeVisible();
    await expect(member.getByRole("link", { name: t("import-link"), exact: true })).toHaveCount(0);
    await open(member, "/vault/mine/import");
    await expect(member.locator("main")).toContainText(t("error-policy-own-items"));
    await expect(member.locator("#import-file")).toHaveCount(0);
    await accessible(member, "an import that a policy forbids");

    // There they are, whole, for whoever sees the collection: under the key of the organisation.
    await open(owner, `/vault/${id}`);
    await row(owner, "Webshop").click();
    const item = owner.locator(".item");
    const name = t("items-password");
    await item.getByRole("button", { name: t("reveal-show", { name }), exact: true }).click();
    await expect(item).toContainText("Webshop-1953");
    await expect(row(owner, "Library")).toBeVisible();

    // The owner is free of the policy.
    await open(owner, "/vault/mine");
    await expect(owner.getByText(t("own-empty-text"), { exact: true })).toBeVisible();
    await login(owner, lang, "Mine", "Mine-1953");
  } finally {
    await portaal.stop();
  }
});
