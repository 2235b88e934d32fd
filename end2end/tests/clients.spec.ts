// The client list, making a client, changing one: as people do it, and when things go wrong on the way.

import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { choose, demo, idIn, newPerson, signedIn } from "../fixtures/people";
import { names, reviewClient, setUp, typeClient, typeInvoice } from "../fixtures/provider";
import { Portaal } from "../fixtures/server";
import { accessibleEverywhere, alive, expect, type Lang, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";

const hostile = `<img src=x onerror=alert(1)> "Ünï" & 🦀`;

/** What is said at a field. */
function said(page: Page | Locator, field: string): Locator {
  return page.locator(`.field:has([name=${field}]) .field-error`);
}

/** Takes the network's own complaints out: the page has to say them in its words. */
function forgetLosses(errors: string[]) {
  const kept = errors.filter((error) => !/net::ERR_|\[object Event\]/.test(error));
  errors.splice(0, errors.length, ...kept);
}

test("the first client: from an empty list over every wrong field to its vault", async ({ browser, watched }) => {
  const lang: Lang = "nl";
  const t = (key: string, values?: Record<string, string>) => text(lang, key, values);
  const portaal = await Portaal.start();
  try {
    const page = await newPerson(browser, portaal, lang, watched);
    const list = await setUp(page, portaal, lang);
    await expect(page.getByText(t("clients-empty-title"))).toBeVisible();
    await accessibleEverywhere(page, "no clients");
    await page.getByRole("link", { name: t("clients-new") }).last().click();
    await page.waitForURL(/\/clients\/new$/);

    const next = page.getByRole("button", { name: t("new-client-to-payment") });
    await next.click();
    for (const field of ["name", "billing_email", "owner_email"]) {
      await expect(said(page, field), field).toHaveText(t("error-required"));
    }
    await typeClient(page, {
      name: "x".repeat(51),
      billing_email: "nobody",
      owner_email: "a@b@c",
      seats: "0",
      seat_limit: "many",
      extra_storage_gb: "100",
    });
    await next.click();
    await expect(said(page, "name")).toHaveText(t("error-too-long"));
    await expect(said(page, "billing_email")).not.toBeEmpty();
    await expect(said(page, "owner_email")).not.toBeEmpty();
    await expect(said(page, "seats")).toHaveText(t("error-seats-out-of-range"));
    await expect(said(page, "seat_limit")).toHaveText(t("error-seats-out-of-range"));
    await expect(said(page, "extra_storage_gb")).toHaveText(t("error-storage-out-of-range"));
    // The summary names them in the order of the page.
    await expect(page.locator(".notice-list a")).toHaveText([
      t("new-client-name"),
      t("new-client-billing-email"),
      t("new-client-owner-email"),
      t("new-client-seats"),
      t("new-client-limit"),
      t("new-client-storage"),
    ]);
    await accessibleEverywhere(page, "wrong fields");
    await page.locator(".notice-list a").last().click();
    await expect(page.locator("[name=extra_storage_gb]")).toBeFocused();
    await typeClient(page, { name: "a\u202Eb", owner_email: "olga@client.example", seats: "5", seat_limit: "3", extra_storage_gb: "0" });
    await next.click();
    await expect(said(page, "name")).toHaveText(t("error-characters"));
    await expect(said(page, "seat_limit")).toHaveText(t("error-limit-below-seats"));

    // The sum follows every change, line by line.
    const sum = page.locator(".sum-box");
    const total = sum.locator(".sum-total dd");
    await typeClient(page, { name: hostile, owner_email: "olga@client.example", seats: "5", seat_limit: "8" });
    await expect(sum.locator(".sum-line")).toHaveCount(3);
    await expect(total).toContainText("30,00");
    await page.locator("[name=extra_storage_gb]").fill("10");
    await expect(sum.locator(".sum-line")).toHaveCount(4);
    await expect(total).toContainText("33,30");
    await page.locator("[name=frequency][value=annually]").check();
    await expect(total).toContainText("399,60");
    await expect(sum).toContainText(t("plan-annually"));
    await page.locator("[name=tier][value=teams]").check();
    await expect(total).toContainText("279,60");
    await page.locator("[name=seats]").fill("");
    await expect(total).toHaveText(t("sum-unknown"));
    await page.locator("[name=seats]").fill("5");

    await next.click();
    const company = page.locator("[name=company]");
    await expect(company).toBeVisible();
    await expect(page.locator("[name=name]")).toBeHidden();
    // One press is enough, with nothing moving away below it.
    const review = page.getByRole("button", { name: t("new-client-to-review") });
    await review.click();
    for (const field of ["company", "address", "postal_code", "city", "country"]) {
      await expect(said(page, field), field).toHaveText(t("error-required"));
    }
    await typeInvoice(page);
    await page.locator("[name=vat_number]").fill("NL123");
    await review.click();
    await expect(said(page, "vat_number")).toHaveText(t("error-vat-number"));
    await page.locator("[name=vat_number]").fill("nl 0012.34567-B01");
    await accessibleEverywhere(page, "payment");

    // Back and forth, and a reload: everything stays.
    await page.getByRole("button", { name: t("new-client-back") }).click();
    await expect(page.locator("[name=name]")).toHaveValue(hostile);
    await expect(page.locator("[name=tier][value=teams]")).toBeChecked();
    await next.click();
    await expect(company).toBeVisible();
    await page.reload();
    await alive(page);
    await expect(company).toHaveValue("Noorderlicht IT BV");
    await expect(page.locator("[name=country]")).toHaveValue("NL");
    await review.click();
    const submit = page.getByRole("button", { name: t("new-client-submit") });
    await expect(submit).toBeVisible();
    for (const shown of [hostile, "olga@client.example", "10 GB", "Zonneplein 1, 1033 EJ Amsterdam"]) {
      await expect(page.locator("main").getByText(shown, { exact: true }).first()).toBeVisible();
    }
    await accessibleEverywhere(page, "review");

    // Pressed twice in haste: one client.
    await submit.dblclick();
    await page.waitForURL(/\/vault\/[0-9a-f-]+/);
    await open(page, list);
    await expect(names(page)).toHaveText([hostile]);
    await accessibleEverywhere(page, "a hostile name");
    await open(page, `${list}/new`);
    await expect(page.locator("[name=name]")).toHaveValue("");

    // The owner's language is not known: both, with the name as text.
    const mail = await portaal.mails.wait("olga@client.example");
    for (const each of ["nl", "en"] as const) {
      const body = text(each, "mail-owner-body", { provider: "Noorderlicht IT", organisation: hostile });
      expect(mail.text).toContain(body.split("<")[0]);
      expect(mail.text).toContain(text(each, "mail-invite-ignore"));
      expect(mail.html).toContain(text(each, "mail-invite-button"));
    }
    expect(mail.html).not.toContain("<img");
    expect(mail.html).toContain("&lt;img src=x onerror=alert(1)&gt;");
    await page.context().close();
  } finally {
    await portaal.stop();
  }
});

test("Submit without a connection, without an answer, from two tabs: one client each", async ({ browser, watched, errors }) => {
  const lang: Lang = "en";
  const t = (key: string, values?: Record<string, string>) => text(lang, key, values);
  const portaal = await Portaal.start();
  try {
    const page = await newPerson(browser, portaal, lang, watched);
    const list = await setUp(page, portaal, lang);
    const submit = page.getByRole("button", { name: t("new-client-submit") });
    const lost = page.getByText(t("new-client-lost-title"));
    const create = "**/api/fn/clients/create";

    // The request never leaves.
    await reviewClient(page, list, { name: "Offline", owner_email: "one@client.example" }, lang);
    await page.context().setOffline(true);
    await submit.click();
    await expect(lost).toBeVisible();
    await expect(page.getByText("one@client.example")).toBeVisible();
    await page.context().setOffline(false);
    await submit.click();
    await page.waitForURL(/\/vault\//);

    // The server does it, and its answer is lost; even a reload then makes no second one.
    await reviewClient(page, list, { name: "Unanswered", owner_email: "two@client.example" }, lang);
    await page.route(create, async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    });
    await submit.click();
    await expect(lost).toBeVisible();
    await page.unroute(create);
    await page.reload();
    await alive(page);
    await submit.click();
    await page.waitForURL(/\/vault\//);

    // Lost, then changed: the page says that there is one already, and asks before it makes another.
    await reviewClient(page, list, { name: "Changed", owner_email: "three@client.example" }, lang);
    await page.route(create, async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    });
    await submit.click();
    await expect(lost).toBeVisible();
    await page.unroute(create);
    await page.getByRole("button", { name: t("new-client-change") }).first().click();
    await page.locator("[name=seats]").fill("9");
    await page.getByRole("button", { name: t("new-client-to-payment") }).click();
    await page.getByRole("button", { name: t("new-client-to-review") }).click();
    await submit.click();
    await expect(page.getByText(t("error-client-made-before"))).toBeVisible();

    // A tab that was copied sends the same form.
    await page.evaluate(() => sessionStorage.removeItem(Object.keys(sessionStorage).find((k) => k.includes("new-client")) ?? ""));
    await reviewClient(page, list, { name: "Two tabs", owner_email: "four@client.example" }, lang);
    const [copy] = await Promise.all([page.context().waitForEvent("page"), page.evaluate(() => void window.open(location.href))]);
    await alive(copy);
    await expect(copy.getByRole("button", { name: t("new-client-submit") })).toBeVisible();
    await submit.click();
    await page.waitForURL(/\/vault\//);
    await copy.getByRole("button", { name: t("new-client-submit") }).click();
    await copy.waitForURL(/\/vault\//);
    expect(idIn(copy)).toBe(idIn(page));
    await copy.close();

    // Another price than the one that was shown: asked again, with nothing lost and the reason still there.
    await reviewClient(page, list, { name: "Dearer", owner_email: "five@client.example" }, lang);
    await page.route(create, async (route) => {
      const body = route.request().postDataJSON();
      body.agreed.minor -= 1;
      await route.continue({ postData: JSON.stringify(body) });
    });
    const prices = page.waitForResponse("**/api/fn/clients/prices");
    await submit.click();
    await prices;
    await expect(page.getByText(t("error-price-changed"))).toBeVisible();
    await page.unroute(create);
    await submit.click();
    await page.waitForURL(/\/vault\//);

    await open(page, list);
    await expect(names(page)).toHaveText(["Changed", "Dearer", "Offline", "Two tabs", "Unanswered"]);
    await page.context().close();
  } finally {
    forgetLosses(errors);
    await portaal.stop();
  }
});

test("a list of 130: searched, sorted, filtered, paged, with scripts and without", async ({ browser, watched }) => {
  const lang: Lang = "en";
  const t = (key: string, values?: Record<string, string>) => text(lang, key, values);
  const portaal = await Portaal.seeded(130, 300);
  try {
    const page = await signedIn(browser, portaal, lang, watched, demo.admin);
    const list = new URL(page.url()).pathname;
    await accessibleEverywhere(page, "many clients");

    const cookies = await page.context().cookies();
    const plain = await browser.newContext({ baseURL: portaal.url, locale: "en-GB", javaScriptEnabled: false });
    await plain.addCookies(cookies);
    const still = await plain.newPage();
    await still.goto(list);

    // The same steps with scripts and without end at the same addresses and rows.
    for (const each of [page, still]) {
      const column = async (n: number) => (await each.locator(`tbody td:nth-child(${n})`).allInnerTexts()).map((x) => x.trim());
      const go = async (to: Locator, url: RegExp) => {
        await to.click();
        await each.waitForURL(url);
      };
      // Every column, up and down; what is compared are the rows that stand there.
      const header = (key: string) => each.locator("thead").getByRole("link", { name: t(`clients-column-${key}`), exact: true });
      for (const [key, at] of [["assigned", 2], ["used", 3], ["remaining", 4]] as const) {
        await go(header(key), new RegExp(`sort=${key}$`));
        await expect(each.locator("th[aria-sort=ascending]")).toHaveText(t(`clients-column-${key}`));
        await expect.poll(async () => sorted((await column(at)).map(digits))).toBe(true);
        await go(header(key), new RegExp(`sort=-${key}$`));
        await expect(each.locator("th[aria-sort=descending]")).toHaveText(t(`clients-column-${key}`));
        await expect.poll(async () => sorted((await column(at)).map(digits).reverse())).toBe(true);
      }
      await go(header("status"), /sort=status$/);
      await expect(each.locator("tbody tr").first()).toContainText(t("clients-status-to-confirm"));
      await go(header("plan"), /sort=plan$/);
      await expect(each.locator("tbody tr").first()).toContainText(t("plan-teams"));
      await go(header("name"), /sort=name$/);
      await expect(each.locator("th[aria-sort=ascending]")).toHaveText(t("clients-column-name"));

      // Search without the accent, then narrowed further.
      await each.getByRole("searchbox").fill("ELAN");
      await each.getByRole("searchbox").press("Enter");
      await each.waitForURL(/q=ELAN/);
      await expect(each.locator(".chip[aria-current]")).toHaveCount(0);
      await expect.poll(async () => (await names(each).allInnerTexts()).every((name) => name.includes("Élan"))).toBe(true);
      const found = await names(each).count();
      expect(found).toBeGreaterThan(1);
      await go(each.getByRole("link", { name: t("plan-teams"), exact: true }), /plan=teams/);
      await expect.poll(() => names(each).count()).toBeLessThan(found);
      await each.goto(`${list}?q=${encodeURIComponent("nothing like it %_")}`);
      await expect(each.getByText(t("clients-none-title"))).toBeVisible();
      await go(each.getByRole("link", { name: t("clients-filter-clear") }), new RegExp(`${list}$`));
      await go(each.getByRole("link", { name: t("clients-filter-low") }), /seats=low/);
      await expect.poll(async () => {
        const [assigned, remaining] = [(await column(2)).map(digits), (await column(4)).map(digits)];
        return assigned.length > 0 && assigned.every((a, n) => remaining[n] * 10 <= a);
      }).toBe(true);

      // All pages, each client once; and back from the end.
      await each.goto(list);
      const seen: string[] = [];
      for (let n = 0; n < 3; n++) {
        if (n > 0) {
          const before = await names(each).first().innerText();
          await each.getByRole("link", { name: t("pager-next") }).click();
          await expect(names(each).first()).not.toHaveText(before);
        }
        seen.push(...(await names(each).allInnerTexts()));
      }
      expect(new Set(seen).size).toBe(130);
      const folded = seen.map((name) => name.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/ł/g, "l"));
      expect(sorted(folded), "names stand in their order, accents or not").toBe(true);
      await expect(each.getByRole("link", { name: t("pager-next") })).toHaveCount(0);
      await go(each.getByRole("link", { name: t("pager-first") }), new RegExp(`${list}$`));
      await go(each.getByRole("link", { name: t("pager-last") }), /page=last/);
      await expect(names(each).last()).toHaveText(seen[129]);
      await go(each.getByRole("link", { name: t("pager-previous") }), /before=/);
      await expect(names(each).last()).not.toHaveText(seen[129]);
    }
    await plain.close();

    // An address that somebody edited still shows a list.
    await open(page, `${list}?sort=%27--&after=AAAA&plan=free`);
    await expect(names(page)).toHaveCount(50);

    // The file holds what is listed.
    await open(page, `${list}?q=elan`);
    const shown = await names(page).allInnerTexts();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: t("clients-csv") }).click()]);
    const csv = await readFile(await download.path(), "utf8");
    const lines = csv.trim().split("\r\n");
    expect(lines[0]).toContain(t("clients-column-remaining"));
    expect(lines.slice(1).map((line) => line.split(",")[0].replace(/^"|"$/g, ""))).toEqual(shown);
    await page.context().close();
  } finally {
    await portaal.stop();
  }
});

