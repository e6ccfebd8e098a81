// A page that follows what is typed: the texts of a template beside a paper with real data.

import { figure, median, takeNotes } from "../harness/gauge.ts";
import { computed, untilPainted } from "../harness/stopwatch.ts";
import { expect, test } from "../harness/test.ts";
import { Door } from "../pages/door.ts";

const drawn = () => document.querySelector(".trial svg")?.outerHTML ?? null;

test("the preview follows every key", async ({ page, context, relay }) => {
  await takeNotes(context, "[data-row]");
  const vehicles = await (await (await new Door(page).setUp(relay.link)).demo()).toVehicles();
  const job = await (await (await vehicles.first()).createJob()).withCustomer("Meier Vakuumtechnik");
  await job.transmitted();
  await page.goto("/more/templates");
  await expect(page.getByRole("img", { name: /^Seite 1 von/ }).locator("svg")).toBeVisible();
  const closing = page.getByRole("textbox", { name: "Schluss" });
  await closing.press("End");
  await page.waitForTimeout(2_000);
  const before = await computed(page);
  const took: number[] = [];
  for (const key of "Aufbaldmeinlieber") took.push(await untilPainted(page, drawn, () => page.keyboard.press(key)));
  figure(`preview after a keystroke, median of ${took.length}`, median(took), "ms", 50);
  figure(`preview after a keystroke, longest of ${took.length}`, Math.max(...took), "ms");
  figure("preview after a keystroke, computed in window and engine, mean", ((await computed(page)) - before) / took.length, "ms");
});
