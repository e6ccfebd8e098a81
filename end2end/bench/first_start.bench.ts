// Ten thousand jobs to an empty device: the newest are on the screen at once, the rest follows.

import { askAgain, overheard } from "../harness/engine.ts";
import { figure, takeNotes } from "../harness/gauge.ts";
import { expect, test } from "../harness/test.ts";
import { Door, WALTER } from "../pages/door.ts";
import { Jobs } from "../pages/jobs.ts";

for (const JOBS of [1_000, 10_000]) {
  test(`${JOBS} jobs to an empty device`, async ({ page, context, relay, deviceOf }) => {
    await takeNotes(context, "[data-row]");
    const vehicles = await (await (await new Door(page).setUp(relay.link)).demo()).toVehicles();
    const vehicle = await vehicles.first();
    const [create] = await overheard(page, () => vehicle.createJob());
    if (!create) throw new Error("the window asked nothing");
    await askAgain(page, create, JOBS - 1);
    const jobs = new Jobs(page);
    await page.goto("/jobs");
    await jobs.transmitted();
    for (const way of ["log", "snapshot"]) {
      if (way === "snapshot") await relay.compact();
      const fresh = await deviceOf("nobody");
      await new Door(fresh).tryToSignIn(WALTER);
      const since = performance.now();
      const list = new Jobs(fresh);
      await fresh.goto("/jobs");
      await expect(list.rows().first()).toBeVisible();
      figure(`${JOBS} jobs to an empty device by ${way}, first rows`, performance.now() - since, "ms", 3_000);
      await list.transmitted();
      figure(`${JOBS} jobs to an empty device by ${way}, complete`, performance.now() - since, "ms", 8_000);
      await list.counts(JOBS + 1);
      await fresh.close();
    }
  });
}
