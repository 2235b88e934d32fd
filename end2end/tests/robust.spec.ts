// What a page does when things go wrong around it: the server dies, the network goes, the session ends elsewhere, a new
// release runs, scripts are off.

import { demo, newPerson, said, secondWindow, signedIn } from "../fixtures/people";
import { setUp, typeClient, typeInvoice } from "../fixtures/provider";
import { Portaal } from "../fixtures/server";
import { alive, expect, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";

// Of its own: what is counted here must not be changed by other files.
let portaal: Portaal;
test.beforeAll(async () => {
  portaal = await Portaal.demo();
});
test.afterAll(() => portaal.stop());

/** The network's own complaints about a server that is away; everything else still fails the test. */
function expectLosses(errors: string[]) {
  const kept = errors.filter((error) => !/ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INTERNET_DISCONNECTED|FAILED)/.test(error));
  errors.length = 0;
  errors.push(...kept);
}

test("a server that is killed and comes back under an open page", async ({ browser, watched, errors }) => {
  const lang = "nl";
  const t = (key: string) => text(lang, key);
  const portaal = await Portaal.start();
  try {
    const page = await newPerson(browser, portaal, lang, watched);
    await setUp(page, portaal, lang);
    const banner = page.getByText(t("connection-lost"));

    // Reading: the page says so, waits, and goes on by itself.
    await portaal.kill();
    await page.getByRole("link", { name: t("frame-staff") }).click();
    await expect(banner).toBeVisible();
    await portaal.restart();
    await expect(page.getByRole("row").filter({ hasText: "anna@provider.example" })).toBeVisible();
    await expect(banner).toBeHidden();

    // Writing: what was typed stays, and goes through once when the server is back.
    await page.getByRole("link", { name: t("frame-clients") }).click();
    await page.getByRole("link", { name: t("clients-new") }).first().click();
    await page.waitForURL(/\/clients\/new/);
    await typeClient(page, { name: "My Client's Organization", owner_email: "olga@client.example", seats: "7" });
    await page.getByRole("button", { name: t("new-client-to-payment") }).click();
    await expect(page.locator("#step-payment")).toBeFocused();
    await typeInvoice(page);
    await page.getByRole("button", { name: t("new-client-to-review") }).click();
    const submit = page.getByRole("button", { name: t("new-client-submit") });
    await expect(submit).toBeVisible();
    await portaal.kill();
    await submit.click();
    await expect(page.getByText(t("new-client-lost-title"))).toBeVisible();
    await expect(page.getByText("Zonneplein 1")).toBeVisible();
    await portaal.restart();
    await submit.click();
    await page.waitForURL(/\/vault\/[0-9a-f-]+/);
    await open(page, "/");
    await expect(page.locator("a.row-link")).toHaveText(["My Client's Organization"]);
    await page.context().close();
  } finally {
    expectLosses(errors);
    await portaal.stop();
  }
});

test("offline while something is saved", async ({ browser, watched, errors }) => {
  const lang = "en";
  const t = (key: string) => text(lang, key);
  const page = await signedIn(browser, portaal, lang, watched, demo.sven, "/account");
  const name = page.locator("[name=name]");
  await name.fill("Sven de Boer");
  await page.context().setOffline(true);
  await expect(page.getByText(t("connection-lost"))).toBeVisible();
  const form = page.locator("form").filter({ has: name });
  await form.getByRole("button").click();
  await expect(page.getByText(t("error-lost"))).toBeVisible();
  await expect(name).toHaveValue("Sven de Boer");
  await page.context().setOffline(false);
  await expect(page.getByText(t("connection-lost"))).toBeHidden();
  await form.getByRole("button").click();
  await expect(page.getByText(t("error-lost"))).toBeHidden();
  await expect(said(page, t("account-saved"))).toBeVisible();
  await open(page, "/account");
  await expect(name).toHaveValue("Sven de Boer");
  expectLosses(errors);
  await page.context().close();
});

