// The main job with the keyboard alone: nothing here touches a mouse, and nothing is focused but by keys.

import type { Locator, Page } from "@playwright/test";
import { demo, newPerson } from "../fixtures/people";
import { Portaal } from "../fixtures/server";
import { alive, expect, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";

// The language of the demo's people.
const lang = "en";
const t = (key: string, values?: Record<string, string>) => text(lang, key, values);

// Of its own: what is counted here must not be changed by other files.
let portaal: Portaal;
test.beforeAll(async () => {
  portaal = await Portaal.demo();
});
test.afterAll(() => portaal.stop());

const focused = (locator: Locator) => locator.evaluate((e) => e === document.activeElement);

/** The focus can be seen: it is on something in the window, with a ring around it or around what stands for it. */
async function seen(page: Page) {
  const told = await page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return "";
    const ringed = (e: Element, pseudo?: string) => {
      const style = getComputedStyle(e, pseudo);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    };
    const box = at.getBoundingClientRect();
    const name = `${at.tagName}.${at.className} "${(at.textContent ?? "").trim().slice(0, 30)}"`;
    // What may take the focus after a jump has no ring: the whole page would be in it.
    if (at.matches("main, [role=alert]")) return "";
    const near = [at, at.closest("label"), at.parentElement, at.nextElementSibling].filter((e) => e !== null);
    if (!near.some((e) => ringed(e)) && !ringed(at, "::after")) return `no ring: ${name}`;
    if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) return `out of sight: ${name}`;
    return "";
  });
  expect(told).toBe("");
}

/** Tabs until the focus is there; forwards, or backwards. */
async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab") {
  await target.waitFor();
  for (let i = 0; i < 80; i++) {
    if (await focused(target)) return;
    await page.keyboard.press(key);
    await seen(page);
  }
  throw new Error(`${key} does not lead to ${target}`);
}

async function type(page: Page, target: Locator, what: string) {
  await tabTo(page, target);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(what);
}

