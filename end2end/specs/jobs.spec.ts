// The jobs: the list with its colours, the register Basis, the items with their totals.

import { KODIAQ, MEIER, POLO } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import { Customers } from "../pages/customers.ts";
import { Job } from "../pages/job.ts";
import { Jobs, type Mark } from "../pages/jobs.ts";
import { Vehicles } from "../pages/vehicles.ts";

test.use({ beginning: "demo" });

test("the newest job stands on top and tells customer, vehicle, price, age and owner", async ({ page }) => {
  await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob();
  const jobs = await new Jobs(page).visit();
  await jobs.counts(2);
  await expect(jobs.rows().nth(0)).toContainText("Kodiaq");
  await expect(jobs.rows().nth(0)).toContainText("Noch kein Kunde");
  const second = jobs.rows().nth(1);
  for (const text of [MEIER, "Volkswagen Polo", "26.490 €", "WR", /\d+-\d{4}/]) await expect(second).toContainText(text);
  await expect(second).toContainText(/gerade eben|vor \d+\smin/);
});

test("a status is changed by the icon in the list, and each colour has its word", async ({ page }) => {
  const jobs = await new Jobs(page).visit();
  const row = jobs.row(MEIER);
  const steps: [Mark, string, string][] = [
    ["vom Kunden bestellt", "vom Kunden bestellt, In Bearbeitung", "Bestellt"],
    ["verkauft", "verkauft, In Bearbeitung", "Verkauft"],
    ["Aufgabe erledigt", "verkauft, Erledigt", "Verkauft"],
    ["Abgeschlossener Jobvorgang", "verkauft, Abgeschlossen", "Verkauft"],
    ["Unbearbeitet", "verkauft, Unbearbeitet", "Verkauft"],
    ["Kunde bittet um Rückruf", "Kunde bittet um Rückruf, In Bearbeitung", "Rückruf erbeten"],
  ];
  for (const [mark, told, short] of steps) {
    await jobs.mark(row, mark);
    await expect(jobs.icon(row)).toHaveAccessibleName(`Status ändern: ${told}`);
    await expect(row).toContainText(short);
  }
  await jobs.undo();
  await expect(jobs.icon(row)).toHaveAccessibleName("Status ändern: verkauft, Unbearbeitet");
  await jobs.transmitted();
  await jobs.reload();
  await expect(jobs.icon(row)).toHaveAccessibleName("Status ändern: verkauft, Unbearbeitet");
});

test("the status menu is worked by keys alone and gives the focus back", async ({ page }) => {
  const jobs = await new Jobs(page).visit();
  const icon = jobs.icon(jobs.row(MEIER));
  await icon.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitemradio", { name: "dem Kunden angeboten" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(icon).toHaveAccessibleName(/vom Kunden bestellt/);
  await expect(icon).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(icon).toBeFocused();
});

test("colours filter the list and count what they would show", async ({ page }) => {
  await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob();
  const jobs = await new Jobs(page).visit();
  await jobs.counts(2);
  await jobs.mark(jobs.row(MEIER), "Aufgabe erledigt");
  await expect(jobs.filter("In Bearbeitung")).toContainText("1");
  await expect(jobs.filter("Erledigt")).toContainText("1");
  await jobs.filter("Erledigt").click();
  await jobs.counts(1);
  await expect(jobs.rows()).toContainText(MEIER);
  await jobs.filter("Abgeschlossen").click();
  await expect(page.getByText("Kein Job passt zu Suche und Filtern.")).toBeVisible();
  await page.getByRole("button", { name: "Alle Jobs zeigen" }).click();
  await jobs.counts(2);
});

