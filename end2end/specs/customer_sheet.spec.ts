// The customer's sheet: Meier Vakuumtechnik shows every figure that the house's other programs know of him.

import { MEIER } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import { Customers } from "../pages/customers.ts";

test.use({ beginning: "demo" });

const MINUS = "\u2212";

test("the head says where we stand at one glance", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await expect(meier.band.getByRole("alert")).toContainText("1.357,63 € über dem Kreditlimit");
  for (const text of ["Meier-Hess-Anlage 4", "9.357,63 €", "8.000,00 €", "584 (584 / 584)", "Kreditkunde", "NEUFAHRZEUGKUNDE", "30 NETTO", "Kundengruppe 55", "sammelt Modelle"]) {
    await expect(meier.band).toContainText(text);
  }
  // The books' own total and the sum of the items are two figures, and the sheet says so.
  await expect(meier.band).toContainText(`${MINUS}9,20 € Unterschied zur Summe der offenen Posten`);
  await expect(meier.band).toContainText("Rohertrag 2011");
  // The sample's VAT id fails its check, and the sheet says so.
  await expect(meier.band).toContainText("USt-IdNr. DE123456789 · USt-IdNr. prüfen");
  await expect(meier.band).toContainText("Die Prüfziffer der USt-IdNr. stimmt nicht.");
  await expect(page.getByRole("tab", { name: /^Offene Posten bitte ansehen/ })).toBeVisible();
  await expect(page.getByRole("tab", { name: /^Ansprechpartner/ })).not.toContainText("bitte ansehen");
});

test("the head leads into messenger and networks, and coordinates open the map", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).find(MEIER);
  await meier.write("Messenger", "0171 3920099");
  await meier.write("Soziale Netzwerke", "linkedin.com/company/meier, instagram.com/meier");
  await meier.write("Koordinaten", "Ottobrunn");
  await expect(meier.panel).toContainText("Breite und Länge in Grad.");
  await meier.write("Koordinaten", "48,0637; 11,6596");
  await expect(meier.band.getByRole("link", { name: "0171 3920099" }).last()).toHaveAttribute("href", "https://wa.me/491713920099");
  await expect(meier.band.getByRole("link", { name: "LinkedIn" })).toHaveAttribute("href", "https://linkedin.com/company/meier");
  await expect(meier.band.getByRole("link", { name: "Instagram" })).toBeVisible();
  await meier.register("Ort");
  await expect(meier.panel.getByRole("link", { name: "In Karten öffnen" })).toHaveAttribute("href", "geo:48.063700,11.659600?q=48.063700,11.659600");
});

test("who manages takes a customer out of sight, and still finds him with a mark", async ({ page }) => {
  const customers = await new Customers(page).visit();
  const meier = await customers.find(MEIER);
  await meier.panel.getByRole("switch", { name: "Nicht anzeigen" }).click();
  await expect(meier.band).toContainText("nicht angezeigt");
  await (await customers.visit()).search(MEIER);
  await expect(customers.rows().first()).toContainText("nicht angezeigt");
});

test("what is added to the mailboxes is filed, moves to its box, goes and comes back", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("Briefkästen");
  await expect(meier.panel.getByRole("button", { name: "Foto aufnehmen" })).toBeVisible();
  const chooser = page.waitForEvent("filechooser");
  await meier.panel.getByRole("button", { name: "Foto oder Scan hinzufügen" }).click();
  await (await chooser).setFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 scan") });
  const letters = meier.table("Kundenbriefkasten");
  await expect(letters.row("scan.pdf")).toContainText("Sonstiges");
  await letters.row("scan.pdf").getByRole("button", { name: "Anlage ablegen scan.pdf" }).click();
  const dialog = page.getByRole("dialog", { name: "Anlage ablegen" });
  await dialog.getByRole("combobox", { name: "Art" }).selectOption({ label: "Rechnung" });
  await dialog.getByRole("textbox", { name: "Nummer" }).fill("RE-77/12");
  await dialog.getByRole("textbox", { name: "Datum" }).fill("08.10.2012");
  await dialog.getByRole("textbox", { name: "Datum" }).blur();
  await dialog.getByRole("button", { name: "Schließen" }).click();
  const invoices = meier.table("Rechnungsbriefkasten");
  for (const text of ["Rechnung", "08.10.2012", "RE-77/12"]) await expect(invoices.row("scan.pdf")).toContainText(text);
  await expect(letters.row("scan.pdf")).toHaveCount(0);
  await invoices.row("scan.pdf").getByRole("button", { name: "Anlage ablegen scan.pdf" }).click();
  await dialog.getByRole("button", { name: "Entfernen" }).click();
  await expect(invoices.row("scan.pdf")).toHaveCount(0);
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect(invoices.row("scan.pdf")).toContainText("RE-77/12");
});