async function press(page: Page, target: Locator, key: "Enter" | "Space" = "Enter") {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

const button = (within: Page | Locator, name: string) => within.getByRole("button", { name, exact: true });

test("the main job with the keyboard alone", async ({ browser, watched }) => {
  const page = await newPerson(browser, portaal, lang, watched);
  const keys = page.keyboard;
  const dialog = page.locator("dialog[open]");

  // Signing in: the first field has the focus.
  await open(page, "/sign-in");
  await expect(page.locator("[name=email]")).toBeFocused();
  await keys.type(demo.admin);
  await type(page, page.locator("[name=password]"), demo.password);
  await keys.press("Enter");
  await page.waitForURL(/\/clients$/);
  await alive(page);

  // The first Tab shows the way past the side bar.
  await keys.press("Tab");
  const skip = page.getByRole("link", { name: t("layout-skip") });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await keys.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await keys.press("Tab");
  expect(await page.locator("main :focus").count()).toBe(1);

  // The product switcher: opens, goes around, finds by letter, closes, gives the focus back.
  const switcher = page.locator(".switcher-box button.switcher");
  await tabTo(page, switcher, "Shift+Tab");
  await keys.press("ArrowDown");
  const items = page.locator(".switcher-box").getByRole("menuitem");
  await expect(items.first()).toBeFocused();
  await expect(switcher).toHaveAttribute("aria-expanded", "true");
  await expect(items.filter({ hasText: t("product-provider") })).toHaveAttribute("aria-current", "true");
  await keys.press("ArrowUp");
  await expect(items.last()).toBeFocused();
  await seen(page);
  await keys.press("Home");
  await expect(items.first()).toBeFocused();
  await keys.press(t("product-account")[0].toLowerCase());
  await expect(items.filter({ hasText: t("product-account") })).toBeFocused();
  await keys.press("Escape");
  await expect(items.first()).toBeHidden();
  await expect(switcher).toBeFocused();
  await expect(switcher).toHaveAttribute("aria-expanded", "false");

  // The menu of a row, and a dialog out of it: the focus stays inside and comes back.
  const row = page.locator("tbody tr").first();
  const rowMenu = row.locator("button[aria-haspopup=menu]");
  await press(page, rowMenu, "Space");
  await expect(row.getByRole("menuitem").first()).toBeFocused();
  const seats = row.getByRole("menuitem", { name: t("clients-row-seats") });
  while (!(await focused(seats))) await keys.press("ArrowDown");
  await keys.press("Enter");
  await expect(dialog).toBeVisible();
  for (let i = 0; i < 15; i++) {
    await keys.press("Tab");
    // Between its last and its first element the browser's own bar has the focus.
    expect(await page.evaluate(() => document.activeElement === document.body || !!document.activeElement?.closest("dialog[open]"))).toBe(true);
    await seen(page);
  }
  await keys.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(rowMenu).toBeFocused();

  // + New client.
  await tabTo(page, page.locator(".page-actions").getByRole("link", { name: t("clients-new") }), "Shift+Tab");
  await keys.press("Enter");
  await page.waitForURL(/\/clients\/new/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("new-client-title"));
  await type(page, page.locator("[name=name]"), "Bakkerij Toetsenbord");
  await type(page, page.locator("[name=billing_email]"), "facturen@provider.example");
  await type(page, page.locator("[name=owner_email]"), "olaf@client.example");
  // Radio buttons are one stop, and arrows choose.
  const plan = page.locator("[name=tier]:checked");
  await tabTo(page, plan);
  const before = await plan.getAttribute("value");
  await keys.press("ArrowDown");
  await seen(page);
  expect(await page.locator("[name=tier]:checked").getAttribute("value")).not.toBe(before);
  await type(page, page.locator("[name=seats]"), "4");
  await press(page, button(page, t("new-client-to-payment")));
  await expect(page.locator("#step-payment")).toBeFocused();
  await press(page, button(page, t("new-client-back")));
  await expect(page.locator("#step-details")).toBeFocused();
  await press(page, button(page, t("new-client-to-payment")));
  await type(page, page.locator("[name=company]"), "Bakkerij Toetsenbord BV");
  await type(page, page.locator("[name=address]"), "Zonneplein 1");
  await type(page, page.locator("[name=postal_code]"), "1033 EJ");
  await type(page, page.locator("[name=city]"), "Amsterdam");
  await tabTo(page, page.locator("[name=country]"));
  await keys.type("Nether");
  await expect(page.locator("[name=country]")).toHaveValue("NL");
  await press(page, button(page, t("new-client-to-review")));
  await expect(page.locator("#step-review")).toBeFocused();
  await press(page, button(page, t("new-client-submit")));

  // Into its vault: a collection, and an item in it.
  await page.waitForURL(/\/vault\/[0-9a-f-]+/);
  await expect(page.locator(".vault")).toBeVisible();
  await expect(switcher).toContainText("Bakkerij Toetsenbord");
  const newCollection = button(page, t("vault-new-collection"));
  await newCollection.waitFor();
  if (await focused(page.locator("body"))) await keys.press("Tab");
  await tabTo(page, newCollection, "Shift+Tab").catch(() => tabTo(page, newCollection));
  await keys.press("Enter");
  await expect(dialog.locator("[name=name]")).toBeFocused();
  await keys.type("Balie");
  await keys.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(newCollection).toBeFocused();
  const place = page.locator(".sidebar-nav").getByRole("link", { name: "Balie" });
  await press(page, place);
  await expect(place).toHaveAttribute("aria-current", "page");
  const create = page.locator(".vault-bar button[aria-haspopup=menu]");
  await press(page, create);
  await expect(page.locator(".vault-bar").getByRole("menuitem").first()).toBeFocused();
  await keys.press("Enter");
  const form = page.locator(".vault-item form");
  await type(page, form.locator("[name=name]"), "Kassa");
  await type(page, form.locator("[name=username]"), "balie");
  await keys.press("Enter");
  await expect(page.locator(".item-title")).toHaveText("Kassa");

  // Back to the portal by the side bar; the new client is in the list.
  const back = page.getByRole("link", { name: t("frame-back-to-clients") });
  await tabTo(page, back, "Shift+Tab");
  await keys.press("Enter");
  await page.waitForURL(/\/clients$/);
  await expect(page.locator("a.row-link").filter({ hasText: "Bakkerij Toetsenbord" })).toBeVisible();

  // Signing out.
  const account = page.locator(".account-box button.switcher");
  await tabTo(page, account);
  await keys.press("Enter");
  await expect(page.locator(".account-box").getByRole("menuitem").first()).toBeFocused();
  await keys.press("End");
  const out = page.getByRole("menuitem", { name: t("frame-sign-out") });
  await expect(out).toBeFocused();
  await keys.press("Enter");
  await page.waitForURL(/\/sign-in/);
  await page.context().close();
});

test("the side bar on a phone with keys", async ({ browser, watched }) => {
  const page = await newPerson(browser, portaal, lang, watched, { width: 390, height: 844 });
  await open(page, "/sign-in");
  await page.keyboard.type(demo.olga);
  await type(page, page.locator("[name=password]"), demo.password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/vault\//);
  await alive(page);
  const menu = button(page, t("layout-menu"));
  await expect(page.locator(".sidebar")).toBeHidden();
  await press(page, menu);
  await expect(page.locator(".sidebar")).toBeVisible();
  await tabTo(page, page.locator(".sidebar-nav").getByRole("link").first());
  await page.keyboard.press("Escape");
  await expect(page.locator(".sidebar")).toBeHidden();
  await expect(menu).toBeFocused();
  // A place that is chosen closes it.
  await page.keyboard.press("Enter");
  await press(page, page.locator(".sidebar-nav").getByRole("link", { name: t("vault-trash") }));
  await expect(page.locator(".sidebar")).toBeHidden();
  await expect(page).toHaveURL(/in=trash/);
  await page.context().close();
});
