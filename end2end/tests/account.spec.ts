// The first set-up, signing in, and a person's own account.

import type { Page } from "@playwright/test";
import { accountMenu, demo, newPerson, phraseIn, press, said, signedIn, signIn, signOut, tryToSignIn } from "../fixtures/people";
import { Portaal } from "../fixtures/server";
import { accessibleEverywhere, alive, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";
import { place, vaultOf } from "../fixtures/vault";

const chosen = "fietsbel 1953 regenjas";

test("nl: the set-up link, the rules of a master password, the first sign-in", async ({ browser, watched }) => {
  const lang = "nl";
  const t = (key: string) => text(lang, key);
  const portaal = await Portaal.start();
  try {
    const page = await newPerson(browser, portaal, lang, watched);
    await open(page, "/");
    await page.waitForURL(/\/sign-in/);
    await expect(page.getByText(t("sign-in-empty-title"))).toBeVisible();

    // A link that lost its end on the way.
    await open(page, portaal.setUpLink.slice(0, -3));
    await expect(page.getByText(t("set-up-unknown-title"))).toBeVisible();
    await expect(page.getByText(t("set-up-again-text"))).toBeVisible();
    await accessibleEverywhere(page, "broken set-up link");

    await open(page, portaal.setUpLink);
    await press(page, lang, "set-up-next");
    await expect(page.locator("#provider-provider_name-error")).toHaveText(t("error-required"));
    await page.locator("[name=provider_name]").fill("Noorderlicht <b>IT</b>");
    await page.locator("[name=billing_email]").fill("facturen@");
    await press(page, lang, "set-up-next");
    await expect(page.locator("#provider-billing_email-error")).toHaveText(t("error-email"));
    // What is mended is named no longer.
    await expect(page.getByRole("alert")).toBeFocused();
    await page.locator("[name=billing_email]").fill("facturen@provider.example");
    await expect(page.getByRole("alert")).toBeHidden();
    // Each step begins at its first field.
    await press(page, lang, "set-up-next");
    await expect(page.locator("[name=name]")).toBeFocused();
    await press(page, lang, "set-up-back");
    await expect(page.locator("[name=provider_name]")).toBeFocused();
    await press(page, lang, "set-up-next");
    await expect(page.locator("[name=name]")).toBeFocused();
    await page.locator("[name=name]").fill("Anna de Vries");
    await page.locator("[name=email]").fill("anna@provider.example");

    const password = page.locator("[name=password]");
    const repeated = page.locator("[name=repeated]");
    const error = page.locator("#admin-password-error");
    await password.fill("elfkarakter");
    await repeated.fill("elfkarakter");
    await press(page, lang, "set-up-finish");
    await expect(error).toHaveText(t("error-password-short"));
    await password.fill("Password12345");
    await expect(page.locator(".strength")).toHaveAttribute("data-score", /[01]/);
    await expect(page.locator(".strength-word")).toHaveText(t("strength-weak"));
    await repeated.fill("Password12345");
    await press(page, lang, "set-up-finish");
    await expect(error).toHaveText(t("error-password-common"));
    await password.fill(chosen);
    await expect(page.locator(".strength")).toHaveAttribute("data-score", "4");
    await expect(page.locator(".strength-word")).toHaveText(t("strength-strong"));
    await press(page, lang, "set-up-finish");
    await expect(page.locator("#admin-repeated-error")).toHaveText(t("error-password-differs"));
    await accessibleEverywhere(page, "set-up, administrator");
    // Typing either of the two anew opens the question again.
    await password.fill(`${chosen}.`);
    await expect(page.getByRole("alert")).toBeHidden();
    await expect(page.locator("#admin-repeated-error")).toBeHidden();
    await password.fill(chosen);
    await repeated.fill(chosen);
    await press(page, lang, "set-up-finish");
    await page.waitForURL(/\/provider\/[0-9a-f-]+\/clients/);
    await alive(page);

    // Only what this person has: no vault but the own one, and no console yet.
    await page.locator(".switcher-box button").click();
    const places = page.locator(".switcher-box [role=menuitem]");
    await expect(places).toHaveCount(3);
    await expect(places.first()).toContainText("Noorderlicht <b>IT</b>");
    await expect(places.first()).toContainText(t("product-provider"));
    await expect(places.nth(1)).toContainText(t("frame-own-vault"));
    await expect(places.last()).toContainText(t("product-account"));
    await page.keyboard.press("Escape");

    // The link worked once.
    await open(page, portaal.setUpLink);
    await expect(page.getByText(t("set-up-used-title"))).toBeVisible();
    await page.getByRole("link", { name: t("common-sign-in") }).click();
    await page.waitForURL(/\/clients/);

    await signOut(page, lang);
    await accessibleEverywhere(page, "sign-in");
    // Language and theme need no account, and stay in this browser.
    const wish = async (now: Lang, key: string, of: Lang = now) => {
      await page.getByRole("button", { name: text(now, "lang-name") }).click();
      await page.getByRole("menuitem", { name: text(of, key) }).click();
    };
    await wish(lang, "lang-name", "en");
    await expect(page.getByRole("heading", { name: text("en", "sign-in-title") })).toBeVisible();
    await alive(page);
    await wish("en", "theme-dark");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.reload();
    await alive(page);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await wish("en", "theme-system");
    await wish("en", "lang-name", lang);
    await expect(page.getByRole("heading", { name: t("sign-in-title") })).toBeVisible();
    await alive(page);
    const failed = page.locator("#sign-in-password-error");
    await tryToSignIn(page, lang, "anna@provider.example", "fietsbel 1953 regenjaS");
    await expect(failed).toHaveText(t("error-sign-in-failed"));
    await page.locator("[name=password]").fill("");
    await expect(failed).toBeHidden();
    await tryToSignIn(page, lang, "niemand@provider.example", chosen);
    await expect(failed).toHaveText(t("error-sign-in-failed"));
    await tryToSignIn(page, lang, "anna", chosen);
    await expect(page.locator("#sign-in-email-error")).toHaveText(t("error-email"));
    await signIn(page, "Anna@Provider.example", chosen, lang, "/account/sessions");
    expect(new URL(page.url()).pathname).toBe("/account/sessions");
  } finally {
    await portaal.stop();
  }
});

test("en: profile, fingerprint phrase, and a language that goes with the account", async ({ browser, portaal, watched }) => {
  const page = await newPerson(browser, portaal, "en", watched);
  await signIn(page, demo.olga, demo.password, "en");
  // An owner has a vault and a console, and no portal.
  await page.locator(".switcher-box button").click();
  const places = page.locator(".switcher-box [role=menuitem]");
  const products = ["product-vault", "product-admin", "frame-own-vault", "product-account"].map((key) => text("en", key));
  await expect(places).toContainText(products);
  await page.keyboard.press("Escape");
  await open(page, "/account");
  const phrase = await phraseIn(page, "main");
  expect(phrase.replace(/\d /g, "").split(" ")).toHaveLength(5);
  await accessibleEverywhere(page, "profile");

  const name = page.locator("[name=name]");
  await name.fill("  ");
  await press(page, "en", "account-save");
  await expect(page.locator("#profile-name-error")).toHaveText(text("en", "error-required"));
  await name.fill("<img src=x onerror=alert(1)> Łódź");
  await press(page, "en", "account-save");
  await expect(said(page, text("en", "account-saved"))).toBeVisible();
  await expect(page.locator(".account-box")).toContainText("<img src=x onerror=alert(1)> Łódź");
  await accessibleEverywhere(page, "profile with a hostile name");
  await name.fill("Olga Visser");
  await press(page, "en", "account-save");
  await expect(page.locator(".account-box")).toContainText("Olga Visser");

  // The menu changes the account, not only this browser.
  await accountMenu(page);
  await page.getByRole("menuitem", { name: text("nl", "lang-name") }).click();
  await expect(page.getByRole("heading", { name: text("nl", "account-profile-title") })).toBeVisible();
  const elsewhere = await newPerson(browser, portaal, "en", watched);
  await open(elsewhere, "/sign-in?next=/account");
  await tryToSignIn(elsewhere, "en", demo.olga, demo.password);
  await elsewhere.waitForURL(/\/account$/);
  await alive(elsewhere);
  await expect(elsewhere.locator("html")).toHaveAttribute("lang", "nl");
  await elsewhere.locator("[name=lang]").selectOption("en");
  await press(elsewhere, "nl", "account-save");
  await expect(elsewhere.locator("html")).toHaveAttribute("lang", "en");
  expect(await phraseIn(elsewhere, "main")).toBe(phrase);
});

test("en: Back out of the field of a password leaves a page that works", async ({ browser, portaal, watched }) => {
  const lang = "en";
  const page = await newPerson(browser, portaal, lang, watched);
  const id = await vaultOf(page, lang);
  // By links of ours, so that Back takes the page away without a new document.
  await open(page, "/account/sessions");
  const places = page.locator(".sidebar-nav");
  const security = places.getByRole("link", { name: text(lang, "frame-security"), exact: true });
  await security.click();
  const present = page.locator("#change-present");
  await present.press("CapsLock");
  await expect(present).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/\/account\/sessions$/);
  await security.click();
  await expect(present).toBeVisible();
  // A menu of the frame, which stays, does not stay open.
  await accountMenu(page);
  await expect(page.getByRole("menuitem", { name: text(lang, "frame-sign-out"), exact: true })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/account\/sessions$/);
  await expect(page.getByRole("menuitem")).toHaveCount(0);

  await open(page, `/vault/${id}/health`);
  await place(page, text(lang, "export-link")).click();
  await page.locator(".export [type=password]").first().focus();
  await page.goBack();
  await expect(page).toHaveURL(/\/health$/);
  await place(page, text(lang, "vault-all")).click();
  await expect(page.locator(".virtual-row").first()).toBeVisible();
  await page.context().close();
});

