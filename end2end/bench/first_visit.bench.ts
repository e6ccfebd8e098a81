// The very first visit on a slow device: nothing kept, everything fetched and compiled.

import { figure, median, notes, slowDown, takeNotes } from "../harness/gauge.ts";
import { test } from "../harness/test.ts";
import { App } from "../pages/app.ts";

test("a first visit never holds the main thread for long", async ({ browser, relay, guard }) => {
  const longest: number[] = [];
  const started: number[] = [];
  for (let round = 0; round < 5; round++) {
    const context = await browser.newContext({ baseURL: relay.origin });
    await guard.watch(context);
    await takeNotes(context, "form");
    const page = await context.newPage();
    await slowDown(page);
    await new App(page).open();
    await page.waitForTimeout(1_500);
    const taken = await notes(page);
    longest.push(taken.longestTask);
    started.push(taken.started ?? NaN);
    await context.close();
  }
  figure("first visit, window started, median of 5", median(started), "ms");
  figure("first visit, longest task of the main thread, median of 5", median(longest), "ms", 200);
});
