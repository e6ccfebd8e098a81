// Lists out of the house's other programs: what they would do is seen beforehand, and each is taken back as a whole.

import type { Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { MEIER } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import { fact } from "../pages/app.ts";
import { Customer, Customers } from "../pages/customers.ts";
import { Import } from "../pages/import.ts";

test.use({ beginning: "demo" });

const csv = (name: string, lines: string[]) => ({ name, mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n"), "utf8") });

const ITEMS = ["Kd.-Nr.;Rg.Art;Rg.Nummer;Rg.Datum;Buchungstext;Rg.Betrag;Saldo;MSt"];
const NEW = "24107;R;0126000001;02.11.2026;Inspektion;119,00;119,00;0";

async function imports(page: Page): Promise<Import> {
  const files = new Import(page);
  await files.open("/import");
  return files.here();
}

test("a list of open items says what it would change, changes it, and is taken back", async ({ page }) => {
  const odd = "24107;R;0106000009;03.11.2026;Räder;50,00;50,00;0";
  const file = await (await imports(page)).choose("Offene Posten", csv("op.csv", [...ITEMS, NEW, odd]));
  await file.getByRole("switch", { name: /^Die Liste ist vollständig/ }).click();
  await expect(fact(file, "Neu")).toHaveText("2");
  await expect(fact(file, "Entfallen")).toHaveText("0");
  await expect(file).toContainText("Rg.Nummer: Die Nummer passt nicht zum Datum.");
  await file.getByRole("button", { name: "Liste einbringen" }).click();
  await expect(file.getByRole("status")).toHaveText("Eingebracht.");
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("Offene Posten");
  await expect(meier.table("Offene Posten").row("0126000001")).toContainText("119,00");
  await expect(meier.table("Offene Posten").row("0106000009")).toContainText("Nummer passt nicht zum Datum");
});

test("a list that was brought in is taken back as one step, and the same list twice changes nothing", async ({ page }) => {
  const files = await imports(page);
  const list = csv("op.csv", [...ITEMS, NEW]);
  let file = await files.choose("Offene Posten", list);
  await file.getByRole("switch", { name: /^Die Liste ist vollständig/ }).click();
  await expect(fact(file, "Neu")).toHaveText("1");
  await file.getByRole("button", { name: "Liste einbringen" }).click();
  await expect(file.getByRole("status")).toHaveText("Eingebracht.");
  // The same once more: nothing is new, nothing is written, nothing can be taken back.
  const again = await files.choose("Offene Posten", csv("op-nochmals.csv", [...ITEMS, NEW]));
  await again.getByRole("switch", { name: /^Die Liste ist vollständig/ }).click();
  await expect(fact(again, "Unverändert")).toHaveText("1");
  await expect(fact(again, "Neu")).toHaveText("0");
  await again.getByRole("button", { name: "Liste einbringen" }).click();
  await expect(again.getByRole("status")).toHaveText("Eingebracht.");
  await expect(again.getByRole("button", { name: "Liste zurücknehmen" })).toHaveCount(0);
  await file.getByRole("button", { name: "Liste zurücknehmen" }).click();
  await expect(file.getByRole("status")).toHaveText("Zurückgenommen: alles ist wie vorher.");
  await files.reload();
  file = await files.choose("Offene Posten", list);
  await file.getByRole("switch", { name: /^Die Liste ist vollständig/ }).click();
  await expect(fact(file, "Neu")).toHaveText("1");
});

test("an import is taken back also after the page was left", async ({ page }) => {
  const files = await imports(page);
  const file = await files.choose("Offene Posten", csv("op.csv", [...ITEMS, NEW]));
  await file.getByRole("switch", { name: /^Die Liste ist vollständig/ }).click();
  await file.getByRole("button", { name: "Liste einbringen" }).click();
  await expect(file.getByRole("status")).toHaveText("Eingebracht.");
  await files.reload();
  const last = page.getByRole("region", { name: "Letzter Import" });
  await expect(last).toContainText("„op.csv“");
  await last.getByRole("button", { name: "Import zurücknehmen" }).click();
  await expect(last).toHaveCount(0);
  const meier = await (await new Customers(page).visit()).sheet(MEIER);
  await meier.register("Offene Posten");
  await expect(meier.table("Offene Posten").row("0126000001")).toHaveCount(0);
});

test("a whole list names what it would settle, and asks before it does", async ({ page }) => {
  const file = await (await imports(page)).choose("Offene Posten", csv("op.csv", [...ITEMS, NEW]));
  await expect(fact(file, "Entfallen")).not.toHaveText("0");
  const going = file.getByRole("group").filter({ hasText: "Gilt danach als erledigt" });
  await expect(going.getByRole("listitem").filter({ hasText: "0107091276" })).toContainText(MEIER);
  await file.getByRole("button", { name: "Liste einbringen" }).click();
  const question = page.getByRole("dialog", { name: "Liste einbringen" });
  await expect(question).toContainText("die Liste einer anderen Filiale");
  await question.getByRole("button", { name: "Abbrechen" }).click();
  await expect(file.getByRole("status")).toHaveCount(0);
  await file.getByRole("button", { name: "Liste einbringen" }).click();
  await question.getByRole("button", { name: "Ja, einbringen" }).click();
  await expect(file.getByRole("status")).toHaveText("Eingebracht.");
});

test("a list whose columns nobody can guess says what is missing, and offers every column", async ({ page }) => {
  const file = await (await imports(page)).choose("Offene Posten", csv("fremd.csv", ["Spalte A;Spalte B;Spalte C", "24107;4711;12,00"]));
  await expect(file.getByRole("alert").first()).toContainText("Es fehlt:");
  for (const column of ["Spalte A", "Spalte B", "Spalte C"]) await expect(file.getByRole("combobox", { name: column })).toBeVisible();
  await expect(file.getByRole("button", { name: "Liste einbringen" })).toHaveCount(0);
});

test("what a list says of somebody who is not here is told and kept aside", async ({ page }) => {
  const file = await (await imports(page)).choose("Offene Posten", csv("fremd.csv", [...ITEMS, "99999;R;0126000002;02.11.2026;Räder;50,00;50,00;0"]));
  await file.getByRole("switch", { name: /^Die Liste ist vollständig/ }).click();
  await expect(fact(file, "Unbekannte Kunden")).toHaveText("1");
  await expect(file).toContainText("99999");
  await file.getByRole("button", { name: "Liste einbringen" }).click();
  await expect(file.getByRole("status")).toHaveText("Eingebracht.");
  const waiting = page.getByRole("region", { name: "Warten auf ihren Kunden" });
  await waiting.getByRole("listitem").filter({ hasText: "99999" }).getByRole("button", { name: "Kunde anlegen" }).click();
  const meier = await new Customer(page).here();
  await meier.register("Offene Posten");
  await expect(meier.table("Offene Posten").row("0126000002")).toContainText("50,00");
});

test("what does not come in is told in sentences, on the screen and in the report that is saved", async ({ page }) => {
  const file = await (await imports(page)).choose("Offene Posten", csv("op.csv", [...ITEMS, NEW, "24107;R;0126000003;bald;Räder;50,00;50,00;0", "24107;R"]));
  await expect(file).toContainText("Die Zeile hat 2 statt 8 Felder.");
  await file.getByRole("button", { name: "Liste einbringen" }).click();
  await expect(file.getByRole("status")).toHaveText("Eingebracht.");
  const saved = page.waitForEvent("download");
  await file.getByRole("button", { name: "Bericht sichern" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe("op-Bericht.csv");
  const lines = (await readFile(await download.path(), "utf8")).split("\r\n");
  expect(lines[0]).toContain("Zeile;Grund;Kunde;Angabe;Berechnet");
  expect(lines[1]).toMatch(/^3;Rg\.Datum: „bald“\. Das ist kein Datum\./);
  expect(lines[2]).toMatch(/^4;Die Zeile hat 2 statt 8 Felder\.;;/);
});

test("a list with English headings is understood without anybody's help", async ({ page }) => {
  const lines = ["Customer no;Document type;Invoice no;Invoice date;Description;Invoice amount;Open amount;Dunning level", NEW];
  const file = await (await imports(page)).choose("Offene Posten", csv("open.csv", lines));
  await file.getByRole("switch", { name: /^Die Liste ist vollständig/ }).click();
  await expect(fact(file, "Neu")).toHaveText("1");
  await expect(file.getByRole("alert")).toHaveCount(0);
});
