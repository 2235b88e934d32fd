// Policies: who is locked out is shown before, what they ask is asked where it bites, and Teams only reads them.

import { confirm, invite, letIn, mia } from "../fixtures/members";
import { choose, demo, dialog, idIn, newPerson, press, said, secondWindow, signedIn, signIn, signOut } from "../fixtures/people";
import { policy, save, switchOn } from "../fixtures/policies";
import { accept, createClient, password } from "../fixtures/provider";
import { Portaal } from "../fixtures/server";
import { accessibleEverywhere, alive, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";
import { begin } from "../fixtures/vault";


test("nl: two-step login is asked by keyboard: who is locked out is shown, told and not let in without", async ({ browser, watched }) => {
  const lang: Lang = "nl";
  const t = (key: string, values?: Record<string, string>) => text(lang, key, values);
  const portaal = await Portaal.demo();
  try {
    const owner = await signedIn(browser, portaal, lang, watched, demo.olga);
    const id = idIn(owner);
    const member = await newPerson(browser, portaal, lang, watched);
    await letIn(owner, member, portaal, lang, id);

    await open(owner, `/admin/${id}/policies`);
    await accessibleEverywhere(owner, "policies");
    await owner.getByRole("button", { name: t("policies-name-two-step"), exact: true }).press("Enter");
    await dialog(owner).locator("[name=enabled]").press("Space");
    await expect(dialog(owner).getByText(t("policies-preview-title", { count: "1" }))).toBeVisible();
    await expect(dialog(owner).locator(".policy-people")).toContainText(mia);
    await expect(dialog(owner)).toContainText(t("policies-preview-two-step"));
    await accessibleEverywhere(owner, "whom a policy locks out");
    // Nothing is done by going back.
    await owner.keyboard.press("Escape");
    await expect(dialog(owner)).toBeHidden();
    await open(member, `/vault/${id}`);
    await expect(member.getByRole("heading", { level: 1 })).not.toHaveText(t("notfound-title"));

    await owner.getByRole("button", { name: t("policies-name-two-step"), exact: true }).press("Enter");
    await dialog(owner).locator("[name=enabled]").press("Space");
    await dialog(owner).getByRole("button", { name: t("policies-preview-confirm", { count: "1" }), exact: true }).press("Enter");
    await expect(dialog(owner)).toBeHidden();
    await expect(said(owner, t("policies-saved", { policy: t("policies-name-two-step") }))).toBeVisible();
    await expect(owner.getByRole("listitem").filter({ hasText: t("policies-about-two-step") }).locator(".badge")).toHaveText(t("policies-on"));
    await member.goto(`/vault/${id}`);
    await expect(member.getByRole("heading", { level: 1 })).toHaveText(t("notfound-title"));
    const subject = t("mail-policy-subject", { organisation: "\0" }).split("\0")[0];
    expect((await portaal.mails.wait(mia, new RegExp(subject))).text).toContain("/account/security");

    // The list of members says why, and lets nobody in who still has none.
    await open(owner, `/admin/${id}/members`);
    const row = owner.getByRole("row").filter({ hasText: mia });
    await expect(row).toContainText(t("members-revoked-two-step"));
    await accessibleEverywhere(owner, "a member locked out by a policy");
    const menu = row.getByRole("button", { name: t("members-actions", { name: mia }), exact: true });
    await choose(menu, owner.getByRole("menuitem", { name: t("members-restore"), exact: true }));
    await expect(said(owner, t("error-policy-two-step"))).toBeVisible();
    await expect(row).toContainText(t("members-status-revoked"));

    // What happened is in the events, by name.
    await open(owner, `/admin/${id}/events`);
    const events = owner.locator("tbody tr");
    await expect(events.filter({ hasText: t("events-kind-policy-updated") }).first()).toContainText(t("policies-name-two-step"));
    await expect(events.filter({ hasText: t("events-kind-revoked-two-step") })).toContainText(mia);

    // Saved meanwhile in another window: this one says so, and has what is kept when the policy is opened again.
    const other = await secondWindow(owner);
    await policy(other, lang, id, "generator");
    await switchOn(owner, lang, id, "generator");
    await dialog(other).locator("[name=enabled]").check();
    await dialog(other).getByRole("button", { name: t("policies-save"), exact: true }).click();
    await expect(dialog(other)).toContainText(t("error-policy-changed"));
    await other.keyboard.press("Escape");
    await expect(other.getByRole("listitem").filter({ hasText: t("policies-about-generator") }).locator(".badge")).toHaveText(t("policies-on"));
    await other.getByRole("button", { name: t("policies-name-generator"), exact: true }).click();
    await expect(dialog(other).locator("[name=enabled]")).toBeChecked();
    await other.close();

    // What needs another policy says so.
    await owner.goto(`/admin/${id}/policies`);
    await policy(owner, lang, id, "vault-timeout");
    await expect(dialog(owner)).toContainText(t("policies-blocked-needs", { policy: t("policies-name-single-organisation") }));
    await expect(dialog(owner).locator("[name=enabled]")).toBeDisabled();
    await accessibleEverywhere(owner, "a policy that needs another");
  } finally {
    await portaal.stop();
  }
});

test("en: a member follows the rules for master passwords, item types, export, lock and generator", async ({ browser, watched }) => {
  const lang: Lang = "en";
  const t = (key: string, values?: Record<string, string>) => text(lang, key, values);
  const portaal = await Portaal.demo();
  try {
    const owner = await signedIn(browser, portaal, lang, watched, demo.olga);
    const id = idIn(owner);
    await switchOn(owner, lang, id, "master-password", async () => {
      await dialog(owner).locator("[name=min_length]").fill("9");
      await dialog(owner).locator("[name=upper]").check();
      await accessibleEverywhere(owner, "the policy of master passwords");
      await dialog(owner).getByRole("button", { name: t("policies-save"), exact: true }).click();
      await expect(owner.locator("#policy-min_length-error")).toHaveText(t("error-policy-number"));
      await dialog(owner).locator("[name=min_length]").fill("20");
    });
    await switchOn(owner, lang, id, "single-organisation");
    await switchOn(owner, lang, id, "banner", async () => {
      await dialog(owner).locator("[name=text]").fill("Maintenance <b>tonight</b>");
      await dialog(owner).locator("[name=link]").fill("http://acme.example");
      await dialog(owner).getByRole("button", { name: t("policies-save"), exact: true }).click();
      await expect(owner.locator("#policy-link-error")).toHaveText(t("error-policy-https"));
      await dialog(owner).locator("[name=link]").fill("https://acme.example/news");
    });
    await switchOn(owner, lang, id, "restricted-items");
    await switchOn(owner, lang, id, "export-ban");
    await switchOn(owner, lang, id, "uri-match", async () => {
      await dialog(owner).locator("[name=uri_match]").selectOption("1");
    });
    await switchOn(owner, lang, id, "generator", async () => {
      await dialog(owner).locator("[name=min_length]").fill("40");
      await dialog(owner).locator("[name=special]").check();
    });
    await switchOn(owner, lang, id, "vault-timeout", async () => {
      await dialog(owner).locator("[name=minutes]").fill("20");
    });

    // At the invitation the rules are shown and asked.
    const member = await newPerson(browser, portaal, lang, watched);
    await open(member, await invite(owner, portaal, lang, id));
    await expect(member.locator(".password-rules")).toContainText(t("password-asked-length", { least: "20" }));
    await member.locator("[name=name]").fill("Mia Bakker");
    const type = async (typed: string) => {
      await member.locator("[name=password]").fill(typed);
      await member.locator("[name=repeated]").fill(typed);
      await press(member, lang, "register-make");
    };
    await type(password);
    await expect(member.locator("#register-password-error")).toHaveText(t("error-policy-password-upper"));
    await accessibleEverywhere(member, "rules for a master password");
    const strong = `${password} Kade`;
    await type(strong);
    await member.getByRole("button", { name: t("join-accept") }).waitFor();
    await alive(member);
    await accept(member, lang);
    await confirm(owner, lang, id);

    // The notice stands there as text until it is dismissed; owners are not bound.
    await open(member, `/vault/${id}`);
    const banner = member.locator(".banner");
    await expect(banner).toContainText("Maintenance <b>tonight</b>");
    await expect(banner.getByRole("link")).toHaveAttribute("href", "https://acme.example/news");
    // The vault takes the focus when it opens, and leaves the notice in sight.
    await expect(member.locator(".vault")).toBeFocused();
    await expect(banner).toBeInViewport({ ratio: 1 });
    await accessibleEverywhere(member, "a notice");
    await banner.getByRole("button", { name: t("frame-banner-dismiss"), exact: true }).press("Enter");
    await expect(banner).toBeHidden();
    await open(member, "/account");
    await expect(member.locator(".banner")).toBeHidden();
    await open(owner, `/vault/${id}`);
    await expect(owner.locator(".banner")).toHaveCount(0);

    // Cards are not offered; the form says why, what the default of addresses is, and the generator is bound.
    await open(owner, `/admin/${id}/settings`);
    await open(member, `/vault/${id}`);
    await press(member, lang, "vault-new-collection");
    await dialog(member).locator("[name=name]").fill("Mia");
    await press(member, lang, "vault-save");
    await expect(dialog(member)).toBeHidden();
    await member.locator(".vault-bar").getByRole("button", { name: t("items-new"), exact: true }).click();
    await expect(member.getByRole("menuitem", { name: t("items-login"), exact: true })).toBeVisible();
    await expect(member.getByRole("menuitem", { name: t("items-card"), exact: true })).toHaveCount(0);
    await member.keyboard.press("Escape");
    await begin(member, lang, "items-login");
    await expect(member.locator(".item-form")).toContainText(t("items-kinds-restricted", { kinds: t("items-cards") }));
    await member.getByRole("button", { name: t("items-match-of", { rule: t("items-match-default") }), exact: true }).click();
    await expect(member.locator(".item-form")).toContainText(t("items-match-default-is", { rule: t("items-match-host") }));
    await member.getByRole("button", { name: t("generator-open"), exact: true }).first().click();
    await expect(dialog(member).locator("[name=length]")).toHaveValue("40");
    await expect(dialog(member).locator("[name=specials]")).toBeDisabled();
    await dialog(member).locator("[name=length]").fill("12");
    await expect(dialog(member).locator("#generator-length-error")).toHaveText(t("generator-at-least", { count: "40" }));
    await accessibleEverywhere(member, "a bound generator");
    await member.keyboard.press("Escape");

    // Of a file they stay behind, and are not counted among what comes in.
    await open(member, `/vault/${id}/import`);
    const items = [{ type: 1, name: "Mail" }, { type: 3, name: "Visa", card: { number: "4111111111111111" } }];
    const buffer = Buffer.from(JSON.stringify({ encrypted: false, folders: [], items }));
    await member.locator("#import-file").setInputFiles({ name: "bitwarden.json", mimeType: "application/json", buffer });
    await expect(member.getByText(t("import-left", { count: "1" }), { exact: true })).toBeVisible();
    await expect(member.getByRole("button", { name: t("import-start", { count: "1" }), exact: true })).toBeVisible();

    // No file, and no longer time.
    await open(member, `/vault/${id}/export`);
    await expect(member.locator("main")).toContainText(t("error-policy-export"));
    await accessibleEverywhere(member, "no export");
    await open(member, "/account/security");
    const minutes = member.locator("#lock-minutes");
    await expect(minutes.locator("option")).toHaveCount(4);
    await expect(minutes.locator("option[value='0']")).toHaveCount(0);
    await accessibleEverywhere(member, "a capped lock");

    // Whoever signs in with a password that no longer fits changes it first.
    await policy(owner, lang, id, "master-password");
    await dialog(owner).locator("[name=min_length]").fill("40");
    await dialog(owner).locator("[name=enforce]").check();
    await save(owner, lang, "master-password");
    await signOut(member, lang);
    await signIn(member, mia, strong, lang, `/vault/${id}`);
    await expect(member).toHaveURL(/\/account\/security\?/);
    await expect(member.getByText(t("keys-weak-title"))).toBeVisible();
    await accessibleEverywhere(member, "a master password that is too weak");
    await open(member, `/vault/${id}`);
    // A second tab asks for the same, and hears when it was done in the first.
    const [copy] = await Promise.all([member.context().waitForEvent("page"), member.evaluate(() => void window.open(location.href))]);
    await alive(copy);
    await expect(copy.getByText(t("keys-weak-title"))).toBeVisible();
    await member.getByRole("link", { name: t("keys-weak-go"), exact: true }).click();
    await member.waitForURL(/\/account\/security\?/);
    const longer = `${strong} achter de brug rechtsaf`;
    await member.locator("#change-present").fill(strong);
    await member.locator("#change-password").fill(longer);
    await member.locator("#change-repeated").fill(longer);
    await press(member, lang, "account-password-change");
    await expect(said(member, t("account-password-changed"))).toBeVisible();
    // Back where the member was going.
    await expect(member).toHaveURL(new RegExp(`/vault/${id}$`));
    await expect(member.locator(".vault-count").filter({ hasText: /\d/ })).toBeVisible();
    await expect(copy.locator(".vault-count").filter({ hasText: /\d/ })).toBeVisible();
    await copy.close();
  } finally {
    await portaal.stop();
  }
});

test("nl: on Teams the page says what policies would do", async ({ browser, watched }) => {
  const lang: Lang = "nl";
  const t = (key: string, values?: Record<string, string>) => text(lang, key, values);
  const portaal = await Portaal.demo();
  try {
    const admin = await signedIn(browser, portaal, lang, watched, demo.admin);
    const list = new URL(admin.url()).pathname;
    await createClient(admin, list, { name: "Tuinbouw Teams", owner_email: "tom@client.example", tier: "teams" }, lang);
    const id = idIn(admin);
    await open(admin, `/admin/${id}/policies`);
    await expect(admin.getByText(t("policies-teams-title"))).toBeVisible();
    await expect(admin.getByText(t("policies-about-two-step"))).toBeVisible();
    await expect(admin.getByText(t("policies-effect-other")).first()).toBeVisible();
    await expect(admin.locator("main").getByRole("button")).toHaveCount(0);
    await accessibleEverywhere(admin, "policies on Teams");
    // Nor is it a step of the set-up there.
    await open(admin, `/admin/${id}/set-up`);
    await expect(admin.getByRole("link", { name: t("set-up-steps-groups-go"), exact: true })).toBeVisible();
    await expect(admin.getByRole("link", { name: t("set-up-steps-policies-go"), exact: true })).toHaveCount(0);
    await admin.context().close();
  } finally {
    await portaal.stop();
  }
});
