// The keys of a tab: what opens it, what keeps it open, and what closes it.

import { generateKeyPairSync } from "node:crypto";
import type { Page } from "@playwright/test";
import { accountMenu, demo, newPerson, secondWindow, signedIn, signIn, unlock } from "../fixtures/people";
import { accessible, alive, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };
const minute = 60_000;

/** An item of Olga's vault in the demo. */
const bank = (page: Page) => page.locator(".item-name", { hasText: /^Bank$/ });
const asked = (page: Page) => page.locator(".unlock [name=password]");

async function lock(page: Page, lang: Lang) {
  await accountMenu(page);
  await page.getByRole("menuitem", { name: text(lang, "frame-lock"), exact: true }).click();
}

test("nl: a reload keeps the tab open; locking shuts it and unlocking happens in place", async ({ browser, portaal, watched }) => {
  const lang = "nl";
  const page = await signedIn(browser, portaal, lang, watched, demo.olga);
  await expect(bank(page)).toBeVisible();
  const vault = page.url();

  await page.reload();
  await expect(bank(page)).toBeVisible();
  // What the server wrote and what the browser added since have ids of their own: a menu opens its own list.
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
  expect(twice).toEqual([]);
  // Neither the page nor the tab's storage can be read by itself.
  const html = await (await page.request.get(vault)).text();
  expect(html).not.toContain("Wisselgeld");
  expect(html).not.toContain(">Bank<");
  const kept = await page.evaluate(() => sessionStorage.getItem("portaal-keys"));
  expect(kept).toMatch(/^2\./);

  await lock(page, lang);
  await expect(asked(page)).toBeVisible();
  await expect(bank(page)).toHaveCount(0);
  await expect(page.getByText(text(lang, "frame-locked"))).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem("portaal-keys"))).toBeNull();
  await page.reload();
  await alive(page);
  await expect(asked(page)).toBeFocused();
  await accessible(page, "locked vault");
  await page.setViewportSize(phone);
  await accessible(page, "locked vault on a phone");
  await page.setViewportSize(desktop);

  await asked(page).press("Enter");
  await expect(page.locator("#unlock-password-error")).toHaveText(text(lang, "error-required"));
  await asked(page).fill("niet het hoofdwachtwoord");
  await asked(page).press("Enter");
  await expect(page.locator("#unlock-password-error")).toHaveText(text(lang, "error-wrong-password"));
  await unlock(page, demo.password);
  await expect(page.locator(".vault")).toBeFocused();
  await expect(bank(page)).toBeVisible();
  expect(page.url()).toBe(vault);
  await page.reload();
  await expect(bank(page)).toBeVisible();

  await page.setViewportSize(phone);
  await lock(page, lang);
  await expect(asked(page)).toBeVisible();
  await unlock(page, demo.password);
  await expect(bank(page)).toBeVisible();
});

test("en: tabs of a browser lock together and sign out together", async ({ browser, portaal, watched }) => {
  const lang = "en";
  const first = await signedIn(browser, portaal, lang, watched, demo.olga);
  const vault = first.url();
  const second = await secondWindow(first);
  await open(second, vault);
  // The session is shared, the keys are not.
  await unlock(second, demo.password);
  await expect(bank(second)).toBeVisible();
  await expect(bank(first)).toBeVisible();

  await lock(second, lang);
  await expect(asked(first)).toBeVisible();
  await expect(bank(first)).toHaveCount(0);
  await first.reload();
  await expect(asked(first)).toBeVisible();

  await unlock(first, demo.password);
  await expect(bank(first)).toBeVisible();
  await accountMenu(second);
  await second.getByRole("menuitem", { name: text(lang, "frame-sign-out"), exact: true }).click();
  await second.waitForURL(/\/sign-in$/);
  await first.waitForURL(/\/sign-in\?next=/);
  await expect(first.locator("[name=email]")).toBeVisible();
  await first.goBack();
  await first.waitForURL(/\/sign-in\?next=/);
  await expect(bank(first)).toHaveCount(0);

  // Signing in again in one tab leads the other in as well.
  await signIn(second, demo.olga, demo.password, lang);
  await first.waitForURL(vault);
  await expect(asked(first)).toBeVisible();
});

