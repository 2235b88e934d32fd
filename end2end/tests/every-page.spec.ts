// Every page there is, as each person sees it: whole, named, accessible, fitting a phone, in one language.

import type { Page } from "@playwright/test";
import { demo, idIn, linkIn, newPerson, signIn } from "../fixtures/people";
import { Portaal } from "../fixtures/server";
import { accessible, expect, type Lang, open, test } from "../fixtures/test";
import { only, text, texts } from "../fixtures/texts";

// Of its own: what is counted here must not be changed by other files.
let portaal: Portaal;
test.beforeAll(async () => {
  portaal = await Portaal.demo();
});
test.afterAll(() => portaal.stop());

/** A page: its address, its heading, and which part of it is compared with a snapshot. */
type Place = { name: string; path: string; heading: string; parts?: string[]; missing?: boolean };

const nobody = "00000000-0000-7000-8000-000000000000";

const beforeSignIn: Place[] = [
  { name: "sign-in", path: "/sign-in", heading: "sign-in-title", parts: ["main"] },
  { name: "set-up, link used", path: "/set-up?token=x", heading: "set-up-title" },
  { name: "join an organisation, no such link", path: "/join/organisation?token=x", heading: "join-title", parts: ["main"] },
  { name: "join a provider, no such link", path: "/join/provider?token=x", heading: "join-title" },
];

const account: Place[] = [
  { name: "profile", path: "/account", heading: "account-profile-title" },
  { name: "security", path: "/account/security", heading: "account-security-title" },
  { name: "sessions", path: "/account/sessions", heading: "account-sessions-title" },
];

const noPlace: Place[] = [
  { name: "no page", path: "/nowhere", heading: "notfound-title", missing: true, parts: ["main"] },
  { name: "no provider", path: `/provider/${nobody}/clients`, heading: "notfound-title", missing: true },
  { name: "no vault", path: `/vault/${nobody}`, heading: "notfound-title", missing: true },
  { name: "no organisation", path: `/admin/${nobody}/members`, heading: "notfound-title", missing: true },
];

const portal = (at: string): Place[] => [
  { name: "clients", path: at, heading: "clients-title" },
  { name: "no client found", path: `${at}?q=zzzz`, heading: "clients-title" },
  { name: "new client", path: `${at}/new`, heading: "new-client-title" },
  { name: "who waits", path: at.replace("clients", "waiting"), heading: "waiting-title" },
  { name: "staff", path: at.replace("clients", "members"), heading: "members-staff-title" },
  { name: "events of the provider", path: at.replace("clients", "events"), heading: "events-title" },
  { name: "no events found", path: `${at.replace("clients", "events")}?q=zzzz`, heading: "events-title" },
  { name: "settings", path: at.replace("clients", "settings"), heading: "provider-title" },
];

const client = (id: string): Place[] => [
  { name: "set-up steps", path: `/admin/${id}/set-up`, heading: "set-up-steps-title" },
  { name: "members", path: `/admin/${id}/members`, heading: "members-title" },
  { name: "invite many", path: `/admin/${id}/members/invite`, heading: "invite-many-title" },
  { name: "groups", path: `/admin/${id}/groups`, heading: "groups-title" },
  { name: "policies", path: `/admin/${id}/policies`, heading: "policies-title" },
  { name: "settings of a client", path: `/admin/${id}/settings`, heading: "rules-title" },
  { name: "key of a client", path: `/admin/${id}/settings/key`, heading: "rotation-title" },
  { name: "events of a client", path: `/admin/${id}/events`, heading: "events-title" },
];

const vault = (id: string): Place[] => [
  { name: "vault", path: `/vault/${id}`, heading: "vault-title" },
  { name: "own vault", path: "/vault/mine", heading: "own-title" },
  { name: "trash", path: `/vault/${id}?in=trash`, heading: "vault-title" },
  { name: "import", path: `/vault/${id}/import`, heading: "import-title" },
  { name: "own import", path: "/vault/mine/import", heading: "import-title" },
  { name: "export", path: `/vault/${id}/export`, heading: "export-title" },
  { name: "health", path: `/vault/${id}/health`, heading: "health-title" },
  { name: "all collections", path: `/vault/${id}/collections`, heading: "collections-title" },
  { name: "several collections", path: `/vault/${id}/new-collections`, heading: "new-collections-title" },
];