test("revenue stands year by year, and a year leads to its gross profit", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("Umsätze");
  const table = meier.table("Umsätze");
  await expect(table.row("2009")).toContainText("15.960,00");
  await expect(table.row("2010")).toContainText("2.451,22");
  await expect(table.row("2011")).toContainText("1.566,13");
  await expect(table.row("2011")).toContainText("940,03");
  await expect(table.row("2012")).toContainText("2.651,22");
  await expect(table.row("Summe")).toContainText("23.568,60");
  await expect(page.getByRole("img", { name: /^Jahresumsätze: 2009/ })).toBeVisible();
  await table.row("2011").getByRole("button", { name: "2011" }).click();
  const statement = meier.table("Rohertrag");
  await expect(statement.row(/^Erlöse/)).toContainText("2.506,16");
  await expect(statement.row(/^Wareneinsatz/)).toContainText(`${MINUS}467,93`);
  await expect(statement.row(/^Wareneinsatz/)).toContainText(`${MINUS}18,67`);
  await expect(statement.row(/^Kalk. Fertigungslöhne/)).toContainText(`${MINUS}9,38`);
  await expect(statement.row(/^Rohertrag/)).toContainText("1.803,22");
  await expect(statement.row(/^Rohertrag/)).toContainText("71,95");
  const invoices = meier.table("Rechnungen 2011");
  await expect(invoices.row("01111892")).toContainText("1.572,74");
  await expect(invoices.row("01111892")).toContainText("87,00");
  await expect(invoices.row("01111893")).toContainText("230,48");
  // A year without a statement shows no other year's.
  await meier.register("Umsätze");
  await table.row("2012").getByRole("button", { name: "2012" }).click();
  await expect(meier.panel.getByRole("status")).toHaveText("Zu 2012 gibt es keinen Rohertrag.");
  await expect(page.getByRole("table", { name: "Rohertrag", exact: true })).toHaveCount(0);
  await meier.panel.getByRole("button", { name: "2011" }).click();
  await expect(statement.row(/^Rohertrag/)).toContainText("1.803,22");
});

test("open items show every column, their age, and figures that do not agree", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("Offene Posten");
  const table = meier.table("Offene Posten");
  await expect(table.row("U2004")).toContainText(`${MINUS}1.112,88`);
  await expect(table.row("0107091276")).toContainText("271996/NA-FR 472 S");
  await expect(table.row("0107091276")).toContainText("1.757,73");
  await expect(table.row("0107091276")).toContainText("23.05.2007");
  await expect(table.row("Summe")).toContainText("9.366,83");
  await expect(meier.panel.getByRole("note")).toContainText(`9.357,63 € laut Datei, 9.366,83 € nachgerechnet, Differenz ${MINUS}9,20 €`);
  await expect(page.getByRole("img", { name: /^Offen nach Fälligkeit/ })).toBeVisible();
  await expect(meier.panel).toContainText(`Guthaben ${MINUS}1.112,88`);
});

