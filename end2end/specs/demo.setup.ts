// Makes the dealership that other specs begin with, through the app as people would: Walter sets it up and brings the
// demo lists in, Berta joins, and there is one job for Meier.

import { MEIER, POLO, VEHICLES } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import { keepDevice, keepRelay } from "../harness/seed.ts";
import { BERTA, Door } from "../pages/door.ts";
import { Staff } from "../pages/more.ts";
import { Vehicles } from "../pages/vehicles.ts";

test("the demo dealership comes in whole and reaches a second person", async ({ page, context, relay, deviceOf }) => {
  const comingIn = await new Door(page).setUp(relay.link);
  await comingIn.demo();
  const code = await (await new Staff(page).visit()).invite(BERTA, "Verkauf");

  const vehicle = await (await new Vehicles(page).visit()).find(POLO);
  const job = await vehicle.createJob();
  await job.withCustomer(MEIER);
  await job.transmitted();

  const second = await deviceOf("nobody");
  const jobs = await new Door(second).join(code, BERTA);
  await expect(jobs.row(MEIER)).toBeVisible();
  await (await new Vehicles(second).visit()).counts(VEHICLES);
  await jobs.transmitted();

  await page.goto("about:blank");
  await second.goto("about:blank");
  await keepDevice(context, "walter");
  await keepDevice(second.context(), "berta");
  await relay.stop();
  await keepRelay(relay);
});