test("offline when a password is judged for the first time", async ({ browser, watched, errors }) => {
  const lang = "en";
  const t = (key: string) => text(lang, key);
  const page = await signedIn(browser, portaal, lang, watched, demo.sven, "/account/security");
  await page.context().setOffline(true);
  await page.locator("#change-present").fill("verkeerd wachtwoord");
  await page.locator("[name=password]").fill("regenboog 1953 fietsbel");
  await page.locator("[name=repeated]").fill("regenboog 1953 fietsbel");
  const form = page.locator("form").filter({ has: page.locator("[name=repeated]") });
  const change = form.getByRole("button", { name: t("account-password-change"), exact: true });
  await change.click();
  await expect(form.getByText(t("error-lost"))).toBeVisible();
  // What judges it arrives with the connection, without a reload.
  await page.context().setOffline(false);
  await expect(page.getByText(t("connection-lost"))).toBeHidden();
  await change.click();
  await expect(page.locator("#change-present-error")).toHaveText(t("error-wrong-password"));
  expectLosses(errors);
  await page.context().close();
});

test("a session that ended elsewhere leads to signing in and back", async ({ browser, watched }) => {
  const lang = "nl";
  const t = (key: string) => text(lang, key);
  const page = await signedIn(browser, portaal, lang, watched, demo.olga);
  const vault = new URL(page.url()).pathname;
  await open(page, vault.replace("vault", "admin") + "/members");
  const elsewhere = await signedIn(browser, portaal, lang, watched, demo.olga, "/account/sessions");
  await elsewhere.getByRole("button", { name: t("account-sign-out-everywhere") }).click();
  await elsewhere.locator("dialog[open]").getByRole("button").last().click();
  await elsewhere.waitForURL(/\/sign-in/);
  await elsewhere.context().close();

  // The next thing that the page asks is refused; it says why and shows the way.
  await page.locator(".sidebar-nav").getByRole("link", { name: t("frame-events") }).click();
  await expect(page.getByText(t("error-unauthenticated")).first()).toBeVisible();
  await page.locator("main").getByRole("link", { name: t("common-sign-in") }).click();
  await page.waitForURL(/\/sign-in\?next=/);
  await page.locator("[name=email]").fill(demo.olga);
  await page.locator("[name=password]").fill(demo.password);
  await page.getByRole("button", { name: t("common-sign-in"), exact: true }).click();
  await page.waitForURL(/\/admin\/[0-9a-f-]+\/events/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("events-title"));
  await page.context().close();
});

test("two tabs: locking and signing out in one is known in the other", async ({ browser, watched }) => {
  const lang = "en";
  const t = (key: string) => text(lang, key);
  const one = await signedIn(browser, portaal, lang, watched, demo.olga);
  const vault = new URL(one.url()).pathname;
  const two = await secondWindow(one);
  await open(two, vault);
  await two.locator("[name=password]").fill(demo.password);
  await two.getByRole("button", { name: t("keys-unlock") }).click();
  await expect(two.locator(".vault")).toBeVisible();

  await two.locator(".account-box button.switcher").click();
  await two.getByRole("menuitem", { name: t("frame-lock") }).click();
  await expect(one.getByText(t("keys-unlock-title"))).toBeVisible();
  await one.locator(".account-box button.switcher").click();
  await one.getByRole("menuitem", { name: t("frame-sign-out") }).click();
  await one.waitForURL(/\/sign-in/);
  await two.waitForURL(/\/sign-in/);
  await one.context().close();
});

test("back and forward show what the address says", async ({ browser, watched }) => {
  const lang = "nl";
  const t = (key: string) => text(lang, key);
  const page = await signedIn(browser, portaal, lang, watched, demo.admin);
  const rows = page.locator("a.row-link");
  await expect(rows).toHaveCount(3);
  await page.getByRole("link", { name: t("plan-enterprise") }).click();
  await page.waitForURL(/plan=/);
  await expect(page.locator("tbody tr").filter({ hasText: t("plan-teams") })).toHaveCount(0);
  const few = await rows.count();
  await page.locator(".sidebar-nav").getByRole("link", { name: t("frame-events") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("events-title"));
  await page.goBack();
  await expect(rows).toHaveCount(few);
  await expect(page).toHaveURL(/plan=/);
  await page.goBack();
  await expect(rows).toHaveCount(3);
  await page.goForward();
  await expect(rows).toHaveCount(few);
  await rows.first().click();
  await page.waitForURL(/\/vault\//);
  await page.goBack();
  await expect(rows).toHaveCount(few);
  await page.context().close();
});

test("a page that is older than the server offers to be loaded anew", async ({ browser, watched }) => {
  const lang = "en";
  const t = (key: string) => text(lang, key);
  const page = await newPerson(browser, portaal, lang, watched);
  await open(page, "/sign-in");
  await page.locator("[name=email]").fill("half typed");
  await page.route("**/pkg/hash.txt", (route) => route.fulfill({ body: "js: new\nwasm: another\ncss: new\n" }));
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  await expect(page.getByText(t("connection-renewed"))).toBeVisible();
  await expect(page.locator("[name=email]")).toHaveValue("half typed");
  await page.unroute("**/pkg/hash.txt");
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: t("common-reload") }).click();
  await loaded;
  await alive(page);
  const looked = page.waitForResponse("**/pkg/hash.txt");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  await looked;
  await expect(page.getByText(t("connection-renewed"))).toBeHidden();
  await page.context().close();
});