test("nl: a new master password, and another way to derive the key", async ({ browser, watched }) => {
  const lang = "nl";
  const t = (key: string) => text(lang, key);
  const portaal = await Portaal.demo();
  try {
    const page = await signedIn(browser, portaal, lang, watched, demo.olga);
    const vault = new URL(page.url()).pathname;
    const bank = (tab: Page) => tab.locator(".item-name", { hasText: /^Bank$/ });
    await expect(bank(page)).toBeVisible();
    const other = await signedIn(browser, portaal, lang, watched, demo.olga);

    await open(page, "/account/security");
    await accessibleEverywhere(page, "security");
    const form = page.locator("form", { has: page.locator("#change-present") });
    const change = async (present: string, next: string, again = next) => {
      await form.locator("[name=present]").fill(present);
      await form.locator("[name=password]").fill(next);
      await form.locator("[name=repeated]").fill(again);
      await form.getByRole("button", { name: t("account-password-change") }).click();
    };
    await change(demo.password, "te kort");
    await expect(page.locator("#change-password-error")).toHaveText(t("error-password-short"));
    await change(demo.password, chosen, `${chosen} `);
    await expect(page.locator("#change-repeated-error")).toHaveText(t("error-password-differs"));
    await change(demo.password, demo.password);
    await expect(page.locator("#change-password-error")).toHaveText(t("error-password-same"));
    await change("niet dit wachtwoord", chosen);
    await expect(page.locator("#change-present-error")).toHaveText(t("error-wrong-password"));
    await change(demo.password, chosen);
    await expect(said(page, t("account-password-changed"))).toBeVisible();

    // Here everything goes on, over a reload too; the other browser is out.
    await open(page, vault);
    await expect(bank(page)).toBeVisible();
    await other.reload();
    await other.waitForURL(/\/sign-in\?next=/);
    await alive(other);
    await tryToSignIn(other, lang, demo.olga, demo.password);
    await expect(other.locator("#sign-in-password-error")).toHaveText(t("error-sign-in-failed"));
    await tryToSignIn(other, lang, demo.olga, chosen);
    await expect(bank(other)).toBeVisible();

    const deriveBy = async (choice: string) => {
      await open(page, "/account/security");
      await page.locator("[name=kdf]").selectOption(choice);
      const kdf = page.locator("form", { has: page.locator("[name=kdf]") });
      await kdf.locator("[name=present]").fill(chosen);
      await kdf.getByRole("button", { name: t("account-kdf-change") }).click();
      await expect(said(page, t("account-kdf-changed"))).toBeVisible();
      await signOut(page, lang);
      await signIn(page, demo.olga, chosen, lang);
      await expect(bank(page)).toBeVisible();
      await open(page, "/account/security");
      await expect(page.locator("[name=kdf]")).toHaveValue(choice);
    };
    await deriveBy("argon2id");
    await deriveBy("pbkdf2");
  } finally {
    await portaal.stop();
  }
});

