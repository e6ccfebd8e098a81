// A picture of every screen, in light and dark.

import { join } from "node:path";
import { MEIER } from "../harness/demo.ts";
import { DOORS, SCREENS } from "../harness/screens.ts";
import { test } from "../harness/test.ts";
import { Jobs } from "../pages/jobs.ts";
import { Vehicles } from "../pages/vehicles.ts";
import type { Page } from "@playwright/test";

/** Jobs as a sales team has them on a Tuesday. */
const DAY: [vehicle: string, customer: string, remark: string][] = [
  ["NW26-0426", "Hannah Frühauf", "Probefahrt am Samstag um 10 Uhr, bringt ihren Mann mit"],
  ["NW26-0481", "Schreinerei Seidl", "Zwei Fahrzeuge für die Montage, Leasing anbieten"],
  ["NW26-0504", "Ing-Marie Åkesson", "Möchte ihren Golf in Zahlung geben"],
  ["NW26-0520", "Vinzenz Berger", "Finanzierung über 48 Monate durchrechnen"],
  ["NW26-0552", "St.-Georgs-Apotheke", "Ruft zurück, wenn die Partnerin zugestimmt hat"],
];

for (const scheme of ["light", "dark"] as const) {
  test.describe(scheme, () => {
    test.use({ beginning: "demo" });

    test("behind the door", async ({ page }, info) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await busy(page);
      for (const screen of SCREENS) {
        await screen.show(page);
        await shoot(page, join(info.project.name + "-" + scheme, screen.name));
        await screen.leave?.(page);
      }
    });
  });

  test(`in front of the door, ${scheme}`, async ({ page }, info) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    for (const screen of DOORS) {
      await screen.show(page);
      await shoot(page, join(info.project.name + "-" + scheme, screen.name));
    }
  });
}

/** Fills the day: a few jobs with customers and remarks, and lines in Meier's. */
async function busy(page: Page): Promise<void> {
  for (const [number, customer, remark] of DAY) {
    const vehicles = await new Vehicles(page).visit();
    await (await (await (await vehicles.find(number)).createJob()).withCustomer(customer)).withRemark(remark);
  }
  const jobs = await new Jobs(page).visit();
  await jobs.mark(jobs.row("Hannah Frühauf"), "dem Kunden angeboten");
  await jobs.mark(jobs.row("Vinzenz Berger"), "In Bearbeitung");
  await jobs.mark(jobs.row("Apotheke"), "Aufgabe erledigt");
  const job = await jobs.openRow(jobs.row(MEIER));
  await job.addLine("Winterkompletträder 16 Zoll, montiert", "890");
  await job.addLine("Überführung und Zulassung", "349");
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(import.meta.dirname, "../test-results/screens", `${name}.png`) });
}
