// The vault: items of every kind, what two people make of one, collections, the trash, and that the server reads nothing.

import { createHmac } from "node:crypto";
import type { Page } from "@playwright/test";
import { accountMenu, choose, demo, idIn, newPerson, press, said, secondWindow, signedIn, signIn, unlock } from "../fixtures/people";
import { Portaal } from "../fixtures/server";
import { accessible, alive, expect, open, test } from "../fixtures/test";
import { text } from "../fixtures/texts";
import { begin, create, edit, menuOf, more, place, row, save, vaultOf } from "../fixtures/vault";

const seed = "JBSWY3DPEHPK3PXP";

/** The code that any authenticator app shows now (RFC 6238). */
function code(at: number): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...seed].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

test("nl: a login is made, read by another, changed, thrown away and restored", async ({ browser, portaal, watched }) => {
  const lang = "nl";
  const t = (key: string) => text(lang, key);
  const page = await newPerson(browser, portaal, lang, watched);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await signIn(page, demo.olga, demo.password, lang);
  await accessible(page, "vault");

  // Without a name it is not kept, and the field says why.
  await begin(page, lang, "items-login");
  await accessible(page, "new item");
  await press(page, lang, "vault-save");
  await expect(page.locator("[name=name]")).toHaveAttribute("aria-invalid", "true");
  await page.locator("[name=name]").fill('Kluis <img src=x onerror="alert(1)">');
  await page.locator("[name=username]").fill("beheer@client.example");
  await page.locator("[name=password]").fill("Fluitketel-1953");
  await page.locator("[name=totp]").fill(seed);
  await page.locator(".item-form").getByRole("checkbox").first().check();
  await save(page, lang);

  // It is shown as it was typed; secrets only when asked for.
  const item = page.locator(".item");
  await expect(item.getByRole("heading", { level: 2 })).toHaveText('Kluis <img src=x onerror="alert(1)">');
  await expect(item).toContainText("beheer@client.example");
  await expect(item).not.toContainText("Fluitketel-1953");
  await accessible(page, "item");
  await expect
    .poll(async () => {
      const now = Date.now();
      const shown = (await page.locator(".totp-code").innerText()).replace(/\s/g, "");
      return [code(now), code(now - 2_000)].includes(shown);
    })
    .toBe(true);
  await item.getByRole("button", { name: text(lang, "items-copy", { name: t("items-password") }), exact: true }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Fluitketel-1953");

  // The provider's admin opens the very same, and what he changes arrives here.
  const vault = new URL(page.url()).pathname;
  const admin = await signedIn(browser, portaal, lang, watched, demo.admin, vault);
  await row(admin, "Kluis").click();
  await expect(admin.locator(".item")).toContainText("beheer@client.example");
  await edit(admin, lang);
  await admin.locator("[name=username]").fill("nieuw@client.example");
  await save(admin, lang);

  // Both changed it: the other's change stays where this person changed nothing.
  await edit(page, lang);
  await page.locator("[name=name]").fill("Kluisdeur");
  await press(page, lang, "vault-save");
  await expect(page.getByText(t("items-changed-title"))).toBeVisible();
  await press(page, lang, "items-keep-mine");
  await expect(said(page, t("items-saved"))).toBeVisible();
  await expect(item.getByRole("heading", { level: 2 })).toHaveText("Kluisdeur");
  await expect(item).toContainText("nieuw@client.example");

  // Search, trash, restore, gone.
  await page.locator("#vault-search").fill("kluisdeur");
  await expect(page.locator(".virtual-row")).toHaveCount(1);
  await more(page, lang, "items-trash");
  await expect(said(page, text(lang, "items-trashed", { count: 1 }))).toBeVisible();
  await expect(page.locator(".virtual-row")).toHaveCount(0);
  await page.getByRole("link", { name: new RegExp(`^${t("vault-trash")}`) }).click();
  await row(page, "Kluisdeur").click();
  await press(page, lang, "items-restore");
  await expect(said(page, text(lang, "items-restored", { count: 1 }))).toBeVisible();
  await page.getByRole("link", { name: new RegExp(`^${t("vault-all")}`) }).click();
  await row(page, "Kluisdeur").click();
  await more(page, lang, "items-trash");
  await page.getByRole("link", { name: new RegExp(`^${t("vault-trash")}`) }).click();
  await row(page, "Kluisdeur").click();
  await item.getByRole("button", { name: t("items-delete"), exact: true }).click();
  await accessible(page, "delete an item");
  await page.locator("dialog[open]").getByRole("button", { name: t("items-delete"), exact: true }).click();
  await expect(said(page, text(lang, "items-deleted", { count: 1 }))).toBeVisible();
  await expect(row(page, "Kluisdeur")).toHaveCount(0);
  await admin.context().close();
  await page.context().close();
});

test("en: kinds, collections, an unsaved form, and nothing readable on the disk", async ({ browser, portaal, watched }) => {
  const lang = "en";
  const t = (key: string) => text(lang, key);
  const page = await signedIn(browser, portaal, lang, watched, demo.olga);
  await row(page, "Mastodon").waitFor();

  // A collection of one's own.
  await page.getByRole("button", { name: t("vault-new-collection"), exact: true }).click();
  await accessible(page, "new collection");
  await page.locator("dialog[open] [name=name]").fill("Geheimkamer");
  await page.locator("dialog[open]").getByRole("button", { name: t("vault-save"), exact: true }).click();
  await page.getByRole("link", { name: /^Geheimkamer/ }).click();
  await expect(page.getByText(t("vault-place-empty"))).toBeVisible();

  // The other three kinds, each with what only it has.
  for (const [kind, field, value] of [
    ["items-note", "notes", "Onleesbaar-woord-1"],
    ["items-card", "number", "4111111111111111"],
    ["items-identity", "lastName", "Onleesbaar-woord-2"],
  ]) {
    await begin(page, lang, kind);
    await page.locator("[name=name]").fill(`Stuk ${value.slice(-4)} ${kind.slice(6)}`);
    await page.locator(`.item-form [name=${field}]`).fill(value);
    await save(page, lang);
  }
  await expect(page.locator(".virtual-row")).toHaveCount(3);
  await page.reload();
  await alive(page);
  await expect(page.locator(".virtual-row")).toHaveCount(3);

  // An unsaved form asks before it goes.
  await row(page, "identity").click();
  await edit(page, lang);
  await page.locator("[name=name]").fill("Something else");
  await row(page, "note").click();
  await expect(page.locator("dialog[open]")).toContainText(t("items-unsaved-title"));
  await page.keyboard.press("Escape");
  await expect(page.locator("[name=name]")).toHaveValue("Something else");
  // Asked again while the browser still closes the question from before: it stays.
  await row(page, "note").click();
  await expect(page.locator("dialog[open]")).toContainText(t("items-unsaved-title"));
  await page.evaluate(async () => {
    document.querySelector<HTMLDialogElement>("dialog[open]")?.close();
    [...document.querySelectorAll<HTMLElement>(".virtual-row")].find((row) => row.innerText.includes("note"))?.click();
    for (let frame = 0; frame < 5; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
  });
  await page.locator("dialog[open]").getByRole("button", { name: t("items-discard"), exact: true }).click();
  await expect(page.locator(".item")).toContainText("Onleesbaar-woord-1");

  // On a phone: the list, then the item, and a way back.
  await page.setViewportSize({ width: 390, height: 844 });
  await accessible(page, "item on a phone");
  await page.getByRole("button", { name: t("items-back"), exact: true }).click();
  await expect(row(page, "note")).toBeVisible();
  await accessible(page, "vault on a phone");
  await page.setViewportSize({ width: 1280, height: 900 });

  // What was typed is nowhere in the files of the server.
  const files = portaal.kept();
  for (const secret of ["Onleesbaar-woord", "Geheimkamer", "4111111111111111", demo.password]) {
    expect(files.some((file) => file.includes(secret)), secret).toBe(false);
  }
  expect(files.some((file) => file.includes(demo.olga))).toBe(true);
  await page.context().close();
});

test("nl: whoever opens a page of a vault signs in and lands there", async ({ browser, portaal, watched }) => {
  const page = await newPerson(browser, portaal, "nl", watched);
  await signIn(page, demo.olga, demo.password, "nl");
  const vault = new URL(page.url()).pathname;
  await page.context().clearCookies();
  await open(page, `${vault}?in=trash`);
  await page.waitForURL(/\/sign-in\?next=/);
  expect(new URL(page.url()).searchParams.get("next")).toBe(`${vault}?in=trash`);
  await page.context().close();
});

test("en: an empty address is no change, and Back asks before a form goes", async ({ browser, portaal, watched }) => {
  const lang = "en";
  const t = (key: string) => text(lang, key);
  const page = await signedIn(browser, portaal, lang, watched, demo.olga);
  await page.locator(".virtual-row").first().waitFor();
  await begin(page, lang, "items-login");
  await page.locator("[name=name]").fill("No address");
  await press(page, lang, "items-add-uri");
  // The focus stays where an address was taken away: at the one in its place, at last at the button for another.
  const remove = page.getByRole("button", { name: t("items-remove-uri"), exact: true });
  await remove.first().click();
  await expect(page.getByLabel(t("items-uri"), { exact: true })).toBeFocused();
  await remove.click();
  await expect(page.getByRole("button", { name: t("items-add-uri"), exact: true })).toBeFocused();
  await press(page, lang, "items-add-uri");
  await press(page, lang, "items-add-uri");
  await page.locator(".item-form").getByRole("checkbox").first().check();
  await save(page, lang);
  await edit(page, lang);
  await page.locator("[name=name]").fill("Other");
  // Another place beside the form, and back: nothing is loaded anew, nothing is lost.
  await page.evaluate(() => document.body.setAttribute("data-same", ""));
  await page.getByRole("link", { name: new RegExp(`^${t("vault-trash")}`) }).click();
  await expect(page).toHaveURL(/in=trash/);
  await expect(page.locator("[name=name]")).toHaveValue("Other");
  await page.goBack();
  await expect(page.locator("dialog[open]")).toContainText(t("items-unsaved-title"));
  await page.keyboard.press("Escape");
  await expect(page.locator("[name=name]")).toHaveValue("Other");
  await expect(page.locator("body[data-same]")).toBeAttached();
  await page.goBack();
  await expect(page.locator("dialog[open]")).toContainText(t("items-unsaved-title"));
  await page.keyboard.press("Escape");
  await expect(page.locator("[name=name]")).toHaveValue("Other");
  await page.goBack();
  await page.locator("dialog[open]").getByRole("button", { name: t("items-discard"), exact: true }).click();
  await expect(page.locator(".item-form")).toBeHidden();

  // The same for whoever came to the vault from another page of ours.
  const id = idIn(page);
  await open(page, `/admin/${id}/set-up`);
  const fromFile = page.getByRole("link", { name: t("set-up-steps-items-import"), exact: true });
  await expect(fromFile).toHaveAttribute("href", `/vault/${id}/import`);
  await page.getByRole("link", { name: t("set-up-steps-items-go"), exact: true }).click();
  await page.locator(".virtual-row").first().waitFor();
  await begin(page, lang, "items-note");
  await page.locator("[name=name]").fill("Begun");
  await page.goBack();
  await expect(page.locator("dialog[open]")).toContainText(t("items-unsaved-title"));
  await page.keyboard.press("Escape");
  await expect(page.locator("[name=name]")).toHaveValue("Begun");
  await page.goBack();
  await page.locator("dialog[open]").getByRole("button", { name: t("items-discard"), exact: true }).click();
  await expect(page.locator(".item-form")).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`/vault/${id}`));
  await page.context().close();
});

