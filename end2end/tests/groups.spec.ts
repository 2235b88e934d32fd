// Groups and rights: what a group may do, its members may do, until their access is revoked.

import type { Page } from "@playwright/test";
import { bringIn, revoke } from "../fixtures/members";
import { choose, dialog, newPerson, press, said, secondWindow } from "../fixtures/people";
import { Portaal } from "../fixtures/server";
import { accessibleEverywhere, alive, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";
import { create, login, menuOf, vaultOf } from "../fixtures/vault";


/** Types into the search of a list and takes the first that is found. */
async function pick(page: Page, lang: Lang, search: string, name: string) {
  await dialog(page).getByRole("searchbox", { name: text(lang, search), exact: true }).fill(name);
  await dialog(page).getByRole("button", { name: text(lang, "access-add", { name }), exact: true }).click();
}

/** Chooses one of the five words for somebody in a list. */
const word = (page: Page, lang: Lang, name: string, key: string) =>
  dialog(page).getByRole("combobox", { name: text(lang, "access-of", { name }), exact: true }).selectOption({ label: text(lang, key) });

for (const lang of ["nl", "en"] as const satisfies Lang[]) {
  test(`${lang}: a group opens a collection, its rights change, a member is revoked and comes back`, async ({ browser, watched }) => {
    const t = (key: string, values?: Record<string, string | number>) => text(lang, key, values);
    const portaal = await Portaal.demo();
    try {
      const owner = await newPerson(browser, portaal, lang, watched);
      const id = await vaultOf(owner, lang);

      // A collection with an item in it.
      await create(owner, lang, "Reclame");
      await login(owner, lang, "Nieuwsbrief", "Postzegel-1953", "Reclame");

      // A colleague comes in and sees nothing yet.
      const mia = await newPerson(browser, portaal, lang, watched);
      await bringIn(owner, mia, portaal, lang, id);
      await expect(mia.locator(".virtual-row")).toHaveCount(0);

      // A group that may look, but not at passwords.
      await open(owner, `/admin/${id}/groups`);
      await expect(owner.getByText(t("groups-empty-title"))).toBeVisible();
      await accessibleEverywhere(owner, "no groups");
      await owner.getByRole("button", { name: t("groups-new"), exact: true }).first().click();
      await press(owner, lang, "groups-save");
      await expect(owner.locator("#group-name-error")).toHaveText(t("error-required"));
      await dialog(owner).locator("[name=name]").fill("Afdeling <i>marketing</i>");
      await pick(owner, lang, "access-search-members", "Mia Bakker");
      await pick(owner, lang, "access-search-collections", "Reclame");
      await word(owner, lang, "Reclame", "access-view-except");
      // One that is taken out again takes its word along.
      await pick(owner, lang, "access-search-collections", "Finance");
      await word(owner, lang, "Finance", "access-manage");
      await dialog(owner).getByRole("button", { name: t("access-take-out", { name: "Reclame" }), exact: true }).click();
      await expect(dialog(owner).getByRole("combobox", { name: t("access-of", { name: "Finance" }), exact: true })).toHaveValue("4");
      await dialog(owner).getByRole("button", { name: t("access-take-out", { name: "Finance" }), exact: true }).click();
      await expect(dialog(owner).getByRole("searchbox", { name: t("access-search-collections"), exact: true })).toBeFocused();
      await pick(owner, lang, "access-search-collections", "Reclame");
      await word(owner, lang, "Reclame", "access-view-except");
      await accessibleEverywhere(owner, "a group");
      await press(owner, lang, "groups-save");
      await expect(dialog(owner)).toBeHidden();
      const row = owner.locator("tbody tr").filter({ hasText: "Afdeling <i>marketing</i>" });
      await expect(row).toContainText("1");
      await accessibleEverywhere(owner, "groups");

      await open(mia, `/vault/${id}`);
      await mia.locator(".virtual-row").filter({ hasText: "Nieuwsbrief" }).click();
      await expect(mia.locator(".item")).toContainText("Nieuwsbrief");
      await expect(mia.locator(".item").getByRole("button", { name: t("items-edit"), exact: true })).toHaveCount(0);
      await expect(mia.locator(".item")).toContainText(t("items-password-kept"));

      // The collection's own list shows the group; now it may change things.
      await open(owner, `/vault/${id}`);
      const menu = menuOf(owner, lang, "Reclame");
      await choose(menu, owner.getByRole("menuitem", { name: t("vault-access"), exact: true }));
      await expect(dialog(owner)).toContainText("Afdeling <i>marketing</i>");
      await accessibleEverywhere(owner, "access to a collection");
      await word(owner, lang, "Afdeling <i>marketing</i>", "access-edit");
      await press(owner, lang, "access-save");
      await expect(dialog(owner)).toBeHidden();
      await open(mia, `/vault/${id}`);
      await mia.locator(".virtual-row").filter({ hasText: "Nieuwsbrief" }).click();
      await expect(mia.locator(".item").getByRole("button", { name: t("items-edit"), exact: true })).toBeVisible();

      // Another role, with hand-picked permissions: Mia finds the pages that they open.
      await open(owner, `/admin/${id}/members`);
      const actions = owner.getByRole("button", { name: t("members-actions", { name: "mia@client-one.example" }), exact: true });
      await choose(actions, owner.getByRole("menuitem", { name: t("members-edit"), exact: true }));
      await dialog(owner).getByText(t("members-role-custom"), { exact: true }).click();
      for (const may of ["recover", "policies", "import"]) {
        await expect(dialog(owner).getByRole("checkbox", { name: t(`members-may-${may}`), exact: true })).toBeEnabled();
      }
      await dialog(owner).getByRole("checkbox", { name: t("members-may-groups"), exact: true }).check();
      await accessibleEverywhere(owner, "a member");
      await press(owner, lang, "members-save");
      await expect(dialog(owner)).toBeHidden();
      await open(mia, `/admin/${id}/groups`);
      await expect(mia.getByRole("heading", { level: 1 })).toHaveText(t("groups-title"));

      // Locked out at the next request, and in again as before.
      const older = await secondWindow(owner);
      await open(older, `/admin/${id}/members`);
      await revoke(owner, lang, actions);
      // A window from before is told, and then shows how things stand.
      const words = t("members-revoke");
      const again = older.getByRole("button", { name: t("members-actions", { name: "mia@client-one.example" }), exact: true });
      await choose(again, older.getByRole("menuitem", { name: words, exact: true }));
      await dialog(older).getByRole("button", { name: words, exact: true }).click();
      await expect(said(older, t("error-already-revoked"))).toBeVisible();
      await expect(older.getByText(t("members-status-revoked"), { exact: true })).toBeVisible();
      await older.close();
      await mia.goto(`/vault/${id}`);
      await expect(mia.getByRole("heading", { level: 1 })).toHaveText(t("notfound-title"));
      await choose(actions, owner.getByRole("menuitem", { name: t("members-restore"), exact: true }));
      await expect(said(owner, t("members-restored"))).toBeVisible();
      await open(mia, `/vault/${id}`);
      await expect(mia.locator(".virtual-row").filter({ hasText: "Nieuwsbrief" })).toBeVisible();

      // Several groups end at once; the one in use stays.
      await open(owner, `/admin/${id}/groups`);
      for (const name of ["Tijdelijk", "Oud"]) {
        await owner.getByRole("button", { name: t("groups-new"), exact: true }).click();
        await dialog(owner).locator("[name=name]").fill(name);
        await press(owner, lang, "groups-save");
        await expect(dialog(owner)).toBeHidden();
        await owner.getByRole("checkbox", { name: t("many-pick", { name }), exact: true }).check();
      }
      await expect(owner.locator(".pick-count")).toHaveText(t("groups-picked", { count: 2 }));
      await accessibleEverywhere(owner, "several groups");
      await owner.getByRole("button", { name: t("groups-do-delete", { count: 2 }), exact: true }).press("Enter");
      await dialog(owner).getByRole("button", { name: t("groups-delete-all", { count: 2 }), exact: true }).press("Enter");
      await expect(said(owner, t("groups-deleted-several", { count: 2 }))).toBeVisible();
      await expect(owner.locator("tbody tr")).toHaveCount(1);

      // The settings warn before owners lose sight.
      await open(owner, `/admin/${id}/settings`);
      await owner.locator("[name=admins_see_all]").uncheck();
      await expect(owner.getByText(t("rules-admins-see-all-off"))).toBeVisible();
      await accessibleEverywhere(owner, "settings of an organisation");
      await press(owner, lang, "rules-save");
      await expect(said(owner, t("rules-saved"))).toBeVisible();
      await open(owner, `/admin/${id}/settings`);
      await expect(owner.locator("[name=admins_see_all]")).not.toBeChecked();

      // Mia leaves.
      await open(mia, "/account");
      await mia.getByRole("button", { name: new RegExp(`^${t("account-leave-of", { name: ".+" })}$`) }).click();
      await dialog(mia).getByRole("button", { name: t("account-leave"), exact: true }).click();
      await expect(said(mia, t("account-left"))).toBeVisible();
      await mia.goto(`/vault/${id}`);
      await alive(mia);
      await expect(mia.getByRole("heading", { level: 1 })).toHaveText(t("notfound-title"));
    } finally {
      await portaal.stop();
    }
  });
}
