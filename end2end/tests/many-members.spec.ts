// Many members at once: a list of a thousand, tabs with counts, several compared and confirmed, and who waits.

import type { Page } from "@playwright/test";
import { demo, dialog, idIn, linkIn, newPerson, phraseIn, press, said, signedIn, signIn } from "../fixtures/people";
import { accept, createClient, register, setUp } from "../fixtures/provider";
import { Portaal } from "../fixtures/server";
import { accessibleEverywhere, alive, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";

// Thousands of mails, one after the other, on two busy cores.
test.setTimeout(1_800_000);

const tab = (page: Page, name: string) => page.locator(".tabs .tab").filter({ hasText: name });

/** Checks that a tab holds so many. */
const holds = (page: Page, name: string, count: number) => expect(tab(page, name).locator(".tab-count")).toHaveText(String(count));

test("a thousand addresses go through, with what is wrong told before and the rest told after", async ({ browser, watched }) => {
  const lang: Lang = "nl";
  const t = (key: string, values?: Record<string, string | number>) => text(lang, key, values);
  const portaal = await Portaal.demo();
  try {
    const owner = await signedIn(browser, portaal, lang, watched, demo.olga);
    const id = idIn(owner);
    await open(owner, `/admin/${id}/members`);
    await owner.getByRole("link", { name: t("members-invite-many") }).click();
    await owner.waitForURL(/\/members\/invite$/);
    await expect(owner.locator("[name=emails]")).toBeVisible();
    await accessibleEverywhere(owner, "a new list");

    // Too many, and nothing at all.
    const people = Array.from({ length: 997 }, (_, n) => `new-${n}@client-one.example`);
    await press(owner, lang, "invite-many-check");
    await expect(owner.getByText(t("error-required")).first()).toBeVisible();
    const tooMany = Array.from({ length: 1001 }, (_, n) => `x${n}@client-one.example`).join("\n");
    await owner.locator("[name=emails]").fill(tooMany);
    await press(owner, lang, "invite-many-check");
    await expect(owner.getByText(t("error-too-many-at-once")).first()).toBeVisible();

    // What people paste: names, blanks, one twice, one who is in, and two slips.
    const list = [`Olga Visser <${demo.olga}>`, ...people, "geen adres", "NEW-0@client-one.example", "x@", `"Laatste, De" <last@client-one.example>`];
    await owner.locator("[name=emails]").fill(list.join("\n"));
    await press(owner, lang, "invite-many-check");
    await expect(owner.getByText(t("invite-many-new", { count: 998 }))).toBeVisible();
    await expect(owner.getByText(t("invite-many-there", { count: 1 }))).toBeVisible();
    await expect(owner.getByText(t("invite-many-again", { count: 1 }))).toBeVisible();
    await owner.getByText(t("invite-many-wrong", { count: 2 })).click();
    await expect(owner.getByText(t("invite-many-line", { line: 999, text: "geen adres" }))).toBeVisible();
    await expect(owner.getByText(t("invite-many-seats-added", { count: 996 }))).toBeVisible();
    // A client's own people see no price: the provider pays.
    await expect(owner.getByText(t("invite-many-cost-provider"))).toBeVisible();
    await accessibleEverywhere(owner, "a list that was looked at");

    // Leaving asks, by a link and by a step back; whoever stays has the list still.
    const path = new RegExp(`/admin/${id}/members/invite$`);
    const members = owner.getByRole("navigation").getByRole("link", { name: t("members-title"), exact: true }).first();
    for (const leave of [() => members.click(), () => owner.goBack()]) {
      await leave();
      await expect(dialog(owner)).toContainText(t("invite-many-leave-title"));
      await owner.keyboard.press("Escape");
      await expect(dialog(owner)).toHaveCount(0);
      await expect(owner).toHaveURL(path);
    }
    await expect(owner.getByText(t("invite-many-new", { count: 998 }))).toBeVisible();
    await owner.getByRole("button", { name: t("invite-many-go", { count: 998 }), exact: true }).click();

    // The page can be left and come back to.
    await expect(owner.getByText(t("invite-many-leave")).or(owner.getByText(t("invite-many-done")))).toBeVisible();
    await open(owner, `/admin/${id}/members`);
    await open(owner, `/admin/${id}/members/invite`);
    await expect(owner.getByText(t("invite-many-done"))).toBeVisible({ timeout: 240_000 });
    await expect(owner.getByText(t("invite-many-result", { invited: 998, there: t("invite-many-were-there", { count: 1 }) }))).toBeVisible();
    await expect(owner.locator("tbody tr")).toHaveCount(250);
    await press(owner, lang, "invite-many-show-more");
    await expect(owner.locator("tbody tr")).toHaveCount(500);
    for (const who of [people[0], people[500], "last@client-one.example"]) {
      // Mails leave one after the other, behind those of everybody before.
      await expect.poll(async () => (await portaal.mails.to(who)).length, { timeout: 300_000 }).toBe(1);
      const mail = await portaal.mails.wait(who);
      expect(linkIn(mail.text)).toContain("/join/organisation?token=");
      expect(await portaal.mails.to(who)).toHaveLength(1);
    }
    await accessibleEverywhere(owner, "a list that is done");

    // Tabs with counts, a search, and pages, all in the address.
    await owner.getByRole("link", { name: t("invite-many-to-members") }).click();
    await owner.waitForURL(/tab=invited/);
    await holds(owner, t("members-tab-invited"), 998);
    await holds(owner, t("members-tab-confirmed"), 1);
    await expect(owner.locator("tbody tr")).toHaveCount(50);
    // Everybody of a page is not everybody of the list, and the page says so before something is done.
    await owner.getByRole("checkbox", { name: t("many-pick-all") }).check();
    await expect(owner.locator(".pick-count")).toContainText(t("many-picked", { count: 50 }));
    await expect(owner.getByText(t("many-this-page"))).toBeVisible();
    await owner.getByRole("checkbox", { name: t("many-pick-all") }).uncheck();
    await owner.getByRole("link", { name: t("pager-next") }).click();
    await owner.waitForURL(/after=/);
    await expect(tab(owner, t("members-tab-invited"))).toHaveAttribute("aria-current", "page");
    await alive(owner);
    await owner.getByRole("searchbox").fill("NEW-77");
    await owner.getByRole("searchbox").press("Enter");
    await owner.waitForURL(/q=NEW-77/);
    await expect(owner.locator("tbody tr")).toHaveCount(11);
    expect(owner.url()).toContain("tab=invited");
    expect(owner.url()).not.toContain("after=");
    await tab(owner, t("members-tab-confirmed")).click();
    await expect(owner.getByText(t("members-none-found"))).toBeVisible();
    await owner.getByRole("link", { name: t("members-show-all") }).click();
    await expect(owner.getByRole("row").filter({ hasText: demo.olga })).toBeVisible();

    // Several at once: revoked after a question, and let in again.
    await open(owner, `/admin/${id}/members?tab=invited&q=new-77`);
    await owner.getByRole("checkbox", { name: t("many-pick-all") }).check();
    await expect(owner.locator(".pick-count")).toHaveText(t("many-picked", { count: 11 }));
    await accessibleEverywhere(owner, "several members");
    await owner.getByRole("button", { name: t("many-do-revoke", { count: 11 }), exact: true }).click();
    await dialog(owner).getByRole("button", { name: t("members-revoke"), exact: true }).click();
    await expect(said(owner, t("many-revoked", { count: 11 }))).toBeVisible();
    await holds(owner, t("members-tab-revoked"), 11);
    // What was pressed is gone; the keyboard is not at the top of the page.
    await expect.poll(() => owner.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
    await open(owner, `/admin/${id}/members?tab=revoked`);
    // Everybody is chosen at once on a phone too.
    await owner.setViewportSize({ width: 390, height: 844 });
    await owner.getByRole("checkbox", { name: t("many-pick-all") }).check();
    await expect(owner.locator(".pick-count")).toHaveText(t("many-picked", { count: 11 }));
    await owner.getByRole("checkbox", { name: t("many-pick-all") }).uncheck();
    await owner.setViewportSize({ width: 1280, height: 900 });
    // With Shift from one to another.
    const ticks = owner.locator("tbody .check-box");
    await ticks.nth(0).click();
    await ticks.nth(2).click({ modifiers: ["Shift"] });
    await owner.getByRole("button", { name: t("many-do-restore", { count: 3 }), exact: true }).click();
    await holds(owner, t("members-tab-revoked"), 8);
    await owner.context().close();
  } finally {
    await portaal.stop();
  }
});

test("several are compared by keyboard, one is skipped; the provider sees who else waits", async ({ browser, watched, errors }) => {
  const lang: Lang = "en";
  const t = (key: string, values?: Record<string, string | number>) => text(lang, key, values);
  const portaal = await Portaal.demo();
  try {
    const admin = await signedIn(browser, portaal, lang, watched, demo.admin);
    const provider = idIn(admin);
    await admin.getByRole("link", { name: "My Client's Organization" }).first().click();
    await admin.waitForURL(/\/vault\//);
    const id = idIn(admin);

    // A table with a heading, as a file. Staff sees what it costs.
    await open(admin, `/admin/${id}/members/invite`);
    const names = ["Mia Bakker", "Noor Smit", "Piet Vos"];
    const mail = (name: string) => `${name.split(" ")[0].toLowerCase()}@client-one.example`;
    const csv = ["Naam;E-mail;Afdeling", ...names.map((name) => `"${name}";${mail(name)};Verkoop`)].join("\r\n");
    await admin.locator("#invite-file").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await expect(admin.locator("[name=emails]")).toHaveValue(/mia@client-one/);
    await press(admin, lang, "invite-many-check");
    await expect(admin.getByText(t("invite-many-new", { count: 3 }))).toBeVisible();
    await expect(admin.getByText(t("invite-many-cost", { price: "$6.00 per month" }))).toBeVisible();
    // Changed again, the list has the focus.
    await admin.getByRole("button", { name: t("invite-many-change"), exact: true }).press("Enter");
    await expect(admin.locator("[name=emails]")).toBeFocused();
    await press(admin, lang, "invite-many-check");
    let away = true;
    await admin.route("**/api/fn/invitations/rows", (route) => (away ? route.abort("connectionreset") : route.continue()));
    await admin.getByRole("button", { name: t("invite-many-go", { count: 3 }), exact: true }).press("Enter");
    await expect(admin.getByText(t("invite-many-done"))).toBeVisible();
    await expect(admin.getByRole("heading", { level: 1 })).toBeFocused();
    // What became of each address shows without a reload, also when answers were lost on their way.
    away = false;
    await expect(admin.locator("tbody tr").filter({ hasText: t("invite-many-row-sent") })).toHaveCount(3);
    await admin.unroute("**/api/fn/invitations/rows");
    errors.splice(0, errors.length, ...errors.filter((error) => !/net::ERR_/.test(error)));

    // They come, and each has a phrase.
    const phrases = new Map<string, string>();
    for (const name of names) {
      const person = await newPerson(browser, portaal, lang, watched);
      await register(person, linkIn((await portaal.mails.wait(mail(name))).text), name, lang);
      await accept(person, lang);
      phrases.set(name, await phraseIn(person, "main"));
      await person.context().close();
    }

    // All are chosen and compared without a mouse; nobody is confirmed before the end.
    await open(admin, `/admin/${id}/members?tab=accepted`);
    await holds(admin, t("members-tab-accepted"), 3);
    await admin.getByRole("checkbox", { name: t("many-pick-all") }).focus();
    await admin.keyboard.press("Space");
    const confirm = admin.getByRole("button", { name: t("many-do-confirm", { count: 3 }), exact: true });
    await confirm.focus();
    await admin.keyboard.press("Enter");
    for (const turn of [1, 2, 3]) {
      await expect(dialog(admin).locator(".compare-step")).toHaveText(t("progress-of", { all: 3, done: turn }));
      await expect(dialog(admin).locator(".compare-name")).toBeFocused();
      const name = await dialog(admin).locator(".compare-name").innerText();
      expect(await phraseIn(admin, "dialog[open]")).toBe(phrases.get(name));
      if (turn === 1) await accessibleEverywhere(admin, "comparing");
      // Enter where the focus is confirms nothing unseen.
      await admin.keyboard.press("Enter");
      await expect(dialog(admin).locator(".compare-step")).toHaveText(t("progress-of", { all: 3, done: turn }));
      const skip = name === "Piet Vos";
      await dialog(admin).getByRole("button", { name: t(skip ? "many-skip" : "many-same"), exact: true }).focus();
      await admin.keyboard.press("Enter");
    }
    await expect(dialog(admin).getByText(t("many-compared", { count: 2 }))).toBeVisible();
    await expect(dialog(admin).getByText(t("many-skipped", { count: 1 }))).toBeVisible();
    await accessibleEverywhere(admin, "compared");
    await dialog(admin).getByRole("button", { name: t("many-confirm", { count: 2 }), exact: true }).focus();
    await admin.keyboard.press("Enter");
    await expect(said(admin, t("many-confirmed", { count: 2 }))).toBeVisible();
    await holds(admin, t("members-tab-accepted"), 1);
    await holds(admin, t("members-tab-confirmed"), 3);
    await expect(admin.getByRole("row").filter({ hasText: "Piet Vos" })).toBeVisible();

    // Who is confirmed opens the vault with the key that was wrapped here.
    const mia = await newPerson(browser, portaal, lang, watched);
    await signIn(mia, mail("Mia Bakker"), "fietsbel 1953 regenjas", lang, `/vault/${id}`);
    await expect(mia.locator(".vault-count").filter({ hasText: /\d/ })).toBeVisible();

    // Over all clients: Sven of the second one, and who was skipped.
    await open(admin, `/provider/${provider}/clients`);
    const nav = admin.locator(".sidebar-nav").getByRole("link", { name: t("frame-waiting") });
    await expect(nav.locator(".nav-count")).toHaveText("2");
    await nav.click();
    await admin.waitForURL(/\/waiting$/);
    await expect(admin.locator("tbody tr")).toHaveCount(2);
    await accessibleEverywhere(admin, "who waits");
    await admin.getByRole("checkbox", { name: t("many-pick-all") }).check();
    await admin.getByRole("button", { name: t("many-do-confirm", { count: 2 }), exact: true }).click();
    // Who presses twice skips one, and nobody unseen.
    await dialog(admin).getByRole("button", { name: t("many-skip"), exact: true }).dblclick();
    await expect(dialog(admin).locator(".compare-step")).toHaveText(t("progress-of", { all: 2, done: 2 }));
    await dialog(admin).getByRole("button", { name: t("many-back"), exact: true }).click();
    for (const turn of [1, 2]) {
      await expect(dialog(admin).locator(".compare-step")).toHaveText(t("progress-of", { all: 2, done: turn }));
      // Who presses twice says it of one.
      await dialog(admin).getByRole("button", { name: t("many-same"), exact: true }).dblclick();
    }
    await dialog(admin).getByRole("button", { name: t("many-confirm", { count: 2 }), exact: true }).click();
    await expect(said(admin, t("many-confirmed", { count: 2 }))).toBeVisible();
    await expect(admin.getByText(t("waiting-none-confirm"))).toBeVisible();
    await expect(nav.locator(".nav-count")).toHaveCount(0);
    const sven = await signedIn(browser, portaal, lang, watched, demo.sven);
    await expect(sven.locator(".vault-count").filter({ hasText: /\d/ })).toBeVisible();

    // The list of clients by how far they are.
    await open(admin, `/provider/${provider}/clients`);
    await admin.getByRole("link", { name: t("clients-column-set-up") }).click();
    await admin.waitForURL(/sort=set-up/);
    await admin.getByRole("link", { name: t("clients-column-set-up") }).click();
    await admin.waitForURL(/sort=-set-up/);
    await expect(admin.locator("tbody a.row-link").first()).toHaveText("My Client's Organization");
    await admin.setViewportSize({ width: 390, height: 844 });
    await admin.getByRole("link", { name: t("clients-column-set-up") }).click();
    await admin.waitForURL(/sort=set-up/);
    await admin.setViewportSize({ width: 1280, height: 900 });

    // The log leads to a collection; whoever has no access to it is told so.
    await open(admin, `/admin/${id}/events?kind=collections`);
    const way = await admin.locator("tbody a[href*='?in=']").first().getAttribute("href");
    await open(mia, way ?? "");
    await expect(mia.getByText(t("vault-collection-gone"), { exact: true })).toBeVisible();

    // Into a group together, and out again; who is in it already is named.
    await open(admin, `/admin/${id}/groups`);
    await admin.getByRole("button", { name: t("groups-new"), exact: true }).first().click();
    await dialog(admin).locator("[name=name]").fill("Verkoop");
    await press(admin, lang, "groups-save");
    await expect(dialog(admin)).toBeHidden();
    await open(admin, `/admin/${id}/members?tab=confirmed`);
    const grouped = async (names: string[], deed: "in" | "out") => {
      for (const name of names) await admin.getByRole("checkbox", { name: t("many-pick", { name }), exact: true }).check();
      await admin.getByRole("button", { name: t("many-do-group", { count: names.length }), exact: true }).click();
      await dialog(admin).getByText(t(`many-group-${deed}`), { exact: true }).click();
      await dialog(admin).locator("[name=group]").selectOption({ label: "Verkoop" });
      await press(admin, lang, "members-save");
    };
    await admin.getByRole("checkbox", { name: t("many-pick", { name: "Mia Bakker" }), exact: true }).check();
    const opener = admin.getByRole("button", { name: t("many-do-group", { count: 1 }), exact: true });
    await opener.press("Enter");
    // Without a group nothing is done, and Esc gives the focus back.
    await press(admin, lang, "members-save");
    await expect(dialog(admin).getByText(t("error-required")).first()).toBeVisible();
    await accessibleEverywhere(admin, "several members and a group");
    await admin.keyboard.press("Escape");
    await expect(dialog(admin)).toBeHidden();
    await expect(opener).toBeFocused();
    // Without an answer the dialog stays with what is chosen in it.
    const groups = "**/api/fn/members/into-group";
    await admin.route(groups, (route) => route.fulfill({ status: 400, body: "no" }));
    await grouped(["Mia Bakker"], "in");
    await expect(dialog(admin).locator(".form-scope [role=alert]")).toBeFocused();
    await expect(dialog(admin).locator("[name=group] option:checked")).toHaveText("Verkoop");
    await admin.unroute(groups);
    await press(admin, lang, "members-save");
    await expect(said(admin, t("many-grouped", { count: 1 }))).toBeVisible();
    await expect(admin.locator(".pick-bar")).toHaveCount(0);
    await expect.poll(() => admin.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
    await grouped(["Mia Bakker", "Noor Smit"], "in");
    await expect(dialog(admin).getByText(t("many-left", { count: 1 }))).toBeVisible();
    await expect(dialog(admin).getByText(t("error-already-in-group"))).toBeVisible();
    await admin.keyboard.press("Escape");
    await expect(dialog(admin)).toBeHidden();
    const members = async (count: string) => {
      await open(admin, `/admin/${id}/groups`);
      await expect(admin.getByRole("row").filter({ hasText: "Verkoop" }).locator("td.numeric").first()).toHaveText(count);
      await open(admin, `/admin/${id}/members?tab=confirmed`);
    };
    await members("2");
    await grouped(["Mia Bakker", "Noor Smit"], "out");
    await expect(said(admin, t("many-ungrouped", { count: 2 }))).toBeVisible();
    await members("0");
    for (const page of [admin, mia, sven]) await page.context().close();
  } finally {
    await portaal.stop();
  }
});

test("what is over and what did not arrive is sent again; a list goes on when the server was killed", async ({ browser, watched }) => {
  const lang: Lang = "nl";
  const t = (key: string, values?: Record<string, string | number>) => text(lang, key, values);
  const portaal = await Portaal.start();
  try {
    const admin = await newPerson(browser, portaal, lang, watched);
    const list = await setUp(admin, portaal, lang);
    const waiting = list.replace("clients", "waiting");
    await createClient(admin, list, { name: "Eerste", owner_email: "olga@client.example" }, lang);
    const id = idIn(admin);
    await createClient(admin, list, { name: "Tweede", owner_email: "no-such-box@client.example" }, lang);
    await portaal.mails.wait("olga@client.example");

    // A mail that the mail server refuses: what it said, and a way to send it again.
    await expect(async () => {
      await open(admin, `${waiting}?tab=mail`);
      await expect(admin.getByRole("row").filter({ hasText: "Tweede" })).toContainText("550", { timeout: 2_000 });
    }).toPass();
    await holds(admin, t("waiting-expired"), 0);
    await accessibleEverywhere(admin, "a mail that did not arrive");
    await admin.getByRole("button", { name: t("waiting-again-to", { email: "no-such-box@client.example" }) }).click();
    await expect(said(admin, t("many-reinvited", { count: 1 }))).toBeVisible();

    // Expired invitations of several clients, sent again at once. One was sent just now, so it is left out and told.
    portaal.expireLinks();
    await open(admin, `${waiting}?tab=expired`);
    await expect(admin.locator("tbody tr")).toHaveCount(2);
    await admin.getByRole("checkbox", { name: t("many-pick-all") }).check();
    await admin.getByRole("button", { name: t("many-do-reinvite", { count: 2 }), exact: true }).click();
    await expect(dialog(admin).getByText(t("many-left", { count: 1 }))).toBeVisible();
    await expect(dialog(admin).getByText("no-such-box@client.example")).toBeVisible();
    await accessibleEverywhere(admin, "who was left out");
    await admin.keyboard.press("Escape");
    await expect(admin.locator("tbody tr")).toHaveCount(1);
    await expect.poll(async () => (await portaal.mails.to("olga@client.example")).length).toBe(2);

    // A list, a server that dies in its middle, and one that goes on with the rest.
    await open(admin, `/admin/${id}/members/invite`);
    const people = Array.from({ length: 300 }, (_, n) => `p${n}@client.example`);
    await admin.locator("[name=emails]").fill(people.join("\n"));
    await press(admin, lang, "invite-many-check");
    await admin.getByRole("button", { name: t("invite-many-go", { count: 300 }), exact: true }).click();
    await portaal.mails.wait("p0@client.example");
    // The page would go on asking a server that is not there.
    await admin.goto("about:blank");
    await portaal.kill();
    await portaal.restart();
    await open(admin, `/admin/${id}/members/invite`);
    await expect(admin.getByText(t("invite-many-result", { invited: 300, there: t("invite-many-were-there", { count: 0 }) }))).toBeVisible({ timeout: 120_000 });
    await expect.poll(async () => (await portaal.mails.to("p299@client.example")).length, { timeout: 300_000 }).toBe(1);
    await open(admin, `/admin/${id}/members?tab=invited`);
    await holds(admin, t("members-tab-invited"), 301);

    // Another one is stopped by hand.
    await open(admin, `/admin/${id}/members/invite`);
    await press(admin, lang, "invite-many-anew");
    const more = Array.from({ length: 900 }, (_, n) => `q${n}@client.example`);
    await admin.locator("[name=emails]").fill(more.join(", "));
    await press(admin, lang, "invite-many-check");
    await admin.getByRole("button", { name: t("invite-many-go", { count: 900 }), exact: true }).click();
    await admin.locator(".invite-work").getByRole("button", { name: t("common-cancel"), exact: true }).click();
    await dialog(admin).getByRole("button", { name: t("invite-many-stop"), exact: true }).click();
    await expect(admin.getByText(t("invite-many-was-stopped"))).toBeVisible();
    await accessibleEverywhere(admin, "a list that was stopped");
    await admin.context().close();
  } finally {
    await portaal.stop();
  }
});
