// Account recovery: a member leaves a key, the organisation's key is renewed, and the key that was left still helps.

import { letIn, mia } from "../fixtures/members";
import { choose, demo, dialog, idIn, newPerson, phraseIn, press, said, secondWindow, signedIn, signIn, unlock } from "../fixtures/people";
import { switchOn } from "../fixtures/policies";
import { password } from "../fixtures/provider";
import { Portaal } from "../fixtures/server";
import { accessibleEverywhere, alive, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";


for (const lang of ["en"] as const satisfies Lang[]) {
  test(`${lang}: a member takes part, forgets the master password and gets a new beginning`, async ({ browser, watched }) => {
    const t = (key: string, values?: Record<string, string | number>) => text(lang, key, values);
    const portaal = await Portaal.demo();
    try {
      const owner = await signedIn(browser, portaal, lang, watched, demo.olga);
      const id = idIn(owner);
      await switchOn(owner, lang, id, "single-organisation");
      await switchOn(owner, lang, id, "account-recovery");
      const member = await newPerson(browser, portaal, lang, watched);
      await letIn(owner, member, portaal, lang, id);

      const renew = async (number: number) => {
        await owner.getByRole("button", { name: t("rotation-begin"), exact: true }).click();
        await dialog(owner).getByRole("button", { name: t("rotation-begin"), exact: true }).click();
        await expect(owner.getByText(t("rotation-number", { number }))).toBeVisible();
      };

      // By keyboard: the five words are those that the owner sees, and the password is asked.
      await open(member, "/account");
      const panel = member.locator("section").filter({ hasText: t("recovery-offered") });
      await expect(panel).toContainText(t("recovery-out"));
      await panel.getByRole("button").press("Enter");
      const phrase = await phraseIn(member, "dialog[open]");
      await open(owner, `/admin/${id}/settings/key`);
      expect(await phraseIn(owner, "main")).toBe(phrase);
      await accessibleEverywhere(member, "taking part in account recovery");
      await dialog(member).locator("[name=present]").fill("verkeerd wachtwoord");
      await member.keyboard.press("Enter");
      await expect(member.locator("#enrol-present-error")).toHaveText(t("error-wrong-password"));

      // Nothing is left with a key whose words were not shown: the new ones come, and what was typed stays.
      await renew(2);
      await dialog(member).locator("[name=present]").fill(password);
      await member.keyboard.press("Enter");
      await expect(dialog(member)).toContainText(t("error-recovery-other-key"));
      await expect(dialog(member).locator("[name=present]")).toHaveValue(password);
      await expect.poll(() => phraseIn(member, "dialog[open]")).toBe(await phraseIn(owner, "main"));
      expect(await phraseIn(member, "dialog[open]")).not.toBe(phrase);
      await dialog(member).locator("[name=present]").focus();
      await member.keyboard.press("Enter");
      await expect(dialog(member)).toBeHidden();
      await expect(panel).toContainText(t("recovery-in"));
      // From now on somebody can help, and the page for a new password says so.
      await open(member, "/account/security");
      await expect(member.getByText(t("password-lost-recoverable"))).toBeVisible();
      await expect(member.getByText(t("password-lost"))).toHaveCount(0);

      // A new key for the organisation takes along what was left.
      await renew(3);

      await open(owner, `/admin/${id}/members`);
      const menu = owner.getByRole("button", { name: t("members-actions", { name: mia }), exact: true });
      await choose(menu, owner.getByRole("menuitem", { name: t("recovery-recover"), exact: true }));
      await expect(dialog(owner).locator("[name=password]")).toBeVisible();
      await accessibleEverywhere(owner, "recovering an account");
      await dialog(owner).getByRole("button", { name: t("recovery-recover"), exact: true }).click();
      await expect(owner.locator("#recover-password-error")).toHaveText(t("error-password-short"));
      await dialog(owner).locator("[name=password]").fill("x".repeat(257));
      await dialog(owner).getByRole("button", { name: t("recovery-recover"), exact: true }).click();
      await expect(owner.locator("#recover-password-error")).toHaveText(t("error-too-long"));
      // What is said of a temporary one goes with it.
      const told = dialog(owner).getByText(t("recovery-recover-what", { name: "Mia Bakker" }), { exact: true });
      await expect(told).toBeVisible();
      await dialog(owner).locator("[name=what]").uncheck();
      await expect(told).toBeHidden();
      await expect(dialog(owner)).toContainText(t("recovery-recover-ends", { name: "Mia Bakker", email: mia }));
      await dialog(owner).locator("[name=what]").check();
      await dialog(owner).getByRole("button", { name: t("recovery-make"), exact: true }).click();
      const temporary = await dialog(owner).locator("[name=password]").inputValue();
      expect(temporary.length).toBeGreaterThan(20);
      await dialog(owner).getByRole("button", { name: t("recovery-recover"), exact: true }).click();
      await expect(said(owner, t("recovery-done", { name: "Mia Bakker" }))).toBeVisible();
      const mail = await portaal.mails.wait(mia, new RegExp(t("mail-recovered-subject")));
      expect(mail.text).toContain(t("mail-recovered-password"));

      // The old session and the old password are over; the temporary one opens nothing but its own change.
      await member.goto(`/vault/${id}`);
      await member.waitForURL(/\/sign-in/);
      await signIn(member, mia, temporary, lang, `/vault/${id}`);
      await expect(member.getByText(t("recovery-must-change-title"))).toBeVisible();
      await accessibleEverywhere(member, "a temporary master password");
      await member.goto(`/vault/${id}`);
      await member.waitForURL(/\/account\/security/);
      await alive(member);
      await member.locator("#change-present").fill(temporary);
      await member.locator("[name=password]").fill("regenboog 1953 fietsbel");
      await member.locator("[name=repeated]").fill("regenboog 1953 fietsbel");
      await press(member, lang, "account-password-change");
      await expect(said(member, t("account-password-changed"))).toBeVisible();
      // Back where the member was going.
      await expect(member).toHaveURL(new RegExp(`/vault/${id}$`));
      await expect(member.locator(".vault-bar")).toBeVisible();
      await expect(member.locator(".item-icon-damaged")).toHaveCount(0);

      // A long name without a space makes no dialog wider.
      await open(member, "/account");
      await member.locator("[name=name]").fill("W".repeat(40));
      await press(member, lang, "account-save");
      await expect(said(member, t("account-saved"))).toBeVisible();
      await open(owner, `/admin/${id}/members`);
      await choose(menu, owner.getByRole("menuitem", { name: t("recovery-recover"), exact: true }));
      await expect(dialog(owner).locator("[name=password]")).toBeVisible();
      await accessibleEverywhere(owner, "recovering the account of a long name");
      await owner.keyboard.press("Escape");
      await expect(dialog(owner)).toBeHidden();

      // Where everybody takes part, opening the vault asks, with the fingerprint; nobody withdraws.
      await switchOn(owner, lang, id, "account-recovery", async () => {
        await dialog(owner).locator("[name=auto_enrol]").check();
      });
      const question = t("recovery-enrol-policy", { name: "\0" }).split("\0")[1];
      // The page is left by its links while it asks, and nothing breaks; that was no answer.
      await open(owner, `/vault/${id}/health`);
      await owner.getByRole("link", { name: t("vault-all"), exact: true }).first().click();
      await expect(dialog(owner)).toContainText(question);
      await owner.goBack();
      await owner.waitForURL(/\/health$/);
      await expect(dialog(owner)).toBeHidden();
      await open(owner, `/vault/${id}`);
      await expect(dialog(owner)).toContainText(question);
      const seen = await phraseIn(owner, "dialog[open]");
      await accessibleEverywhere(owner, "being asked to take part");
      // Later: the page works on, and asks no more in this session.
      await dialog(owner).getByRole("button", { name: t("recovery-later"), exact: true }).click();
      await expect(dialog(owner)).toBeHidden();
      await owner.reload();
      await alive(owner);
      await expect(owner.locator(".vault-bar")).toBeVisible();
      await expect(dialog(owner)).toBeHidden();
      // Another session asks again.
      await owner.evaluate((name) => sessionStorage.removeItem(name), `portaal-recovery-${id}`);
      await owner.reload();
      await alive(owner);
      expect(await phraseIn(owner, "dialog[open]")).toBe(seen);
      // Asked in two windows, it is answered once, and the other one says so.
      const other = await secondWindow(owner);
      await open(other, `/vault/${id}`);
      await unlock(other, demo.password);
      await phraseIn(other, "dialog[open]");
      await dialog(owner).getByRole("button", { name: t("recovery-enrol"), exact: true }).click();
      await expect(dialog(owner)).toBeHidden();
      await dialog(other).getByRole("button", { name: t("recovery-enrol"), exact: true }).click();
      await expect(dialog(other)).toContainText(t("error-recovery-already"));
      await other.close();
      await expect(said(owner, t("recovery-enrolled", { name: "\0" }).split("\0")[0])).toBeVisible();
      await open(owner, "/account");
      const own = owner.locator("section").filter({ hasText: t("recovery-offered") });
      await expect(own).toContainText(t("recovery-automatic"));
      await expect(own.getByRole("button")).toHaveCount(0);
      await accessibleEverywhere(owner, "account recovery on one's own page");
      await open(owner, `/admin/${id}/events`);
      for (const kind of ["recovery-enrolled", "recovery-key-read", "password-reset"]) {
        await expect(owner.getByText(t(`events-kind-${kind}`)).first()).toBeVisible();
      }
    } finally {
      await portaal.stop();
    }
  });
}
