// The customers: finding one however it is written, entering one, and head data that never stands in the way.

import { CUSTOMERS, MEIER, POLO } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import { Customers } from "../pages/customers.ts";
import { Jobs } from "../pages/jobs.ts";

test.use({ beginning: "demo" });

test("a customer is found by name, town, telephone and number, however they are written", async ({ page }) => {
  const customers = await new Customers(page).visit();
  await customers.counts(CUSTOMERS);
  const ways = [
    "Magdalena Müller", "mueller magdalena", "MAGDALENA MULLER", "müller oberhaching",
    "01713920091", "0171 3920091", "+49 171 3920091", "3920091", "14537",
  ];
  for (const way of ways) {
    await customers.search(way);
    await expect(customers.rows(), way).toHaveCount(1);
    await expect(customers.rows(), way).toContainText("Magdalena Müller");
  }
  await customers.search("Sueß-Grossmann");
  await expect(customers.rows()).toContainText("Süß-Großmann");
  await customers.search("Nobody of this name");
  await expect(page.getByText("Nichts gefunden.")).toBeVisible();
});

test("a customer is found by the number plate and the chassis number of the car of a job", async ({ page }) => {
  const customers = await new Customers(page).visit();
  await customers.search("WVWZZZAWZVU662011");
  await expect(customers.rows()).toHaveCount(1);
  await expect(customers.rows()).toContainText(MEIER);
});

test("Meier's sheet shows the head data and says by how much the credit limit is passed", async ({ page }) => {
  const customers = await new Customers(page).visit();
  await customers.search(MEIER);
  await expect(customers.rows().getByRole("img", { name: "1.357,63 € über dem Kreditlimit" })).toBeVisible();
  const meier = await customers.find(MEIER);
  await expect(page.getByRole("heading", { name: "Meier Vakuumtechnik GmbH" })).toBeVisible();
  await expect(meier.band.getByRole("alert")).toContainText("1.357,63 € über dem Kreditlimit");
  for (const text of ["9.357,63 €", "8.000,00 €", "584", "Meier-Hess-Anlage 4", "85521 Ottobrunn", "sammelt Modelle"]) {
    await expect(meier.band).toContainText(text);
  }
  await expect(meier.field("USt-IdNr.")).toHaveValue("DE123456789");
  await expect(meier.field("USt-IdNr.")).toHaveAccessibleDescription("Die Prüfziffer der USt-IdNr. stimmt nicht.");
  await meier.write("Offener Saldo", "7.999,99");
  await expect(meier.band.getByRole("alert")).toHaveCount(0);
});

test("a person is entered, warned of who looks alike, and found at once", async ({ page }) => {
  const customers = await new Customers(page).visit();
  const entry = await customers.create();
  await page.getByRole("combobox", { name: "Anrede" }).selectOption({ label: "Frau" });
  await entry.field("Vorname").fill("Magdalene");
  await entry.field("Nachname").fill("Mueller");
  await entry.field("Ort").fill("Oberhaching");
  await expect(page.getByText("Gibt es vielleicht schon:")).toBeVisible();
  await expect(page.getByRole("link", { name: "Magdalena Müller" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "gleicher Name und Ort" })).toBeVisible();
  // Who has another first name is somebody else.
  await entry.field("Vorname").fill("Änne");
  await expect(page.getByRole("link", { name: "Magdalena Müller" })).toHaveCount(0);
  await entry.field("Nachname").fill("Müller");
  await entry.field("Mobil").fill("0171 3920099");
  const customer = await entry.save();
  await expect(page.getByRole("heading", { name: "Änne Müller" })).toBeVisible();
  await expect(customer.band).toContainText("Oberhaching");
  await customer.transmitted();
  await customers.visit();
  await customers.counts(CUSTOMERS + 1);
  await customers.search("aenne mueller");
  await expect(customers.rows()).toHaveCount(1);
});

test("a firm needs its name and no more, and asks for it where it is missing", async ({ page }) => {
  const entry = await (await new Customers(page).visit()).create();
  await entry.party("Firma");
  await page.getByRole("button", { name: "Kunde anlegen" }).click();
  await expect(entry.field("Firma")).toHaveAccessibleDescription("Ein Name fehlt.");
  await entry.field("Firma").fill("Ölmühle Großöd e. K.");
  await entry.save();
  await expect(page.getByRole("heading", { name: "Ölmühle Großöd e. K." })).toBeVisible();
});

test("what looks wrong is said beneath the field, and is kept all the same", async ({ page }) => {
  const customers = await new Customers(page).visit();
  const meier = await customers.find(MEIER);
  await meier.write("E-Mail", "h.meier@");
  await expect(meier.field("E-Mail")).toHaveAccessibleDescription("Das sieht nicht nach einer E-Mail-Adresse aus.");
  await meier.write("PLZ", "8552");
  await expect(meier.field("PLZ")).toHaveAccessibleDescription("Eine deutsche PLZ hat fünf Ziffern.");
  await meier.transmitted();
  await meier.reload();
  await expect(meier.field("E-Mail")).toHaveValue("h.meier@");
  await expect(meier.field("PLZ")).toHaveValue("8552");
  await meier.write("PLZ", "85521");
  await expect(meier.field("PLZ")).toHaveAccessibleDescription("");
});

test("a number that is none stays as it was typed until it is put right", async ({ page }) => {
  const customers = await new Customers(page).visit();
  const meier = await customers.find(MEIER);
  await meier.write("Kreditlimit", "achttausend");
  await expect(meier.field("Kreditlimit")).toHaveAccessibleDescription("Das ist kein Betrag. Beispiel: 12.490,00");
  await expect(meier.field("Kreditlimit")).toHaveValue("achttausend");
  await expect(meier.band).toContainText("8.000,00 €");
  await meier.write("Kreditlimit", "12000");
  await expect(meier.field("Kreditlimit")).toHaveValue("12.000,00");
  await expect(meier.band.getByRole("alert")).toHaveCount(0);
});

test("a customer's sheet lists the jobs and begins another", async ({ page }) => {
  const meier = await (await new Customers(page).visit()).find(MEIER);
  await meier.register("Jobs");
  await expect(page.getByRole("article").filter({ hasText: "Volkswagen Polo" }).last()).toBeVisible();
  await page.getByRole("button", { name: "Job anlegen" }).click();
  await expect(page.getByRole("link", { name: new RegExp(`^Kunde.*${MEIER}`) })).toBeVisible();
  await meier.transmitted();
  const jobs = await new Jobs(page).visit();
  await jobs.counts(2);
  await jobs.search(`${MEIER} ${POLO}`);
  await jobs.counts(1);
});
