// Invitations of owners: the mail and its link in every state it can be in, Accept, Confirm with the phrase.

import { choose, idIn, linkIn, newPerson, phraseIn, signIn } from "../fixtures/people";
import { accept, confirmInDialog, createClient, password, register, setUp } from "../fixtures/provider";
import { Portaal } from "../fixtures/server";
import { accessibleEverywhere, alive, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";

const olga = "olga@client.example";

test("a link of an invitation says what it is: new, copied, tampered with, expired, replaced, another's, withdrawn", async ({ browser, watched }) => {
  const lang: Lang = "nl";
  const t = (key: string, values?: Record<string, string>) => text(lang, key, values);
  const portaal = await Portaal.start();
  try {
    const admin = await newPerson(browser, portaal, lang, watched);
    const list = await setUp(admin, portaal, lang);
    await createClient(admin, list, { name: "Eerste & Zonen", owner_email: olga }, lang);
    const organisation = idIn(admin);
    const mailed = linkIn((await portaal.mails.wait(olga)).text);
    const visitor = await newPerson(browser, portaal, lang, watched);
    const says = async (link: string, key: string) => {
      await open(visitor, link);
      await expect(visitor.getByText(t(key)).first()).toBeVisible();
    };

    // A link beside the pending owner, with what it means; it goes beside the one in the mail.
    await open(admin, list);
    const waiting = (who: string) => admin.locator(".waiting-owner").filter({ hasText: who });
    const act = async (who: string, action: string) => {
      const menu = waiting(who).getByRole("button", { name: t("members-actions", { name: who }) });
      await choose(menu, admin.getByRole("menuitem", { name: t(action) }));
    };
    await act(olga, "members-copy-link");
    const dialog = admin.locator("dialog[open]");
    await expect(dialog.getByText(t("members-link-means", { email: olga }))).toBeVisible();
    await dialog.getByRole("button", { name: t("members-link-make") }).click();
    const copied = await dialog.locator("code").innerText();
    await accessibleEverywhere(admin, "the link");
    await admin.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    expect(copied).not.toBe(mailed);
    await says(mailed, "register-make");
    await says(copied, "register-make");
    await accessibleEverywhere(visitor, "an invitation");

    // Among the members her row offers the same, and says what it means to withdraw an owner's invitation.
    await open(admin, `/admin/${organisation}/members`);
    const menu = admin.getByRole("row").filter({ hasText: olga }).getByRole("button", { name: t("members-actions", { name: olga }) });
    await choose(menu, admin.getByRole("menuitem", { name: t("members-copy-link") }));
    await expect(dialog.getByText(t("members-link-means", { email: olga }))).toBeVisible();
    await admin.keyboard.press("Escape");
    await choose(menu, admin.getByRole("menuitem", { name: t("members-cancel") }));
    await expect(dialog).toContainText(t("members-cancel-owner-here-text", { organisation: "Eerste & Zonen" }));
    await dialog.getByRole("button", { name: t("common-cancel"), exact: true }).click();
    await expect(dialog).toBeHidden();

    // Tampered with, cut off, and without anything.
    await says(copied.replace(/token=.{6}/, "token=AAAAAA"), "join-unknown-title");
    await says(copied.slice(0, -5), "join-unknown-title");
    await says("/join/organisation", "join-unknown-title");
    await says(copied.replace("/organisation", "/provider"), "join-unknown-title");
    await accessibleEverywhere(visitor, "an unknown link");

    // Expired: the list says so too, and a new invitation mends it.
    portaal.expireLinks();
    await says(mailed, "join-expired-title");
    await open(admin, list);
    await expect(waiting(olga)).toContainText(t("clients-waiting-expired"));
    await act(olga, "members-reinvite");
    await expect(admin.getByText(t("members-reinvite-done", { email: olga }))).toBeVisible();
    await expect(waiting(olga)).not.toContainText(t("clients-waiting-expired"));
    await expect.poll(async () => (await portaal.mails.to(olga)).length).toBe(2);
    const second = linkIn((await portaal.mails.wait(olga)).text);
    await says(mailed, "join-replaced-title");
    await says(copied, "join-replaced-title");

    // Opened by somebody else who is signed in: signing out leads back to this very page.
    await open(admin, second);
    await expect(admin.getByText(t("join-wrong-title"))).toBeVisible();
    await expect(admin.getByText(t("join-wrong-text", { email: "anna@provider.example", invited: olga }))).toBeVisible();
    await accessibleEverywhere(admin, "another's invitation");
    await admin.getByRole("button", { name: t("join-sign-out") }).click();
    await expect(admin.getByRole("button", { name: t("register-make") })).toBeVisible();
    expect(admin.url()).toContain(second.split("token=")[1]);
    await signIn(admin, "anna@provider.example", password, lang);

    // Withdrawn.
    const niels = "niels@client.example";
    await createClient(admin, list, { name: "Derde", owner_email: niels }, lang);
    const withdrawn = linkIn((await portaal.mails.wait(niels)).text);
    await open(admin, list);
    await act(niels, "members-cancel");
    await dialog.getByRole("button", { name: t("members-cancel"), exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(admin.getByRole("row").filter({ hasText: "Derde" })).toContainText(t("clients-status-no-owner"));
    await says(withdrawn, "join-cancelled-title");
    for (const page of [admin, visitor]) await page.context().close();
  } finally {
    await portaal.stop();
  }
});

test("an owner accepts, is confirmed by the phrase, and comes back for another client", async ({ browser, watched }) => {
  const lang: Lang = "en";
  const t = (key: string, values?: Record<string, string>) => text(lang, key, values);
  const portaal = await Portaal.start();
  try {
    const admin = await newPerson(browser, portaal, lang, watched);
    const list = await setUp(admin, portaal, lang);
    await createClient(admin, list, { name: "Eerste & Zonen", owner_email: olga }, lang);
    const link = linkIn((await portaal.mails.wait(olga)).text);
    const visitor = await newPerson(browser, portaal, lang, watched);

    // Accept; from then on the link is the person's own.
    const owner = await newPerson(browser, portaal, lang, watched);
    await register(owner, link, "Olga <Visser>", lang);
    await expect(owner.getByText(t("join-signed-in-as", { email: olga }))).toBeVisible();
    await accept(owner, lang);
    const phrase = await phraseIn(owner, "main");
    await accessibleEverywhere(owner, "waiting");
    await open(visitor, link);
    await expect(visitor.getByText(t("join-used-title"))).toBeVisible();
    await open(owner, link);
    await expect(owner.getByText(t("join-wait-title")).first()).toBeVisible();

    // The provider is told, compares, and confirms; not without the tick.
    const told = await portaal.mails.wait("anna@provider.example");
    expect(told.text).toContain("Olga <Visser>");
    expect(told.html).not.toContain("<Visser>");
    const waiting = (who: string) => admin.locator(".waiting-owner").filter({ hasText: who });
    const dialog = admin.locator("dialog[open]");
    await open(admin, list);
    await expect(waiting(olga)).toContainText(t("clients-waiting-accepted"));
    await waiting(olga).getByRole("button", { name: t("members-confirm-of", { name: "Olga <Visser>" }) }).click();
    expect(await phraseIn(admin, "dialog[open]")).toBe(phrase);
    await expect(dialog.getByText(t("members-confirm-intro", { email: olga, name: "Olga <Visser>" }))).toBeVisible();
    await accessibleEverywhere(admin, "confirm");
    await dialog.getByRole("button", { name: t("members-confirm"), exact: true }).click();
    await expect(dialog.getByText(t("error-fingerprint-not-compared"))).toBeVisible();
    await confirmInDialog(admin, lang);
    await expect(admin.getByRole("row").filter({ hasText: "Eerste & Zonen" })).toContainText(t("clients-status-active"));
    await expect(waiting(olga)).toHaveCount(0);
    await portaal.mails.wait(olga, new RegExp(text(lang, "mail-confirmed-subject", { name: "Eerste" }).slice(0, 20)));

    // The page that waited finds out, and the vault opens.
    await choose(owner.getByRole("button", { name: t("join-wait-look") }), owner.getByRole("link", { name: t("join-open-vault") }));
    await owner.waitForURL(/\/vault\//);
    await expect(owner.getByText(t("new-client-collection")).first()).toBeVisible();

    // The same person for another client: no new account, and the key is known.
    await createClient(admin, list, { name: "Tweede", owner_email: olga }, lang);
    await expect.poll(async () => (await portaal.mails.to(olga)).length).toBe(3);
    const again = linkIn((await portaal.mails.wait(olga)).text);
    await open(visitor, again);
    await expect(visitor.getByText(t("join-sign-in-text", { email: olga }))).toBeVisible();
    await visitor.getByRole("link", { name: t("common-sign-in") }).click();
    await visitor.waitForURL(/\/sign-in/);
    await alive(visitor);
    await visitor.locator("[name=email]").fill(olga);
    await visitor.locator("[name=password]").fill(password);
    await visitor.getByRole("button", { name: t("common-sign-in"), exact: true }).click();
    await accept(visitor, lang);
    await open(admin, list);
    await waiting(olga).getByRole("button", { name: t("members-confirm-of", { name: "Olga <Visser>" }) }).click();
    await expect(dialog.getByText(t("members-confirm-same"))).toBeVisible();
    await confirmInDialog(admin, lang);
    for (const page of [admin, owner, visitor]) await page.context().close();
  } finally {
    await portaal.stop();
  }
});