test("nl: Back while a dialog of the vault asks leaves a page that works", async ({ browser, portaal, watched }) => {
  const lang = "nl";
  const t = (key: string) => text(lang, key);
  const page = await newPerson(browser, portaal, lang, watched);
  const id = await vaultOf(page, lang);
  const asks = [
    () => press(page, lang, "vault-new-collection"),
    async () => choose(menuOf(page, lang, "Finance"), page.getByRole("menuitem", { name: t("vault-access"), exact: true })),
    async () => choose(menuOf(page, lang, "Finance"), page.getByRole("menuitem", { name: t("vault-delete"), exact: true })),
    async () => {
      await row(page, "Mastodon").click();
      await more(page, lang, "items-move");
    },
  ];
  for (const ask of asks) {
    // Come from another page of ours, so that Back takes the vault away without a new document.
    await open(page, `/vault/${id}/health`);
    await place(page, t("vault-all")).click();
    await row(page, "Mastodon").waitFor();
    await ask();
    await expect(page.locator("dialog[open]")).toBeVisible();
    while (!/health$/.test(page.url())) await page.goBack();
    await expect(page.locator("dialog[open]")).toHaveCount(0);
    await place(page, t("vault-all")).click();
    await expect(row(page, "Mastodon")).toBeVisible();
  }
  await page.context().close();
});

