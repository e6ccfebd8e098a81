// Photos and scans: kept with a job, sent in pieces, fetched where they are wanted.

import { readFile } from "node:fs/promises";
import { MEIER } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import type { Page } from "@playwright/test";
import type { Job } from "../pages/job.ts";
import { Jobs } from "../pages/jobs.ts";
import { download } from "../pages/preview.ts";

test.use({ beginning: "demo" });

// More than three pieces.
const PHOTO = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(900_000, "Schaden vorn links")]);

test("a photo kept with a job is on the other device, and from then on also without the relay", async ({ page, relay, deviceOf }) => {
  const [walter, berta] = [await toMeier(page), await toMeier(await deviceOf("berta"))];
  await walter.attach("Schaden.jpg", PHOTO);
  await expect(walter.attachments()).toHaveText([/Schaden\.jpg/]);
  await walter.transmitted();

  await berta.register("Anhänge");
  await expect(berta.attachments()).toHaveText([/Schaden\.jpg/]);
  // The record comes by the log, the bytes beside it: they may come a moment later.
  await expect(async () => expect(await fetched(berta)).toEqual(PHOTO)).toPass();
  await relay.kill();
  expect(await fetched(berta)).toEqual(PHOTO);

  await walter.attachments().getByRole("button", { name: "Entfernen" }).click();
  await expect(walter.attachments()).toHaveCount(0);
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect(walter.attachments()).toHaveCount(1);
});

test("a photo taken without the relay is kept, and goes up when the relay is back", async ({ page, relay, deviceOf }) => {
  const walter = await toMeier(page);
  await relay.kill();
  await walter.attach("Schaden.jpg", PHOTO);
  await expect(walter.attachments()).toHaveText([/Schaden\.jpg/]);
  expect(await fetched(walter)).toEqual(PHOTO);
  await page.reload();
  await walter.register("Anhänge");
  await relay.start();
  await walter.reconnect();
  const berta = await toMeier(await deviceOf("berta"));
  await berta.register("Anhänge");
  await expect(async () => expect(await fetched(berta)).toEqual(PHOTO)).toPass();
});

test("what is no picture is refused with its reason, whatever it is called", async ({ page }) => {
  const walter = await toMeier(page);
  await walter.attach("Schaden.jpg", Buffer.from("<html>"));
  await expect(page.getByText("Aufgenommen werden Bilder (JPEG, PNG, WebP, HEIC) und PDF.")).toBeVisible();
  await expect(walter.attachments()).toHaveCount(0);
});

async function fetched(job: Job): Promise<Buffer> {
  return readFile(await (await download(job.attachments().first())).path());
}

async function toMeier(page: Page): Promise<Job> {
  const jobs = await new Jobs(page).visit();
  await (await jobs.transmitted()).kept();
  return jobs.openRow(jobs.row(MEIER));
}
