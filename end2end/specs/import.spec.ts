// Other people's files: what they would do is shown first, and nothing is written before "Jetzt einbringen".

import { readFile } from "node:fs/promises";
import { CUSTOMERS, STAFF, VEHICLES, list } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import { Customers } from "../pages/customers.ts";
import { Door } from "../pages/door.ts";
import { Import } from "../pages/import.ts";
import { Staff } from "../pages/more.ts";
import { Vehicles } from "../pages/vehicles.ts";

const NOTHING = { created: 0, changed: 0, same: 0, rejected: 0 };

test("the demo dealership is shown before it comes in, comes in whole, and a second time changes nothing", async ({ page, relay }) => {
  const comingIn = await (await new Door(page).setUp(relay.link)).lookIntoDemo();
  await comingIn.forecasts("autohaus.csv", { ...NOTHING, changed: 1 });
  await comingIn.forecasts("mitarbeiter.csv", { ...NOTHING, created: STAFF - 1, changed: 1 });
  await comingIn.forecasts("kunden.csv", { ...NOTHING, created: CUSTOMERS });
  await comingIn.forecasts("fahrzeuge.csv", { ...NOTHING, created: VEHICLES });
  await expect(comingIn.file("fahrzeuge.csv").getByText("Gelesen als Windows-1252.")).toBeVisible();
  await expect(comingIn.file("fahrzeuge.csv").getByText("Nicht übernommene Spalten: Leistung (PS)")).toBeVisible();
  await expect(comingIn.file("kunden.csv").getByText("Gelesen als UTF-8.")).toBeVisible();

  // Nothing is written yet: another tab of the same device has none of it.
  const other = await page.context().newPage();
  await new Vehicles(other).open("/vehicles");
  await expect(other.getByText("Noch keine Fahrzeuge")).toBeVisible();

  await comingIn.bringIn(4);
  await (await new Vehicles(other).here()).counts(VEHICLES);
  await expect(other.getByRole("banner").getByText("Autohaus Sonnfeld GmbH")).toBeVisible();
  await other.close();
  await (await comingIn.toCustomers()).counts(CUSTOMERS);
  await expect((await new Staff(page).visit()).people()).toHaveCount(STAFF);

  const again = new Import(page);
  await again.open("/import");
  await again.lookIntoDemo();
  await again.forecasts("kunden.csv", { ...NOTHING, same: CUSTOMERS });
  await again.forecasts("fahrzeuge.csv", { ...NOTHING, same: VEHICLES });
  await again.bringIn(4);
  await (await again.toVehicles()).counts(VEHICLES);
  await (await new Customers(page).visit()).counts(CUSTOMERS);
  await again.transmitted();
});

