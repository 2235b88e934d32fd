// A new organisation key: interrupted, resumed, finished; whoever left opens nothing with the old one.

import type { Page } from "@playwright/test";
import { letIn, revoke } from "../fixtures/members";
import { accountMenu, demo, dialog, newPerson, press, said, secondWindow, signedIn, unlock } from "../fixtures/people";
import { password } from "../fixtures/provider";
import { Portaal } from "../fixtures/server";
import { accessibleEverywhere, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";
import { begin, vaultOf } from "../fixtures/vault";

const rows = (page: Page) => page.locator(".virtual-row");
const broken = (page: Page) => page.locator(".item-icon-damaged");

/** Every item is there and opens. */
async function readable(page: Page, id: string, items: number) {
  await open(page, `/vault/${id}`);
  await expect(rows(page).first()).toBeVisible();
  await expect(page.locator(".vault-count")).toContainText(String(items));
  await expect(broken(page)).toHaveCount(0);
}

for (const lang of ["nl"] as const satisfies Lang[]) {
  test(`${lang}: the key is renewed after somebody left, who then reads nothing`, async ({ browser, watched }) => {
    const t = (key: string, values?: Record<string, string | number>) => text(lang, key, values);
    const portaal = await Portaal.demo();
    try {
      const owner = await newPerson(browser, portaal, lang, watched);
      const id = await vaultOf(owner, lang);
      const items = Number((await owner.locator(".vault-count").innerText()).match(/\d+/)?.[0]);

      // Mia comes in, keeps what she gets, and goes.
      const mia = await newPerson(browser, portaal, lang, watched);
      await letIn(owner, mia, portaal, lang, id);
      const kept = new Map<string, string>();
      mia.on("response", async (answer) => {
        const name = new URL(answer.url()).pathname.replace("/api/fn/", "");
        if (["keys/organisation", "vault/head"].includes(name)) kept.set(name, await answer.text());
      });
      await open(mia, `/vault/${id}`);
      await expect.poll(() => kept.has("keys/organisation")).toBe(true);
      await open(owner, `/admin/${id}/members`);
      const actions = owner.getByRole("button", { name: t("members-actions", { name: "mia@client-one.example" }), exact: true });
      await revoke(owner, lang, actions);

      // A tab that stays open all the while.
      const tab = await secondWindow(owner);
      await open(tab, `/vault/${id}`);
      await unlock(tab, demo.password);
      await expect(rows(tab).first()).toBeVisible();

      // A page of the key from before it is renewed.
      const older = await secondWindow(owner);
      await open(older, `/admin/${id}/settings/key`);
      await unlock(older, demo.password);
      await expect(older.getByRole("button", { name: t("rotation-begin"), exact: true })).toBeVisible();

      // From the settings to the key; the one who left is named.
      await open(owner, `/admin/${id}/settings`);
      await owner.getByRole("link", { name: t("rotation-open"), exact: true }).click();
      await expect(owner.getByRole("heading", { level: 1 })).toHaveText(t("rotation-title"));
      await expect(owner.getByText("mia@client-one.example")).toBeVisible();
      await accessibleEverywhere(owner, "the organisation's key");

      // It pauses, and goes on after a reload with what came meanwhile.
      let hold = () => {};
      await owner.route("**/api/fn/rotation/put", async (route) => {
        await new Promise<void>((go) => (hold = go));
        await route.continue();
      });
      await owner.getByRole("button", { name: t("rotation-begin"), exact: true }).press("Enter");
      await expect(dialog(owner)).toContainText(t("rotation-ask-title"));
      await dialog(owner).getByRole("button", { name: t("rotation-begin"), exact: true }).press("Enter");
      await expect(owner.getByText(t("rotation-keep-open"))).toBeVisible();
      await expect(owner.getByRole("button", { name: t("rotation-pause"), exact: true })).toBeFocused();
      await accessibleEverywhere(owner, "while the key is renewed");
      await press(owner, lang, "rotation-pause");
      await expect(async () => {
        hold();
        await expect(owner.getByText(t("rotation-pending-title"))).toBeVisible({ timeout: 1_000 });
      }).toPass();
      await owner.unroute("**/api/fn/rotation/put");
      // The older page does not begin anew over it: it says that it is under way, and how to go on.
      await press(older, lang, "rotation-begin");
      await dialog(older).getByRole("button", { name: t("rotation-begin"), exact: true }).click();
      await expect(said(older, t("error-rotation-under-way"))).toBeVisible();
      await expect(older.getByText(t("rotation-pending-title"))).toBeVisible();
      await expect(older.getByRole("button", { name: t("rotation-go-on"), exact: true })).toBeVisible();
      await older.close();
      await begin(tab, lang, "items-login");
      await tab.locator("[name=name]").fill("Tussendoor");
      await press(tab, lang, "vault-save");
      await expect(said(tab, t("items-saved"))).toBeVisible();
      await open(owner, `/admin/${id}/settings/key`);
      await accessibleEverywhere(owner, "renewing is not finished");
      await begin(tab, lang, "items-login");
      await tab.locator("[name=name]").fill("Te laat");
      await press(owner, lang, "rotation-go-on");
      await expect(said(owner, t("rotation-done"))).toBeVisible();
      await expect(owner.getByText(t("rotation-number", { number: 2 }))).toBeVisible();
      await expect(owner.getByText(t("rotation-nobody-left"))).toBeVisible();

      // The open tab had the old key: what was typed is not lost, the second try goes through.
      await press(tab, lang, "vault-save");
      await expect(tab.getByText(t("error-key-rotated")).first()).toBeVisible();
      await expect(tab.locator("[name=name]")).toHaveValue("Te laat");
      await expect(async () => {
        await press(tab, lang, "vault-save");
        await expect(said(tab, t("items-saved"))).toBeVisible({ timeout: 3_000 });
      }).toPass();
      await readable(tab, id, items + 2);
      await readable(owner, id, items + 2);

      // The provider got it from the client, and has it under its own key afterwards.
      const admin = await signedIn(browser, portaal, lang, watched, demo.admin);
      for (const key of ["HandedOver", "Provider"]) {
        const answer = admin.waitForResponse("**/api/fn/keys/organisation");
        await readable(admin, id, items + 2);
        expect(Object.keys((await (await answer).json()).key), key).toContain(key);
      }

      // The leaver, even if a server gave away everything, opens nothing with the key that was kept.
      const leaked = async (name: string, data: object) => {
        const origin = new URL(owner.url()).origin;
        const answer = await owner.request.post(`/api/fn/${name}`, { data, headers: { origin } });
        return answer.text();
      };
      await mia.route("**/api/fn/**", async (route) => {
        const name = new URL(route.request().url()).pathname.replace("/api/fn/", "");
        const old = kept.get(name);
        if (old) return route.fulfill({ contentType: "application/json", body: old });
        if (["collection/list", "item/list"].includes(name)) {
          // It hides, too, that there is another key now.
          const body = (await leaked(name, route.request().postDataJSON())).replace('"key":2', '"key":1');
          return route.fulfill({ contentType: "application/json", body });
        }
        return route.continue();
      });
      await accountMenu(mia);
      await mia.getByRole("menuitem", { name: t("frame-lock"), exact: true }).click();
      await unlock(mia, password);
      await expect(broken(mia).first()).toBeVisible();
      await expect(mia.locator(".vault-count")).toContainText(String(items + 2));
      await expect(mia.locator(".virtual-row:not(:has(.item-icon-damaged))")).toHaveCount(0);
    } finally {
      await portaal.stop();
    }
  });
}
