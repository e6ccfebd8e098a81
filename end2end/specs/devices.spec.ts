// Two people on two devices.

import { KODIAQ, MEIER } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import type { Page } from "@playwright/test";
import { Job } from "../pages/job.ts";
import { answer, Jobs } from "../pages/jobs.ts";
import { Vehicles } from "../pages/vehicles.ts";

test.use({ beginning: "demo" });

test("what one changes the other sees at once", async ({ page, deviceOf }) => {
  const [walter, berta] = [await toMeier(page), await toMeier(await deviceOf("berta"))];
  await walter.withRemark("Ruft um vier zurück");
  await expect(berta.remark).toHaveValue("Ruft um vier zurück");
  await berta.addLine("Fußmatten", "49,90");
  await walter.register("Rechnungsposten");
  await expect(walter.entry(2, "Text")).toHaveValue("Fußmatten");
  await walter.status.page().goto("/jobs");
  const list = new Jobs(page);
  await berta.register("Basis");
  await berta.status.selectOption({ label: "verkauft" });
  await answer(berta.page, "verkauft");
  await expect(list.icon(list.row(MEIER))).toHaveAccessibleName(/verkauft/);
});

test("a job that arrives while a finger is down moves nothing under it", async ({ page, deviceOf }) => {
  const jobs = await new Jobs(page).visit();
  const car = await (await new Vehicles(await deviceOf("berta")).visit()).find(KODIAQ);
  const before = await jobs.row(MEIER).boundingBox();
  if (!before) throw new Error("the job is not in the list");
  await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
  await page.mouse.down();
  await (await car.createJob()).transmitted();
  // Long enough for the list to have asked anew.
  await page.waitForTimeout(700);
  expect(await jobs.row(MEIER).boundingBox()).toEqual(before);
  await page.mouse.up();
  await expect(page.getByRole("link", { name: new RegExp(`^Kunde.*${MEIER}`) })).toBeVisible();
  await jobs.visit();
  await expect(jobs.rows()).toHaveCount(2);
});

test("the remark here and a line there, both without the relay: afterwards both have both", async ({ page, relay, deviceOf }) => {
  const [walter, berta] = [await toMeier(page), await toMeier(await deviceOf("berta"))];
  await relay.kill();
  await walter.withRemark("Walters Bemerkung");
  await berta.addLine("Bertas Posten", "690");
  await relay.start();
  for (const job of [walter, berta]) await job.reconnect();
  for (const job of [walter, berta]) {
    await job.register("Basis");
    await expect(job.remark).toHaveValue("Walters Bemerkung");
    await job.register("Rechnungsposten");
    await expect(job.entry(2, "Text")).toHaveValue("Bertas Posten");
    await expect(job.total("Gesamtbetrag")).toHaveText("27.180,00 €");
    await expect(page.getByRole("button", { name: /^Zwei Angaben/ })).toHaveCount(0);
  }
});

test("both add a line without the relay: afterwards both have both lines in the same order", async ({ page, relay, deviceOf }) => {
  const [walter, berta] = [await toMeier(page), await toMeier(await deviceOf("berta"))];
  await relay.kill();
  await walter.addLine("Walters Posten", "100");
  await berta.addLine("Bertas Posten", "200");
  await relay.start();
  for (const job of [walter, berta]) await job.reconnect();
  for (const job of [walter, berta]) await expect(job.lines()).toHaveCount(3);
  const order = (job: Job) => Promise.all([2, 3].map((place) => job.entry(place, "Text").inputValue()));
  expect(await order(walter)).toEqual(await order(berta));
  expect((await order(walter)).sort()).toEqual(["Bertas Posten", "Walters Posten"]);
});