test("en: a collection takes those inside along, and a lock shuts its dialog", async ({ browser, portaal, watched }) => {
  const lang = "en";
  const t = (key: string) => text(lang, key);
  const page = await newPerson(browser, portaal, lang, watched);
  const other = await newPerson(browser, portaal, lang, watched);
  await signIn(page, demo.olga, demo.password, lang);
  await page.locator(".virtual-row").first().waitFor();
  const dialog = page.locator("dialog[open]");
  const places = (of: Page) => of.locator(".sidebar-nav").getByRole("link");
  await create(page, lang, "Atelier");
  await create(page, lang, "Atelier/Verf");
  await create(page, lang, "Atelier/Verf/Blauw");
  // Begins with the same letters, but is not inside it.
  await create(page, lang, "Atelierplein");
  // A long name is shortened, and its menu stays where it can be reached.
  await create(page, lang, "Marketing en communicatie Noord-Holland en Flevoland");
  expect(await page.locator(".sidebar-nav").evaluate((nav) => nav.scrollWidth - nav.clientWidth)).toBe(0);

  await choose(menuOf(page, lang, "Atelier"), page.getByRole("menuitem", { name: t("vault-rename"), exact: true }));
  await expect(dialog).toContainText("2 collections");
  await dialog.locator("[name=name]").fill("Werkplaats");
  await dialog.getByRole("button", { name: t("vault-save"), exact: true }).click();
  await expect(dialog).toBeHidden();
  for (const of of [page, other]) {
    if (of === other) await signIn(other, demo.admin, demo.password, lang, new URL(page.url()).pathname);
    await places(of).filter({ hasText: "Blauw" }).click();
    await expect(of.locator(".vault-place")).toHaveText("Werkplaats/Verf/Blauw");
    await expect(places(of).filter({ hasText: /^Atelier$/ })).toHaveCount(0);
    await expect(places(of).filter({ hasText: "Atelierplein" })).toHaveCount(1);
  }

  // What was being typed is not left standing over a locked vault.
  await press(page, lang, "vault-new-collection");
  await dialog.locator("[name=name]").fill("Half getypt");
  const second = await secondWindow(page);
  await open(second, new URL(page.url()).pathname);
  // The session is shared, the keys are not.
  await unlock(second, demo.password);
  await second.locator(".account-box button[aria-haspopup=menu]").click();
  await second.getByRole("menuitem", { name: t("frame-lock"), exact: true }).click();
  await expect(page.locator(".unlock [name=password]")).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await page.context().close();
  await other.context().close();
});

