// Groups and rights: what a group may do, its members may do, until their access is revoked.

import type { Page } from "@playwright/test";
import { choose, demo, linkIn, newPerson, press, said, signIn } from "../fixtures/people";
import { accept, accessibleEverywhere, confirmInDialog, register } from "../fixtures/provider";
import { Portaal } from "../fixtures/server";
import { alive, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";

const dialog = (page: Page) => page.locator("dialog[open]");

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
    const t = (key: string, values?: Record<string, string>) => text(lang, key, values);
    const portaal = await Portaal.demo();
    try {
      const owner = await newPerson(browser, portaal, lang, watched);
      await signIn(owner, demo.olga, demo.password, lang);
      const id = new URL(owner.url()).pathname.split("/")[2];
      await owner.locator(".virtual-row").first().waitFor();

      // A collection with an item in it.
      await press(owner, lang, "vault-new-collection");
      await dialog(owner).locator("[name=name]").fill("Reclame");
      await press(owner, lang, "vault-save");
      await expect(dialog(owner)).toBeHidden();
      await owner.locator(".vault-bar").getByRole("button", { name: t("items-new"), exact: true }).click();
      await owner.getByRole("menuitem", { name: t("items-login"), exact: true }).click();
      await owner.locator("[name=name]").fill("Nieuwsbrief");
      await owner.locator("[name=password]").fill("Postzegel-1953");
      await owner.locator(".item-form").getByRole("checkbox", { name: "Reclame", exact: true }).check();
      await press(owner, lang, "vault-save");
      await expect(said(owner, t("items-saved"))).toBeVisible();

      // A colleague comes in and sees nothing yet.
      await open(owner, `/admin/${id}/members`);
      await press(owner, lang, "members-invite");
      await owner.locator("[name=emails]").fill("mia@client-one.example");
      await press(owner, lang, "members-invite-send");
      const mia = await newPerson(browser, portaal, lang, watched);
      await register(mia, linkIn((await portaal.mails.wait("mia@client-one.example")).text), "Mia Bakker", lang);
      await accept(mia, lang);
      await open(owner, `/admin/${id}/members`);
      await owner.getByRole("button", { name: t("members-confirm-of", { name: "Mia Bakker" }) }).click();
      await confirmInDialog(owner, lang);
      await open(mia, `/vault/${id}`);
      await expect(mia.locator(".vault-count").filter({ hasText: /\d/ })).toBeVisible();
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
      const menu = owner.getByRole("button", { name: t("vault-collection-menu", { name: "Reclame" }), exact: true });
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
      await dialog(owner).getByRole("checkbox", { name: t("members-may-groups"), exact: true }).check();
      await accessibleEverywhere(owner, "a member");
      await press(owner, lang, "members-save");
      await expect(dialog(owner)).toBeHidden();
      await open(mia, `/admin/${id}/groups`);
      await expect(mia.getByRole("heading", { level: 1 })).toHaveText(t("groups-title"));

      // Locked out at the next request, and in again as before.
      await choose(actions, owner.getByRole("menuitem", { name: t("members-revoke"), exact: true }));
      await dialog(owner).getByRole("button", { name: t("members-revoke"), exact: true }).click();
      await expect(owner.getByText(t("members-status-revoked"), { exact: true })).toBeVisible();
      await mia.goto(`/vault/${id}`);
      await expect(mia.getByRole("heading", { level: 1 })).toHaveText(t("notfound-title"));
      await choose(actions, owner.getByRole("menuitem", { name: t("members-restore"), exact: true }));
      await expect(said(owner, t("members-restored"))).toBeVisible();
      await open(mia, `/vault/${id}`);
      await expect(mia.locator(".virtual-row").filter({ hasText: "Nieuwsbrief" })).toBeVisible();

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