test("en: the sessions of an account, one ended and all ended", async ({ browser, portaal, watched }) => {
  const lang = "en";
  const t = (key: string, values?: Record<string, string>) => text(lang, key, values);
  const page = await signedIn(browser, portaal, lang, watched, demo.sven, "/account/sessions");
  const rows = page.locator(".session");
  const before = await rows.count();
  const other = await signedIn(browser, portaal, lang, watched, demo.sven, "/account");
  await unlockedHere(other);
  await page.reload();
  await alive(page);
  await expect(rows).toHaveCount(before + 1);
  await expect(rows.filter({ hasText: t("account-session-here") })).toHaveCount(1);
  await accessibleEverywhere(page, "sessions");

  const ended = rows.filter({ hasText: "Chrome" }).filter({ hasNotText: t("account-session-here") });
  await ended.getByRole("button").click();
  await expect(said(page, t("account-session-ended"))).toBeVisible();
  await expect(rows).toHaveCount(before);
  await other.getByRole("link", { name: t("frame-security") }).click();
  await other.waitForURL(/\/sign-in|\/account\/security/);
  await other.reload();
  await other.waitForURL(/\/sign-in\?next=/);

  await signIn(other, demo.sven, demo.password, lang, "/account");
  await press(page, lang, "account-sign-out-everywhere");
  const question = page.getByRole("dialog");
  await expect(question).toContainText(t("account-sign-out-everywhere-text"));
  await accessibleEverywhere(page, "sign out everywhere");
  await question.getByRole("button", { name: t("account-sign-out-everywhere"), exact: true }).click();
  await page.waitForURL(/\/sign-in$/);
  await other.reload();
  await other.waitForURL(/\/sign-in\?next=/);
});

/** The tab holds keys: the fingerprint phrase can be shown. */
async function unlockedHere(page: Page) {
  await phraseIn(page, "main");
}