test("an item is held and noted, and both stay", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("Offene Posten");
  const row = meier.table("Offene Posten").row("0107091089");
  await row.getByRole("button", { name: "Bearbeiten 0107091089" }).click();
  const dialog = page.getByRole("dialog", { name: "Bearbeiten" });
  await dialog.getByRole("switch", { name: "Mahnsperre" }).click();
  await dialog.getByRole("textbox", { name: "Notiz" }).fill("zahlt nach Rückkehr");
  await dialog.getByRole("button", { name: "Schließen" }).click();
  await expect(row).toContainText("Mahnsperre");
  await expect(row).toContainText("zahlt nach Rückkehr");
  await meier.transmitted();
  await meier.reload();
  await expect(meier.table("Offene Posten").row("0107091089")).toContainText("zahlt nach Rückkehr");
});

test("workshop orders stand with their sums, and their positions one tap away", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("akt. Aufträge");
  const table = meier.table("akt. Aufträge");
  await expect(table.row("403865 / 1")).toContainText("1.396,21");
  await expect(table.row("403865 / 1")).toContainText("738,00");
  await expect(table.row("403865 / 1")).toContainText("436,47");
  await expect(table.row("634119 / 2")).toContainText("220,84");
  await table.row("403865 / 1").getByRole("button", { name: "403865 / 1" }).click();
  const labour = meier.table("Arbeitswerte");
  await expect(labour.row("Summe")).toContainText("738,00");
  await expect(labour.row("Summe")).toContainText("82");
});

test("registers are reached by keys and by address, and come back where one was", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await expect(page.getByRole("tab", { name: /^Ansprechpartner/ })).toHaveAttribute("aria-selected", "true");
  await page.getByRole("tab", { name: /^Ansprechpartner/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: /^Vorgänge/ })).toHaveAttribute("aria-selected", "true");
  await expect(page).toHaveURL(/\/customers\/[0-9a-f]+\/vorgaenge$/);
  await page.keyboard.press("End");
  await expect(page.getByRole("tab", { name: /^Stammdaten/ })).toHaveAttribute("aria-selected", "true");
  await meier.reload();
  await expect(meier.field("USt-IdNr.")).toHaveValue("DE123456789");
});

test("registers are arranged, and the order stays", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await page.getByRole("button", { name: "Alle Register" }).click();
  await page.getByRole("menuitemradio", { name: "Register anordnen" }).click();
  const dialog = page.getByRole("dialog", { name: "Register anordnen" });
  // Quicker than any disk: the second must not undo the first.
  await dialog.evaluate((place) => {
    place.querySelector<HTMLElement>("[aria-label='Nach oben: Vorgänge und Kundenkontakte']")?.click();
    place.querySelector<HTMLElement>("[data-register=ort] input")?.click();
  });
  await dialog.getByRole("button", { name: "Schließen" }).click();
  await expect(page.getByRole("tab").first()).toContainText("Vorgänge");
  await expect(page.getByRole("tab", { name: "Ort" })).toHaveCount(0);
  await meier.reload();
  await expect(page.getByRole("tab").first()).toContainText("Vorgänge");
});

test("people, cars and the place are there with what is due", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("Ansprechpartner");
  const harald = meier.panel.getByRole("listitem", { name: "Harald Meier" });
  await expect(harald).toContainText("Geschäftsführung");
  await expect(harald.getByRole("link", { name: /0171 3920099/ })).toHaveAttribute("href", "tel:01713920099");
  await expect(harald.getByRole("list", { name: "Einwilligung in Werbung" })).toContainText("eingewilligt");
  await meier.register("Fahrzeugstamm");
  await expect(meier.table("Fahrzeugstamm").row("NA-PT 193")).toContainText("230 E (W124)");
  await expect(meier.table("Fahrzeugstamm").row("NA-PT 193")).toContainText("Inzahlungnahme denkbar");
  await meier.register("Ort");
  await expect(meier.panel).toContainText("Meier-Hess-Anlage 4");
  await expect(meier.panel.getByRole("link", { name: "In Karten öffnen" })).toHaveAttribute("href", /Meier-Hess-Anlage/);
});
