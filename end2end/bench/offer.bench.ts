// An offer of forty lines on two pages, made by the engine and kept: number, facts, file. How long the file alone takes is
// measured by `cargo xtask bench paper`.

import { askAgain, overheard } from "../harness/engine.ts";
import { figure, median, takeNotes } from "../harness/gauge.ts";
import { test } from "../harness/test.ts";
import { Door } from "../pages/door.ts";

const LINES = 40;

test("an offer of two pages is made at once", async ({ page, context, relay }) => {
  await takeNotes(context, "[data-row]");
  const vehicles = await (await (await new Door(page).setUp(relay.link)).demo()).toVehicles();
  const job = await (await (await vehicles.first()).createJob()).withCustomer("Meier Vakuumtechnik");
  const [line] = await overheard(page, () => job.addLine("Winterräder", "690"));
  if (!line) throw new Error("the window asked nothing");
  await askAgain(page, line, LINES - 2);
  const preview = await job.offer();
  const [make] = await overheard(page, () => preview.make());
  if (!make) throw new Error("the window asked nothing");
  const whole = await askAgain(page, make, 20);
  figure("offer of two pages made and kept, median of 20 after the first", median(whole), "ms");
});
