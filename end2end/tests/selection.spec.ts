// Several items at once: chosen with the keyboard and the mouse, put into collections, into the trash, back, and away.

import type { Page } from "@playwright/test";
import { demo, press, said, signedIn } from "../fixtures/people";
import { Portaal } from "../fixtures/server";
import { accessible, expect, type Lang, test } from "../fixtures/test";
import { text } from "../fixtures/texts";
import { place, row } from "../fixtures/vault";

// Of its own: what is changed here must not be missed by other files.
let portaal: Portaal;
test.beforeAll(async () => {
  portaal = await Portaal.demo();
});
test.afterAll(() => portaal.stop());

/** How many items the list holds, and how many of those that are seen are chosen. */
async function shows(page: Page, items: number, chosen: number) {
  await expect(page.locator(".virtual-row").first()).toHaveAttribute("aria-setsize", String(items));
  await expect(page.locator(".virtual-row[aria-selected=true]")).toHaveCount(chosen);
}

test("en: everything is selected only once all of it is here", async ({ browser, watched }) => {
  const lang: Lang = "en";
  const t = (key: string, count?: number) => text(lang, key, count === undefined ? {} : { count });
  const page = await signedIn(browser, portaal, lang, watched, demo.olga);
  await row(page, "Mastodon").waitFor();

  // So many items that the list shows some before the rest is here, which waits.
  let pages = 0;
  let go = () => {};
  const held = new Promise<void>((next) => (go = next));
  await page.route("**/api/fn/item/list*", async (route) => {
    const first = pages++ === 0;
    const response = await route.fetch();
    const whole = await response.json();
    const again = () => whole.items.map((item: object) => ({ ...item, id: crypto.randomUUID() }));
    const items = first ? Array.from({ length: 160 }, again).flat() : [];
    if (!first) await held;
    await route.fulfill({ response, json: { ...whole, items, after: first ? crypto.randomUUID() : null } });
  });
  await page.reload();
  const all = page.getByRole("button", { name: new RegExp(`^${t("items-select-all")}`) });
  await expect(all).toBeDisabled();
  await expect(all).toHaveAccessibleName(`${t("items-select-all")} ${t("items-select-all-later")}`);
  await page.getByRole("listbox").focus();
  await page.keyboard.press("Control+a");
  await expect(said(page, t("items-select-all-later"))).toBeVisible();
  await expect(page.locator(".vault-selection")).toBeHidden();
  go();
  await expect(page.locator(".vault-count")).not.toBeEmpty();
  await press(page, lang, "items-select-all");
  const count = Number(await page.locator(".virtual-row").first().getAttribute("aria-setsize"));
  await expect(page.locator(".vault-selection")).toContainText(t("items-selected", count));
  await page.context().close();
});

