// What must hold in the middle of work, on the smallest screens: that is where a long word pushes something out.

import { overhang, tooSmall, violations } from "../harness/fit.ts";
import { busy, STATES } from "../harness/states.ts";
import { expect, test } from "../harness/test.ts";

test.use({ beginning: "demo" });

test("questions, warnings and choices can be read, tapped and fit", async ({ page, viewport }) => {
  test.slow();
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await busy(page);
  for (const state of STATES) {
    await state.show(page);
    expect.soft(await overhang(page), state.name).toEqual([]);
    expect.soft(await tooSmall(page, 44), state.name).toEqual([]);
    expect.soft(await violations(page), state.name).toEqual([]);
    await page.setViewportSize({ width: 320, height: 844 });
    expect.soft(await overhang(page), `${state.name} on a narrow phone`).toEqual([]);
    await page.setViewportSize(viewport ?? { width: 390, height: 844 });
    await state.leave?.(page);
  }
});
