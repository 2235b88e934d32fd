// Items beyond the plain ones: SSH keys, rules for addresses, former passwords, linked fields, and items that ask for the
// master password again.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { choose, demo, newPerson, press, said, signedIn, signIn } from "../fixtures/people";
import { Portaal } from "../fixtures/server";
import { accessible, accessibleEverywhere, expect, type Lang, test } from "../fixtures/test";
import { text } from "../fixtures/texts";
import { begin, edit, more, row, save } from "../fixtures/vault";

// Of its own: other files count what is in the vault.
let portaal: Portaal;
test.beforeAll(async () => {
  portaal = await Portaal.demo();
});
test.afterAll(() => portaal.stop());

/** A key that ssh-keygen made. */
const key = (name: string) => readFileSync(resolve(import.meta.dirname, "../../src/ssh/tests/keys", name), "utf8");

/** Buttons that show and copy a value. */
const show = (within: Locator, lang: Lang, name: string) =>
  within.getByRole("button", { name: text(lang, "reveal-show", { name: text(lang, name) }), exact: true });
const copy = (within: Locator, lang: Lang, name: string) =>
  within.getByRole("button", { name: text(lang, "items-copy", { name: text(lang, name) }), exact: true });

/** Makes the item one that somebody sees. */
const inCollection = (page: Page) => page.locator(".item-form .collection-boxes").getByRole("checkbox").first().check();

test("en: an SSH key is made, refused, unlocked, kept and found", async ({ browser, watched }) => {
  const lang = "en";
  const t = (name: string) => text(lang, name);
  const page = await newPerson(browser, portaal, lang, watched);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await signIn(page, demo.olga, demo.password, lang);
  await row(page, "Mastodon").waitFor();
  await begin(page, lang, "items-ssh-key");
  const form = page.locator(".item-form");
  const pasted = form.locator("[name=pasted]");
  const status = form.getByRole("status").filter({ hasText: /./ });
  await form.locator("[name=name]").fill("Deploy key");
  await inCollection(page);

  // Without a key there is nothing to keep.
  await press(page, lang, "vault-save");
  await expect(form.locator("#item-privateKey")).toHaveText(t("error-required"));

  // What is no private key of OpenSSH says what it is, and is not lost by saving.
  for (const [what, problem] of [
    ["hunter2", "error-ssh-no-key"],
    [key("ed25519.pub"), "error-ssh-public"],
    [key("oldpem"), "error-ssh-other-form"],
    [key("ed25519").slice(0, 150), "error-ssh-damaged"],
  ]) {
    await pasted.fill(what);
    await expect(form.locator("#item-pasted-error")).toHaveText(t(problem));
  }
  await accessible(page, "a key that is refused");
  await press(page, lang, "vault-save");
  await expect(form.locator("[role=alert]")).toContainText(t("error-ssh-unread"));
  await expect(form).toBeVisible();

  // One is made here, without a word to the server.
  await pasted.fill("");
  await press(page, lang, "items-ssh-generate");
  await expect(status).toHaveText(t("items-ssh-made"));
  await expect(form).toContainText(/SHA256:[\w+/]{43}/);
  const made = (await form.innerText()).match(/SHA256:[\w+/]{43}/)?.[0] ?? "";
  await expect(form).toContainText(/ssh-ed25519 AAAA\S{60}/);

  // One under a passphrase is asked for it; Enter opens it, and sends nothing.
  await pasted.fill(key("locked"));
  const phrase = form.locator("[name=passphrase]");
  await phrase.fill("another");
  await phrase.press("Enter");
  await expect(form.locator("#item-passphrase-error")).toHaveText(t("error-ssh-wrong-passphrase"));
  await expect(form).toContainText(made);
  await accessibleEverywhere(page, "a key with a passphrase");
  await phrase.fill("fluit ketel");
  await phrase.press("Enter");
  await expect(status).toHaveText(t("items-ssh-read"));
  await expect(pasted).toHaveValue("");
  await expect(pasted).toBeFocused();
  const fingerprint = "SHA256:K1GbF19X4BlphGs3onTMaTjtms4H/xjJlSc6zEeeTmc";
  await expect(form).toContainText(fingerprint);
  // How every key of OpenSSH begins.
  await expect(form).not.toContainText("b3BlbnNzaC1rZXk");
  await save(page, lang);

  // It is shown, its private key on request only; list and search know it.
  const item = page.locator(".item");
  await expect(item).toContainText(key("locked.pub").trim());
  await expect(item).not.toContainText("BEGIN OPENSSH");
  await accessibleEverywhere(page, "an SSH key");
  await copy(item, lang, "items-private-key").click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^-----BEGIN OPENSSH PRIVATE KEY-----\n/);
  await show(item, lang, "items-private-key").click();
  await expect(item).toContainText("-----BEGIN OPENSSH PRIVATE KEY-----");
  await page.getByRole("link", { name: new RegExp(`^${t("items-ssh-keys")}`) }).click();
  await expect(row(page, "Deploy key")).toContainText(fingerprint);
  await page.locator("#vault-search").fill(fingerprint.slice(7, 20));
  await expect(page.locator(".virtual-row")).toHaveCount(1);
  const files = portaal.kept();
  expect(files.some((file) => file.includes(fingerprint) || file.includes("OPENSSH"))).toBe(false);
  await page.context().close();
});