test("the same field twice: one winner on both, the other one tap away with its author, and one choice for both", async ({ page, relay, deviceOf }) => {
  const [walter, berta] = [await toMeier(page), await toMeier(await deviceOf("berta"))];
  await relay.kill();
  await walter.withRemark("Walter sagt grün");
  await berta.withRemark("Berta sagt blau");
  await relay.start();
  for (const job of [walter, berta]) await job.reconnect();

  await expect(walter.doubt("Bemerkung")).toBeVisible();
  await expect(berta.doubt("Bemerkung")).toBeVisible();
  const winner = await walter.remark.inputValue();
  await expect(berta.remark).toHaveValue(winner);
  const [mine, theirs] = winner.startsWith("Walter") ? ["Walter", "Berta"] : ["Berta", "Walter"];
  expect(winner).toContain(mine);

  for (const job of [walter, berta]) {
    await job.doubt("Bemerkung").click();
    await expect(job.answer(`${mine} sagt`)).toContainText(mine === "Walter" ? "Walter Rathelz" : "Berta Blau");
    await expect(job.answer(`${theirs} sagt`)).toContainText(theirs === "Walter" ? "Walter Rathelz" : "Berta Blau");
    await job.page.getByRole("dialog").getByRole("button", { name: "Schließen" }).click();
  }
  await berta.doubt("Bemerkung").click();
  await berta.answer(`${theirs} sagt`).getByRole("button", { name: "Diesen nehmen" }).click();
  for (const job of [walter, berta]) {
    await expect(job.remark).toHaveValue(new RegExp(`^${theirs} sagt`));
    await expect(job.doubt("Bemerkung")).toHaveCount(0);
  }
  await berta.undo();
  for (const job of [walter, berta]) await expect(job.remark).toHaveValue(winner);
});

test("the price of a line twice: both see the same sum, and keeping it settles the doubt", async ({ page, relay, deviceOf }) => {
  const [walter, berta] = [await toMeier(page), await toMeier(await deviceOf("berta"))];
  for (const job of [walter, berta]) await job.register("Rechnungsposten");
  await relay.kill();
  await price(walter, "25.000");
  await price(berta, "24.000");
  await relay.start();
  for (const job of [walter, berta]) await job.reconnect();
  await expect(walter.doubt("Einzelpreis")).toBeVisible();
  const winner = await walter.entry(1, "Einzelpreis").inputValue();
  expect(["25.000,00", "24.000,00"]).toContain(winner);
  for (const job of [walter, berta]) await expect(job.total("Gesamtbetrag")).toHaveText(`${winner} €`);
  await walter.doubt("Einzelpreis").click();
  await walter.answer(winner).getByRole("button", { name: "So lassen" }).click();
  for (const job of [walter, berta]) {
    await expect(job.doubt("Einzelpreis")).toHaveCount(0);
    await expect(job.entry(1, "Einzelpreis")).toHaveValue(winner);
  }
});

test("somebody types while the other's change arrives: nothing is taken out of the hand", async ({ page, deviceOf }) => {
  const [walter, berta] = [await toMeier(page), await toMeier(await deviceOf("berta"))];
  await walter.register("Basis");
  await walter.remark.focus();
  await page.keyboard.type("Ich schreibe noch");
  await berta.addLine("Fußmatten", "49,90");
  await expect(page.getByRole("tab", { name: "Rechnungsposten" })).toContainText("2");
  await expect(walter.remark).toBeFocused();
  await page.keyboard.type(" weiter");
  await walter.remark.blur();
  await expect(walter.remark).toHaveValue("Ich schreibe noch weiter");
  await berta.register("Basis");
  await expect(berta.remark).toHaveValue("Ich schreibe noch weiter");
});

async function price(job: Job, amount: string): Promise<void> {
  await job.entry(1, "Einzelpreis").fill(amount);
  await job.entry(1, "Einzelpreis").blur();
  await expect(job.amount(1)).toHaveText(`${amount},00 €`);
}

/** Meier's job, with everything transmitted. */
async function toMeier(page: Page): Promise<Job> {
  const jobs = await new Jobs(page).visit();
  await (await jobs.transmitted()).kept();
  return jobs.openRow(jobs.row(MEIER));
}
