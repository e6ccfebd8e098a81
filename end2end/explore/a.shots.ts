import { join } from "node:path";
import { SCREENS } from "../harness/screens.ts";
import { test } from "../harness/test.ts";
import { Looks } from "../pages/more.ts";
test.use({ beginning: "demo" });
test("all", async ({ page }, info) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const screen of SCREENS) {
    await screen.show(page);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(import.meta.dirname, "../test-results/explore-shots", `${info.project.name}-${screen.name}.png`) });
  }
});