test("en: an unlocking that is under way ends where another tab locks", async ({ browser, portaal, watched }) => {
  const lang = "en";
  const first = await signedIn(browser, portaal, lang, watched, demo.olga);
  await expect(bank(first)).toBeVisible();
  const second = await secondWindow(first);
  await open(second, first.url());
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await second.route("**/api/fn/keys/mine", async (route) => {
    await held;
    await route.continue();
  });
  const sent = second.waitForRequest("**/api/fn/keys/mine");
  await asked(second).fill(demo.password);
  await asked(second).press("Enter");
  await sent;
  // What one tab tells reaches the other a moment later.
  const told = second.evaluate(() => new Promise((heard) => addEventListener("storage", ({ newValue }) => newValue?.startsWith("locked") && heard(true))));
  await lock(first, lang);
  await told;
  release();
  await expect(second.getByRole("alert").getByText(text(lang, "error-locked"))).toBeVisible();
  await expect(bank(second)).toHaveCount(0);
  expect(await second.evaluate(() => sessionStorage.getItem("portaal-keys"))).toBeNull();
  await second.unrouteAll();
  await unlock(second, demo.password);
  await expect(bank(second)).toBeVisible();
});

test("nl: after the chosen time the vault locks, but not without asking", async ({ browser, portaal, watched }) => {
  const lang = "nl";
  const page = await newPerson(browser, portaal, lang, watched);
  const clock = page.context().clock;
  await clock.install();
  await signIn(page, demo.olga, demo.password, lang);
  const other = await secondWindow(page);
  await open(other, page.url());
  await unlock(other, demo.password);
  await expect(bank(other)).toBeVisible();
  const warning = (tab: Page) => tab.getByRole("dialog", { name: text(lang, "keys-warning-title") });

  await clock.fastForward(13 * minute);
  await expect(warning(page)).toHaveCount(0);
  await clock.fastForward(1.5 * minute);
  await expect(warning(page)).toBeVisible();
  await expect(warning(other)).toBeVisible();
  await accessible(page, "warning");
  await page.setViewportSize(phone);
  await accessible(page, "warning on a phone");
  await page.setViewportSize(desktop);

  // A hand that brushes the mouse is no answer; the button is, for all tabs.
  await page.mouse.move(5, 5);
  await expect(warning(page)).toBeVisible();
  await page.getByRole("button", { name: text(lang, "keys-warning-stay") }).click();
  await expect(warning(page)).toBeHidden();
  await expect(warning(other)).toBeHidden();
  await expect(bank(page)).toBeVisible();

  await clock.fastForward(14.5 * minute);
  await expect(warning(page)).toBeVisible();
  await clock.fastForward(minute);
  await expect(asked(page)).toBeVisible();
  await expect(asked(other)).toBeVisible();
  await expect(bank(page)).toHaveCount(0);
  await expect(warning(page)).toBeHidden();
  await unlock(page, demo.password);
  await expect(bank(page)).toBeVisible();

  // Another time, chosen in one tab, holds in all: now neither locks, however long nobody is there.
  await unlock(other, demo.password);
  await open(other, "/account/security");
  // What one tab tells reaches the other a moment later; the clock here jumps at once.
  const told = page.evaluate(() => new Promise((heard) => addEventListener("storage", ({ newValue }) => newValue?.startsWith("lock-minutes") && heard(true))));
  await other.locator("[name=minutes]").selectOption("0");
  await expect(other.locator(".toast-text", { hasText: text(lang, "account-saved") })).toBeVisible();
  await told;
  await clock.fastForward(120 * minute);
  await expect(warning(page)).toHaveCount(0);
  await expect(bank(page)).toBeVisible();
  await other.mouse.move(5, 5);
  await other.locator("[name=minutes]").selectOption("15");
  await clock.fastForward(14.5 * minute);
  await expect(warning(page)).toBeVisible();
});