/** What is true of every page. Axe at this page's width; the phone's width in any case. */
async function whole(page: Page, place: Place, lang: Lang) {
  const name = `${place.name}, ${lang}`;
  const answers: number[] = [];
  page.once("response", (response) => answers.push(response.status()));
  await open(page, place.path);
  expect(answers[0], name).toBe(place.missing ? 404 : 200);
  await expect(page.locator("html"), name).toHaveAttribute("lang", lang);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading, name).toHaveCount(1);
  await expect(heading, name).toHaveText(new RegExp(text(lang, place.heading, { name: "\0" }).replace(/\0/, ".+")));
  expect((await page.title()).endsWith(" · Portaal"), `${name}: ${await page.title()}`).toBe(true);
  // What is fetched or decrypted after hydration is there, too.
  await expect(page.locator(".skeleton"), name).toHaveCount(0);
  await expect(page.locator("progress, [role=progressbar]").filter({ hasText: text(lang, "vault-opening") })).toHaveCount(0);
  for (const part of place.parts ?? []) {
    await expect(page.locator(part).first()).toMatchAriaSnapshot({ name: `${file(place.name)}-${file(part)}-${lang}.aria.yml` });
  }
  await accessible(page, name);
  const before = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const wide = await page.evaluate(() => {
    const over = [...document.querySelectorAll("main *, header *")].filter((e) => {
      const box = e.getBoundingClientRect();
      return box.width > 1 && box.right > 391 && !e.closest(".table-region, .visually-hidden, [popover]");
    });
    return { by: document.documentElement.scrollWidth - 390, over: over.map((e) => `${e.tagName}.${e.className}`).slice(0, 5) };
  });
  expect(wide.by, `${name} scrolls sideways on a phone: ${wide.over.join(", ")}`).toBeLessThanOrEqual(0);
  const shown = await page.locator("body").innerText();
  expect(texts().filter((key) => new RegExp(`(^|\\s)${key}(\\s|$)`).test(shown)), `${name}: keys in the place of texts`).toEqual([]);
  expect(only(lang === "nl" ? "en" : "nl").filter((other) => shown.includes(other)), `${name}: the other language`).toEqual([]);
  if (before) await page.setViewportSize(before);
}

const file = (name: string) => name.replace(/[^a-z]+/gi, "-").replace(/^-/, "");

const widths = { nl: { width: 1280, height: 900 }, en: { width: 390, height: 844 } };

for (const lang of ["nl", "en"] as const satisfies Lang[]) {
  test(`every page in ${lang}: before signing in`, async ({ browser, watched }) => {
    const portaal = await Portaal.start();
    try {
      const page = await newPerson(browser, portaal, lang, watched, widths[lang]);
      await whole(page, { name: "set-up", path: portaal.setUpLink, heading: "set-up-title", parts: ["main"] }, lang);
      for (const place of beforeSignIn) await whole(page, place, lang);
      await page.context().close();
    } finally {
      await portaal.stop();
    }
  });

  test(`every page in ${lang}: a provider admin`, async ({ browser, watched }) => {
    const page = await newPerson(browser, portaal, lang, watched, widths[lang]);
    await signIn(page, demo.admin, demo.password, lang);
    const at = new URL(page.url()).pathname;
    const inside = await page.locator("a.row-link").first().getAttribute("href");
    const id = inside?.match(/[0-9a-f-]{36}/)?.[0] ?? "";
    const places = [...portal(at), ...client(id), ...vault(id), ...account, ...noPlace];
    for (const place of places) await whole(page, place, lang);
    await page.context().close();
  });

  test(`every page in ${lang}: owners and those who are invited`, async ({ browser, watched }) => {
    const owner = await newPerson(browser, portaal, lang, watched, widths[lang]);
    await signIn(owner, demo.olga, demo.password, lang);
    const id = idIn(owner);
    for (const place of [...vault(id), ...client(id)]) await whole(owner, place, lang);
    await owner.context().close();

    const waits = await newPerson(browser, portaal, lang, watched, widths[lang]);
    const sven = linkIn((await portaal.mails.wait(demo.sven)).text);
    await whole(waits, { name: "join, to sign in", path: sven, heading: "join-title" }, lang);
    await signIn(waits, demo.sven, demo.password, lang);
    await whole(waits, { name: "start, nowhere to go", path: "/", heading: "home-title" }, lang);
    await whole(waits, { name: "join, waiting", path: sven, heading: "join-title" }, lang);
    await waits.context().close();

    const newcomer = await newPerson(browser, portaal, lang, watched, widths[lang]);
    const link = linkIn((await portaal.mails.wait(demo.thea)).text);
    await whole(newcomer, { name: "join, newcomer", path: link, heading: "join-title" }, lang);
    await newcomer.context().close();
  });
}
