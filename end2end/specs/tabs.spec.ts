// Several tabs on one device: one memory, one of them speaks with the relay.

import { MEIER } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import type { Page } from "@playwright/test";
import { Door } from "../pages/door.ts";
import { Job } from "../pages/job.ts";
import { Jobs } from "../pages/jobs.ts";
import { Device } from "../pages/more.ts";

test.use({ beginning: "demo" });

test("what is written in one tab stands in the other at once", async ({ page, context }) => {
  const [one, two] = [await toMeier(page), await toMeier(await context.newPage())];
  await one.withRemark("Aus dem ersten Tab");
  await expect(two.remark).toHaveValue("Aus dem ersten Tab");
  await two.addLine("Aus dem zweiten", "5");
  await one.register("Rechnungsposten");
  await expect(one.entry(2, "Text")).toHaveValue("Aus dem zweiten");
  await one.transmitted();
  await two.transmitted();
});

test("when the tab that speaks with the relay is closed, the other goes on", async ({ page, context, deviceOf }) => {
  const leader = await toMeier(page);
  const other = await toMeier(await context.newPage());
  const berta = await toMeier(await deviceOf("berta"));
  await leader.page.close();
  await other.withRemark("Der andere spricht jetzt");
  await other.transmitted();
  await expect(berta.remark).toHaveValue("Der andere spricht jetzt");
  await berta.withRemark("Und er hört");
  await expect(other.remark).toHaveValue("Und er hört");
});

test("closing the tab that leads hands over in under a second, and three tabs see every edit", async ({ page, context }) => {
  const leader = await toMeier(page);
  const [second, third] = [await toMeier(await context.newPage()), await toMeier(await context.newPage())];
  await leader.withRemark("Aus dem ersten Tab");
  for (const tab of [second, third]) await expect(tab.remark).toHaveValue("Aus dem ersten Tab");

  await second.page.evaluate(watchHandover);
  await leader.page.close();
  expect(await second.page.evaluate(() => (globalThis as Watching).handover)).toBeLessThan(1_000);

  await second.withRemark("Nach der Übergabe");
  await second.transmitted();
  await expect(third.remark).toHaveValue("Nach der Übergabe");
  await third.transmitted();
});

test("both tabs write without the relay, also into the same job, and nothing is lost", async ({ page, context, relay, deviceOf }) => {
  const [one, two] = [await toMeier(page), await toMeier(await context.newPage())];
  await relay.kill();
  await Promise.all([one.withRemark("Bemerkung aus dem einen"), two.addLine("Posten aus dem anderen", "5")]);
  await expect(one.chip).toHaveText(/^Offline, \d+ warten$/);
  await expect.poll(async () => (await two.chip.textContent()) === (await one.chip.textContent())).toBe(true);
  await one.page.close();
  await relay.start();
  await two.reconnect();
  const berta = await toMeier(await deviceOf("berta"));
  await expect(berta.remark).toHaveValue("Bemerkung aus dem einen");
  await berta.register("Rechnungsposten");
  await expect(berta.entry(2, "Text")).toHaveValue("Posten aus dem anderen");
});

test("jobs begun in two tabs at once have two numbers", async ({ page, context, relay }) => {
  const [one, two] = [await new Jobs(page).visit(), await new Jobs(await context.newPage()).visit()];
  await one.kept();
  await relay.kill();
  for (const jobs of [one, two]) await expect(jobs.chip).toHaveText(/^Offline/);
  await Promise.all([one, two].map((jobs) => jobs.page.getByRole("button", { name: "Neuer Job" }).click()));
  const titles = await Promise.all([one, two].map((jobs) => new Job(jobs.page).title.textContent()));
  expect(new Set(titles).size).toBe(2);
});

test("signing out in one tab signs out the other", async ({ page, context }) => {
  const other = await context.newPage();
  await (await new Jobs(other).visit()).transmitted();
  await (await new Device(page).visit()).signOut();
  await new Door(page).here();
  await new Door(other).here();
});

type Watching = typeof globalThis & { handover?: Promise<number> };

/** In a page: begins to measure the time between the end of the tab that leads and the beginning of the next one's lead. */
async function watchHandover(): Promise<void> {
  const leads = async () => (await navigator.locks.query()).held?.find((lock) => lock.name === "jobmappe")?.clientId;
  const before = await leads();
  const watch = async () => {
    let last = performance.now();
    for (;;) {
      const now = await leads();
      if (now !== undefined && now !== before) return performance.now() - last;
      // As long as the old one holds the lock, nothing has been handed over yet.
      if (now === before) last = performance.now();
      await new Promise((done) => setTimeout(done, 5));
    }
  };
  (globalThis as Watching).handover = watch();
}

async function toMeier(page: Page): Promise<Job> {
  const jobs = await new Jobs(page).visit();
  await (await jobs.transmitted()).kept();
  return jobs.openRow(jobs.row(MEIER));
}
