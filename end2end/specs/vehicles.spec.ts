// The vehicles: the list, the search, the way to the jobs and back, and a vehicle's sheet.

import { KODIAQ, MEIER, POLO, VEHICLES } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import { Job } from "../pages/job.ts";
import { Vehicle, Vehicles } from "../pages/vehicles.ts";

test.use({ beginning: "demo" });

test("a row tells what a buyer asks first: model, first registration, kilometres, price and kind of tax", async ({ page }) => {
  const vehicles = await new Vehicles(page).visit();
  await vehicles.counts(VEHICLES);
  await vehicles.search(KODIAQ);
  await expect(vehicles.rows()).toHaveCount(1);
  const row = vehicles.rows();
  for (const text of ["Škoda Kodiaq", "EZ 05/2019", "141.580 km", "Diesel", "20.290 €", "§ 25a"]) await expect(row).toContainText(text);
  await vehicles.search(POLO);
  for (const text of ["Volkswagen Polo", "Neu", "26.490 €", "19 % MwSt."]) await expect(row).toContainText(text);
});

test("the search narrows with each letter and takes every way of writing", async ({ page }) => {
  const vehicles = await new Vehicles(page).visit();
  await vehicles.search("s");
  await vehicles.search("sk");
  await vehicles.search("skoda kodiaq gw26-0193");
  await vehicles.counts(1);
  for (const text of ["TMBLJ7NS6K8098893", "tmblj7ns6k8098893", "gw260193", "GW26 0193", "Škoda 0193"]) {
    await vehicles.search(text);
    await vehicles.counts(1);
    await expect(vehicles.rows()).toContainText("Kodiaq");
  }
  await vehicles.search("M-SF 6119");
  await vehicles.counts(1);
  await vehicles.search("msf6119");
  await vehicles.counts(1);
  await vehicles.search("Trabant");
  await expect(page.getByText("Nichts gefunden.")).toBeVisible();
  await page.getByRole("button", { name: "Suche leeren" }).click();
  await vehicles.counts(VEHICLES);
});

test("under the price a link opens the jobs of this car and no others", async ({ page }) => {
  const vehicles = await new Vehicles(page).visit();
  const vehicle = await vehicles.find(KODIAQ);
  await (await vehicle.createJob()).transmitted();
  await vehicles.visit();
  await vehicles.search(POLO);
  await expect(vehicles.rows().getByRole("link", { name: /^Jobs\s\(1\)$/ })).toBeVisible();
  await vehicles.search(KODIAQ);
  const jobs = await vehicles.jobsOf("Kodiaq");
  await jobs.counts(1);
  await expect(jobs.rows()).toContainText("Kodiaq");
  await page.getByRole("button", { name: "Alle Jobs zeigen" }).click();
  await jobs.counts(2);
  await expect(jobs.row(MEIER)).toBeVisible();
});

test("a car without a job says so and offers to begin one", async ({ page }) => {
  const vehicles = await new Vehicles(page).visit();
  await vehicles.search(KODIAQ);
  await vehicles.jobsOf("Kodiaq");
  await expect(page.getByText("Zu diesem Fahrzeug gibt es noch keinen Job.")).toBeVisible();
  await page.getByRole("button", { name: "Job anlegen" }).click();
  await expect(page.getByRole("tab", { name: "Rechnungsposten" })).toBeVisible();
});

test("the sheet shows everything that is known, and what is changed there is in the list", async ({ page }) => {
  const vehicles = await new Vehicles(page).visit();
  await vehicles.find(KODIAQ);
  await expect(page.getByRole("textbox", { name: "FIN" })).toHaveValue("TMBLJ7NS6K8098893");
  await expect(page.getByRole("combobox", { name: "Besteuerung" })).toHaveValue("margin");
  await expect(page.getByRole("textbox", { name: "Kilometerstand" })).toHaveValue("141.580");
  const price = page.getByRole("textbox", { name: "Preis", exact: true });
  await expect(price).toHaveValue("20.290,00");
  await price.fill("19.990");
  await price.blur();
  await expect(price).toHaveValue("19.990,00");
  await vehicles.visit();
  await vehicles.search(KODIAQ);
  await expect(vehicles.row(KODIAQ)).toContainText("19.990 €");
});

test("a job begins at a vehicle, with the line that sells it", async ({ page }) => {
  const vehicle = await (await new Vehicles(page).visit()).find(POLO);
  const job = await vehicle.createJob();
  await expect(page).toHaveURL(/\/jobs\/[0-9a-f]{32}/);
  await job.register("Rechnungsposten");
  await expect(job.entry(1, "Text")).toHaveValue(/^Volkswagen Polo/);
  await expect(job.entry(1, "Einzelpreis")).toHaveValue("26.490,00");
  await expect(job.tax(1)).toHaveValue("standard");
  await expect(job.total("Gesamtbetrag")).toHaveText("26.490,00 €");
});

test("a vehicle of one's own is entered field by field", async ({ page }) => {
  const vehicles = await new Vehicles(page).visit();
  await page.getByRole("button", { name: "Neues Fahrzeug" }).click();
  const vehicle = await new Vehicle(page).here();
  for (const [field, text] of [["Marke", "Trabant"], ["Modell", "601 S"], ["Preis", "4.500"]] as const) {
    await page.getByRole("textbox", { name: field, exact: true }).fill(text);
    await page.getByRole("textbox", { name: field, exact: true }).blur();
  }
  await vehicle.transmitted();
  await vehicles.visit();
  await vehicles.search("Trabant");
  await expect(vehicles.rows()).toHaveCount(1);
  await expect(vehicles.rows()).toContainText("4.500 €");
  await (await vehicles.first()).createJob();
  await new Job(page).register("Rechnungsposten");
  await expect(new Job(page).entry(1, "Text")).toHaveValue("Trabant 601 S");
});

test("a job begins in the row of a vehicle; a vehicle that leaves the stock leaves the list, and comes back by undo", async ({ page }) => {
  const vehicles = await new Vehicles(page).visit();
  await vehicles.search(KODIAQ);
  await vehicles.row(KODIAQ).getByRole("button", { name: "Job anlegen: Škoda Kodiaq" }).click();
  const job = await new Job(page).here();
  await expect(page.getByRole("link", { name: /^Fahrzeug.*Kodiaq/ })).toBeVisible();
  const number = (await job.title.textContent()) ?? "";

  await (await new Vehicles(page).visit()).find(KODIAQ);
  await page.getByRole("button", { name: "Weitere Aktionen zum Fahrzeug" }).click();
  await page.getByRole("menuitemradio", { name: "Aus dem Bestand nehmen" }).click();
  await expect(vehicles.note("Aus dem Bestand genommen.")).toBeVisible();
  await vehicles.search(KODIAQ);
  await vehicles.counts(0);
  await vehicles.undo();
  await vehicles.counts(1);
  await (await vehicles.jobsOf(KODIAQ)).openRow(page.getByRole("article").filter({ hasText: number.replace("Job ", "") }));
});
