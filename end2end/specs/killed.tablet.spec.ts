// Tabs that die in the middle of writing: what was answered as saved is there, here and on another device.

import type { Page } from "@playwright/test";
import { askAgain, overheard } from "../harness/engine.ts";
import { takeNotes } from "../harness/gauge.ts";
import { expect, test } from "../harness/test.ts";
import { BERTA, Door } from "../pages/door.ts";
import { Jobs } from "../pages/jobs.ts";
import { Vehicles } from "../pages/vehicles.ts";

const KILLS = 50;
const WRITES = 12;

test.use({ beginning: "demo" });

test("a tab is killed fifty times in mid-write and nothing that was saved is lost", async ({ page, context, guard, deviceOf }) => {
  test.setTimeout(600_000);
  guard.expect(/.*/);
  await takeNotes(context, "[data-row]");
  let saved = 0;
  await context.exposeFunction("saved", () => void saved++);
  const jobs = await new Jobs(page).visit();
  await jobs.transmitted();
  const before = await total(jobs);
  const vehicle = await (await new Vehicles(page).visit()).first();
  const [create] = await overheard(page, () => vehicle.createJob());
  if (!create) throw new Error("the window asked nothing");
  saved = 1;

  let tab = page;
  for (let kill = 0; kill < KILLS; kill++) {
    void write(tab, create);
    await tab.waitForTimeout(5 + ((kill * 37) % 90));
    await die(tab);
    tab = await context.newPage();
    await (await new Jobs(tab).visit()).kept();
  }
  const left = await new Jobs(tab).visit();
  await left.transmitted();
  const after = await total(left);
  expect(after, `${saved} were answered as saved`).toBeGreaterThanOrEqual(before + saved);
  expect(after, "nothing is there twice").toBeLessThanOrEqual(before + 1 + KILLS * WRITES);
  expect(saved, "some writes were answered, others were not").toBeLessThan(1 + KILLS * WRITES);

  const other = await new Door(await deviceOf("nobody")).signIn(BERTA);
  await other.transmitted();
  await other.counts(after);
});

/** Writes until somebody stops it; each answer is told as it comes. */
async function write(tab: Page, create: number[]): Promise<void> {
  for (let nth = 0; nth < WRITES; nth++) {
    const done = await askAgain(tab, create, 1).catch(() => undefined);
    if (!done) return;
    await tab.evaluate(() => (globalThis as unknown as { saved(): Promise<void> }).saved()).catch(() => undefined);
  }
}

/** Its process ends as if the machine had taken it. */
async function die(tab: Page): Promise<void> {
  const devtools = await tab.context().newCDPSession(tab);
  const crashed = new Promise((done) => tab.once("crash", done));
  await devtools.send("Page.crash").catch(() => undefined);
  await crashed;
  await tab.close();
}

async function total(jobs: Jobs): Promise<number> {
  return Number(await jobs.rows().first().locator("xpath=..").getAttribute("aria-setsize"));
}