test.describe("in a dealership", () => {
  test.use({ beginning: "demo" });

  test("every line that does not come in is named with its number and the reason, and the others come in", async ({ page }) => {
    const comingIn = await (await visit(page)).lookInto("Fahrzeuge", list("broken/zeilen.csv"));
    await comingIn.forecasts("zeilen.csv", { ...NOTHING, created: 3, rejected: 11 });
    for (const [line, reason] of REASONS) await expect(comingIn.rejected("zeilen.csv", line)).toContainText(reason);
    const coming = page.waitForEvent("download");
    await comingIn.file("zeilen.csv").getByRole("button", { name: "Bericht sichern" }).click();
    const report = await readFile(await (await coming).path(), "utf8");
    for (const [line, reason] of REASONS) expect(report).toMatch(new RegExp(`^${line};.*${reason.slice(0, 12)}`, "m"));
    await comingIn.bringIn(1);
    await expect(comingIn.file("zeilen.csv").getByText("3 neu, 0 geändert, 0 unverändert, 11 abgelehnt")).toBeVisible();
    const vehicles = await new Vehicles(page).visit();
    await vehicles.counts(VEHICLES + 3);
    await vehicles.search("GW26-9099");
    await expect(vehicles.row("GW26-9099")).toContainText("Škoda Fabia");
  });

  test("quotes out of place cost their line and no other", async ({ page }) => {
    const comingIn = await (await visit(page)).lookInto("Fahrzeuge", list("broken/anfuehrungszeichen.csv"));
    await comingIn.forecasts("anfuehrungszeichen.csv", { ...NOTHING, created: 3, rejected: 2 });
    for (const line of [3, 4]) {
      await expect(comingIn.rejected("anfuehrungszeichen.csv", line)).toContainText("Anführungszeichen an falscher Stelle.");
    }
    await comingIn.bringIn(1);
    const vehicles = await new Vehicles(page).visit();
    await vehicles.search("GW26-9004");
    await expect(vehicles.row("GW26-9004")).toContainText('up! "high"');
  });

  test("umlauts that were destroyed before are named, not taken over", async ({ page }) => {
    const comingIn = await (await visit(page)).lookInto("Kunden", list("broken/umlaute-zerstoert.csv"));
    await comingIn.forecasts("umlaute-zerstoert.csv", { ...NOTHING, created: 1, rejected: 2 });
    await expect(comingIn.rejected("umlaute-zerstoert.csv", 2)).toContainText("zerstörte Umlaute");
    await expect(comingIn.rejected("umlaute-zerstoert.csv", 4)).toContainText("zerstörte Umlaute");
  });

  test("a file that cannot be read says why and what to do, and offers nothing to bring in", async ({ page }) => {
    const comingIn = await visit(page);
    for (const [name, subject, reason] of FILES) {
      await comingIn.lookInto(subject, list(`broken/${name}`));
      await expect(comingIn.file(name).getByRole("alert")).toContainText(reason);
      await expect(page.getByRole("button", { name: "Jetzt einbringen" })).toHaveCount(0);
    }
    await (await new Vehicles(page).visit()).counts(VEHICLES);
    await (await new Customers(page).visit()).counts(CUSTOMERS);
  });

  test("an office's Unicode text comes in with its umlauts", async ({ page }) => {
    const comingIn = await (await visit(page)).lookInto("Kunden", list("broken/unicode-text.csv"));
    await comingIn.forecasts("unicode-text.csv", { ...NOTHING, created: 1 });
    await comingIn.bringIn(1);
    const customers = await comingIn.toCustomers();
    await customers.search("Gräfelfing Müller");
    await expect(customers.rows().first()).toContainText("Müller");
  });
});

/** Lines of `zeilen.csv` that do not come in. */
const REASONS: [number, string][] = [
  [5, "Preis: „auf Anfrage“. Das ist kein Betrag."],
  [6, "Erstzulassung: „31.02.2018“. Das ist kein Datum."],
  [7, "Kilometerstand: „fünfzigtausend“. Das ist keine Zahl."],
  [8, "Besteuerung: „weiß nicht“. Diese Angabe ist nicht bekannt."],
  [9, "Ein Name fehlt."],
  [10, "FIN „WVWZZZAUZHW004711“ steht schon in Zeile 4."],
  [11, "Interne Nummer „GW26-9001“ steht schon in Zeile 4."],
  [12, "Die Zeile hat 3 statt 8 Felder."],
  [13, "Die Zeile hat 9 statt 8 Felder."],
  [14, "Der Text ist zu lang."],
  [18, "Preis: „Summe 123.456,00“. Das ist kein Betrag."],
];

/** Files of which nothing can come in. */
const FILES: [string, "Fahrzeuge" | "Kunden", string][] = [
  ["leer.csv", "Fahrzeuge", "Die Datei ist leer."],
  ["nur-kopfzeile.csv", "Fahrzeuge", "Die Datei hat Spaltennamen, aber keine Zeilen."],
  ["ohne-kopfzeile.csv", "Fahrzeuge", "Der Datei fehlt die Zeile mit den Spaltennamen."],
  ["spalten-fehlen.csv", "Fahrzeuge", "Es fehlt eine Spalte mit einer dieser Angaben: Marke, Modell."],
  ["spalte-doppelt.csv", "Fahrzeuge", "Die Spalte „Verkaufspreis“ kommt doppelt vor."],
  ["arbeitsmappe.csv", "Fahrzeuge", "Speichern Sie sie als CSV"],
  ["dos-kodierung.csv", "Kunden", "Speichern Sie sie als UTF-8 oder Windows-1252."],
];

async function visit(page: ConstructorParameters<typeof Import>[0]): Promise<Import> {
  return (await new Import(page).open("/import")).here();
}
