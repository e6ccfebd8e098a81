// The customer sheets of a whole dealership on a slow device: 10,000 customers with ledgers, 20,000 orders of the workshop.

import type { Page } from "@playwright/test";
import { alone, count } from "../harness/database.ts";
import { figure, median, notes, slowDown, takeNotes } from "../harness/gauge.ts";
import { untilPainted } from "../harness/stopwatch.ts";
import { expect, test } from "../harness/test.ts";
import { fact } from "../pages/app.ts";
import { Customers } from "../pages/customers.ts";
import { Import } from "../pages/import.ts";
import { FIRST_CUSTOMER, LARGE, move } from "./dealership.ts";

const REGISTERS = ["umsaetze", "offene-posten", "fahrzeuge", "auftraege", "werkstatt", "rohertrag", "ort", "vorgaenge", "stammdaten"];

// These run in the page.
const found = () => {
  const list = document.querySelector('[aria-label="Kunden"]');
  return list && list.querySelector("[data-row]") && `${list.querySelector("li")?.ariaSetSize} ${list.textContent}`;
};
const sheet = () => {
  const panel = document.querySelector(".customer-sheet [role=tabpanel]");
  return panel?.textContent && !panel.querySelector(".skeleton") ? (document.querySelector(".customer-sheet h1")?.textContent ?? null) : null;
};
const register = () => {
  const panel = document.querySelector(".customer-sheet [role=tabpanel]");
  return panel?.textContent && !panel.querySelector(".skeleton") ? panel.id : null;
};

test("ten thousand customers stay at hand", async ({ device, relay }) => {
  const { context, page } = await device();
  await takeNotes(context, "[data-row]");
  await move(page, relay, { ...LARGE, jobs: 1_000 });
  await page.waitForTimeout(3_000);
  await page.goto("about:blank");

  const tab = await context.newPage();
  await slowDown(tab);
  await new Customers(tab).visit();
  await new Customers(tab).counts(LARGE.customers);
  await tab.waitForTimeout(3_000);
  await search(tab);
  await sheets(tab);
  await registers(tab);
  await tab.close();

  const quick = await context.newPage();
  await takeIn(quick);
});

async function search(tab: Page): Promise<void> {
  const field = tab.getByRole("searchbox", { name: "Kunden durchsuchen" });
  await field.click();
  const took: number[] = [];
  for (const key of ["h", "u", "b", "e", "r", "Space", "a", "n", "n"]) took.push(await untilPainted(tab, found, () => tab.keyboard.press(key)));
  figure("10,000 customers, search keystroke, median of 9", median(took), "ms", 50);
  figure("10,000 customers, search keystroke, longest of 9", Math.max(...took), "ms");
  await field.fill("");
  await new Customers(tab).counts(LARGE.customers);
}

async function sheets(tab: Page): Promise<void> {
  const took: number[] = [];
  for (let round = 0; round < 7; round++) {
    const row = new Customers(tab).rows().nth(2 + round).getByRole("link").first();
    await row.scrollIntoViewIfNeeded();
    took.push(await untilPainted(tab, sheet, () => row.click()));
    await tab.waitForTimeout(300);
  }
  figure("10,000 customers, sheet complete after the tap, median of 7", median(took), "ms", 100);
}

/** Of the customer who has more of everything than anybody else. */
async function registers(tab: Page): Promise<void> {
  await new Customers(tab).search(String(FIRST_CUSTOMER));
  await expect(new Customers(tab).rows()).toHaveCount(1);
  await new Customers(tab).rows().first().getByRole("link").first().click();
  await expect(tab.getByRole("tab", { name: /^Offene Posten/ })).toBeVisible();
  await tab.waitForTimeout(1_000);
  const took: number[] = [];
  for (const word of REGISTERS) {
    const button = tab.locator(`#index-tab-${word}`);
    await button.scrollIntoViewIfNeeded();
    const one = await untilPainted(tab, register, () => button.click());
    console.log(`   register ${word}: ${one.toFixed(1)} ms`);
    took.push(one);
    await tab.waitForTimeout(300);
  }
  figure(`10,000 customers, a register opened, median of ${REGISTERS.length}`, median(took), "ms", 100);
  figure("10,000 customers, a register opened, longest", Math.max(...took), "ms", 100);
}

/** A list of ten thousand open items; then the same list again. */
async function takeIn(page: Page): Promise<void> {
  const head = "Kd.-Nr.;Rg.Art;Rg.Nummer;Rg.Datum;Buchungstext;Rg.Betrag;Saldo;MSt";
  const line = (nth: number) => `${FIRST_CUSTOMER + nth};R;0226${String(nth).padStart(6, "0")};02.11.2026;Inspektion;119,00;119,00;0`;
  const lines = [head, ...Array.from({ length: 10_000 }, (_, nth) => line(nth))];
  const list = { name: "op.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n"), "utf8") };

  const files = await new Import(page).open("/import");
  await expect.poll(async () => (await notes(page)).engine).not.toBeNull();
  await page.waitForTimeout(3_000);
  await page.evaluate(() => (window.gauge.longestTask = 0));
  let since = performance.now();
  const file = await files.choose("Offene Posten", list);
  await file.getByRole("switch", { name: /^Die Liste ist vollständig/ }).click();
  await expect(fact(file, "Neu")).toHaveText("10.000");
  // Looked at once as a whole list and once as a part of it.
  await expect(file.getByRole("button", { name: "Liste einbringen" })).toBeEnabled();
  figure("10,000 open items, what they would do is told twice", performance.now() - since, "ms");
  since = performance.now();
  await file.getByRole("button", { name: "Liste einbringen" }).click();
  await expect(file.getByRole("progressbar")).toBeVisible();
  await expect(file.getByRole("button", { name: "Abbrechen" })).toBeVisible();
  await expect(file.getByRole("status")).toHaveText("Eingebracht.");
  figure("10,000 open items, brought in", performance.now() - since, "ms", 10_000);
  figure("10,000 open items, longest task of the main thread meanwhile", (await notes(page)).longestTask, "ms", 100);
  await files.transmitted();

  const stored = async () => {
    await alone(page);
    return [await count(page, "changes"), await count(page, "rows"), await count(page, "outbox")].join();
  };
  const before = await stored();
  await files.open("/import");
  const again = await files.choose("Offene Posten", list);
  await again.getByRole("switch", { name: /^Die Liste ist vollständig/ }).click();
  await expect(fact(again, "Unverändert")).toHaveText("10.000");
  await again.getByRole("button", { name: "Liste einbringen" }).click();
  await expect(again.getByRole("status")).toHaveText("Eingebracht.");
  expect.soft(await stored(), "the same list again writes nothing").toBe(before);
}
