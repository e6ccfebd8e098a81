// Cases and contacts of a customer: what goes on, who spoke with whom, and what is to be done next.

import { readFile } from "node:fs/promises";
import { MEIER } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import { Customers } from "../pages/customers.ts";
import { Today } from "../pages/today.ts";

test.use({ beginning: "demo" });

test("the three tables of the sheet: cases, their contacts, and contacts of none", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("Vorgänge");
  const cases = meier.table("Vorgänge");
  const row = cases.row("Kunde hat Interesse an GW");
  for (const text of ["Verkaufschance", "in Bearbeitung", "Walter Rathelz", "15.07.2011", "10.07.2011", "17.07.2011, 13:11"]) {
    await expect(row).toContainText(text);
  }
  // What is done is hidden until somebody wants to see it.
  await expect(cases.row("Kopie geschickt")).toHaveCount(0);
  await expect(meier.panel).toContainText("1 abgeschlossener Vorgang ist ausgeblendet.");
  await meier.panel.getByText("abgeschlossene Vorgänge").click();
  await expect(cases.row("Kopie geschickt")).toContainText("abgeschlossen");
  await meier.panel.getByText("abgeschlossene Vorgänge").click();
  await row.getByRole("button", { name: /^Kunde hat Interesse/ }).click();
  const linked = meier.table("Kundenkontakte");
  await expect(linked.row("20.07.2011, 12:12")).toContainText("Telefon");
  await expect(linked.row("08.10.2012, 12:53")).toContainText("Brief");
  const unlinked = meier.table("Unverknüpfte Kundenkontakte");
  await expect(unlinked.row("08.04.2012, 12:53")).toContainText("Andreas Adler");
  await unlinked.row("08.10.2012, 12:53").getByRole("button").first().click();
  await expect(meier.panel).toContainText("Walter hat Interesse. Angebotenes Fahrzeug war in der Ausstattung zu gering");
});

test("a contact is linked to a case later", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("Vorgänge");
  const unlinked = meier.table("Unverknüpfte Kundenkontakte");
  await unlinked.row("08.04.2012, 12:53").getByRole("button").first().click();
  await page.getByRole("button", { name: "Kontakt bearbeiten" }).click();
  const dialog = page.getByRole("dialog", { name: "Kundenkontakt" });
  await dialog.getByRole("combobox", { name: "Vorgang" }).selectOption({ index: 1 });
  await dialog.getByRole("button", { name: "Schließen" }).click();
  await expect(unlinked.row("08.04.2012, 12:53")).toHaveCount(0);
});

test("a contact of a case that is done stays with it when it is written", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("Vorgänge");
  await meier.table("Unverknüpfte Kundenkontakte").row("08.04.2012, 12:53").getByRole("button").first().click();
  await page.getByRole("button", { name: "Kontakt bearbeiten" }).click();
  const dialog = page.getByRole("dialog", { name: "Kundenkontakt" });
  const cases = dialog.getByRole("combobox", { name: "Vorgang" });
  await expect(cases.getByRole("option", { name: /Kopie geschickt/ })).toHaveCount(1);
});

test("an appointment has its hour, and only an appointment is handed out as a file", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("Vorgänge");
  const row = meier.table("Vorgänge").row("Kunde hat Interesse an GW");
  await row.getByRole("button", { name: /^Kunde hat Interesse/ }).click();
  await page.getByRole("button", { name: "Vorgang bearbeiten" }).click();
  const dialog = page.getByRole("dialog", { name: "Vorgang" });
  const hour = dialog.getByRole("textbox", { name: "Uhrzeit" });
  await hour.fill("halb drei");
  await hour.blur();
  await expect(dialog).toContainText("Das ist keine Uhrzeit.");
  await hour.fill("14.30 Uhr");
  await hour.blur();
  await expect(hour).toHaveValue("14:30");
  await expect(row).toContainText("15.07.2011, 14:30");
  const file = dialog.getByRole("button", { name: "Termin als Kalenderdatei" });
  await expect(file).toBeVisible();
  const day = dialog.getByRole("textbox", { name: "Termin" });
  await day.fill("");
  await day.blur();
  await expect(file).toHaveCount(0);
});

test("a quick note sets the resubmission and says what was understood", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("Vorgänge");
  await page.getByRole("textbox", { name: "Schnelle Notiz" }).fill("ruf morgen wegen E-Klasse an");
  await expect(page.getByRole("status").filter({ hasText: "Verstanden" })).toContainText("morgen");
  await page.getByRole("button", { name: "Festhalten" }).click();
  const tomorrow = new Date(Date.now() + 86_400_000).toLocaleDateString("de-DE", { dateStyle: "medium", timeZone: "Europe/Berlin" });
  await expect(meier.table("Vorgänge").row("ruf morgen wegen E-Klasse an")).toContainText(tomorrow);
  await page.getByRole("textbox", { name: "Schnelle Notiz" }).fill("Probefahrt morgen um 14:30");
  await expect(page.getByRole("status").filter({ hasText: "Termin und Wiedervorlage" })).toContainText("14:30");
});

test("a call is dialled and kept as a contact by one more tap", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("Ansprechpartner");
  const link = meier.panel.getByRole("link", { name: /0171 3920099/ });
  await link.evaluate((element) => element.addEventListener("click", (event) => event.preventDefault()));
  await link.click();
  await page.getByRole("button", { name: "Kontakt festhalten" }).click();
  await expect(page.getByRole("tab", { name: /^Vorgänge/ })).toHaveAttribute("aria-selected", "true");
  await expect(meier.table("Unverknüpfte Kundenkontakte").rows().filter({ hasText: "Telefon" }).first()).toContainText("Harald Meier");
});

test("the time of a contact is put right afterwards", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("Vorgänge");
  const unlinked = meier.table("Unverknüpfte Kundenkontakte");
  await unlinked.row("08.04.2012, 12:53").getByRole("button").first().click();
  await page.getByRole("button", { name: "Kontakt bearbeiten" }).click();
  const dialog = page.getByRole("dialog", { name: "Kundenkontakt" });
  const at = dialog.getByRole("textbox", { name: "Datum/Uhrzeit" });
  await at.fill("09.04.2012, 8:15");
  await at.blur();
  await dialog.getByRole("button", { name: "Schließen" }).click();
  await expect(unlinked.row("09.04.2012, 08:15")).toContainText("Andreas Adler");
});

test("all of one's own appointments leave as one calendar file", async ({ page }) => {
  const today = await new Today(page).visit();
  const file = page.waitForEvent("download");
  await today.page.getByRole("button", { name: "Meine Termine als Kalenderdatei" }).click();
  const download = await file;
  expect(download.suggestedFilename()).toBe("termine.ics");
  const text = await readFile(await download.path(), "utf8");
  expect(text).toContain("BEGIN:VCALENDAR");
  expect(text).toContain("Meier Vakuumtechnik GmbH");
});
