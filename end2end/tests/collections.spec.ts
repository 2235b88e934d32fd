// Several collections at once: access given and taken, moved with what is inside them, deleted; by keyboard.

import type { Page } from "@playwright/test";
import { bringIn, mia } from "../fixtures/members";
import { choose, dialog, newPerson, press, said } from "../fixtures/people";
import { Portaal } from "../fixtures/server";
import { accessibleEverywhere, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";
import { menuOf, vaultOf } from "../fixtures/vault";

const row = (page: Page, name: string) => page.locator("tbody tr").filter({ has: page.getByRole("link", { name, exact: true }) });

test("nl: collections are opened to a group, moved and deleted, several at once", async ({ browser, watched, errors }) => {
  const lang: Lang = "nl";
  const t = (key: string, values?: Record<string, string | number>) => text(lang, key, values);
  const portaal = await Portaal.demo();
  try {
    const page = await newPerson(browser, portaal, lang, watched);
    const id = await vaultOf(page, lang);
    await open(page, `/vault/${id}/new-collections`);
    await page.locator("[name=collections]").fill("Kantoor\nKantoor/Sleutels\nKantoor/Sleutels/Oud\nArchief\nWinkel\nWinkel/Kassa");
    await page.locator("[name=groups]").fill("Ploeg");
    await press(page, lang, "new-collections-to-grid");
    await press(page, lang, "new-collections-save");
    await page.waitForURL(new RegExp(`/vault/${id}$`));

    // From the vault to the table; what is typed narrows it, and what is not shown is not chosen.
    await page.getByRole("link", { name: t("collections-link"), exact: true }).click();
    await page.waitForURL(/\/collections$/);
    await expect(row(page, "Sleutels")).toBeVisible();
    await accessibleEverywhere(page, "all collections");
    const pick = (name: string) => page.getByRole("checkbox", { name: t("many-pick", { name }), exact: true });
    const deed = (key: string, count: number) => page.getByRole("button", { name: t(key, { count }), exact: true });
    await pick("Winkel").check();
    await page.locator("[name=search]").fill("kantoor");
    await expect(page.getByRole("link", { name: "Kantoor/Sleutels/Oud", exact: true })).toBeVisible();
    await expect(page.locator(".pick-bar")).toBeHidden();
    const pickAll = page.getByRole("checkbox", { name: t("collections-pick-all") });
    await pickAll.focus();
    await page.keyboard.press("Space");
    await expect(page.locator(".pick-count")).toHaveText(t("collections-picked", { count: 3 }));
    await expect(pickAll).toBeChecked();

    // Where more is shown, it is not all of it.
    await page.locator("[name=search]").fill("");
    await expect(pick("Winkel")).toBeVisible();
    await expect(pickAll).not.toBeChecked();
    await page.locator("[name=search]").fill("kantoor");
    await expect(pickAll).toBeChecked();

    // Access for a group in all three; nobody chosen is told, not sent.
    await deed("collections-do-access", 3).press("Enter");
    await press(page, lang, "access-save");
    await expect(dialog(page).getByText(t("error-nobody-chosen")).first()).toBeVisible();
    await dialog(page).getByPlaceholder(t("access-search-groups")).fill("plo");
    await dialog(page).getByRole("button", { name: t("access-add", { name: "Ploeg" }), exact: true }).press("Enter");
    // The offer went with its button.
    await expect(dialog(page).getByPlaceholder(t("access-search-groups"))).toBeFocused();
    await dialog(page).getByRole("combobox", { name: t("access-of", { name: "Ploeg" }) }).selectOption({ label: t("access-manage") });
    await accessibleEverywhere(page, "access to several collections");
    await press(page, lang, "access-save");
    await expect(said(page, t("collections-access-saved", { count: 3 }))).toBeVisible();
    const groupsOf = async (name: string) => {
      await open(page, `/vault/${id}`);
      await menuOf(page, lang, name).click();
      await page.getByRole("menuitem", { name: t("vault-access"), exact: true }).click();
      await dialog(page).locator(".picker").first().waitFor();
      const there = await dialog(page).getByRole("combobox", { name: t("access-of", { name: "Ploeg" }) }).count();
      await page.keyboard.press("Escape");
      await open(page, `/vault/${id}/collections`);
      await expect(row(page, "Sleutels")).toBeVisible();
      return there;
    };
    expect(await groupsOf("Kantoor/Sleutels/Oud")).toBe(1);

    // Taken from two of them.
    await pick("Kantoor/Sleutels").check();
    await pick("Kantoor/Sleutels/Oud").check();
    await deed("collections-do-access", 2).click();
    await dialog(page).getByRole("radio", { name: new RegExp(t("collections-take")) }).check();
    await dialog(page).getByPlaceholder(t("access-search-groups")).fill("plo");
    await dialog(page).getByRole("button", { name: t("access-add", { name: "Ploeg" }), exact: true }).click();
    await press(page, lang, "access-save");
    await expect(said(page, t("collections-access-saved", { count: 2 }))).toBeVisible();
    expect(await groupsOf("Kantoor/Sleutels/Oud")).toBe(0);
    expect(await groupsOf("Kantoor")).toBe(1);

    // Into another one, with what is inside; not into itself, and not where the name is taken.
    await pick("Kantoor/Sleutels").check();
    await pick("Winkel/Kassa").check();
    await deed("collections-do-move", 2).click();
    await expect(dialog(page).getByRole("listitem").filter({ hasText: "Winkel/Kassa" })).toBeVisible();
    const to = dialog(page).locator("[name=to]");
    await expect(to.getByRole("option", { name: "Kantoor/Sleutels/Oud", exact: true })).toHaveCount(0);
    await to.selectOption({ label: "Archief" });
    await accessibleEverywhere(page, "moving collections");
    await press(page, lang, "collections-move");
    await expect(said(page, t("collections-moved", { count: 2 }))).toBeVisible();
    await page.locator("[name=search]").fill("archief");
    for (const name of ["Archief", "Archief/Kassa", "Archief/Sleutels", "Archief/Sleutels/Oud"]) {
      await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
    }
    await page.locator("[name=search]").fill("");

    // Done, but the answer is lost, and at first the list, too: what was done is seen once the connection is back.
    let lists = 0;
    await page.route("**/api/fn/collection/list", (route) => (lists++ > 0 ? route.continue() : route.abort("internetdisconnected")));
    await page.route("**/api/fn/collection/delete", async (route) => {
      await route.fetch();
      await route.abort("internetdisconnected");
    });
    await pick("Archief/Sleutels/Oud").check();
    await deed("collections-do-delete", 1).click();
    await dialog(page).getByRole("button", { name: t("vault-delete"), exact: true }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(pick("Archief/Sleutels/Oud")).toHaveCount(0);
    await expect(pick("Archief/Sleutels")).toBeVisible();
    expect(lists).toBeGreaterThan(1);
    await page.unroute("**/api/fn/collection/list");
    await page.unroute("**/api/fn/collection/delete");

    // Gone, and their items are not.
    await pick("Archief/Kassa").check();
    await pick("Winkel").check();
    // Without a connection nothing happens, and what was chosen is still chosen.
    await page.route("**/api/fn/collection/delete", (route) => route.abort("internetdisconnected"));
    await deed("collections-do-delete", 2).click();
    await dialog(page).getByRole("button", { name: t("vault-delete"), exact: true }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(page.locator(".pick-count")).toHaveText(t("collections-picked", { count: 2 }));
    await page.unroute("**/api/fn/collection/delete");
    errors.splice(0, errors.length, ...errors.filter((error) => !error.includes("ERR_INTERNET_DISCONNECTED")));
    await deed("collections-do-delete", 2).click();
    await accessibleEverywhere(page, "deleting collections");
    await dialog(page).getByRole("button", { name: t("vault-delete"), exact: true }).press("Enter");
    await expect(said(page, t("collections-deleted", { count: 2 }))).toBeVisible();
    await expect(row(page, "Winkel")).toHaveCount(0);
    await expect(row(page, "Kantoor")).toBeVisible();
    await page.context().close();
  } finally {
    await portaal.stop();
  }
});

test("en: whoever can do nothing with collections has a plain table, and is asked only what can be saved", async ({ browser, watched }) => {
  const lang: Lang = "en";
  const t = (key: string, values?: Record<string, string | number>) => text(lang, key, values);
  const portaal = await Portaal.demo();
  try {
    const owner = await newPerson(browser, portaal, lang, watched);
    const id = await vaultOf(owner, lang);
    const member = await newPerson(browser, portaal, lang, watched);
    await bringIn(owner, member, portaal, lang, id);
    await open(owner, `/admin/${id}/members`);
    const actions = owner.getByRole("button", { name: t("members-actions", { name: mia }), exact: true });
    const edit = () => choose(actions, owner.getByRole("menuitem", { name: t("members-edit"), exact: true }));
    const save = async () => {
      await press(owner, lang, "members-save");
      await expect(dialog(owner)).toBeHidden();
    };

    // Finance is open to Mia for looking: nothing to choose, and nothing is promised.
    await edit();
    await dialog(owner).getByRole("searchbox", { name: t("access-search-collections"), exact: true }).fill("Finance");
    await dialog(owner).getByRole("button", { name: t("access-add", { name: "Finance" }), exact: true }).click();
    await save();
    await open(member, `/vault/${id}/collections`);
    await expect(row(member, "Finance")).toBeVisible();
    await expect(member.getByRole("table").getByRole("checkbox")).toHaveCount(0);
    await expect(member.getByText(t("collections-description"))).toHaveCount(0);
    await accessibleEverywhere(member, "collections without anything to do");

    // With groups in her hands she opens collections to groups, and to nobody else.
    await edit();
    await dialog(owner).getByText(t("members-role-custom"), { exact: true }).click();
    await dialog(owner).getByRole("checkbox", { name: t("members-may-groups"), exact: true }).check();
    await save();
    await open(member, `/vault/${id}/collections`);
    await expect(member.getByText(t("collections-description"))).toBeVisible();
    await member.getByRole("checkbox", { name: t("many-pick", { name: "Finance" }), exact: true }).check();
    await member.getByRole("button", { name: t("collections-do-access", { count: 1 }), exact: true }).click();
    const search = (key: string) => dialog(member).getByRole("searchbox", { name: t(key), exact: true });
    await expect(search("access-search-groups")).toBeVisible();
    await expect(search("access-search-members")).toHaveCount(0);
    await owner.context().close();
    await member.context().close();
  } finally {
    await portaal.stop();
  }
});
