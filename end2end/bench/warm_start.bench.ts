// A start with ten thousand jobs on a slow device: the list is there before the engine.

import { askAgain, overheard } from "../harness/engine.ts";
import { figure, median, notes, slowDown, takeNotes } from "../harness/gauge.ts";
import { expect, test } from "../harness/test.ts";
import { Door } from "../pages/door.ts";
import { Jobs } from "../pages/jobs.ts";

const JOBS = 10_000;

test("with 10,000 jobs the list is visible before the engine is ready", async ({ page, context, relay }) => {
  await takeNotes(context, "[data-row]");
  const vehicles = await (await (await new Door(page).setUp(relay.link)).demo()).toVehicles();
  const vehicle = await vehicles.first();
  // The first thing that the window asks when a job is created is its creation.
  const [create] = await overheard(page, () => vehicle.createJob());
  if (!create) throw new Error("the window asked nothing");
  const took = await askAgain(page, create, JOBS - 1);
  figure("a job created, median", median(took), "ms");
  await page.goto("/jobs");
  await new Jobs(page).kept();
  await page.waitForTimeout(3_000);

  const seen: number[] = [];
  const engine: number[] = [];
  for (let round = 0; round < 5; round++) {
    const tab = await context.newPage();
    await slowDown(tab);
    await tab.goto("/jobs");
    await expect(new Jobs(tab).rows().first()).toBeVisible();
    await expect.poll(async () => (await notes(tab)).engine).not.toBeNull();
    const taken = await notes(tab);
    seen.push(taken.seen ?? NaN);
    engine.push(taken.engine ?? NaN);
    await tab.close();
  }
  figure("warm start with 10,000 jobs, list visible, median of 5", median(seen), "ms", 1_000);
  figure("warm start with 10,000 jobs, engine's first word, median of 5", median(engine), "ms");
  expect.soft(median(seen), "the list is there before the engine").toBeLessThan(median(engine));
});