test("nl: a reload while the server is away does not lock", async ({ browser, errors, portaal, watched }) => {
  const page = await newPerson(browser, portaal, "nl", watched);
  await signIn(page, demo.olga, demo.password, "nl");
  await expect(bank(page)).toBeVisible();
  let lost = 0;
  await page.route("**/api/fn/keys/resume", (route) => {
    lost += 1;
    return lost < 3 ? route.abort("connectionrefused") : route.continue();
  });
  await page.reload();
  await expect(page.getByText(text("nl", "connection-lost"))).toBeVisible();
  await expect(asked(page)).toHaveCount(0);
  await expect(bank(page)).toBeVisible();
  await expect(page.getByText(text("nl", "connection-lost"))).toBeHidden();
  errors.splice(0, errors.length, ...errors.filter((error) => !error.includes("ERR_CONNECTION_REFUSED")));
});

test("en: a tab that comes back after hours is locked", async ({ browser, portaal, watched }) => {
  const page = await newPerson(browser, portaal, "en", watched);
  await signIn(page, demo.olga, demo.password, "en");
  await expect(bank(page)).toBeVisible();
  // As if nobody had touched any tab for two hours when the page was loaded.
  await page.addInitScript(() => localStorage.setItem("portaal-active", String(Date.now() - 2 * 60 * 60_000)));
  await page.reload();
  await expect(asked(page)).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem("portaal-keys"))).toBeNull();
});

test("nl: who types for long keeps the session, and an ended session shuts the vault", async ({ browser, portaal, watched }) => {
  const page = await newPerson(browser, portaal, "nl", watched);
  const clock = page.context().clock;
  await clock.install();
  await signIn(page, demo.olga, demo.password, "nl");
  await expect(bank(page)).toBeVisible();
  const vault = page.url();
  const told: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/fn/session/here")) told.push(request.url());
  });
  const search = page.locator(".vault-search input");
  await search.pressSequentially("B");
  await clock.fastForward(3 * minute);
  const here = page.waitForResponse(/session\/here/);
  await search.pressSequentially("an");
  expect((await here).status()).toBe(200);
  await search.pressSequentially("k");
  expect(told).toHaveLength(1);

  // The session is ended from elsewhere.
  const elsewhere = await newPerson(browser, portaal, "nl", watched);
  await signIn(elsewhere, demo.olga, demo.password, "nl");
  await elsewhere.request.post("/api/fn/session/sign_out_everywhere", { data: {}, headers: { origin: portaal.url } });
  await clock.fastForward(3 * minute);
  await search.press("End");
  await page.waitForURL(/\/sign-in\?next=/);
  await alive(page);
  await signIn(page, demo.olga, demo.password, "nl", new URL(vault).pathname);
  await expect(bank(page)).toBeVisible();
});

test("row_34 en: a page refuses a server that weakens the key or shows a foreign one", async ({ browser, portaal, watched }) => {
  const lang = "en";
  const page = await newPerson(browser, portaal, lang, watched);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/fn/session/sign_in")) sent.push(request.url());
  });
  const answerWith = (what: string, change: (answer: Record<string, unknown>) => unknown) =>
    page.route(`**/api/fn/${what}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: change(await response.json()) });
    });
  await answerWith("session/prelogin", (answer) => ({ ...answer, kdf: { ...(answer.kdf as object), iterations: 5_000 } }));
  await open(page, "/sign-in");
  await page.locator("[name=email]").fill(demo.olga);
  await page.locator("[name=password]").fill(demo.password);
  await page.getByRole("button", { name: text(lang, "common-sign-in"), exact: true }).click();
  await expect(page.getByRole("alert").getByText(text(lang, "error-kdf-refused"))).toBeVisible();
  expect(sent, "nothing that could be guessed from leaves the browser").toEqual([]);

  await page.unrouteAll();
  await signIn(page, demo.olga, demo.password, lang);
  await lock(page, lang);
  const foreign = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "der" });
  await answerWith("keys/mine", (answer) => ({ ...answer, public_key: foreign.toString("base64") }));
  await asked(page).fill(demo.password);
  await asked(page).press("Enter");
  await expect(page.getByRole("alert").getByText(text(lang, "error-key-pair"))).toBeVisible();
  await expect(bank(page)).toHaveCount(0);
  await page.unrouteAll();
  await unlock(page, demo.password);
  await expect(bank(page)).toBeVisible();
});
