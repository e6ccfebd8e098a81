// A picture of every screen, in light and dark.

import { join } from "node:path";
import { DOORS, SCREENS } from "../harness/screens.ts";
import { busy, STATES } from "../harness/states.ts";
import { test } from "../harness/test.ts";
import type { Page } from "@playwright/test";

for (const scheme of ["light", "dark"] as const) {
  test.describe(scheme, () => {
    test.use({ beginning: "demo" });

    for (const [title, screens] of [["behind the door", SCREENS], ["in the middle of work", STATES]] as const) {
      test(title, async ({ page }, info) => {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
        await busy(page);
        for (const screen of screens) {
          await screen.show(page);
          await shoot(page, join(info.project.name + "-" + scheme, screen.name));
          await screen.leave?.(page);
        }
      });
    }
  });

  test(`in front of the door, ${scheme}`, async ({ page }, info) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    for (const screen of DOORS) {
      await screen.show(page);
      await shoot(page, join(info.project.name + "-" + scheme, screen.name));
    }
  });
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(import.meta.dirname, "../test-results/screens", `${name}.png`) });
}
