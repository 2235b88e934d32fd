// Who works for a provider, what each finds there, its settings and its events.

import { readFile } from "node:fs/promises";
import { choose, demo, dialog, idIn, linkIn, newPerson, phraseIn, signIn } from "../fixtures/people";
import { accept, confirmInDialog, createClient, names, register, setUp } from "../fixtures/provider";
import { Portaal } from "../fixtures/server";
import { accessible, accessibleEverywhere, alive, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";

const bert = "bert@provider.example";
const carla = "carla@provider.example";

test("colleagues: invited, confirmed, changed, removed; never the last admin", async ({ browser, watched }) => {
  const lang: Lang = "nl";
  const t = (key: string, values?: Record<string, string>) => text(lang, key, values);
  const portaal = await Portaal.start();
  try {
    const admin = await newPerson(browser, portaal, lang, watched);
    const list = await setUp(admin, portaal, lang);
    const members = list.replace("/clients", "/members");
    const row = (who: string) => admin.getByRole("row").filter({ hasText: who });
    const act = async (who: string, name: string, action: string) => {
      const menu = row(who).getByRole("button", { name: t("members-actions", { name }) });
      await choose(menu, admin.getByRole("menuitem", { name: t(action) }));
    };
    const dialog = admin.locator("dialog[open]");

    // Alone, nothing can be done to oneself, and the page says why.
    await open(admin, members);
    await expect(row("anna@provider.example")).toContainText(t("members-last-admin"));
    await expect(row("anna@provider.example").getByRole("button")).toHaveCount(0);
    await accessibleEverywhere(admin, "alone");

    // Addresses that are none are named and stay to be mended.
    const invite = async (emails: string, role: string) => {
      await admin.locator(".page-header").getByRole("button", { name: t("members-invite") }).click();
      await dialog.locator("[name=emails]").fill(emails);
      await dialog.locator(`[name=role][value=${role}]`).check();
      await dialog.getByRole("button", { name: t("members-invite-send") }).click();
    };
    await invite("nobody", "service");
    await expect(dialog.locator(".field:has([name=emails]) .field-error")).not.toBeEmpty();
    await expect(dialog.locator("[name=emails]")).toHaveValue("nobody");
    await accessibleEverywhere(admin, "inviting");
    // Among several, the page says which; once mended it is named no more.
    const wrong = dialog.getByText(t("members-invite-wrong", { which: "nobody, bert@" }));
    await dialog.locator("[name=emails]").fill(`Carla <${carla}>\nnobody, bert@`);
    await dialog.getByRole("button", { name: t("members-invite-send") }).click();
    await expect(wrong).toBeVisible();
    await dialog.locator("[name=emails]").fill(`Service, Carla <${carla}>`);
    await expect(wrong).toBeHidden();
    await dialog.getByRole("button", { name: t("members-invite-send") }).click();
    await expect(dialog).toBeHidden();
    await expect(row(carla)).toContainText(t("members-status-invited"));
    await invite(`${bert}, ${carla}`, "admin");
    await expect(dialog).toBeHidden();
    await expect(row(bert)).toContainText(t("members-staff-admin"));
    await expect(row(carla)).toContainText(t("members-staff-service"));

    // The link can be copied and sent again; the new one counts.
    const first = linkIn((await portaal.mails.wait(bert)).text);
    await act(bert, bert, "members-reinvite");
    await expect.poll(async () => (await portaal.mails.to(bert)).length).toBe(2);
    const colleague = await newPerson(browser, portaal, lang, watched);
    await open(colleague, first);
    await expect(colleague.getByText(t("join-replaced-title"))).toBeVisible();
    await act(bert, bert, "members-copy-link");
    await dialog.getByRole("button", { name: t("members-link-make") }).click();
    await dialog.locator("code").waitFor();
    await accessible(admin, "a copied link");
    const copied = await dialog.locator("code").innerText();
    await admin.keyboard.press("Escape");
    await register(colleague, copied, "Bert Admin", lang);
    await accept(colleague, lang);
    const service = await newPerson(browser, portaal, lang, watched);
    await register(service, linkIn((await portaal.mails.wait(carla)).text), "Carla Service", lang);
    await accept(service, lang);

    // Who waits comes first; the phrase is the one that each sees.
    await open(admin, members);
    for (const [page, email, name] of [[colleague, bert, "Bert Admin"], [service, carla, "Carla Service"]] as const) {
      await row(email).getByRole("button", { name: t("members-confirm-of", { name }) }).click();
      expect(await phraseIn(admin, "dialog[open]")).toBe(await phraseIn(page, "main"));
      await confirmInDialog(admin, lang);
      await expect(row(email)).toContainText(t("members-status-confirmed"));
      // The button is gone; the focus stays in its table.
      await expect(admin.locator(".table-region :focus")).toHaveCount(1);
    }
    await accessibleEverywhere(admin, "three members");

    // Two admins: one may step back, but nobody removes oneself.
    await row("anna@provider.example").getByRole("button").click();
    await expect(admin.getByRole("menuitem", { name: t("members-change-role") })).toBeVisible();
    await expect(admin.getByRole("menuitem", { name: t("members-remove"), exact: true })).toHaveCount(0);
    await admin.keyboard.press("Escape");

    // A service user becomes an admin and back; it shows at once.
    const change = async (who: string, name: string, role: string) => {
      await act(who, name, "members-change-role");
      if (role === "admin") await accessible(admin, "another role");
      await dialog.locator(`[name=role][value=${role}]`).check();
      await dialog.getByRole("button", { name: t("members-save") }).click();
      await expect(dialog).toBeHidden();
    };
    await choose(service.getByRole("button", { name: t("join-wait-look") }), service.getByRole("link", { name: t("join-open-portal") }));
    await service.waitForURL(/\/clients$/);
    await expect(service.getByText(t("clients-empty-service"))).toBeVisible();
    await change(carla, "Carla Service", "admin");
    await open(service, list);
    await expect(service.getByRole("link", { name: t("clients-new") }).first()).toBeVisible();
    await change(carla, "Carla Service", "service");
    await open(service, list);
    await expect(service.getByText(t("clients-empty-service"))).toBeVisible();
    await expect(service.getByRole("link", { name: t("clients-new") })).toHaveCount(0);

    // Removed: told by mail, and out at the next step.
    await choose(colleague.getByRole("button", { name: t("join-wait-look") }), colleague.getByRole("link", { name: t("join-open-portal") }));
    await colleague.waitForURL(/\/clients$/);
    await act(bert, "Bert Admin", "members-remove");
    await dialog.getByRole("button", { name: t("members-remove"), exact: true }).click();
    await expect(row(bert)).toHaveCount(0);
    await portaal.mails.wait(bert, new RegExp(t("mail-removed-subject", { provider: "Noorderlicht IT" })));
    await colleague.goto(list);
    await expect(colleague.getByText(t("notfound-title")).first()).toBeVisible();
    await expect(row("anna@provider.example")).toContainText(t("members-last-admin"));
    for (const page of [admin, colleague, service]) await page.context().close();
  } finally {
    await portaal.stop();
  }
});

test("a service user works in clients and finds no button that would be refused", async ({ browser, watched }) => {
  const lang: Lang = "en";
  const t = (key: string, values?: Record<string, string>) => text(lang, key, values);
  const portaal = await Portaal.start();
  try {
    const admin = await newPerson(browser, portaal, lang, watched);
    const list = await setUp(admin, portaal, lang);
    await createClient(admin, list, { name: "Acme", owner_email: "olga@client.example", seats: "3" }, lang);
    await createClient(admin, list, { name: "Beta", owner_email: "otto@client.example", seats: "3" }, lang);
    await open(admin, list.replace("/clients", "/members"));
    await admin.locator(".page-header").getByRole("button", { name: t("members-invite") }).click();
    const dialog = admin.locator("dialog[open]");
    await dialog.locator("[name=emails]").fill(carla);
    await dialog.locator("[name=role][value=service]").check();
    await dialog.getByRole("button", { name: t("members-invite-send") }).click();
    const service = await newPerson(browser, portaal, lang, watched);
    await register(service, linkIn((await portaal.mails.wait(carla)).text), "Carla Service", lang);
    await accept(service, lang);
    await admin.reload();
    await alive(admin);
    await admin.getByRole("button", { name: t("members-confirm-of", { name: "Carla Service" }) }).click();
    await confirmInDialog(admin, lang);
    const owner = await newPerson(browser, portaal, lang, watched);
    await register(owner, linkIn((await portaal.mails.wait("olga@client.example")).text), "Olga Visser", lang);
    await accept(owner, lang);

    // The portal of a service user: clients and nothing else.
    await open(service, list);
    await expect(names(service)).toHaveText(["Acme", "Beta"]);
    for (const there of ["frame-staff", "frame-events", "frame-settings"]) {
      await expect(service.getByRole("link", { name: t(there), exact: true }), there).toHaveCount(0);
    }
    await expect(service.getByRole("link", { name: t("clients-new") })).toHaveCount(0);
    await expect(service.locator(".waiting-owner").filter({ hasText: "otto@client.example" }).getByRole("button")).toHaveCount(0);
    await accessibleEverywhere(service, "a service user's clients");
    for (const page of ["clients/new", "members", "events", "settings"]) {
      await service.goto(list.replace("/clients", `/${page}`));
      await expect(service.getByText(t("notfound-title")).first(), page).toBeVisible();
      await alive(service);
      expect(new URL(service.url()).pathname).toBe(list.replace("/clients", `/${page}`));
    }
    // The way out works, and so does the way back from there.
    await service.getByRole("link", { name: t("notfound-home") }).click();
    await service.waitForURL((url) => url.pathname === list);
    await expect(names(service)).toHaveCount(2);
    await service.goBack();
    await expect(names(service)).toHaveCount(0);

    // Confirms an owner.
    await open(service, list);
    await service.getByRole("button", { name: t("members-confirm-of", { name: "Olga Visser" }) }).click();
    expect(await phraseIn(service, "dialog[open]")).toBe(await phraseIn(owner, "main"));
    await confirmInDialog(service, lang);
    const row = (name: string) => service.getByRole("row").filter({ hasText: name });
    await expect(row("Acme")).toContainText(t("clients-status-active"));

    // Gives seats back, but buys none, and is told before it is sent.
    const sent: string[] = [];
    service.on("request", (request) => void (request.url().includes("edit-seats") && sent.push(request.url())));
    const edit = async (name: string, action: string) => {
      const menu = row(name).getByRole("button", { name: t("clients-row-menu", { name }) });
      await choose(menu, service.getByRole("menuitem", { name: t(action) }));
    };
    const mine = service.locator("dialog[open]");
    const save = mine.getByRole("button", { name: t("clients-seats-save") });
    await edit("Acme", "clients-row-seats");
    await expect(mine.getByText(t("clients-seats-service"))).toBeVisible();
    await mine.locator("[name=seats]").fill("4");
    await save.click();
    await expect(mine.getByText(t("error-seats-need-admin"))).toBeVisible();
    expect(sent).toEqual([]);
    await mine.locator("[name=seats]").fill("2");
    await save.click();
    await expect(mine).toBeHidden();
    await expect(row("Acme").locator("td").nth(1)).toHaveText("2");

    // Renames, and leaves the invoices alone.
    await edit("Acme", "clients-row-name");
    await expect(mine.getByText(t("clients-name-service"))).toBeVisible();
    await expect(mine.locator("[name=billing_email]")).toBeDisabled();
    await mine.locator("[name=name]").fill("Acme & Co");
    await save.click();
    await expect(mine).toBeHidden();
    await expect(names(service)).toHaveText(["Acme & Co", "Beta"]);

    // Works in the vault.
    await names(service).first().click();
    await service.waitForURL(/\/vault\//);
    await expect(service.getByText(t("new-client-collection")).first()).toBeVisible();
    for (const page of [admin, service, owner]) await page.context().close();
  } finally {
    await portaal.stop();
  }
});

test("settings, and the events of a provider and of one client", async ({ browser, watched }) => {
  const lang: Lang = "nl";
  const t = (key: string, values?: Record<string, string>) => text(lang, key, values);
  const portaal = await Portaal.start();
  try {
    const admin = await newPerson(browser, portaal, lang, watched);
    const list = await setUp(admin, portaal, lang);
    await createClient(admin, list, { name: "Acme <i>", owner_email: "olga@client.example" }, lang);
    const organisation = idIn(admin);
    await createClient(admin, list, { name: "Beta", owner_email: "otto@client.example" }, lang);

    // Settings: each wrong field says so, and what is right is kept.
    await open(admin, list.replace("/clients", "/settings"));
    const error = (field: string) => admin.locator(`:is(.field, .check):has([name=${field}]) .field-error`);
    const save = admin.getByRole("button", { name: t("provider-save") });
    await admin.locator("[name=name]").fill("");
    await admin.locator("[name=billing_email]").fill("nobody");
    await save.click();
    await expect(error("name")).toHaveText(t("error-required"));
    await expect(error("billing_email")).not.toBeEmpty();
    await accessibleEverywhere(admin, "settings");
    // A link asks before what is typed goes.
    await admin.locator(".sidebar-nav").getByRole("link", { name: t("frame-events"), exact: true }).click();
    await expect(dialog(admin)).toContainText(t("form-unsaved-text"));
    await dialog(admin).getByRole("button", { name: t("common-cancel"), exact: true }).click();
    await expect(admin.locator("[name=billing_email]")).toHaveValue("nobody");
    await admin.locator("[name=name]").fill("Zuiderlicht & Co");
    await admin.locator("[name=billing_email]").fill("rekening@provider.example");
    await admin.locator("[name=require_two_step]").check();
    await save.click();
    await expect(error("require_two_step")).toHaveText(t("error-two-step-needed-first"));
    await admin.locator("[name=require_two_step]").uncheck();
    await save.click();
    await expect(admin.getByText(t("provider-saved"))).toBeVisible();
    await expect(admin.locator(".switcher-of:visible").first()).toHaveText("Zuiderlicht & Co");
    await admin.reload();
    await expect(admin.locator("[name=billing_email]")).toHaveValue("rekening@provider.example");

    // Events: what happened stands there, and every filter is an address.
    const events = list.replace("/clients", "/events");
    await open(admin, events);
    const rows = admin.locator("tbody tr");
    await expect(rows.first()).toContainText(t("events-kind-provider-updated"));
    await expect(rows.filter({ hasText: t("events-kind-client-created") })).toHaveCount(2);
    await accessibleEverywhere(admin, "events");
    await admin.locator(".chips").getByRole("link", { name: t("events-group-clients"), exact: true }).click();
    await admin.waitForURL(/kind=clients/);
    // Two were made, and both were opened.
    await expect(rows).toHaveCount(4);
    await admin.locator("tbody").getByRole("link", { name: "Acme <i>" }).first().click();
    await admin.waitForURL(/org=/);
    await expect(rows).toHaveCount(2);
    await expect(admin.getByRole("link", { name: t("events-chosen-organisation", { name: "Acme <i>" }) })).toBeVisible();
    const [download] = await Promise.all([admin.waitForEvent("download"), admin.getByRole("link", { name: t("events-csv") }).click()]);
    const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
    expect(lines).toHaveLength(3);
    for (const line of lines.slice(1)) expect(line).toContain("Acme <i>");
    await admin.getByRole("link", { name: t("events-reset") }).click();
    await expect(rows.first()).toContainText(t("events-kind-provider-updated"));

    // A period in which nothing happened, and one that ends before it begins.
    const period = async (since: string, until: string) => {
      await admin.locator("[name=since]").fill(since);
      await admin.locator("[name=until]").fill(until);
      await admin.getByRole("button", { name: t("events-show") }).click();
      await admin.waitForURL(new RegExp(`until=${until}`));
      expect(new URL(admin.url()).search, "a button without a name is nothing to ask for").not.toMatch(/&=|\?=/);
    };
    await period("2020-01-01", "2020-02-01");
    await expect(admin.getByText(t("events-none-title"))).toBeVisible();
    await period("2020-02-01", "2020-01-01");
    await expect(admin.getByText(t("error-period-order"))).toBeVisible();
    await accessibleEverywhere(admin, "a period that is none");
    // There is no file of it either.
    const csv = admin.getByRole("link", { name: t("events-csv") });
    await expect(csv).toHaveCount(0);
    await admin.getByRole("link", { name: t("events-reset") }).click();
    await expect(rows.first()).toBeVisible();
    await expect(csv).toBeVisible();

    // Addresses that nobody was given: what means nothing is passed over, and a place behind the end leads back.
    for (const odd of ["?&=", "?since=whenever&until=2026-02-31", "?after=nothing", "?kind=&actor=x&org=%20"]) {
      await open(admin, `${events}${odd}`);
      await expect(rows.first(), odd).toContainText(t("events-kind-provider-updated"));
    }
    await open(admin, `${events}?after=0.00000000000000000000000000000000`);
    await expect(admin.getByText(t("events-past-title"))).toBeVisible();
    await accessibleEverywhere(admin, "behind the end of the events");
    await admin.getByRole("link", { name: t("events-newest") }).click();
    await expect(rows.first()).toContainText(t("events-kind-provider-updated"));

    // The client's own log holds what is its own.
    await open(admin, `/admin/${organisation}/events`);
    await expect(rows.filter({ hasText: t("events-kind-member-invited") })).toHaveCount(1);
    await expect(admin.getByText("otto@client.example")).toHaveCount(0);
    await expect(admin.getByText(t("events-kind-provider-updated"))).toHaveCount(0);
    await accessibleEverywhere(admin, "an organisation's events");

    // Narrowed, it goes into a file as it is shown.
    await admin.locator(".chips").getByRole("link", { name: t("events-group-members"), exact: true }).click();
    await admin.waitForURL(/kind=members/);
    await expect(rows).toHaveCount(1);
    const [own] = await Promise.all([admin.waitForEvent("download"), admin.getByRole("link", { name: t("events-csv") }).click()]);
    const [head, invited, ...rest] = (await readFile(await own.path(), "utf8")).trim().split("\r\n");
    expect(head).toContain(t("events-csv-object"));
    expect(invited).toContain(`,1500,${t("events-kind-member-invited")},`);
    expect(invited).toContain("olga@client.example");
    expect(rest).toEqual([]);
    await admin.context().close();
  } finally {
    await portaal.stop();
  }
});

test("a day of the events is a day where the person is, in the file too", async ({ browser, watched, portaal }) => {
  const lang: Lang = "en";
  const t = (key: string) => text(lang, key);
  // Where it is another day than in UTC.
  const [timezoneId, offset] = new Date().getUTCHours() < 11 ? ["Pacific/Pago_Pago", -660] : ["Pacific/Kiritimati", 840];
  const context = await browser.newContext({ locale: "en-GB", baseURL: portaal.url, timezoneId });
  watched(context);
  const page = await context.newPage();
  const today = () => page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  });
  const since = await today();
  await signIn(page, demo.admin, demo.password, lang);
  const events = new URL(page.url()).pathname.replace("/clients", "/events");
  await open(page, events);
  const until = await today();
  await page.locator("[name=since]").fill(since);
  await page.locator("[name=until]").fill(until);
  await page.getByRole("button", { name: t("events-show") }).click();
  await page.waitForURL((url) => url.searchParams.get("until") === `${until}.${offset}`);
  expect(new URL(page.url()).searchParams.get("since")).toBe(`${since}.${offset}`);
  const rows = page.locator("tbody tr");
  await expect(rows.filter({ hasText: t("events-kind-signed-in") }).first()).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: t("events-csv") }).click()]);
  expect(await readFile(await download.path(), "utf8")).toContain(t("events-kind-signed-in"));
  // The same address shows the same days, and no offset in the fields.
  await page.reload();
  await alive(page);
  await expect(page.locator("[name=since]")).toHaveValue(since);
  await expect(page.locator("[name=until]")).toHaveValue(until);
  await expect(rows.filter({ hasText: t("events-kind-signed-in") }).first()).toBeVisible();

  // A day without an offset is one of UTC, and the field says so.
  await open(page, `${events}?since=${since}&until=${since}`);
  await expect(page.locator(".period-day").first()).toContainText("UTC");
  await expect(page.getByText(t("events-none-title"))).toBeVisible();
  await context.close();
});