function digits(text: string): number {
  return Number(text.replace(/\D/g, ""));
}

function sorted<T>(values: T[]): boolean {
  return values.every((value, n) => n === 0 || values[n - 1] <= value);
}

test("a client gets another name, other seats, and shows how far its set-up is", async ({ browser, portaal, watched }) => {
  const lang: Lang = "nl";
  const t = (key: string, values?: Record<string, string>) => text(lang, key, values);
  const page = await signedIn(browser, portaal, lang, watched, demo.admin);
  const list = new URL(page.url()).pathname;
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  const act = async (name: string, action: string) => {
    const menu = row(name).getByRole("button", { name: t("clients-row-menu", { name }) });
    await choose(menu, page.getByRole("menuitem", { name: t(action) }));
    await page.locator("dialog[open] [name]").first().waitFor();
  };
  const dialog = page.locator("dialog[open]");
  const save = dialog.getByRole("button", { name: t("clients-seats-save") });

  // Who waits stands out, and progress is to be seen in each row.
  await expect(page.getByRole("region", { name: t("clients-waiting-title") })).toContainText(demo.sven);
  await expect(row("My Client's Organization").getByRole("link", { name: /^3\/6/ })).toBeVisible();
  await expect(row("Third Client's Organization").getByRole("link", { name: /^\d\/6/ })).toBeVisible();

  const first = "My Client's Organization";
  await act(first, "clients-row-seats");
  await accessibleEverywhere(page, "seats");
  for (const [field, value, error] of [
    ["seats", "0", "error-seats-out-of-range"],
    ["seats", "x", "error-seats-out-of-range"],
    ["seat_limit", "2", "error-limit-below-seats"],
    ["extra_storage_gb", "100", "error-storage-out-of-range"],
  ] as const) {
    const input = dialog.locator(`[name=${field}]`);
    const before = await input.inputValue();
    await input.fill(value);
    await save.click();
    await expect(said(dialog, field)).toHaveText(t(error));
    await input.fill(before);
  }
  await dialog.locator("[name=seats]").fill("4");
  await dialog.locator("[name=extra_storage_gb]").fill("2");
  await expect(dialog.locator(".sum-total dd")).toContainText("24,66");
  await save.click();
  await expect(dialog).toBeHidden();
  await expect(row(first).locator("td").nth(1)).toHaveText("4");

  await act(first, "clients-row-name");
  await accessibleEverywhere(page, "name");
  await dialog.locator("[name=name]").fill("y".repeat(51));
  await dialog.locator("[name=billing_email]").fill("nowhere");
  await save.click();
  await expect(said(dialog, "name")).toHaveText(t("error-too-long"));
  await expect(said(dialog, "billing_email")).not.toBeEmpty();
  await dialog.locator("[name=name]").fill(hostile);
  await dialog.locator("[name=billing_email]").fill("other@provider.example");
  await save.click();
  await expect(dialog).toBeHidden();
  await expect(names(page).first()).toHaveText(hostile);
  await open(page, list.replace("/clients", "/events"));
  await expect(page.getByRole("row").filter({ hasText: `${first} → ${hostile}` })).toContainText(t("events-kind-organisation-updated"));
  await open(page, list);
  await act(hostile, "clients-row-name");
  await expect(dialog.locator("[name=billing_email]")).toHaveValue("other@provider.example");
  await page.context().close();
});
