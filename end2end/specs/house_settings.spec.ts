// What a dealership sets once for all its devices: the registers of the customer sheet, the kinds of cases and contacts, its
// letterhead.

import { writeFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { MEIER } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import { App } from "../pages/app.ts";
import { Customers } from "../pages/customers.ts";

test.use({ beginning: "demo" });

async function settings(page: Page): Promise<Locator> {
  await new App(page).open("/more/house");
  await expect(page.getByRole("heading", { name: "Register des Kundenblatts" })).toBeVisible();
  return page.getByRole("list", { name: "Register des Kundenblatts" });
}

const tabs = (page: Page) => page.getByRole("tablist", { name: "Register" }).getByRole("tab");

test("registers are arranged for a role, and a device of that role follows at once", async ({ page, deviceOf }) => {
  const registers = await settings(page);
  const berta = await deviceOf("berta");
  await (await new Customers(berta).visit()).sheet(MEIER);
  await expect(tabs(berta).first()).toContainText("Ansprechpartner");
  await page.getByRole("combobox", { name: "Rolle" }).selectOption({ label: "Verkauf" });
  await registers.getByRole("button", { name: "Nach oben: Vorgänge und Kundenkontakte" }).click();
  await expect(registers.getByRole("listitem").first()).toContainText("Vorgänge und Kundenkontakte");
  await expect(registers.getByRole("switch", { name: "Vorgänge und Kundenkontakte" })).toBeFocused();
  await registers.getByRole("switch", { name: "Ort", exact: true }).click();
  await expect(registers.getByRole("switch", { name: "Ort", exact: true })).not.toBeChecked();
  await expect(tabs(berta).first()).toContainText("Vorgänge und Kundenkontakte");
  await expect(tabs(berta).filter({ hasText: /^Ort$/ })).toHaveCount(0);
  // Whoever may not set it is not offered it.
  await berta.getByRole("button", { name: "Alle Register" }).click();
  await expect(berta.getByRole("menuitemradio", { name: /^Dokumente/ })).toBeVisible();
  await expect(berta.getByRole("menuitemradio", { name: "Register anordnen" })).toHaveCount(0);
  await page.getByRole("button", { name: "Übliche Reihenfolge" }).click();
  await expect(tabs(berta).first()).toContainText("Ansprechpartner");
});

test("the order of the registers is set on the sheet, too", async ({ page }) => {
  await (await new Customers(page).visit()).sheet(MEIER);
  await page.getByRole("button", { name: "Alle Register" }).click();
  await page.getByRole("menuitemradio", { name: "Register anordnen" }).click();
  const dialog = page.getByRole("dialog", { name: "Register anordnen" });
  await dialog.getByRole("switch", { name: "Ansprechpartner" }).click();
  await dialog.getByRole("button", { name: "Schließen" }).click();
  await expect(tabs(page).first()).toContainText("Vorgänge und Kundenkontakte");
});

test("a kind of contact is added, renamed, chosen, and put out of use", async ({ page }) => {
  await settings(page);
  const kinds = page.getByRole("list", { name: "Kontaktarten" });
  await page.getByRole("textbox", { name: "Neue Kontaktart" }).fill("Messe");
  await page.locator("form").filter({ hasText: "Neue Kontaktart" }).getByRole("button", { name: "Hinzufügen" }).click();
  const messe = kinds.getByRole("textbox", { name: "Bezeichnung: Messe", exact: true });
  await messe.fill("Messekontakt");
  await messe.blur();
  await expect(kinds.getByRole("listitem", { name: "Messekontakt" })).toBeVisible();
  await kinds.getByRole("listitem", { name: "Brief" }).getByRole("switch").click();
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("Vorgänge");
  await page.getByRole("button", { name: "Neuen Kundenkontakt hinzufügen" }).click();
  const dialog = page.getByRole("dialog", { name: "Kundenkontakt" });
  const kind = dialog.getByRole("combobox", { name: "Art", exact: true });
  await expect(kind.getByRole("option", { name: "Brief" })).toHaveCount(0);
  await kind.selectOption({ label: "Messekontakt" });
  await dialog.getByRole("button", { name: "Schließen" }).click();
  const unlinked = meier.table("Unverknüpfte Kundenkontakte");
  await expect(unlinked.row("Messekontakt")).toBeVisible();
  // What has a kind that is out of use keeps it.
  await expect(unlinked.row("08.04.2012, 12:53")).toContainText("Brief");
});

test("a base rate of interest is entered, told when it cannot be read, and taken out again", async ({ page }) => {
  await settings(page);
  const rates = page.getByRole("table", { name: "Basiszinssätze" });
  await expect(rates.getByRole("row", { name: /01\.01\.2026/ })).toContainText(/1,27\s%.*vorgegeben/);
  const rate = page.getByRole("textbox", { name: "Zinssatz in %" });
  await page.getByRole("textbox", { name: "Gültig ab" }).fill("1.7.26");
  await rate.fill("viel");
  await rate.press("Enter");
  await expect(page.getByText("Der Zinssatz steht in Prozent.")).toBeVisible();
  await rate.fill("1,52");
  await rate.press("Enter");
  const july = rates.getByRole("row", { name: /01\.07\.2026/ });
  await expect(july).toContainText(/1,52\s%/);
  await expect(rate).toHaveValue("");
  await page.reload();
  await expect(july).toContainText(/1,52\s%/);
  await july.getByRole("button", { name: "Entfernen: 01.07.2026" }).click();
  await expect(july).toHaveCount(0);
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect(july).toBeVisible();
});

test("labour units are set make by make", async ({ page }) => {
  await settings(page);
  const units = page.getByRole("table", { name: "Arbeitswerte" });
  await expect(units.getByRole("row", { name: /^BMW/ })).toContainText("12");
  await page.getByRole("textbox", { name: "Marke", exact: true }).fill("BMW");
  await page.getByRole("textbox", { name: "AW je Stunde" }).fill("10");
  await page.getByRole("textbox", { name: "AW je Stunde" }).press("Enter");
  await expect(units.getByRole("row", { name: /^BMW/ })).toContainText("10");
  await expect(units.getByRole("row", { name: /^BMW/ }).getByRole("button", { name: "Entfernen: BMW" })).toBeVisible();
});

test("a kind of case is added and chosen in a case", async ({ page }) => {
  await settings(page);
  await page.getByRole("textbox", { name: "Neue Vorgangsart" }).fill("Flottenanfrage");
  await page.getByRole("textbox", { name: "Neue Vorgangsart" }).press("Enter");
  await expect(page.getByRole("list", { name: "Vorgangsarten" }).getByRole("listitem", { name: "Flottenanfrage" })).toBeVisible();
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("Vorgänge");
  await page.getByRole("button", { name: "Neuen Vorgang hinzufügen" }).click();
  const dialog = page.getByRole("dialog", { name: "Vorgang" });
  await dialog.getByRole("combobox", { name: "Art", exact: true }).selectOption({ label: "Flottenanfrage" });
  await dialog.getByRole("button", { name: "Schließen" }).click();
  await expect(meier.table("Vorgänge").row("Flottenanfrage")).toBeVisible();
});

test("a logo that is none, and one of fifty megabytes, are told so, and the logo stays", async ({ page }, info) => {
  await settings(page);
  const logo = page.getByRole("group", { name: "Logo" });
  // The picture itself: what is seen of it shifts by fractions of a pixel.
  const drawn = () =>
    logo.getByRole("img", { name: "Logo" }).evaluate(async (picture: HTMLImageElement) => {
      await picture.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
      canvas.getContext("2d")?.drawImage(picture, 0, 0);
      return canvas.toDataURL();
    });
  const before = await drawn();
  const large = info.outputPath("riesig.png");
  await writeFile(large, Buffer.alloc(50 << 20));
  const files = [
    [info.outputPath("logo.png"), "<html>Logo</html>", "Diese Datei ist kein Bild"],
    // Begins like a picture and is none.
    [info.outputPath("logo.jpg"), Buffer.from("\xff\xd8\xff\xe0\0\x10JFIF\0", "latin1"), "Diese Datei ist kein Bild"],
    [large, undefined, "zu groß für ein Bild"],
  ] as const;
  for (const [path, content, told] of files) {
    if (content !== undefined) await writeFile(path, content);
    const chooser = page.waitForEvent("filechooser");
    await logo.getByRole("button", { name: "Bild wählen" }).click();
    await (await chooser).setFiles(path);
    await expect(page.getByRole("status").filter({ hasText: told })).toBeVisible();
    expect(await drawn()).toBe(before);
  }
  await page.reload();
  await expect(logo.getByRole("img", { name: "Logo" })).toBeVisible();
  expect(await drawn()).toBe(before);
});

test("the colour of letters is typed or picked, and both stand for the same", async ({ page }) => {
  await settings(page);
  const typed = page.getByRole("textbox", { name: "Farbe der Briefe" });
  const palette = page.getByLabel("Aus der Palette wählen");
  await typed.fill("#1F4E79");
  await typed.blur();
  await expect(palette).toHaveValue("#1f4e79");
  await palette.fill("#a01c2b");
  await expect(typed).toHaveValue("#a01c2b");
  await typed.fill("blau");
  await typed.blur();
  await expect(page.getByText("Bitte eine Farbe wie #1f4e79 eingeben.")).toBeVisible();
  await expect(palette).toHaveValue("#000000");
  await palette.fill("#1f4e79");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Farbe der Briefe" })).toHaveValue("#1f4e79");
});
