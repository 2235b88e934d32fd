// The health of a vault: what is weak, reused, old or without codes, and the way to the item.

import type { Page } from "@playwright/test";
import { demo, idIn, press, said, signedIn } from "../fixtures/people";
import { Portaal } from "../fixtures/server";
import { accessibleEverywhere, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";
import { edit, login } from "../fixtures/vault";

const rows = (page: Page) => page.locator(".virtual-row");

for (const lang of ["nl"] as const satisfies Lang[]) {
  test(`${lang}: weak and reused passwords are found, and opened by keyboard`, async ({ browser, watched }) => {
    const t = (key: string, values?: Record<string, string | number>) => text(lang, key, values);
    const portaal = await Portaal.demo();
    try {
      const page = await signedIn(browser, portaal, lang, watched, demo.olga);
      const id = idIn(page);
      await rows(page).first().waitFor();
      await login(page, lang, "Aap", "welkom123");
      await login(page, lang, "Noot", "welkom123");
      await login(page, lang, "Mies", "q9!Rk2-vuurtoren-Zes");

      await page.getByRole("link", { name: t("health-link"), exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(t("health-title", { name: "\0" }).split("\0")[0]);
      await expect(page.locator(".health-about")).toContainText(/\d+/);
      const tab = (key: string) => page.getByRole("navigation", { name: t("health-tabs") }).getByRole("link", { name: t(key) });
      await tab("health-weak").click();
      await expect(rows(page).filter({ hasText: "Aap" })).toContainText(t("health-is-weak"));
      await expect(rows(page).filter({ hasText: "Noot" })).toContainText(t("health-is-reused", { count: 1 }));
      await expect(rows(page).filter({ hasText: "Mies" })).toHaveCount(0);
      await accessibleEverywhere(page, "health of a vault");
      await tab("health-reused").click();
      await expect(rows(page).filter({ hasText: "Noot" })).toBeVisible();
      // By keyboard to the first, which opens in the vault; once it is another one, it is not reused any more.
      await page.locator(".virtual-list").focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/vault\/[0-9a-f-]+\?item=/);
      await expect(page.locator(".item")).toContainText("Aap");
      await edit(page, lang);
      await page.locator("[name=password]").fill("q9!Rk2-vuurtoren-Zeven");
      await press(page, lang, "vault-save");
      await expect(said(page, t("items-saved"))).toBeVisible();
      await open(page, `/vault/${id}/health?tab=reused`);
      await expect(rows(page).first()).toBeVisible();
      await expect(rows(page).filter({ hasText: /Aap|Noot/ })).toHaveCount(0);
      await tab("health-weak").click();
      await expect(rows(page).filter({ hasText: "Noot" })).toBeVisible();
      await expect(rows(page).filter({ hasText: "Aap" })).toHaveCount(0);
    } finally {
      await portaal.stop();
    }
  });
}
