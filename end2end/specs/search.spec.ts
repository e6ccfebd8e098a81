// One field searches everything: forgiving, ranked, and what matched is marked.

import { MEIER } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import { Customers } from "../pages/customers.ts";

test.use({ beginning: "demo" });

test("whatever is typed is found: another spelling, a part of a number, a plate without spaces", async ({ page }) => {
  await new Customers(page).visit();
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Überall suchen" });
  const field = dialog.getByRole("searchbox");
  const ways: [text: string, found: string][] = [
    ["Meyer Vakuum", MEIER],
    ["muller magdalena", "Magdalena Müller"],
    ["24107", MEIER],
    ["NAPT193", "NA-PT 193"],
    ["403865", "403865"],
    ["Ingrid Meier", "Ingrid Meier"],
    ["Interesse GW Meier", "Kunde hat Interesse an GW"],
  ];
  for (const [text, found] of ways) {
    await field.fill(text);
    await expect(dialog.getByRole("link").filter({ hasText: found }).first(), text).toBeVisible();
  }
  await field.fill("Vakuum");
  await expect(dialog.locator("mark").first()).toHaveText("Vakuum");
  await field.fill("Niemand der so heißt");
  await expect(dialog.getByText("Nichts gefunden.")).toBeVisible();
});

test("a find opens the register on which it stands, by keys alone", async ({ page }) => {
  await new Customers(page).visit();
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Überall suchen" });
  await dialog.getByRole("searchbox").fill("NAPT193");
  await expect(dialog.getByRole("link").filter({ hasText: "NA-PT 193" }).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: /^Fahrzeugstamm/ })).toHaveAttribute("aria-selected", "true");
});
