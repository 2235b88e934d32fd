// Two-step login: its seed, its codes, its recovery code, and a provider that asks for it.

import { createHmac } from "node:crypto";
import type { Page } from "@playwright/test";
import { accountMenu, demo, newPerson, press, said, signedIn, signIn, signOut, tryToSignIn } from "../fixtures/people";
import { Portaal } from "../fixtures/server";
import { accessible, accessibleEverywhere, alive, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";

/** The code of an authenticator (RFC 6238), so many steps of half a minute from now. */
function code(secret: string, ahead = 0): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replace(/\s/g, "")].map((c) => alphabet.indexOf(c).toString(2).padStart(5, "0")).join("");
  const seed = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const mac = createHmac("sha1", seed).update(step).digest();
  const at = mac[19] & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** The master password, then the seed as it is typed into an authenticator. */
async function startTwoStep(page: Page, lang: Lang): Promise<string> {
  await page.locator("#two-step-present").fill(demo.password);
  await press(page, lang, "account-two-step-start");
  await expect(page.locator("#two-step-title")).toBeFocused();
  return page.locator(".secret-line .secret").innerText();
}

test("en: two-step login, its codes and its recovery code", async ({ browser, watched }) => {
  const lang = "en";
  const t = (key: string) => text(lang, key);
  const portaal = await Portaal.demo();
  try {
    const page = await newPerson(browser, portaal, lang, watched);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await signIn(page, demo.admin, demo.password, lang, "/account/security");
    const secret = await startTwoStep(page, lang);
    await expect(page.locator(".qr-ink")).toHaveAttribute("d", /^M.{500}/);
    await accessibleEverywhere(page, "two-step login, seed");
    await page.locator("[name=code]").fill("12345");
    await press(page, lang, "account-two-step-confirm");
    await expect(page.locator("#seed-code-error")).toHaveText(t("error-wrong-code"));
    const first = code(secret);
    await page.locator("[name=code]").fill(first);
    await press(page, lang, "account-two-step-confirm");

    // Once on the page, once on the clipboard, once on paper.
    await expect(page.getByText(t("account-recovery-title"))).toBeVisible();
    const recovery = await page.locator(".recovery .secret").innerText();
    expect(recovery).toMatch(/^([A-Z2-7]{4}-){7}[A-Z2-7]{4}$/);
    await accessibleEverywhere(page, "recovery code");

    // It takes the focus, and leaving before it is kept asks.
    await expect(page.locator(".notice-title", { hasText: t("account-recovery-title") })).toBeFocused();
    await page.locator(".sidebar-nav").getByRole("link", { name: t("frame-profile"), exact: true }).click();
    const ask = page.locator("dialog[open]");
    await expect(ask).toContainText(t("account-recovery-leave-text"));
    await accessible(page, "leaving without the recovery code");
    await ask.getByRole("button", { name: t("common-cancel"), exact: true }).click();
    await expect(ask).toBeHidden();
    // Signing out asks the same, in words of ours.
    await accountMenu(page);
    await page.getByRole("menuitem", { name: t("frame-sign-out"), exact: true }).click();
    await expect(ask).toContainText(t("account-recovery-leave-text"));
    await ask.getByRole("button", { name: t("common-cancel"), exact: true }).click();
    await expect(ask).toBeHidden();
    // Where that does not succeed everything is as before, and asks again.
    await page.route("**/api/fn/session/sign_out", (route) => route.fulfill({ status: 429 }));
    await accountMenu(page);
    await page.getByRole("menuitem", { name: t("frame-sign-out"), exact: true }).click();
    await ask.getByRole("button", { name: t("account-recovery-leave"), exact: true }).click();
    await expect(said(page, t("frame-sign-out-failed"))).toBeVisible();
    await page.unroute("**/api/fn/session/sign_out");
    await page.locator(".sidebar-nav").getByRole("link", { name: t("frame-profile"), exact: true }).click();
    await expect(ask).toContainText(t("account-recovery-leave-text"));
    await ask.getByRole("button", { name: t("common-cancel"), exact: true }).click();
    await expect(ask).toBeHidden();
    const unload = page.waitForEvent("dialog");
    await page.evaluate(() => void setTimeout(() => location.reload()));
    const browsers = await unload;
    expect(browsers.type()).toBe("beforeunload");
    await browsers.dismiss();
    await expect(page.locator(".recovery .secret")).toHaveText(recovery);

    await press(page, lang, "account-recovery-copy");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(recovery);
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute("data-printed", "");
    });
    await press(page, lang, "account-recovery-print");
    await expect(page.locator("html[data-printed]")).toBeAttached();
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".sidebar-nav")).toBeHidden();
    await expect(page.locator(".recovery .secret")).toBeVisible();
    await expect(page.locator(".recovery-for")).toContainText(demo.admin);
    await page.emulateMedia({ media: "screen" });
    await press(page, lang, "account-recovery-kept");
    await expect(page.locator(".section-title .badge", { hasText: t("account-two-step-on") })).toBeVisible();
    await expect(page.locator("#two-step-present")).toBeVisible();
    await expect(page.locator("main :focus")).toHaveCount(1);
    await page.reload();
    await alive(page);
    await expect(page.locator("#two-step-present")).toBeVisible();
    await expect(page.locator(".recovery")).toHaveCount(0);
    await accessible(page, "two-step login is on");

    // Signing in asks for a code; one that was used is refused, whoever used it.
    await signOut(page, lang);
    await tryToSignIn(page, lang, demo.admin, demo.password);
    const field = page.locator("[name=code]");
    await expect(field).toBeFocused();
    await accessibleEverywhere(page, "second step");
    await field.fill(first);
    await press(page, lang, "sign-in-go-on");
    await expect(page.locator("#code-code-error")).toHaveText(t("error-wrong-code"));
    const second = code(secret, 1);
    await field.fill(second);
    await press(page, lang, "sign-in-go-on");
    await page.waitForURL(/\/clients/);
    await alive(page);
    const thief = await newPerson(browser, portaal, lang, watched);
    await open(thief, "/sign-in");
    await tryToSignIn(thief, lang, demo.admin, demo.password);
    await thief.locator("[name=code]").fill(second);
    await press(thief, lang, "sign-in-go-on");
    await expect(thief.locator("#code-code-error")).toHaveText(t("error-wrong-code"));

    // The recovery code lets in once and switches it off.
    await signOut(page, lang);
    await tryToSignIn(page, lang, demo.admin, demo.password);
    await press(page, lang, "sign-in-use-recovery");
    await accessible(page, "recovery");
    await field.fill(recovery.toLowerCase().replaceAll("-", " "));
    await press(page, lang, "sign-in-go-on");
    await page.waitForURL(/\/account\/security/);
    await alive(page);
    await expect(page.getByText(t("account-recovered-title"))).toBeVisible();
    await signOut(page, lang);
    await signIn(page, demo.admin, demo.password, lang, "/account/security");

    // Switching off asks for the master password.
    const again = await startTwoStep(page, lang);
    await page.locator("[name=code]").fill(code(again));
    await press(page, lang, "account-two-step-confirm");
    await press(page, lang, "account-recovery-kept");
    const present = page.locator("#two-step-present");
    await present.fill("not the master password");
    await press(page, lang, "account-two-step-switch-off");
    await expect(page.locator("#two-step-present-error")).toHaveText(t("error-wrong-password"));
    await present.fill(demo.password);
    await press(page, lang, "account-two-step-switch-off");
    await expect(said(page, t("account-two-step-gone"))).toBeVisible();
  } finally {
    await portaal.stop();
  }
});