test("a page whose files do not arrive says so", async ({ browser, watched, errors }) => {
  const lang = "nl";
  const page = await newPerson(browser, portaal, lang, watched);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/sign-in");
  await expect(page.getByText(text(lang, "connection-failed"))).toBeVisible();
  await page.unroute("**/*.wasm");
  await page.getByRole("link", { name: text(lang, "common-reload") }).click();
  await alive(page);
  await expect(page.getByText(text(lang, "connection-failed"))).toBeHidden();
  // What the missing file made the browser complain of may be told late.
  errors.splice(0, errors.length, ...errors.filter((error) => !/net::ERR_FAILED|Failed to fetch/.test(error)));
  await page.context().close();
});

test("a button that is pressed before the page listens does its work when it does", async ({ browser, watched }) => {
  const lang = "en";
  const page = await newPerson(browser, portaal, lang, watched);
  let letThrough = () => {};
  const held = new Promise<void>((done) => (letThrough = done));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/sign-in", { waitUntil: "commit" });
  const password = page.locator("[name=password]");
  await page.getByRole("button", { name: text(lang, "form-show-password"), exact: true }).click();
  await expect(password).toHaveAttribute("type", "password");
  letThrough();
  await alive(page);
  await expect(password).toHaveAttribute("type", "text");
  await page.context().close();
});

test("without scripts: lists work, menus open where they belong, the rest says what it needs", async ({ browser, watched }) => {
  const lang = "en";
  const t = (key: string, values?: Record<string, string>) => text(lang, key, values);
  const signed = await signedIn(browser, portaal, lang, watched, demo.admin);
  const clients = new URL(signed.url()).pathname;
  const storageState = await signed.context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState, locale: "en-GB", baseURL: portaal.url });
  const page = await context.newPage();
  // Texts are looked for outside of noscript.
  const said = page.locator("noscript .lifeless", { hasText: t("connection-no-script") });

  await page.goto(clients);
  await expect(said).toBeVisible();
  await expect(page.locator("a.row-link")).toHaveCount(3);
  await page.getByRole("link", { name: t("clients-column-remaining") }).click();
  await expect(page.getByRole("columnheader", { name: t("clients-column-remaining") })).toHaveAttribute("aria-sort", /.+/);
  await page.getByRole("searchbox").fill("client");
  await page.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(/q=client/);
  await expect(page).toHaveURL(/sort=/);

  for (const box of [".switcher-box", ".account-box"]) {
    const button = page.locator(`${box} button.switcher`);
    const menu = page.locator(`${box} .menu`);
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(menu).toBeVisible();
    const [at, list] = [await button.boundingBox(), await menu.boundingBox()];
    const gap = Math.min(Math.abs(list!.y - (at!.y + at!.height)), Math.abs(at!.y - (list!.y + list!.height)));
    expect(gap, `${box}: the menu is at its button`).toBeLessThan(12);
    expect(Math.abs(list!.x - at!.x), `${box}: the menu is at its button`).toBeLessThan(12);
    await page.keyboard.press("Tab");
    await expect(menu.getByRole("menuitem").first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(menu).toBeHidden();
  }

  await page.goto(new URL((await page.locator("a.row-link").first().getAttribute("href"))!, portaal.url).href);
  await expect(said).toBeVisible();
  await page.goto("/account/sessions");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("account-sessions-title"));
  // Signing out needs no scripts; signing in says that it does.
  await page.locator(".account-box button.switcher").click();
  await page.getByRole("menuitem", { name: t("frame-sign-out") }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(said).toBeVisible();
  await expect(page.getByRole("button", { name: t("common-sign-in"), exact: true })).toBeDisabled();
  await context.close();
  await signed.context().close();
});
