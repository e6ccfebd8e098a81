import { readFileSync, readdirSync } from "node:fs";
import { takeNotes } from "../harness/gauge.ts";
import { expect, test } from "../harness/test.ts";
import { fact } from "../pages/app.ts";
import { Import } from "../pages/import.ts";
import { FIRST_CUSTOMER, LARGE, move } from "./dealership.ts";

function largest(): string {
  let best = "";
  let most = 0;
  for (const pid of readdirSync("/proc").filter((n) => /^\d+$/.test(n))) {
    try {
      const cmd = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      if (!cmd.includes("--type=renderer")) continue;
      const rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
      if (rss > most) [most, best] = [rss, `${(rss / 1024).toFixed(0)} MB`];
    } catch {}
  }
  return best;
}

test("half a million lines", async ({ device, relay }) => {
  test.setTimeout(1_800_000);
  const { context, page } = await device();
  await takeNotes(context, "[data-row]");
  await move(page, relay, { ...LARGE, jobs: 1_000 });
  await page.waitForTimeout(3_000);
  await page.goto("about:blank");
  const quick = await context.newPage();
  const head = "Kd.-Nr.;Rg.Art;Rg.Nummer;Rg.Datum;Buchungstext;Rg.Betrag;Saldo;MSt";
  const line = (nth: number) => `${FIRST_CUSTOMER + (nth % 10000)};R;0226${String(nth).padStart(6, "0")};02.11.2026;Inspektion;119,00;119,00;0`;
  const n = Number(process.env.LINES ?? 500_000);
  const lines = [head, ...Array.from({ length: n }, (_, nth) => line(nth))];
  const list = { name: "op.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n"), "utf8") };
  console.log("bytes", list.buffer.length);
  const files = await new Import(quick).open("/import");
  await quick.waitForTimeout(5_000);
  console.log("before", largest());
  let since = performance.now();
  const file = await files.choose("Offene Posten", list);
  await expect(fact(file, "Neu")).toHaveText(n.toLocaleString("de-DE"), { timeout: 600_000 });
  console.log("forecast", ((performance.now() - since) / 1000).toFixed(1), "s", largest());
  since = performance.now();
  await file.getByRole("button", { name: "Liste einbringen" }).click();
  const watch = setInterval(() => console.log(((performance.now() - since) / 1000).toFixed(0), largest()), 10_000);
  await expect(file.getByRole("status")).toHaveText("Eingebracht.", { timeout: 900_000 });
  clearInterval(watch);
  console.log("in", ((performance.now() - since) / 1000).toFixed(1), "s", largest());
});