test("nl: a provider that asks for two-step login is closed without it, and shows the way", async ({ browser, watched }) => {
  const lang = "nl";
  const t = (key: string) => text(lang, key);
  const portaal = await Portaal.demo();
  try {
    const page = await signedIn(browser, portaal, lang, watched, demo.admin);
    const clients = new URL(page.url()).pathname;
    await open(page, "/account");
    await page.locator(".sidebar-nav").getByRole("link", { name: t("frame-security"), exact: true }).click();
    await page.waitForURL(/\/account\/security$/);
    const secret = await startTwoStep(page, lang);
    await page.locator("[name=code]").fill(code(secret));
    await press(page, lang, "account-two-step-confirm");
    // A step back asks for the recovery code as well, and is taken when the person means it.
    await page.locator(".recovery").waitFor();
    await page.evaluate(() => history.back());
    const ask = page.locator("dialog[open]");
    await expect(ask).toContainText(t("account-recovery-leave-text"));
    await expect(page).toHaveURL(/\/account\/security$/);
    await ask.getByRole("button", { name: t("account-recovery-leave"), exact: true }).click();
    await page.waitForURL(/\/account$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("account-profile-title"));
    await open(page, clients.replace(/clients$/, "settings"));
    await page.locator("[name=require_two_step]").check();
    await press(page, lang, "provider-save");
    await expect(said(page, t("provider-saved"))).toBeVisible();
    await open(page, "/account/security");
    await expect(page.getByText(t("account-two-step-needed"))).toBeVisible();
    await page.locator("#two-step-present").fill(demo.password);
    await press(page, lang, "account-two-step-switch-off");
    await expect(page.getByText(t("account-two-step-asked-title"))).toBeVisible();

    // A link inside of the portal leads to a word about it, an address that is opened leads there at once.
    await page.locator(".switcher-box button").click();
    await page.locator(".switcher-box [role=menuitem]", { hasText: t("product-provider") }).click();
    await expect(page.getByRole("heading", { name: t("frame-two-step-title") })).toBeVisible();
    await expect(page.locator("table")).toHaveCount(0);
    await accessibleEverywhere(page, "closed provider");
    await page.getByRole("link", { name: t("frame-two-step-go") }).click();
    await page.waitForURL(/\/account\/security\?next=/);
    await open(page, clients);
    await page.waitForURL(/\/account\/security\?next=/);
    await expect(page.getByText(t("account-two-step-asked-title"))).toBeVisible();
    const again = await startTwoStep(page, lang);
    await page.locator("[name=code]").fill(code(again));
    await press(page, lang, "account-two-step-confirm");
    await press(page, lang, "account-recovery-kept");
    await page.waitForURL((url) => url.pathname === clients);
    await expect(page.locator("table")).toBeVisible();
  } finally {
    await portaal.stop();
  }
});
