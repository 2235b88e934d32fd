// A set of collections at once: a pattern, names, groups, what they may do, and that it is made once.

import type { Page } from "@playwright/test";
import { demo, idIn, press, said, signedIn } from "../fixtures/people";
import { Portaal } from "../fixtures/server";
import { accessible, alive, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";

// Of its own: what is changed here must not be missed by other files.
let portaal: Portaal;
test.beforeAll(async () => {
  portaal = await Portaal.demo();
});
test.afterAll(() => portaal.stop());

const names = (page: Page) => page.locator("[name=collections]");
const groups = (page: Page) => page.locator("[name=groups]");
const cell = (page: Page, lang: Lang, collection: string, group: string) =>
  page.getByRole("combobox", { name: text(lang, "new-collections-cell", { collection, group }), exact: true });
const places = (page: Page) => page.locator(".sidebar-nav").getByRole("link");

/** Opens the page from the step of the set-up. */
async function begin(page: Page, lang: Lang) {
  const id = idIn(page);
  await open(page, `/admin/${id}/set-up`);
  await page.getByRole("link", { name: text(lang, "set-up-steps-collections-go"), exact: true }).click();
  await page.waitForURL(/new-collections$/);
  await names(page).waitFor();
  return id;
}

test("nl: by function, with groups, a grid that is changed, and what is there already", async ({ browser, watched }) => {
  const lang: Lang = "nl";
  const t = (key: string) => text(lang, key);
  const page = await signedIn(browser, portaal, lang, watched, demo.olga);
  await page.locator(".virtual-row").first().waitFor();
  const id = await begin(page, lang);
  await accessible(page, "names of several collections");

  // A pattern proposes; what was typed under another is there again.
  await expect(names(page)).toHaveValue(/^Directie\n/);
  await names(page).fill("Receptie");
  await page.getByRole("radio", { name: new RegExp(t("new-collections-functions")) }).check();
  await expect(names(page)).toHaveValue(/^Directie\/Contracten\n/);
  await page.getByRole("radio", { name: new RegExp(t("new-collections-departments")) }).check();
  await expect(names(page)).toHaveValue("Receptie");

  // Every wrong line is named, and nothing that was typed goes.
  await names(page).fill("Receptie\nReceptie/Pasjes\nA//B\nreceptie");
  await groups(page).fill("Receptie\nBeheer");
  await press(page, lang, "new-collections-to-grid");
  const wrong = page.locator(".new-collections-problem");
  await expect(wrong).toBeFocused();
  await expect(wrong).toContainText(text(lang, "new-collections-line", { of: t("vault-collections"), line: 3, why: t("error-collection-part") }));
  await expect(wrong).toContainText(text(lang, "new-collections-line", { of: t("vault-collections"), line: 4, why: t("error-twice") }));
  await accessible(page, "wrong lines");
  await expect(names(page)).toHaveValue(/A\/\/B/);
  await names(page).fill("Receptie\nReceptie/Pasjes\nfinance");
  await press(page, lang, "new-collections-to-grid");

  // The group of a department is proposed for its collections; the rest is a choice, kept on the way back.
  await expect(cell(page, lang, "Receptie/Pasjes", "Receptie")).toHaveValue("2");
  await expect(cell(page, lang, "Receptie", "Beheer")).toHaveValue("");
  await expect(page.locator(".access-grid tbody tr").filter({ hasText: "finance" })).toContainText(t("new-collections-there"));
  await cell(page, lang, "finance", "Beheer").focus();
  await page.keyboard.press("End");
  await expect(cell(page, lang, "finance", "Beheer")).toHaveValue("4");
  await cell(page, lang, "Receptie", "Receptie").selectOption({ label: t("access-view") });
  await accessible(page, "the grid");
  await page.setViewportSize({ width: 390, height: 844 });
  await accessible(page, "the grid on a phone");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 900 });
  await press(page, lang, "new-collections-back");
  await expect(names(page)).toHaveValue("Receptie\nReceptie/Pasjes\nfinance");
  await press(page, lang, "new-collections-to-grid");
  await expect(cell(page, lang, "finance", "Beheer")).toHaveValue("4");

  // Leaving asks, for nothing is made yet.
  await places(page).filter({ hasText: t("import-link") }).click();
  await expect(page.locator("dialog[open]")).toContainText(t("new-collections-leave-title"));
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog[open]")).toHaveCount(0);

  await press(page, lang, "new-collections-save");
  await expect(said(page, "2 verzamelingen en 2 groepen gemaakt.")).toBeVisible();
  await page.waitForURL(new RegExp(`/vault/${id}$`));
  await expect(places(page).filter({ hasText: "Receptie" })).toHaveCount(1);
  await expect(places(page).filter({ hasText: "Pasjes" })).toHaveCount(1);
  await expect(places(page).filter({ hasText: /^finance/i })).toHaveCount(1);
  await open(page, `/admin/${id}/groups`);
  for (const name of ["Receptie", "Beheer"]) await expect(page.getByRole("row").filter({ hasText: name })).toHaveCount(1);

  // Again: everything is there, and nothing is made twice.
  await begin(page, lang);
  await names(page).fill("Receptie\nReceptie/Pasjes\nKassa");
  await groups(page).fill("Receptie");
  await press(page, lang, "new-collections-to-grid");
  await expect(page.locator(".access-grid").getByText(t("new-collections-there"), { exact: true })).toHaveCount(3);
  // What the group may do until now stands there; only more can be chosen.
  const known = cell(page, lang, "Receptie", "Receptie");
  await expect(known).toHaveValue("");
  await expect(known.locator("option")).toHaveText([
    text(lang, "new-collections-as-it-is", { access: t("access-view") }),
    t("access-edit"),
    t("access-manage"),
  ]);
  await expect(page.locator("#access-grid-hint")).toContainText(t("new-collections-only-more"));
  await expect(cell(page, lang, "Kassa", "Receptie").locator("option").first()).toHaveText(t("new-collections-no-access"));
  await press(page, lang, "new-collections-save");
  await expect(said(page, "Eén verzameling en 0 groepen gemaakt.")).toBeVisible();
  await expect(places(page).filter({ hasText: "Receptie" })).toHaveCount(1);
  await page.context().close();
});

test("en: an answer that is lost makes nothing twice, and collections go without groups", async ({ browser, watched, errors }) => {
  const lang: Lang = "en";
  const page = await signedIn(browser, portaal, lang, watched, demo.olga);
  await page.locator(".virtual-row").first().waitFor();
  const id = await begin(page, lang);
  await names(page).fill("Night shift\nNight shift/Rota");
  await groups(page).fill("");
  await page.route("**/api/fn/collection/create-set", async (route) => {
    await route.fetch();
    await route.abort("connectionreset");
  });
  await press(page, lang, "new-collections-save");
  await expect(page.locator(".new-collections [role=alert], .new-collections .notice-danger").first()).toBeVisible();
  await page.unroute("**/api/fn/collection/create-set");
  await expect(names(page)).toHaveValue("Night shift\nNight shift/Rota");
  await press(page, lang, "new-collections-save");
  await page.waitForURL(new RegExp(`/vault/${id}$`));
  await alive(page);
  await expect(places(page).filter({ hasText: "Night shift" })).toHaveCount(1);
  await expect(places(page).filter({ hasText: "Rota" })).toHaveCount(1);
  await page.context().close();
  errors.splice(0, errors.length, ...errors.filter((error) => !error.includes("ERR_CONNECTION_RESET")));
});
