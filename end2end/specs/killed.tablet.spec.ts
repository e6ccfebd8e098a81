// Tabs that die in the middle of writing. Lost is what was answered as saved and is not there afterwards, here or on another
// device. What nobody has answered yet may be there or not: the window still shows it as being saved.

import type { Page } from "@playwright/test";
import { overheard } from "../harness/engine.ts";
import { takeNotes } from "../harness/gauge.ts";
import { expect, test } from "../harness/test.ts";
import { BERTA, Door } from "../pages/door.ts";
import { Jobs } from "../pages/jobs.ts";
import { Vehicles } from "../pages/vehicles.ts";

const KILLS = 50;
/** So many writes are asked for at once, so that a kill always meets some of them half done. */
const WRITES = 12;

test.use({ beginning: "demo" });

test("a tab is killed fifty times in mid-write and nothing that was saved is lost", async ({ page, context, guard, deviceOf }) => {
  test.setTimeout(300_000);
  // A dying engine may complain; what it complains of is what this is about.
  guard.expect(/.*/);
  await takeNotes(context, "[data-row]");
  const told = { asked: 0, saved: 0 };
  await context.exposeFunction("told", (saved: boolean) => void told[saved ? "saved" : "asked"]++);
  const jobs = await new Jobs(page).visit();
  await jobs.transmitted();
  const before = await total(jobs);
  const vehicle = await (await new Vehicles(page).visit()).first();
  const [create] = await overheard(page, () => vehicle.createJob());
  if (!create) throw new Error("the window asked nothing");
  await vehicle.transmitted();

  let tab = page;
  for (let kill = 0; kill < KILLS; kill++) {
    if (kill > 0) tab = await started(await context.newPage());
    const answered = told.saved;
    await write(tab, create);
    // The engine may still be starting: the kill is to meet it while it writes.
    await expect.poll(() => told.saved, { intervals: [5] }).toBeGreaterThan(answered);
    await tab.waitForTimeout((kill * 7) % 40);
    await die(tab, kill % 2 === 0);
  }

  const left = await new Jobs(await context.newPage()).visit();
  await left.transmitted();
  const after = await total(left);
  console.log(`   ${KILLS} tabs killed: ${told.asked} writes asked, ${told.saved} answered, ${after - before - 1} there`);
  expect(after, `${told.saved} were answered as saved`).toBeGreaterThanOrEqual(before + 1 + told.saved);
  expect(after, "nothing is there twice").toBeLessThanOrEqual(before + 1 + told.asked);
  expect(told.saved, "kills met writes that nobody had answered").toBeLessThan(told.asked);
  expect(told.saved, "others were answered").toBeGreaterThan(KILLS);

  const other = await new Door(await deviceOf("nobody")).signIn(BERTA);
  await other.transmitted();
  await expect.poll(() => total(other)).toBe(after);
});

/** As far as its engine answers. */
async function started(tab: Page): Promise<Page> {
  await tab.goto("/jobs");
  await tab.waitForFunction(() => window.gauge.engine !== null);
  return tab;
}

/** Asks for many jobs at once, and tells of each question and of each answer as it comes. */
async function write(tab: Page, message: number[]): Promise<void> {
  await tab.evaluate(
    ({ message, writes }) => {
      const { told } = globalThis as unknown as { told(saved: boolean): Promise<void> };
      const { worker } = window.gauge;
      if (!worker) throw new Error("this page has no engine");
      const open = new Set<string>();
      worker.addEventListener("message", ({ data }: MessageEvent) => {
        if (!(data instanceof Uint8Array) || data[0] !== 0) return;
        const end = data.findIndex((byte, at) => at > 0 && byte < 128) + 1;
        // Behind the number: zero for a good answer.
        if (open.delete(data.slice(1, end).join()) && data[end] === 0) void told(true);
      });
      for (let nth = 0; nth < writes; nth++) {
        const [asked, number] = window.gauge.renumbered(message, 0x4000_0000 + nth);
        open.add(number);
        void told(false);
        worker.postMessage(asked);
      }
    },
    { message, writes: WRITES },
  );
}

/** Ends as if the machine had taken its process, or as if somebody had closed it. */
async function die(tab: Page, crashes: boolean): Promise<void> {
  if (crashes) {
    const devtools = await tab.context().newCDPSession(tab);
    const crashed = new Promise((done) => tab.once("crash", done));
    // Whoever dies answers nothing: waiting for it would be waiting for ever.
    devtools.send("Page.crash").catch(() => undefined);
    await crashed;
  }
  await tab.close();
}

async function total(jobs: Jobs): Promise<number> {
  return Number(await jobs.rows().first().locator("xpath=..").getAttribute("aria-setsize"));
}
