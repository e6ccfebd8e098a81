// A start with ten thousand jobs on a slow device: the list is there before the engine.

import { figure, median, notes, slowDown, takeNotes } from "../harness/gauge.ts";
import { expect, test } from "../harness/test.ts";
import { Jobs } from "../pages/jobs.ts";
import { LARGE, move } from "./dealership.ts";

test("with 10,000 jobs the list is visible before the engine is ready", async ({ page, context, relay }) => {
  await takeNotes(context, "[data-row]");
  await move(page, relay, { ...LARGE, customers: 300, orders: 0 });
  await new Jobs(page).kept();
  await page.waitForTimeout(3_000);
  await page.goto("about:blank");

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
  figure("warm start with 10,000 jobs, list visible beside the engine's first word", median(seen) / median(engine), "times", 1);
});