test("nl: addresses with rules, former passwords and a linked field", async ({ browser, watched }) => {
  const lang = "nl";
  const t = (name: string) => text(lang, name);
  const page = await signedIn(browser, portaal, lang, watched, demo.olga);
  await row(page, "Mastodon").waitFor();
  await begin(page, lang, "items-login");
  const form = page.locator(".item-form");
  const item = page.locator(".item");
  await form.locator("[name=name]").fill("Webwinkel");
  await form.locator("[name=username]").fill("inkoop@client.example");
  await form.locator("[name=password]").fill("eerste-Wachtwoord");
  await inCollection(page);

  // Two addresses, each with a rule of its own; the control is quiet until it is asked for.
  const uris = form.getByLabel(t("items-uri"), { exact: true });
  await press(page, lang, "items-add-uri");
  await expect(uris.nth(1)).toBeFocused();
  await uris.nth(0).fill("https://winkel.example/");
  await uris.nth(1).fill("^https://winkel[.example");
  const rule = form.getByLabel(t("items-match"), { exact: true });
  await expect(rule.nth(0)).toBeHidden();
  const closed = text(lang, "items-match-of", { rule: t("items-match-default") });
  await form.getByRole("button", { name: closed, exact: true }).first().click();
  await rule.nth(0).selectOption({ label: t("items-match-starts") });
  await expect(form).toContainText(t("items-match-starts-hint"));
  await form.getByRole("button", { name: closed, exact: true }).click();
  await rule.nth(1).selectOption({ label: t("items-match-pattern") });
  await expect(form).toContainText(t("items-match-pattern-hint"));

  // A field that shows another one, and one that is hidden.
  const add = page.getByRole("button", { name: t("items-add-field"), exact: true });
  for (const kind of ["items-field-linked", "items-field-hidden"]) {
    await choose(add, page.getByRole("menuitem", { name: t(kind), exact: true }));
  }
  const names = form.getByLabel(t("items-field-name"), { exact: true });
  // Longer than a line, and without a place to break.
  const long = "Aanmelden".repeat(20);
  await names.nth(0).fill(long);
  await form.getByLabel(t("items-linked-field"), { exact: true }).selectOption({ label: t("items-password") });
  const value = form.getByLabel(t("items-field-value"), { exact: true });
  await value.fill("4711");
  await expect(form.getByRole("button", { name: t("items-show-value"), exact: true })).toBeVisible();
  await names.nth(1).fill("Pincode");
  // What is shown is named, and hidden again by the same button.
  const eye = form.getByRole("button", { name: text(lang, "items-show-value-of", { name: "Pincode" }), exact: true });
  await eye.click();
  await expect(value).toHaveAttribute("type", "text");
  await eye.click();
  await expect(value).toHaveAttribute("type", "password");
  await accessibleEverywhere(page, "rules and fields");

  // A pattern that is none is refused.
  await press(page, lang, "vault-save");
  await expect(form.locator("[role=alert]")).toContainText(t("error-uri-pattern"));
  await expect(form.locator("[role=alert]")).toBeFocused();
  await uris.nth(1).fill("^https://winkel\\.example/");
  await save(page, lang);
  await expect(item).toContainText(t("items-match-starts"));
  await expect(item).toContainText(t("items-match-pattern"));
  await expect(item).toContainText(text(lang, "items-linked-to", { field: t("items-password") }));
  await expect(item).toContainText(long);
  await accessibleEverywhere(page, "a field with a long name");

  // Twice another password, once another hidden value: the former ones are kept, the latest first.
  for (const [field, value] of [
    ["password", "tweede-Wachtwoord"],
    ["password", "derde-Wachtwoord"],
  ]) {
    await edit(page, lang);
    await expect(rule.nth(0)).toHaveValue("2");
    await form.locator(`[name=${field}]`).fill(value);
    await save(page, lang);
  }
  await edit(page, lang);
  await form.getByLabel(t("items-field-value"), { exact: true }).fill("0815");
  await save(page, lang);
  await expect(item).toContainText(t("items-password-changed"));
  await page.getByRole("button", { name: text(lang, "items-history", { count: "3" }), exact: true }).click();
  const dialog = page.locator("dialog[open]");
  await expect(dialog.getByRole("listitem")).toHaveCount(3);
  await expect(dialog).not.toContainText("Wachtwoord-");
  await expect(dialog).toContainText(String(new Date().getFullYear()));
  await accessibleEverywhere(page, "former passwords");
  for (const [at, value] of ["Pincode: 4711", "tweede-Wachtwoord", "eerste-Wachtwoord"].entries()) {
    const one = dialog.getByRole("listitem").nth(at);
    await expect(one).not.toContainText(value);
    await show(one, lang, "items-former").click();
    await expect(one).toContainText(value);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  // On a new item of a kind without that field the linked field shows another one, or says that there is none.
  await begin(page, lang, "items-login");
  await choose(add, page.getByRole("menuitem", { name: t("items-field-linked"), exact: true }));
  const linked = form.getByLabel(t("items-linked-field"), { exact: true });
  await form.locator("[name=kind]").selectOption({ label: t("items-card") });
  await expect(linked.locator("option:checked")).toHaveText(t("items-cardholder"));
  await form.locator("[name=kind]").selectOption({ label: t("items-ssh-key") });
  await expect(form).toContainText(t("items-linked-none"));
  await page.context().close();
});

test("en: an item asks for the master password again, by keyboard", async ({ browser, watched }) => {
  const lang = "en";
  const t = (name: string) => text(lang, name);
  const page = await newPerson(browser, portaal, lang, watched);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await signIn(page, demo.olga, demo.password, lang);
  await row(page, "Mastodon").waitFor();
  await begin(page, lang, "items-login");
  const form = page.locator(".item-form");
  await form.locator("[name=name]").fill("Guarded");
  await form.locator("[name=password]").fill("behind-The-Gate");
  await form.locator("[name=totp]").fill("JBSWY3DPEHPK3PXP");
  await inCollection(page);
  await form.getByLabel(t("items-reprompt"), { exact: true }).focus();
  await page.keyboard.press("Space");
  await save(page, lang);

  const item = page.locator(".item");
  const dialog = page.locator("dialog[open]");
  const password = dialog.locator("[name=password]");
  await expect(item).toContainText(t("items-asks"));
  await expect(item.locator(".totp-code")).toHaveCount(0);
  await accessibleEverywhere(page, "an item that asks");

  // Esc leaves it shut; a wrong password says so; the right one shows what was asked for, and gives the focus back.
  await show(item, lang, "items-password").focus();
  await page.keyboard.press("Enter");
  await expect(password).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(item).not.toContainText("behind-The-Gate");
  // Nor is anything asked for an item that is shown no more.
  await page.keyboard.press("Enter");
  await expect(password).toBeFocused();
  await page.goBack();
  await expect(dialog).toBeHidden();
  await page.goForward();
  await show(item, lang, "items-password").focus();
  await page.keyboard.press("Enter");
  await expect(password).toBeFocused();
  await page.keyboard.type("not this one");
  await page.keyboard.press("Enter");
  await expect(dialog.locator("#reprompt-password-error")).toHaveText(t("error-wrong-password"));
  await accessibleEverywhere(page, "a wrong master password");
  await password.fill(demo.password);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(item).toContainText("behind-The-Gate");
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches(".item .reveal button"))).toBe(true);

  // As long as it stays open, nothing is asked again.
  await expect(item.locator(".totp-code")).toBeVisible();
  await copy(item, lang, "items-password").click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("behind-The-Gate");
  await edit(page, lang);
  await form.locator("[name=password]").fill("other-Side");
  await save(page, lang);
  await expect(item).toContainText(t("items-asks"));

  // Another item, and back: it asks before copying, changing, former passwords and the trash.
  await row(page, "Mastodon").click();
  await expect(item.getByRole("heading", { level: 2 })).toHaveText("Mastodon");
  await edit(page, lang);
  await press(page, lang, "common-cancel");
  await row(page, "Guarded").click();
  await expect(item.locator(".totp-code")).toHaveCount(0);
  const asked = async (doing: () => Promise<void>) => {
    await doing();
    await expect(password).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  };
  await asked(() => copy(item, lang, "items-password").click());
  await asked(() => page.getByRole("button", { name: text(lang, "items-history", { count: "1" }), exact: true }).click());
  await asked(() => item.getByRole("button", { name: t("items-edit"), exact: true }).click());
  await asked(() => more(page, lang, "items-trash"));
  await expect(form).toBeHidden();

  // Several at once: one that asks is enough.
  await row(page, "Guarded").click({ modifiers: ["Control"] });
  await row(page, "Newsletter").click({ modifiers: ["Control"] });
  const bar = page.locator(".vault-selection");
  await expect(bar).toContainText(text(lang, "items-selected", { count: 2 }));
  await asked(() => bar.getByRole("button", { name: t("vault-trash"), exact: true }).click());
  await bar.getByRole("button", { name: t("vault-trash"), exact: true }).click();
  await expect(dialog).toContainText(t("items-reprompt-many"));
  await password.fill(demo.password);
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText(text(lang, "items-trash-title", { count: 2 }));
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await bar.getByRole("button", { name: t("items-select-none"), exact: true }).click();

  await row(page, "Guarded").click();
  await more(page, lang, "items-trash");
  await password.fill(demo.password);
  await page.keyboard.press("Enter");
  await expect(said(page, text(lang, "items-trashed", { count: 1 }))).toBeVisible();

  // Where there is nothing secret, nothing is asked.
  await begin(page, lang, "items-identity");
  await form.locator("[name=name]").fill("Open book");
  await form.getByLabel(t("items-reprompt"), { exact: true }).check();
  await inCollection(page);
  await save(page, lang);
  await edit(page, lang);
  await expect(form.getByLabel(t("items-reprompt"), { exact: true })).toBeChecked();
  await page.context().close();
});
