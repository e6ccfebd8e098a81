// From the first call to the sale, by two people on three devices, one of them without the relay in between.

import { KODIAQ } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import { Door } from "../pages/door.ts";
import { answer, Jobs } from "../pages/jobs.ts";
import { Today } from "../pages/today.ts";
import { Vehicles } from "../pages/vehicles.ts";

test.use({ beginning: "demo" });

test("a call is entered here, answered and offered there, ordered without the relay and sold at the desk", async ({ page, relay, deviceOf, device }) => {
  // Berta takes the call in the showroom and enters it.
  const showroom = await deviceOf("berta");
  const call = await (await new Jobs(showroom).visit()).begin("Anruf, Rückruf gewünscht");
  await call.withCustomer("Magdalena Müller");
  await call.withRemark("sucht einen Kombi, ruft ab vier an");
  await call.transmitted();

  // Walter finds it in the list of the house with its clock, takes it over and works on it.
  const jobs = await new Jobs(page).visit();
  const row = jobs.row("Magdalena Müller");
  await expect(row.getByRole("img", { name: "Rückruf" })).toBeVisible();
  await expect(row).toContainText(/noch \d+\smin|bis /);
  const job = await jobs.openRow(row);
  await page.getByRole("button", { name: "Übernehmen" }).click();
  await expect(page.getByRole("button", { name: "Übernehmen" })).toHaveCount(0);
  await page.getByRole("combobox", { name: "Fahrzeug suchen" }).fill(KODIAQ);
  await page.getByRole("option", { name: KODIAQ }).click();
  await job.status.selectOption({ label: "dem Kunden angeboten" });
  await (await (await job.offer()).make()).close();
  await job.transmitted();

  // On his way he has no network; the customer orders by telephone.
  const phone = await device();
  await (await new Door(phone.page).signIn()).transmitted();
  const away = await new Jobs(phone.page).visit();
  await away.kept();
  await relay.kill();
  await away.mark(away.row("Magdalena Müller"), "vom Kunden bestellt");
  const ordered = await away.openRow(away.row("Magdalena Müller"));
  await ordered.withRemark("bestellt, holt am Freitag ab");
  await expect(ordered.chip).toHaveText(/^Offline, \d+ warte/);

  // Meanwhile Berta writes into the same job, and none of them loses a word.
  await call.comment("Kundin wünscht eine Anhängerkupplung");
  await relay.start();
  await ordered.reconnect();
  await call.reconnect();
  await expect(page.getByText("Kundin wünscht eine Anhängerkupplung")).toBeVisible({ timeout: 45_000 });
  await expect(job.status).toHaveValue("ordered");
  await expect(job.remark).toHaveValue(/bestellt, holt am Freitag ab/);

  // At the desk it is sold, and everybody sees it: on the car, in the past of the job, on nobody's list of things to do.
  await job.status.selectOption({ label: "verkauft" });
  await answer(page, "verkauft");
  await job.transmitted();
  const cars = await new Vehicles(showroom).visit();
  await cars.search(KODIAQ);
  await expect(cars.row(KODIAQ)).toContainText("Verkauft");
  const past = await job.past();
  for (const told of ["Dokument erstellt", "Kundin wünscht eine Anhängerkupplung", "vom Kunden bestellt", "verkauft"]) await expect(past.filter({ hasText: told }).first()).toBeVisible();
  const today = await new Today(page).visit();
  await today.whose("Team");
  await expect(today.page.getByRole("listitem").filter({ hasText: "Magdalena Müller" })).toHaveCount(0);
});