test("Enter that is quicker than the list takes what was typed, not what was offered a moment before", async ({ page }) => {
  await new Jobs(page).visit();
  await page.getByRole("button", { name: "Neuer Job" }).click();
  const field = page.getByRole("combobox", { name: "Kunde suchen" });
  await field.fill("Mag");
  await expect(page.getByRole("option").first()).toHaveText(/^Mag\. Roswitha/);
  // In one breath, so that no answer can come between.
  await field.evaluate((input: HTMLInputElement) => {
    input.value = "Magdalena Müller";
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole("link", { name: /^Kunde.*Magdalena Müller/ })).toBeVisible();
});

test("a job is found by customer, vehicle, number and remark", async ({ page }) => {
  const jobs = await new Jobs(page).visit();
  const job = await jobs.openRow(jobs.row(MEIER));
  const number = (await job.title.textContent())?.replace("Job ", "") ?? "";
  await job.withRemark("Wünscht Anhängerkupplung");
  await job.transmitted();
  await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob();
  await jobs.visit();
  for (const text of ["Meier", "vakuum", POLO, number, "anhaengerkupplung", "polo meier"]) {
    await jobs.search(text);
    await expect(jobs.rows(), text).toHaveCount(1);
    await expect(jobs.rows(), text).toContainText(MEIER);
  }
});

test("Basis holds status, customer, remark and resubmission, each saved by itself", async ({ page }) => {
  const job = await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob();
  await job.withCustomer("Magdalena Müller");
  await job.status.selectOption({ label: "vom Kunden bestellt" });
  await job.withRemark("Probefahrt am Freitag.\nFinanzierung offen.");
  await job.resubmission.fill("2030-05-17");
  await job.resubmission.blur();
  await job.transmitted();
  await job.reload();
  await expect(job.status).toHaveValue("ordered");
  await expect(job.remark).toHaveValue("Probefahrt am Freitag.\nFinanzierung offen.");
  await expect(job.resubmission).toHaveValue("17.05.2030");
  await expect(page.getByRole("link", { name: /^Kunde.*Magdalena Müller/ })).toBeVisible();
  const row = (await new Jobs(page).visit()).row("Magdalena Müller");
  await expect(row).toContainText("Bestellt");
  await expect(row).toContainText("Finanzierung offen.");
});

test("a day is typed as people write it, told when it cannot be read, and picked from the calendar", async ({ page }) => {
  const jobs = await new Jobs(page).visit();
  const job = await jobs.openRow(jobs.row(MEIER));
  await job.register("Basis");
  for (const typed of ["17.05.2030", "170530", "17/5/30", "17,5,2030"]) {
    await job.resubmission.fill(typed);
    await job.resubmission.blur();
    await expect(job.resubmission).toHaveValue("17.05.2030");
  }
  await job.resubmission.fill("31.02.2030");
  await job.resubmission.blur();
  await expect(job.resubmission).toHaveAttribute("aria-invalid", "true");
  await expect(job.resubmission).toHaveAccessibleDescription("Das ist kein Datum. Beispiel: 23.11.2026");
  await job.pickDay("Wiedervorlage", "2030-06-01");
  await expect(job.resubmission).toHaveValue("01.06.2030");
  await expect(job.resubmission).toHaveAttribute("aria-invalid", "false");
});

test("a customer who is not there yet is entered in place", async ({ page }) => {
  const job = await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob();
  await page.getByRole("combobox", { name: "Kunde suchen" }).fill("Zoë Übelhör");
  await page.getByRole("option", { name: "„Zoë Übelhör“ neu anlegen" }).click();
  const dialog = page.getByRole("dialog", { name: "Neuer Kunde" });
  await expect(dialog.getByLabel("Vorname")).toHaveValue("Zoë");
  await expect(dialog.getByLabel("Nachname")).toHaveValue("Übelhör");
  await dialog.getByLabel("Ort").fill("Haar");
  await dialog.getByRole("button", { name: "Kunde anlegen" }).click();
  await expect(page.getByRole("link", { name: /^Kunde.*Zoë Übelhör/ })).toBeVisible();
  await job.transmitted();
  await (await new Customers(page).visit()).find("zoe uebelhoer");
});

test.describe("items", () => {
  test("add up by tax to the cent", async ({ page }) => {
    const job = await toLines(page);
    await expect(job.lines()).toHaveCount(1);
    await job.addLine("Winterräder", "689,99", "4");
    await expect(job.amount(2)).toHaveText("2.759,96 €");
    await job.addLine("Handbuch", "12,34", "2,5");
    await job.tax(3).selectOption({ label: "7 %" });
    await expect(job.amount(3)).toHaveText("30,85 €");
    await job.addLine("Nachlass", "-1000");
    await job.deduct("Rabatt");
    await expect(job.amount(4)).toHaveText("−1.000,00 €");
    // 26.490,00 + 2.759,96 − 1.000,00 = 28.249,96, of which 19/119; 30,85, of which 7/107.
    await expect(job.total("Netto zu 19 %")).toHaveText("23.739,46 €");
    await expect(job.total("Umsatzsteuer 19 %")).toHaveText("4.510,50 €");
    await expect(job.total("Netto zu 7 %")).toHaveText("28,83 €");
    await expect(job.total("Umsatzsteuer 7 %")).toHaveText("2,02 €");
    await expect(job.total("Gesamtbetrag")).toHaveText("28.280,81 €");
    await job.transmitted();
    await job.reload();
    await expect(job.total("Gesamtbetrag")).toHaveText("28.280,81 €");
    await expect(job.entry(4, "Einzelpreis")).toHaveValue("−1.000,00");
    await expect(job.entry(3, "Menge")).toHaveValue("2,5");
  });

  test("under the margin scheme show no tax", async ({ page }) => {
    const job = await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob();
    await job.register("Rechnungsposten");
    await expect(job.total("Differenzbesteuert (§ 25a UStG)")).toHaveText("20.290,00 €");
    await expect(page.getByText(/Umsatzsteuer \d/)).toHaveCount(0);
  });

  test("go on by Enter, the last one with a new line", async ({ page }) => {
    const job = await toLines(page);
    await job.entry(1, "Text").focus();
    await page.keyboard.press("Enter");
    await expect(job.entry(1, "Menge")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(job.entry(1, "Einzelpreis")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(job.entry(2, "Text")).toBeFocused();
    await page.keyboard.type("Fußmatten");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("49,90");
    await page.keyboard.press("Tab");
    await expect(job.amount(2)).toHaveText("49,90 €");
  });

  test("change places by keys and by the menu, and back by undo", async ({ page }) => {
    const job = await toLines(page);
    await job.addLine("Zweite", "2");
    await job.addLine("Dritte", "3");
    await job.line(3).getByRole("button", { name: "Posten verschieben" }).focus();
    await page.keyboard.press("ArrowUp");
    await expect(job.entry(2, "Text")).toHaveValue("Dritte");
    await expect(job.line(2).getByRole("button", { name: "Posten verschieben" })).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(job.entry(1, "Text")).toHaveValue("Dritte");
    await job.act(1, "Nach unten");
    await expect(job.entry(2, "Text")).toHaveValue("Dritte");
    await job.undo();
    await expect(job.entry(1, "Text")).toHaveValue("Dritte");
    await job.transmitted();
    await job.reload();
    await expect(job.entry(1, "Text")).toHaveValue("Dritte");
    await expect(job.entry(3, "Text")).toHaveValue("Zweite");
  });

  test("are removed with a way back", async ({ page }) => {
    const job = await toLines(page);
    await job.addLine("Fußmatten", "49,90");
    await job.act(2, "Posten entfernen");
    await expect(job.lines()).toHaveCount(1);
    await expect(job.total("Gesamtbetrag")).toHaveText("26.490,00 €");
    await job.undo();
    await expect(job.lines()).toHaveCount(2);
    await expect(job.entry(2, "Text")).toHaveValue("Fußmatten");
    await expect(job.total("Gesamtbetrag")).toHaveText("26.539,90 €");
  });

  test("keep an amount that is none as it was typed, and say so", async ({ page }) => {
    const job = await toLines(page);
    await job.entry(1, "Einzelpreis").fill("viel");
    await job.entry(1, "Einzelpreis").blur();
    await expect(job.line(1)).toContainText("Das ist kein Betrag.");
    await expect(job.entry(1, "Einzelpreis")).toHaveValue("viel");
    await expect(job.total("Gesamtbetrag")).toHaveText("26.490,00 €");
    await job.entry(1, "Einzelpreis").fill("25.990");
    await job.entry(1, "Einzelpreis").blur();
    await expect(job.total("Gesamtbetrag")).toHaveText("25.990,00 €");
  });
});

/** The items of Meier's job. */
async function toLines(page: ConstructorParameters<typeof Jobs>[0]): Promise<Job> {
  const jobs = await new Jobs(page).visit();
  const job = await jobs.openRow(jobs.row(MEIER));
  return job.register("Rechnungsposten");
}

test("a customer's data are changed in the job, and who looks like somebody else is told", async ({ page }) => {
  const jobs = await new Jobs(page).visit();
  await jobs.openRow(jobs.row(MEIER));
  await page.getByRole("group", { name: "Kunde" }).getByRole("button", { name: "Ändern" }).click();
  const dialog = page.getByRole("dialog", { name: "Kundendaten ändern" });
  const phone = dialog.getByRole("textbox", { name: "Telefon", exact: true });
  await phone.fill("089 5550123");
  await phone.blur();
  const mobile = dialog.getByRole("textbox", { name: "Mobil", exact: true });
  await mobile.fill("0171 3920091");
  await mobile.blur();
  await expect(dialog.getByRole("status").filter({ hasText: "Magdalena Müller" })).toBeVisible();
  await mobile.fill("");
  await mobile.blur();
  await expect(dialog.getByRole("status").filter({ hasText: "Magdalena Müller" })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Schließen" }).last().click();
  await expect(page.getByRole("group", { name: "Kunde" })).toContainText("089 5550123");
});
