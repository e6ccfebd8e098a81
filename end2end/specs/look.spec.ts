// What must hold on every screen: nobody is shut out, everything can be tapped, nothing sticks out.

import type { Page } from "@playwright/test";
import { MEIER } from "../harness/demo.ts";
import { overhang, tooSmall, violations } from "../harness/fit.ts";
import { DOORS, SCREENS } from "../harness/screens.ts";
import { expect, test } from "../harness/test.ts";
import { Jobs } from "../pages/jobs.ts";
import { Looks } from "../pages/more.ts";
import { Vehicles } from "../pages/vehicles.ts";

test.describe("behind the door", () => {
  test.use({ beginning: "demo" });

  // In parts, so that two of them can run at a time.
  for (const part of parts(SCREENS, 6)) {
    test(`everybody can read, tap and use: ${part.map((screen) => screen.name).join(", ")}`, async ({ page, hasTouch, viewport }) => {
      test.slow();
      // A sheet that is still sliding in is not where it will be.
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      for (const screen of part) {
        await screen.show(page);
        expect.soft(await overhang(page), screen.name).toEqual([]);
        expect.soft(await tooSmall(page, hasTouch ? 44 : 24), screen.name).toEqual([]);
        expect.soft(await violations(page), screen.name).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
        expect.soft(await violations(page, "color-contrast"), `${screen.name}, dark`).toEqual([]);
        await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
        await screen.leave?.(page);
      }
      if (viewport === null || viewport.width > 400) return;
      await page.setViewportSize({ ...viewport, width: 320 });
      for (const screen of part) {
        await screen.show(page);
        expect.soft(await overhang(page), `${screen.name} on a narrow phone`).toEqual([]);
        await screen.leave?.(page);
      }
    });
  }

  test("a job is begun, filled and offered by keys alone", async ({ page }) => {
    await new Vehicles(page).visit();
    await tabTo(page, "searchbox", "Fahrzeuge durchsuchen");
    await page.keyboard.type("GW26-0193");
    await expect(new Vehicles(page).rows()).toHaveCount(1);
    await tabTo(page, "link", "Kodiaq");
    await page.keyboard.press("Enter");
    await tabTo(page, "button", "Job anlegen");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("tab", { name: "Basis" })).toBeVisible();
    await tabTo(page, "combobox", "Kunde suchen");
    await page.keyboard.type("Magdalena");
    await expect(page.getByRole("option", { name: /^Magdalena Müller/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: /^Kunde.*Magdalena Müller/ })).toBeVisible();
    await tabBackTo(page, "tab", "Basis");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("tab", { name: "Rechnungsposten" })).toHaveAttribute("aria-selected", "true");
    await tabTo(page, "button", "Angebot");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("img", { name: /^Seite 1 von/ })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  test("each page has its title, and the focus goes to its heading or back to the row it came from", async ({ page }) => {
    const jobs = await new Jobs(page).visit();
    await expect(page).toHaveTitle("Jobs – Jobmappe");
    await jobs.section("Kunden");
    await expect(page).toHaveTitle("Kunden – Jobmappe");
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await jobs.section("Jobs");
    await jobs.openRow(jobs.row(MEIER));
    await expect(page).toHaveTitle(/^Job \S+ – Jobmappe$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await page.goBack();
    await expect(page).toHaveTitle("Jobs – Jobmappe");
    await expect(jobs.row(MEIER).getByRole("link").first()).toBeFocused();
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  });

  test("English leaves no German word behind, and German comes back", async ({ page }) => {
    test.slow();
    const looks = await new Looks(page).visit();
    await looks.choose("English");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    for (const path of ["/jobs", "/vehicles", "/customers", "/customers/new", "/more", "/more/house", "/more/staff", "/import", "/more/device", "/more/look", "/more/about"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect.soft(await german(page), path).toEqual([]);
    }
    await page.goto("/jobs");
    await page.getByRole("link", { name: MEIER }).first().click();
    for (const register of ["Basics", "Items", "Documents"]) {
      const tab = page.getByRole("tab").filter({ hasText: register });
      if ((await tab.count()) > 0) await tab.click();
      expect.soft(await german(page), register).toEqual([]);
    }
    await page.goto("/more/look");
    await page.getByRole("radio", { name: "Deutsch" }).click();
    await expect(page.getByRole("heading", { name: "Sprache und Darstellung" })).toBeVisible();
    await looks.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
  });

  test("brightness follows the device until somebody chooses", async ({ page }) => {
    const looks = await new Looks(page).visit();
    const dark = () => page.evaluate(() => getComputedStyle(document.body).colorScheme);
    await page.emulateMedia({ colorScheme: "dark" });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const night = await ground();
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(ground).not.toBe(night);
    await looks.choose("Dunkel");
    await expect.poll(ground).toBe(night);
    await looks.reload();
    await expect.poll(ground).toBe(night);
    expect(await dark()).toContain("dark");
  });
});

test("every screen in front of the door can be used by everybody, tapped and fits", async ({ page, hasTouch }) => {
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    for (const screen of DOORS) {
      await screen.show(page);
      expect.soft(await violations(page), screen.name).toEqual([]);
      expect.soft(await tooSmall(page, hasTouch ? 44 : 24), screen.name).toEqual([]);
      expect.soft(await overhang(page), screen.name).toEqual([]);
    }
  }
});

/** A list in parts of so many. */
function parts<T>(list: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) => list.slice(part * size, (part + 1) * size));
}

/** Words that only German has, in what can be seen. Names of people and places of the demo dealership are theirs. */
async function german(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words =
      /\b(und|oder|nicht|noch|keine?|der|die|das|Sie|wird|Fahrzeuge?|Kunden?|Mehr|Angebot|Speichern|Abbrechen|Schließen|Zurück|Übertragen|Gerät|Sprache|Autohaus einspielen|Mitarbeiter|Bemerkung|Preis|Menge|Steuer|Summe|Neu|Gebraucht|Verkauft|Tage|Einladen|Anmelden|Abmelden|Bearbeitung|Erledigt|Straße|Ort|Telefon|Firma|Anrede)\b/;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent?.trim() ?? "";
      if (!parent?.checkVisibility() || parent.closest("svg, [role=article], article.row, .tile, .header-house, .whoami, input, textarea, [lang=de]")) continue;
      if (words.test(text)) found.push(text);
    }
    for (const named of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
      for (const name of ["aria-label", "placeholder", "title"]) {
        const text = named.getAttribute(name) ?? "";
        if (words.test(text) && !named.closest("article.row")) found.push(text);
      }
    }
    return found;
  });
}

/** Presses Tab until a control with this role and name has the focus. */
async function tabTo(page: Page, role: Parameters<Page["getByRole"]>[0], name: string): Promise<void> {
  await press(page, "Tab", role, name);
}

async function tabBackTo(page: Page, role: Parameters<Page["getByRole"]>[0], name: string): Promise<void> {
  await press(page, "Shift+Tab", role, name);
}

async function press(page: Page, key: string, role: Parameters<Page["getByRole"]>[0], name: string): Promise<void> {
  const wanted = page.getByRole(role, { name });
  await expect(wanted.first()).toBeVisible();
  for (let steps = 0; steps < 120; steps++) {
    const focused = await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement));
    if (focused) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${role} "${name}"`);
}
