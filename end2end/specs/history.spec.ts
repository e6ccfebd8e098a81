// Who wrote what and when; one's own last words can be taken back, nobody else's.

import { MEIER } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import type { Page } from "@playwright/test";
import type { Job } from "../pages/job.ts";
import { Jobs } from "../pages/jobs.ts";

test.use({ beginning: "demo" });

test("the history tells of items in sentences", async ({ page }) => {
  const job = await toMeier(page);
  await job.register("Rechnungsposten");
  await job.fromCatalogue(/^Winterkompletträder/);
  const past = await job.past();
  await expect(past.nth(0)).toContainText(/Posten „Winterkompletträder, montiert“ hinzugefügt · 1.*999,00.€ · 19.%/);
  await job.register("Rechnungsposten");
  await job.entry(2, "Einzelpreis").fill("890");
  await job.entry(2, "Einzelpreis").blur();
  await job.past();
  await expect(past.nth(0)).toContainText(/„Winterkompletträder, montiert“, Einzelpreis:\s*999,00\s*→\s*890,00/);
  await job.register("Rechnungsposten");
  await job.act(2, "Posten entfernen");
  await job.past();
  await expect(past.nth(0)).toContainText("Posten „Winterkompletträder, montiert“ entfernt");
});

test("the history tells who wrote what, and one's own last words are taken back", async ({ page, deviceOf }) => {
  const [walter, berta] = [await toMeier(page), await toMeier(await deviceOf("berta"))];
  await walter.withRemark("ruft zurück");
  await expect(berta.remark).toHaveValue("ruft zurück");
  await berta.withRemark("war schon da");
  await expect(walter.remark).toHaveValue("war schon da");

  const past = await walter.past();
  await expect(past.nth(0)).toContainText(/Bemerkung:\s*ruft zurück\s*→\s*war schon da/);
  await expect(past.nth(0)).toContainText("Berta");
  await expect(past.nth(0)).toContainText(/Gerät \d+/);
  await expect(past.nth(1)).toContainText("Walter");
  await expect(past.nth(0).getByRole("button", { name: "Zurücknehmen" })).toHaveCount(0);
  await expect(past.nth(1).getByRole("button", { name: "Zurücknehmen" })).toHaveCount(0);

  await (await berta.past()).nth(0).getByRole("button", { name: "Zurücknehmen" }).click();
  await expect(past.nth(0)).toContainText(/Bemerkung:\s*war schon da\s*→\s*ruft zurück/);
  for (const job of [berta, walter]) {
    await job.register("Basis");
    await expect(job.remark).toHaveValue("ruft zurück");
  }
});

async function toMeier(page: Page): Promise<Job> {
  const jobs = await new Jobs(page).visit();
  await jobs.transmitted();
  return jobs.openRow(jobs.row(MEIER));
}
