// The job list of a whole dealership on a slow device: 10,000 jobs, 10,000 customers, 500 vehicles.

import type { Page } from "@playwright/test";
import { figure, median, notes, slowDown, takeNotes } from "../harness/gauge.ts";
import { longestFrame, memory, untilAnswered, untilPainted } from "../harness/stopwatch.ts";
import { expect, test } from "../harness/test.ts";
import { Jobs } from "../pages/jobs.ts";
import { LARGE, move } from "./dealership.ts";

const ROUNDS = 7;

// These run in the page.
const found = () => {
  const list = document.querySelector('[aria-label="Jobs"]');
  return list && list.querySelector("[data-row]") && `${list.querySelector("li")?.ariaSetSize} ${list.textContent}`;
};
const sheet = () => document.querySelector(".job-sheet h1")?.textContent ?? null;
const marks = () => [...document.querySelectorAll(".job-row .status-button")].slice(0, 4).map((button) => button.ariaLabel).join();

test("ten thousand jobs stay at hand", async ({ device, relay }) => {
  const tablet = await device();
  const { page } = tablet;
  await takeNotes(tablet.context, "[data-row]");
  await (await move(page, relay, { ...LARGE, orders: 0 })).kept();
  await page.waitForTimeout(3_000);
  figure("10,000 jobs, memory of window and engine after all came in", (await memory(page)) / 1e6, "MB");
  await page.goto("about:blank");

  await start(page);

  // What closed tabs have left in a process is not the app's.
  const tab = await tablet.restart();
  await takeNotes(tablet.context, "[data-row]");
  await slowDown(tab);
  await tab.goto("/jobs");
  const jobs = new Jobs(tab);
  await jobs.counts(LARGE.jobs);
  await tab.waitForTimeout(2_000);
  await search(tab, jobs);
  await scroll(tab);
  await open(tab, jobs);
  await mark(tab, "slow");
  figure("10,000 jobs, memory of window and engine together", (await memory(tab)) / 1e6, "MB", 250);

  const quick = await tablet.context.newPage();
  await tab.close();
  await new Jobs(quick).visit();
  await expect.poll(async () => (await notes(quick)).engine).not.toBeNull();
  await mark(quick, "quick");
});

/** Some warm starts. */
async function start(page: Page): Promise<void> {
  const seen: number[] = [];
  for (let round = 0; round < 5; round++) {
    const tab = await page.context().newPage();
    await slowDown(tab);
    await tab.goto("/jobs");
    await expect(new Jobs(tab).rows().first()).toBeVisible();
    await expect.poll(async () => (await notes(tab)).engine).not.toBeNull();
    seen.push((await notes(tab)).seen ?? NaN);
    await tab.close();
  }
  figure("10,000 jobs, list visible after a warm start, median of 5", median(seen), "ms", 1_000);
}

async function search(tab: Page, jobs: Jobs): Promise<void> {
  const field = tab.getByRole("searchbox", { name: "Jobs durchsuchen" });
  await field.click();
  const took: number[] = [];
  for (const key of ["h", "u", "b", "e", "r", "Space", "o", "c", "t"]) took.push(await untilPainted(tab, found, () => tab.keyboard.press(key)));
  figure("10,000 jobs, keystroke to result, median of 9", median(took), "ms", 50);
  figure("10,000 jobs, keystroke to result, longest of 9", Math.max(...took), "ms");
  await field.fill("");
  await jobs.counts(LARGE.jobs);
}

/** Turns the wheel as one leafs through a list. */
async function scroll(tab: Page): Promise<void> {
  const box = await new Jobs(tab).rows().first().boundingBox();
  if (!box) throw new Error("no row is to be seen");
  await tab.mouse.move(box.x + 60, box.y + 20);
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    longest.push(await longestFrame(tab, async () => {
      for (let turn = 0; turn < 20; turn++) {
        await tab.mouse.wheel(0, 300);
        await tab.waitForTimeout(30);
      }
    }));
  }
  figure(`10,000 jobs, longest frame while scrolling, median of ${ROUNDS}`, median(longest), "ms", 50);
  figure(`10,000 jobs, longest frame while scrolling, longest of ${ROUNDS}`, Math.max(...longest), "ms");
}

async function open(tab: Page, jobs: Jobs): Promise<void> {
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const row = jobs.rows().nth(2 + round).getByRole("link").first();
    await row.scrollIntoViewIfNeeded();
    took.push(await untilPainted(tab, sheet, () => row.click()));
    await tab.waitForTimeout(300);
  }
  figure(`10,000 jobs, a job opened, median of ${ROUNDS}`, median(took), "ms", 150);
  await tab.goto("/jobs");
  await jobs.counts(LARGE.jobs);
  await tab.waitForTimeout(2_000);
}

/** Changes the colour of a job there and back. */
async function mark(tab: Page, how: "slow" | "quick"): Promise<void> {
  await tab.waitForTimeout(1_000);
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await tab.locator(".job-row .status-button").first().click();
    const menu = tab.getByRole("menu", { name: "Status ändern" });
    const other = menu.getByRole("menuitemradio", { name: round % 2 ? "Aufgabe erledigt" : "In Bearbeitung" });
    took.push(how === "slow" ? await untilPainted(tab, marks, () => other.click()) : await untilAnswered(tab, () => other.click()));
    await expect(menu).toBeHidden();
    await tab.waitForTimeout(300);
  }
  if (how === "slow") figure(`10,000 jobs, a status changed and painted, median of ${ROUNDS}`, median(took), "ms", 100);
  else figure(`10,000 jobs, a status changed and durable, unthrottled, median of ${ROUNDS}`, median(took), "ms", 50);
}
