// Customers who are one: found, compared side by side, merged with all that belongs to them, and parted again.

import { expect, test } from "../harness/test.ts";
import { Customers } from "../pages/customers.ts";

test.use({ beginning: "demo" });

test("two who are one are compared field by field, merged, and parted if that was wrong", async ({ page }) => {
  const customers = await new Customers(page).visit();
  const entry = await customers.create();
  await entry.party("Firma");
  await entry.field("Firma").fill("Maier Vakuumtechnik GmbH");
  await entry.field("Ort").fill("Ottobrunn");
  await entry.field("Telefon").fill("089 99998-024");
  await entry.field("Mobil").fill("0171 5550001");
  const second = await entry.save();
  await second.transmitted();

  await customers.visit();
  await page.getByRole("link", { name: "Dubletten" }).click();
  const pair = page.getByRole("listitem", { name: /Maier Vakuumtechnik/ });
  await expect(pair).toContainText("85521 Ottobrunn");
  await pair.getByRole("link", { name: "Vergleichen" }).click();
  const table = page.getByRole("table", { name: "Vergleichen" });
  // The older one stays, and gets the mobile number of the other.
  await table.getByRole("button", { name: /^Meier Vakuumtechnik GmbH 24107/ }).click();
  await table.getByRole("row", { name: /^Mobil/ }).getByRole("button", { name: "0171 5550001" }).click();
  await table.getByRole("row", { name: /^Firma/ }).getByRole("button", { name: "Meier Vakuumtechnik GmbH" }).click();
  await page.getByRole("button", { name: "Zusammenführen" }).click();

  await expect(page.getByRole("heading", { name: "Meier Vakuumtechnik GmbH" })).toBeVisible();
  await expect(second.band).toContainText("0171 5550001");
  await expect(second.band).toContainText("Zusammengeführt mit Maier Vakuumtechnik GmbH");
  await customers.visit();
  await customers.search("Vakuumtechnik");
  await expect(customers.rows()).toHaveCount(1);

  await page.getByRole("link", { name: "Dubletten" }).click();
  const merged = page.getByRole("listitem", { name: /^Maier Vakuumtechnik/ }).filter({ has: page.getByRole("button", { name: "Wieder trennen" }) });
  await merged.getByRole("button", { name: "Wieder trennen" }).click();
  await expect(merged).toHaveCount(0);
  await customers.visit();
  await customers.search("Vakuumtechnik");
  await expect(customers.rows()).toHaveCount(2);
});

test("two who are alike and still two are not proposed again", async ({ page }) => {
  const customers = await new Customers(page).visit();
  const entry = await customers.create();
  await entry.field("Vorname").fill("Magdalena");
  await entry.field("Nachname").fill("Müller");
  await entry.field("Ort").fill("Oberhaching");
  await (await entry.save()).transmitted();
  await customers.visit();
  await page.getByRole("link", { name: "Dubletten" }).click();
  const pair = page.getByRole("listitem", { name: /Magdalena Müller – Magdalena Müller/ });
  await pair.getByRole("button", { name: "Das sind zwei" }).click();
  await expect(pair).toHaveCount(0);
});

test("a customer is erased for good with whoever was merged into them, on every device", async ({ page, deviceOf }) => {
  const customers = await new Customers(page).visit();
  for (const name of ["Ypsilon", "Ypsilonn"]) {
    const entry = await customers.create();
    await entry.field("Nachname").fill(name);
    await entry.field("Ort").fill("Ottobrunn");
    await (await entry.save()).transmitted();
    await customers.visit();
  }
  await page.getByRole("link", { name: "Dubletten" }).click();
  await page.getByRole("listitem", { name: /Ypsilon/ }).getByRole("link", { name: "Vergleichen" }).click();
  await page.getByRole("button", { name: "Zusammenführen" }).click();
  await expect(page.getByText(/Zusammengeführt mit Ypsilon/)).toBeVisible();
  const berta = await new Customers(await deviceOf("berta")).visit();
  await berta.search("Ypsilon");
  await expect(berta.rows()).toHaveCount(1);
  await customers.visit();
  const customer = await customers.find("Ypsilon");
  await page.getByRole("button", { name: "Kunden endgültig löschen" }).click();
  const dialog = page.getByRole("dialog", { name: "Kunden endgültig löschen" });
  await expect(dialog.getByRole("listitem").filter({ hasText: /Ypsilon/ })).toBeVisible();
  await dialog.getByRole("button", { name: "Endgültig löschen" }).click();
  await expect(customer.note("Der Kunde ist gelöscht.")).toBeVisible();
  await customers.search("Ypsilon");
  await expect(customers.rows()).toHaveCount(0);
  await expect(berta.rows()).toHaveCount(0);
});
