// A device without the relay: everything works, survives, and travels later.

import { KODIAQ, MEIER, VEHICLES } from "../harness/demo.ts";
import { check } from "../harness/pdf.ts";
import { expect, test } from "../harness/test.ts";
import { App } from "../pages/app.ts";
import { Customers } from "../pages/customers.ts";
import { Door } from "../pages/door.ts";
import { Job } from "../pages/job.ts";
import { Jobs } from "../pages/jobs.ts";
import { download } from "../pages/preview.ts";
import { Vehicles } from "../pages/vehicles.ts";

test.use({ beginning: "demo" });

test("a whole sale without the relay, over a restart of the browser, and then everything travels", async ({ relay, device, deviceOf }) => {
  const tablet = await device();
  await (await new Door(tablet.page).signIn()).transmitted();
  await new App(tablet.page).kept();
  await (await new Vehicles(tablet.page).visit()).counts(VEHICLES);
  await relay.kill();

  const vehicles = new Vehicles(await tablet.restart());
  await vehicles.open(`${relay.origin}/vehicles`);
  await vehicles.counts(VEHICLES);
  await expect(vehicles.chip).toHaveText("Offline");
  const job = await (await vehicles.find(KODIAQ)).createJob();
  await expect(job.chip).toHaveText(/^Offline, \d+ war/);
  await expect(tablet.page.getByRole("article").getByText("Gespeichert auf diesem Gerät")).toBeVisible();
  await tablet.page.getByRole("combobox", { name: "Kunde suchen" }).fill("Zoë Übelhör");
  await tablet.page.getByRole("option", { name: "neu anlegen" }).click();
  await tablet.page.getByRole("dialog").getByLabel("Straße und Hausnummer").fill("Am Anger 1");
  await tablet.page.getByRole("dialog").getByLabel("PLZ").fill("85540");
  await tablet.page.getByRole("dialog").getByLabel("Ort").fill("Haar");
  await tablet.page.getByRole("button", { name: "Kunde anlegen" }).click();
  await expect(tablet.page.getByRole("link", { name: /^Kunde.*Zoë Übelhör/ })).toBeVisible();
  await job.addLine("Winterräder", "690");
  const preview = await (await job.offer()).make();
  await check(await (await download(preview.page.getByRole("dialog"))).path());
  await preview.close();

  const jobs = new Jobs(await tablet.restart());
  await jobs.open(`${relay.origin}/jobs`);
  const again = await jobs.openRow(jobs.row("Zoë Übelhör"));
  await expect(again.chip).toHaveText(/^Offline, \d+ warten$/);
  await again.register("Dokumente");
  await expect(again.papers()).toHaveCount(1);
  await again.register("Rechnungsposten");
  await expect(again.total("Gesamtbetrag")).toHaveText("20.980,00 €");

  await relay.start();
  await again.reconnect();
  await expect(tablet.page.getByRole("article").getByText("Übertragen", { exact: true })).toBeVisible();

  const elsewhere = await new Jobs(await deviceOf("berta")).visit();
  const seen = await elsewhere.openRow(elsewhere.row("Zoë Übelhör"));
  await seen.register("Rechnungsposten");
  await expect(seen.total("Gesamtbetrag")).toHaveText("20.980,00 €");
  await seen.register("Dokumente");
  await check(await (await download(seen.papers())).path());
});

test("the chip says what is saved here, what travels and what has arrived", async ({ page, relay }) => {
  const customers = await new Customers(page).visit();
  await (await customers.transmitted()).kept();
  await relay.kill();
  await expect(customers.chip).toHaveText("Offline");
  const meier = await customers.find(MEIER);
  await meier.write("Bemerkung", "ohne Netz geschrieben");
  await expect(meier.chip).toHaveText("Offline, 1 wartet");
  await expect(page.getByRole("article").getByText("Gespeichert auf diesem Gerät")).toBeVisible();
  await meier.inSyncPanel(async (panel) => {
    await expect(panel).toContainText("Offline – gespeichert auf diesem Gerät.");
    await expect(panel).toContainText("1 Änderung");
  });
  await meier.write("Mobil", "0171 3920001");
  await expect(meier.chip).toHaveText("Offline, 2 warten");
  // Nobody has to press anything: the device finds the relay by itself.
  await relay.start();
  await expect(meier.chip).toHaveText("Übertragen", { timeout: 45_000 });
  await expect(page.getByRole("article").getByText("Übertragen", { exact: true })).toBeVisible();
});

test("a row in the list says that its changes wait", async ({ page, relay }) => {
  const jobs = await new Jobs(page).visit();
  await (await jobs.transmitted()).kept();
  await relay.kill();
  await expect(jobs.chip).toHaveText("Offline");
  await jobs.mark(jobs.row(MEIER), "Aufgabe erledigt");
  const waits = jobs.row(MEIER).getByRole("img", { name: "Auf diesem Gerät gespeichert, wartet auf Übertragung" });
  await expect(waits).toBeVisible();
  await relay.start();
  await jobs.reconnect();
  await expect(waits).toHaveCount(0);
});

test("going away while an entry is not saved yet asks first, and by staying it is saved", async ({ page }) => {
  const jobs = await new Jobs(page).visit();
  const job = await jobs.openRow(jobs.row(MEIER));
  let asked = 0;
  page.on("dialog", (dialog) => {
    asked += 1;
    void dialog.dismiss();
  });
  await job.remark.fill("Noch beim Tippen");
  await page.evaluate(() => location.reload());
  await expect.poll(() => asked).toBe(1);
  await job.transmitted();
  await job.reload();
  await expect(job.remark).toHaveValue("Noch beim Tippen");
  expect(asked).toBe(1);
});

test("what was typed and left is on the disk, even if the tab is gone at once", async ({ page, context, relay }) => {
  const jobs = await new Jobs(page).visit();
  const job = await jobs.openRow(jobs.row(MEIER));
  await job.kept();
  await relay.kill();
  await job.withRemark("Zusage bis Freitag");
  await expect(job.chip).toHaveText("Offline, 1 wartet");
  await page.close();
  const next = await new Jobs(await context.newPage()).open("/jobs");
  await expect(next.row("Zusage bis Freitag")).toBeVisible();
  const opened = await next.openRow(next.row(MEIER));
  await expect(new Job(opened.page).remark).toHaveValue("Zusage bis Freitag");
});