test("en: the focus stays with a collection that is renamed, and goes to the next when it is deleted", async ({ browser, portaal, watched }) => {
  const lang = "en";
  const t = (key: string) => text(lang, key);
  const page = await signedIn(browser, portaal, lang, watched, demo.olga);
  await page.locator(".virtual-row").first().waitFor();
  const dialog = page.locator("dialog[open]");
  const menu = (name: string) => menuOf(page, lang, name);
  const item = (key: string) => page.getByRole("menuitem", { name: t(key), exact: true });
  // Behind all that other tests make.
  for (const name of ["Zzz a", "Zzz b", "Zzz c"]) {
    await create(page, lang, name);
    await expect(page.getByRole("button", { name: t("vault-new-collection"), exact: true })).toBeFocused();
  }
  await choose(menu("Zzz a"), item("vault-rename"));
  await dialog.locator("[name=name]").fill("Zzz d");
  await dialog.getByRole("button", { name: t("vault-save"), exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(menu("Zzz d")).toBeFocused();
  const remove = async (name: string) => {
    await choose(menu(name), item("vault-delete"));
    await dialog.getByRole("button", { name: t("vault-delete"), exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(menu(name)).toHaveCount(0);
  };
  await remove("Zzz c");
  await expect(menu("Zzz d")).toBeFocused();
  await remove("Zzz d");
  await expect(menu("Zzz b")).toBeFocused();
  await remove("Zzz b");
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches(".sidebar-nav *"))).toBe(true);
  await page.context().close();
});

test("nl: a name of a collection has no empty parts, nothing unseen, and is given once", async ({ browser, portaal, watched }) => {
  const lang = "nl";
  const t = (key: string) => text(lang, key);
  const page = await signedIn(browser, portaal, lang, watched, demo.olga);
  await page.locator(".virtual-row").first().waitFor();
  const dialog = page.locator("dialog[open]");
  const name = dialog.locator("[name=name]");
  const save = () => dialog.getByRole("button", { name: t("vault-save"), exact: true }).click();
  // Blanks around the parts go.
  await create(page, lang, "  Zolder / Noord ");
  await expect(said(page, text(lang, "vault-collection-saved", { name: "Zolder/Noord" }))).toBeVisible();
  await expect(menuOf(page, lang, "Zolder/Noord")).toBeVisible();
  await press(page, lang, "vault-new-collection");
  for (const [typed, key] of [
    [" ", "error-required"],
    ["/x", "error-collection-part"],
    ["a//b", "error-collection-part"],
    ["Trail/", "error-collection-part"],
    ["a/ \u00a0 /b", "error-collection-part"],
    ["Kelder\u202ereled", "error-characters"],
    ["Kel\u200bder", "error-characters"],
    ["zolder /NOORD", "error-collection-taken"],
  ]) {
    await name.fill(typed);
    await save();
    await expect(dialog.locator("#collection-name-error")).toHaveText(t(key));
    await expect(name).toHaveAttribute("aria-invalid", "true");
    await expect(name).toHaveAttribute("aria-describedby", /collection-name-error/);
  }
  await accessible(page, "a name that is refused");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  // Its own name is free for it: the case may change.
  await choose(menuOf(page, lang, "Zolder/Noord"), page.getByRole("menuitem", { name: t("vault-rename"), exact: true }));
  await name.fill("Zolder/noord");
  await save();
  await expect(dialog).toBeHidden();
  await expect(menuOf(page, lang, "Zolder/noord")).toBeFocused();

  // Items, too.
  await begin(page, lang, "items-note");
  await page.locator(".item-form [name=name]").fill("Bank\u202eknab");
  await press(page, lang, "vault-save");
  await expect(page.locator("#item-name-error")).toHaveText(t("error-characters"));
  await page.context().close();
});

test("en: who locks is asked about an unsaved form, and comes back into the vault", async ({ browser, portaal, watched }) => {
  const lang = "en";
  const t = (key: string) => text(lang, key);
  const page = await signedIn(browser, portaal, lang, watched, demo.olga);
  await page.locator(".virtual-row").first().waitFor();
  const dialog = page.locator("dialog[open]");
  const name = page.locator(".item-form [name=name]");
  const lock = async () => {
    await accountMenu(page);
    await page.getByRole("menuitem", { name: t("frame-lock"), exact: true }).click();
  };
  await begin(page, lang, "items-login");

  // A number that cannot be says so where it stands.
  await press(page, lang, "generator-open");
  const length = dialog.locator("[name=length]");
  await length.fill("500");
  await expect(dialog.locator("#generator-length-error")).toHaveText(text(lang, "generator-at-most", { count: "128" }));
  await expect(length).toHaveAttribute("aria-describedby", "generator-length-error");
  await expect(dialog.locator(".generator-value")).toHaveText(text(lang, "generator-wrong", { field: t("generator-length") }));
  await length.fill("20");
  await expect(length).not.toHaveAttribute("aria-invalid");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await name.fill("Half written");
  await lock();
  await expect(dialog).toContainText(t("items-unsaved-title"));
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(name).toHaveValue("Half written");
  await lock();
  await dialog.getByRole("button", { name: t("items-discard"), exact: true }).click();
  const password = page.locator(".unlock [name=password]");
  await expect(said(page, t("frame-locked"))).toBeVisible();
  await expect(password).toBeVisible();
  await unlock(page, demo.password);
  await expect(page.locator(".vault")).toBeFocused();
  await expect(name).toHaveCount(0);
  // Without anything to lose nobody is asked.
  await lock();
  await expect(password).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await page.context().close();
});

test("nl: the focus goes on in the list when items go into the trash, out of it, and for good", async ({ browser, portaal, watched }) => {
  const lang = "nl";
  const t = (key: string) => text(lang, key);
  const page = await signedIn(browser, portaal, lang, watched, demo.olga);
  await page.locator(".virtual-row").first().waitFor();
  const list = page.locator(".virtual-list");
  const next = page.locator(".virtual-row.is-active");
  await create(page, lang, "Afvalbak");
  await page.getByRole("link", { name: /^Afvalbak/ }).click();
  await expect(page.locator(".vault-place")).toHaveText("Afvalbak");
  for (const name of ["Afval 1", "Afval 2"]) {
    await begin(page, lang, "items-note");
    await page.locator(".item-form [name=name]").fill(name);
    await page.locator(".item-form [name=notes]").fill("regel\n".repeat(60));
    await save(page, lang);
    // What was saved is shown from its top.
    await expect(page.locator(".item-title")).toHaveText(name);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  }
  // The next item of the list is at hand, and its heading when there is none.
  await row(page, "Afval 1").click();
  await expect(page.locator(".item-title")).toHaveText("Afval 1");
  await more(page, lang, "items-trash");
  await expect(row(page, "Afval 1")).toHaveCount(0);
  await expect(list).toBeFocused();
  await expect(next).toContainText("Afval 2");
  await page.keyboard.press("Enter");
  await expect(page.locator(".item-title")).toHaveText("Afval 2");
  await more(page, lang, "items-trash");
  await expect(row(page, "Afval 2")).toHaveCount(0);
  await expect(page.locator(".vault-place")).toBeFocused();

  // The trash says what it is.
  await page.getByRole("link", { name: new RegExp(`^${t("vault-trash")}`) }).click();
  await expect(page.getByText(t("vault-trash-text"))).toBeVisible();
  await row(page, "Afval 1").click();
  await expect(page.locator(".item")).toContainText(t("items-in-trash-text"));
  await accessible(page, "item in the trash");
  await press(page, lang, "items-restore");
  await expect(row(page, "Afval 1")).toHaveCount(0);
  await expect(list).toBeFocused();
  await row(page, "Afval 2").click();
  await page.locator(".item").getByRole("button", { name: t("items-delete"), exact: true }).click();
  await page.locator("dialog[open]").getByRole("button", { name: t("items-delete"), exact: true }).click();
  await expect(row(page, "Afval 2")).toHaveCount(0);
  // Other tests may have left something in the trash.
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches(".virtual-list, .vault-place"))).toBe(true);
  await page.context().close();
});