test("en: chosen by keyboard and mouse, put into collections, trashed, restored, deleted", async ({ browser, watched }) => {
  const lang: Lang = "en";
  const t = (key: string, count?: number) => text(lang, key, count === undefined ? {} : { count });
  const page = await signedIn(browser, portaal, lang, watched, demo.olga);
  await row(page, "Mastodon").waitFor();
  const bar = page.locator(".vault-selection");
  const dialog = page.locator("dialog[open]");
  const button = (name: string) => bar.getByRole("button", { name, exact: true });

  // By keyboard: the space bar chooses, with Shift a range, Ctrl+A all, Esc none.
  const list = page.getByRole("listbox");
  await list.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Space");
  await expect(bar).toContainText(t("items-selected", 1));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Space");
  await shows(page, 6, 3);
  await accessible(page, "some items chosen");
  await page.keyboard.press("Control+a");
  await shows(page, 6, 6);
  await page.keyboard.press("Escape");
  await shows(page, 6, 0);
  await expect(bar).toBeHidden();

  // By mouse: the icon chooses and opens nothing; what a search hides is not chosen any more.
  await row(page, "Bank").locator(".item-icon").click();
  await row(page, "Newsletter").locator(".item-icon").click();
  await row(page, "Mastodon").click({ modifiers: ["ControlOrMeta"] });
  await shows(page, 6, 3);
  await expect(page.locator(".item")).toBeHidden();
  await page.locator("#vault-search").fill("e");
  await page.locator("#vault-search").fill("Bank");
  await shows(page, 1, 1);
  await page.locator("#vault-search").fill("");
  await shows(page, 6, 1);
  await row(page, "Newsletter").locator(".item-icon").click();

  // One is in Finance, the other in Marketing: both boxes are half, and what is not touched stays.
  await button(t("vault-collections")).click();
  await expect(dialog).toContainText(text(lang, "items-move-many", { count: 2 }));
  const box = (name: string) => dialog.getByRole("checkbox", { name, exact: true });
  for (const name of ["Finance", "Marketing"]) {
    expect(await box(name).evaluate((box: HTMLInputElement) => [box.checked, box.indeterminate])).toEqual([false, true]);
  }
  await accessible(page, "collections of several items");
  await box("Marketing/Social media").check();
  await box("Finance").check();
  await box("Finance").press("Enter");
  await expect(said(page, t("items-moved", 2))).toBeVisible();
  await expect(page.locator("body")).not.toBeFocused();
  await place(page, "Finance").click();
  await expect(row(page, "Newsletter")).toBeVisible();
  await shows(page, 3, 0);
  await place(page, "Marketing").click();
  await expect(row(page, "Newsletter")).toBeVisible();
  await expect(row(page, "Bank")).toHaveCount(0);
  await place(page, "Social media").click();
  await shows(page, 3, 0);

  // Into the trash: asked first, and Esc leaves everything.
  await press(page, lang, "items-select-all");
  await shows(page, 3, 3);
  await button(t("vault-trash")).click();
  await expect(dialog).toContainText(t("items-trash-title", 3));
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await shows(page, 3, 3);
  await button(t("vault-trash")).click();
  await dialog.getByRole("button", { name: t("items-trash"), exact: true }).click();
  await expect(said(page, t("items-trashed", 3))).toBeVisible();
  await expect(page.getByText(t("vault-place-empty"))).toBeVisible();
  await place(page, t("vault-trash")).click();
  await shows(page, 3, 0);
  await page.setViewportSize({ width: 390, height: 844 });
  await row(page, "Bank").locator(".item-icon").click();
  await row(page, "Mastodon").locator(".item-icon").click();
  await accessible(page, "items chosen on a phone");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 900 });
  // Pressed twice it is done once, and shown as long as it takes.
  let restored = 0;
  let go = () => {};
  const held = new Promise<void>((next) => (go = next));
  await page.route("**/api/fn/item/restore", async (route) => {
    restored += 1;
    await held;
    await route.continue();
  });
  await button(t("items-restore")).dblclick();
  await expect(page.locator(".vault-selection").getByRole("progressbar", { name: t("items-restoring") })).toBeVisible();
  // Meanwhile leaving asks: by a link, by locking, with the tab.
  await page.locator(".sidebar-nav").getByRole("link", { name: t("health-link"), exact: true }).click();
  await expect(dialog).toContainText(t("items-leave-text"));
  await accessible(page, "leaving while items are being changed");
  await dialog.getByRole("button", { name: t("common-cancel"), exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.locator(".account-box button.switcher").click();
  await page.getByRole("menuitem", { name: t("frame-lock"), exact: true }).click();
  await expect(dialog).toContainText(t("items-leave-text"));
  await dialog.getByRole("button", { name: t("common-cancel"), exact: true }).click();
  await expect(dialog).toBeHidden();
  const unload = page.waitForEvent("dialog");
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const asked = await unload;
  expect(asked.type()).toBe("beforeunload");
  await asked.dismiss();
  go();
  await expect(said(page, t("items-restored", 2))).toBeVisible();
  expect(restored).toBe(1);
  await page.unroute("**/api/fn/item/restore");
  await shows(page, 1, 0);

  // Of two, somebody else restored one meanwhile: the other goes, and the list is as it is.
  await row(page, "Newsletter").click();
  const newsletter = new URL(page.url());
  await place(page, t("vault-all")).click();
  await shows(page, 5, 0);
  for (const name of ["Alarm panel", "Bank"]) await row(page, name).locator(".item-icon").click();
  await button(t("vault-trash")).click();
  await dialog.getByRole("button", { name: t("items-trash"), exact: true }).click();
  await expect(said(page, t("items-trashed", 2))).toBeVisible();
  const admin = await signedIn(browser, portaal, lang, watched, demo.admin, `${newsletter.pathname}${newsletter.search}`);
  await place(page, t("vault-trash")).click();
  await shows(page, 3, 0);
  await admin.locator(".item").getByRole("button", { name: t("items-restore"), exact: true }).click();
  await expect(said(admin, t("items-restored", 1))).toBeVisible();
  await press(page, lang, "items-select-all");
  await button(t("items-delete")).click();
  await expect(dialog).toContainText(t("items-delete-many-title", 3));
  await dialog.getByRole("button", { name: t("items-delete"), exact: true }).click();
  await expect(said(page, text(lang, "items-left-out", { done: 2, all: 3 }))).toBeVisible();
  await expect(page.getByText(t("vault-trash-empty"), { exact: true })).toBeVisible();
  await place(page, t("vault-all")).click();
  await expect(row(page, "Newsletter")).toBeVisible();
  await shows(page, 4, 0);
  await admin.context().close();
  await page.context().close();
});

test("nl: what a lost connection did not do is still chosen, and the second try does it", async ({ browser, watched, errors }) => {
  const lang: Lang = "nl";
  const page = await signedIn(browser, portaal, lang, watched, demo.olga);
  await row(page, "Mastodon").waitFor();
  await expect(page.locator(".vault-count")).not.toBeEmpty();
  const all = Number(await page.locator(".virtual-row").first().getAttribute("aria-setsize"));
  await press(page, lang, "items-select-all");
  await page.route("**/api/fn/item/trash", (route) => route.abort("connectionreset"));
  await page.locator(".vault-selection").getByRole("button", { name: text(lang, "vault-trash"), exact: true }).click();
  const dialog = page.locator("dialog[open]");
  await dialog.getByRole("button", { name: text(lang, "items-trash"), exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.locator(".toast-danger, .toast").first().waitFor();
  await shows(page, all, all);
  await page.unroute("**/api/fn/item/trash");
  await page.locator(".vault-selection").getByRole("button", { name: text(lang, "vault-trash"), exact: true }).click();
  await dialog.getByRole("button", { name: text(lang, "items-trash"), exact: true }).click();
  await expect(said(page, text(lang, "items-trashed", { count: all }))).toBeVisible();
  await expect(page.getByText(text(lang, "vault-empty"), { exact: true })).toBeHidden();
  await place(page, text(lang, "vault-trash")).click();
  await shows(page, all, 0);
  await page.context().close();
  errors.splice(0, errors.length, ...errors.filter((error) => !error.includes("ERR_CONNECTION_RESET")));
});
