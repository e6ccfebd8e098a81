// A list of half a million open items, fifty for each of ten thousand customers: an archive that somebody brings in.

import { figure, notes, takeNotes } from "../harness/gauge.ts";
import { memory } from "../harness/stopwatch.ts";
import { expect, test } from "../harness/test.ts";
import { fact } from "../pages/app.ts";
import { Import } from "../pages/import.ts";
import { FIRST_CUSTOMER, LARGE, move } from "./dealership.ts";

const LINES = 500_000;
const PATIENCE = { timeout: 600_000 };

test("half a million lines are looked at and come in, all or nothing", async ({ device, relay }) => {
  test.setTimeout(1_800_000);
  const { context, page } = await device();
  await takeNotes(context, "[data-row]");
  await move(page, relay, { ...LARGE, jobs: 100, orders: 0 });
  await page.waitForTimeout(3_000);
  await page.goto("about:blank");

  const tab = await context.newPage();
  const files = await new Import(tab).open("/import");
  await expect.poll(async () => (await notes(tab)).engine).not.toBeNull();
  const head = "Kd.-Nr.;Rg.Art;Rg.Nummer;Rg.Datum;Buchungstext;Rg.Betrag;Saldo;MSt";
  const line = (nth: number) => `${FIRST_CUSTOMER + (nth % LARGE.customers)};R;0226${String(nth).padStart(6, "0")};02.11.2026;Inspektion;119,00;119,00;0`;
  const lines = [head, ...Array.from({ length: LINES }, (_, nth) => line(nth))];
  const list = { name: "op.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n"), "utf8") };

  let since = performance.now();
  const file = await files.choose("Offene Posten", list);
  await expect(fact(file, "Neu")).toHaveText("500.000", PATIENCE);
  figure("500,000 open items, what they would do is told", (performance.now() - since) / 1e3, "s");
  figure("500,000 open items, memory of window and engine once looked at", (await memory(tab)) / 1e6, "MB");
  since = performance.now();
  await file.getByRole("button", { name: "Liste einbringen" }).click();
  // A whole list settles what it does not name, and asks first.
  await tab.getByRole("button", { name: "Ja, einbringen" }).click();
  await expect(file.getByRole("status")).toHaveText("Eingebracht.", PATIENCE);
  figure("500,000 open items, brought in", (performance.now() - since) / 1e3, "s");
  figure("500,000 open items, memory of window and engine afterwards", (await memory(tab)) / 1e6, "MB");
});