test("nl: 10,000 items are counted, searched, and gone through to the last", async ({ browser, watched }) => {
  const lang = "nl";
  const t = (key: string) => text(lang, key);
  const portaal = await Portaal.demo(10_000);
  try {
    const page = await signedIn(browser, portaal, lang, watched, demo.olga);
    const rows = page.locator(".virtual-row");
    const count = page.locator(".vault-count");
    await expect(count).toHaveText(/^10\.0\d\d /);
    // Only what is seen is in the page, and each row says which of how many it is.
    expect(await rows.count()).toBeLessThan(60);
    const all = Number((await count.innerText()).replace(/\D/g, ""));
    await rows.first().click();
    await expect(page.locator(".item-title")).toBeVisible();
    await page.locator(".virtual-list").focus();
    await page.keyboard.press("End");
    const last = page.locator(`.virtual-row[aria-posinset="${all}"]`);
    await expect(last).toBeInViewport();
    await expect(last).toHaveAttribute("aria-setsize", String(all));
    expect(await rows.count()).toBeLessThan(60);
    const name = await last.locator(".item-name").innerText();
    await page.keyboard.press("Enter");
    await expect(page.locator(".item-title")).toHaveText(name);

    // One of them is found, changed, and found under its new name, after a reload, too.
    await page.locator("#vault-search").fill("9876");
    await expect(count).toHaveText(/^1 /);
    await rows.first().click();
    await edit(page, lang);
    await page.locator("[name=name]").fill("Naald in een hooiberg");
    await save(page, lang);
    await page.reload();
    await alive(page);
    await expect(count).toHaveText(/^10\.0\d\d /);
    await page.locator("#vault-search").fill("hooiberg");
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText("Naald in een hooiberg");
    await page.context().close();
  } finally {
    await portaal.stop();
  }
});
