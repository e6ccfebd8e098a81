// Ten thousand jobs to an empty device: the newest are on the screen at once, the rest follows; and ten times as many jobs need
// ten times as long, not more.

import type { Page } from "@playwright/test";
import { figure } from "../harness/gauge.ts";
import { Relay } from "../harness/relay.ts";
import { expect, test } from "../harness/test.ts";
import { Door, WALTER } from "../pages/door.ts";
import { Jobs } from "../pages/jobs.ts";
import { Today } from "../pages/today.ts";
import { fill } from "./dealership.ts";

for (const way of ["log", "snapshot"] as const) {
  test(`1,000 and 10,000 jobs to an empty device by ${way}`, async ({ browser, guard }) => {
    const complete: number[] = [];
    for (const jobs of [1_000, 10_000]) {
      const relay = await Relay.fresh();
      const deviceThere = async () => {
        const context = await browser.newContext({ baseURL: relay.origin });
        await guard.watch(context);
        return context.newPage();
      };
      try {
        const first = await deviceThere();
        await new Door(first).setUp(relay.link);
        await fill(first, { jobs, customers: 300, vehicles: 150, orders: 0 });
        await first.context().close();
        if (way === "snapshot") await relay.compact();
        complete.push(await start(await deviceThere(), jobs, way));
      } finally {
        await relay.remove();
      }
    }
    figure(`10,000 jobs beside 1,000 by ${way}, complete`, (complete[1] ?? NaN) / (complete[0] ?? NaN), "times", 11);
  });
}

/** From signing in on an empty device until everything is there. */
async function start(page: Page, jobs: number, way: string): Promise<number> {
  const door = await new Door(page).open("/sign-in");
  await page.getByLabel("Anmeldename").fill(WALTER.login);
  await page.getByLabel("Passwort", { exact: true }).fill(WALTER.password);
  const since = performance.now();
  await page.getByRole("button", { name: "Anmelden" }).click();
  await new Today(page).here();
  await door.section("Jobs");
  const list = new Jobs(page);
  await expect(list.rows().first()).toBeVisible();
  figure(`${jobs} jobs to an empty device by ${way}, first rows`, performance.now() - since, "ms", 3_000);
  await list.counts(jobs);
  await list.transmitted();
  const complete = performance.now() - since;
  figure(`${jobs} jobs to an empty device by ${way}, complete`, complete, "ms", 8_000);
  await page.context().close();
  return complete;
}
