// The main job, end to end: a provider opens a client organisation, its owner arrives, both open the same vault.

import type { BrowserContext } from "@playwright/test";
import { linkIn, phraseIn } from "../fixtures/people";
import { typeClient, typeInvoice, typePassword } from "../fixtures/provider";
import { Portaal } from "../fixtures/server";
import { accessible, alive, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";

for (const lang of ["nl", "en"] as const satisfies Lang[]) {
  test(`the main job in ${lang}: from the set-up link to a shared vault`, async ({ browser, watched }) => {
    const portaal = await Portaal.start();
    const contexts: BrowserContext[] = [];
    const person = async () => {
      const locale = lang === "nl" ? "nl-NL" : "en-GB";
      const context = await browser.newContext({ locale, baseURL: portaal.url, viewport: { width: 1280, height: 900 } });
      watched(context);
      contexts.push(context);
      return context.newPage();
    };
    const t = (key: string, values?: Record<string, string>) => text(lang, key, values);
    try {
      // 1. The set-up link makes the provider and its first admin.
      const admin = await person();
      await open(admin, portaal.setUpLink);
      await accessible(admin, "set-up");
      await admin.locator("[name=provider_name]").fill("Noorderlicht <b>IT</b>");
      await admin.locator("[name=billing_email]").fill("facturen@provider.example");
      await admin.getByRole("button", { name: t("set-up-next") }).click();
      await expect(admin.locator("[name=name]")).toBeFocused();
      await admin.locator("[name=name]").fill("Anna de Vries");
      await admin.locator("[name=email]").fill("anna@provider.example");
      await typePassword(admin);
      await admin.getByRole("button", { name: t("set-up-finish") }).click();
      await admin.waitForURL(/\/provider\/[0-9a-f-]+\/clients/);
      await expect(admin.getByText("Noorderlicht <b>IT</b>").filter({ visible: true }).first()).toBeVisible();

      // 2. + New client.
      await admin.getByRole("link", { name: t("clients-new") }).first().click();
      await admin.waitForURL(/\/clients\/new/);
      await typeClient(admin, { name: "My Client's Organization", owner_email: "olga@client.example", seats: "3" });
      await admin.getByText(t("plan-enterprise"), { exact: true }).first().click();
      await admin.getByRole("button", { name: t("new-client-to-payment") }).click();
      await expect(admin.locator("#step-payment")).toBeFocused();
      await typeInvoice(admin);
      await admin.locator("[name=vat_number]").fill("NL001234567B01");
      await admin.getByRole("button", { name: t("new-client-to-review") }).click();
      await admin.getByRole("button", { name: t("new-client-submit") }).click();
      await admin.waitForURL(/\/vault\/[0-9a-f-]+/);
      const vault = new URL(admin.url()).pathname;

      // 3. The owner is invited by mail, makes an account and accepts.
      const mail = await portaal.mails.wait("olga@client.example");
      expect(mail.html).toContain("Noorderlicht &lt;b&gt;IT&lt;/b&gt;");
      const owner = await person();
      await open(owner, linkIn(mail.text));
      await owner.locator("[name=name]").fill("Olga Visser");
      await typePassword(owner);
      await owner.locator("form button[type=submit]").last().click();
      await owner.getByRole("button", { name: t("join-accept") }).click();
      await expect(owner.getByText(t("join-wait-title")).first()).toBeVisible();
      const phrase = await phraseIn(owner, "main");

      // 4. The provider is told, compares the phrase and confirms.
      await portaal.mails.wait("anna@provider.example");
      await admin.goto("/");
      await admin.waitForURL(/\/provider\/[0-9a-f-]+\/clients/);
      await alive(admin);
      await admin.getByRole("button", { name: t("members-confirm") }).first().click();
      expect(await phraseIn(admin, "dialog[open]")).toBe(phrase);
      await admin.locator("dialog[open]").getByRole("checkbox").check();
      await admin.locator("dialog[open]").getByRole("button", { name: t("members-confirm") }).last().click();
      const row = admin.getByRole("row").filter({ hasText: "My Client's Organization" });
      await expect(row).toContainText(t("clients-status-active"));
      await accessible(admin, "clients");

      // 5. Both open the same vault.
      await owner.goto(vault);
      await alive(owner);
      await expect(owner.getByText(t("new-client-collection")).first()).toBeVisible();
    } finally {
      for (const context of contexts) await context.close();
      await portaal.stop();
    }
  });
}
