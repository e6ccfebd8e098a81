// Papers of a sale: issued without the relay, signed, travelled, cancelled elsewhere; and what does not go.

import { readFile } from "node:fs/promises";
import { KODIAQ, POLO } from "../harness/demo.ts";
import { check, hash, text as words } from "../harness/pdf.ts";
import { expect, test } from "../harness/test.ts";
import type { Page } from "@playwright/test";
import { Job } from "../pages/job.ts";
import { Jobs } from "../pages/jobs.ts";
import { download } from "../pages/preview.ts";
import { Vehicles } from "../pages/vehicles.ts";

test.use({ beginning: "demo" });

/** A private customer with a whole address. */
const BUYER = "Wolfgang Huber";

test("a margin-scheme car with a trade-in: signed and invoiced without the relay, cancelled on another device", async ({ page, relay, deviceOf }) => {
  const job = await sale(page);
  await job.transmitted();
  const berta = await deviceOf("berta");
  await (await (await new Jobs(berta).visit()).transmitted()).kept();
  await job.kept();
  await relay.kill();

  const contract = await (await job.paper("Kaufvertrag")).here();
  await settle(contract.page);
  const signing = await contract.handOver("2468");
  await expect(page.getByRole("navigation", { name: "Hauptnavigation" })).toBeHidden();
  await signing.signAll("Wolfgang Huber");
  await signing.takeBack("2468");
  await expect(page.getByText("Erstellt und beim Job abgelegt")).toBeVisible();
  await contract.close();

  const invoice = await (await job.paper("Rechnung")).here();
  await settle(page);
  await invoice.make();
  await invoice.close();
  await job.register("Dokumente");
  const mine = job.papers().filter({ hasText: /^Rechnung/ });
  await expect(mine).toHaveCount(1);
  await expect(job.papers().filter({ hasText: "Kaufvertrag" })).toContainText("unterschrieben");
  const path = await (await download(mine)).path();
  await check(path);
  const copied = await words(path);
  for (const wanted of ["Sonderregelung", "20.290,00", "3.000,00", "17.290,00", BUYER]) expect(copied).toContain(wanted);
  const first = await hash(path);

  await relay.restart();
  await job.reconnect();
  const there = await openJob(berta);
  await there.register("Dokumente");
  const other = there.papers().filter({ hasText: /^Rechnung/ });
  expect(await hash(await (await download(other)).path())).toBe(first);
  await there.cancel(other, "Falscher Kilometerstand");
  const storno = there.papers().filter({ hasText: /^Stornorechnung/ });
  await expect(storno).toContainText("storniert");
  await expect(other.getByRole("button", { name: "Weitere Aktionen zum Dokument" })).toBeVisible();
  await there.transmitted();

  // Here it is cancelled, too, and can be written anew.
  await expect(mine).toContainText("storniert durch");
  expect(await hash(await (await download(mine)).path())).toBe(first);
  const again = await (await job.paper("Rechnung")).here();
  await again.make();
  await again.close();
  await expect(mine).toHaveCount(2);
});

test("an invoice says all that it lacks, and its own fields are filled beside it", async ({ page }) => {
  await page.goto("/jobs");
  await page.getByRole("button", { name: "Neuer Job" }).click();
  const job = await new Job(page).here();
  const preview = await job.paper("Rechnung");
  await expect(preview.missing().filter({ hasText: "Kunde" })).toBeVisible();
  await expect(preview.missing().filter({ hasText: "Rechnungsposten" })).toBeVisible();
  await expect(preview.makeButton).toBeDisabled();
  await preview.unfold("Angaben zu diesem Dokument");
  await preview.fill("Leistungsdatum", "31.02.2026");
  await expect(preview.detail("Leistungsdatum")).toHaveAttribute("aria-invalid", "true");
  await preview.fill("Leistungsdatum", "27.11.2026");
  await expect(preview.detail("Leistungsdatum")).toHaveAttribute("aria-invalid", "false");
  await expect(preview.missing().filter({ hasText: "Leistungsdatum" })).toHaveCount(0);
});

test("an invoice is saved as XRechnung for a public buyer; without their reference it is told what is missing", async ({ page }) => {
  const job = await sale(page);
  for (const reference of ["", "04011000-1234512345-06"]) {
    const invoice = await (await job.paper("Rechnung")).here();
    await settle(page);
    await invoice.fill("Leitweg-ID", reference);
    await invoice.make();
    await invoice.close();
    await job.register("Dokumente");
    const newest = job.papers().filter({ hasText: /^Rechnung/ }).first();
    if (reference) {
      const coming = page.waitForEvent("download");
      await job.withPaper(newest, "XRechnung (XML) sichern");
      const xml = await readFile(await (await coming).path(), "utf8");
      expect(xml).toContain("urn:xeinkauf.de:kosit:xrechnung_3.0");
      expect(xml).toContain(reference);
    } else {
      await job.withPaper(newest, "XRechnung (XML) sichern");
      await expect(page.getByText("Für eine XRechnung fehlt die Leitweg-ID")).toBeVisible();
    }
  }
});

test("the preview says why an invoice to a private buyer abroad has no XML", async ({ page }) => {
  const vehicle = await (await new Vehicles(page).visit()).find(POLO);
  // What makes a vehicle a new one for the tax.
  await page.getByRole("textbox", { name: "Erstzulassung" }).fill("20.11.2026");
  await page.getByRole("textbox", { name: "Erstzulassung" }).blur();
  const job = await vehicle.createJob();
  await job.withCustomer("Mag. Roswitha Höllwarth");
  await job.register("Rechnungsposten");
  await job.treatment.selectOption({ label: "Neufahrzeug in die EU" });
  await (await job.paper("Rechnung")).here();
  await settle(page);
  const reason = "Der Käufer hat keine USt-IdNr. An Privatpersonen genügt die Rechnung auf Papier oder als PDF.";
  await expect(page.getByRole("note").filter({ hasText: reason })).toBeVisible();
});

test("every kind of paper can be looked at", async ({ page }) => {
  const job = await sale(page);
  for (const kind of KINDS) {
    const preview = await job.paper(kind);
    await expect(page.getByRole("dialog", { name: `${kind} – Vorschau` })).toBeVisible();
    await preview.here();
    await preview.close();
  }
});

test("how a paper left is noted with it", async ({ page }) => {
  const job = await sale(page);
  const preview = await (await job.offer()).make();
  await preview.close();
  await job.register("Dokumente");
  await expect(job.papers()).toHaveCount(1);
  await download(job.papers());
  await expect(job.papers()).toContainText("heruntergeladen");
});

const KINDS = [
  "Angebot", "Reservierung", "Verbindliche Bestellung", "Auftragsbestätigung", "Hinweise vor dem Kauf", "Kaufvertrag",
  "Anzahlungsrechnung", "Rechnung", "Schlussrechnung", "Probefahrtvereinbarung", "Übergabeprotokoll", "Lieferschein",
  "Ankaufvertrag", "Preisschild", "Brief",
];

/** A used car under the margin scheme with another one taken in part payment. */
async function sale(page: Page): Promise<Job> {
  const job = await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob();
  await job.withCustomer(BUYER);
  await job.addLine("VW Golf", "-3.000");
  await job.deduct("Inzahlungnahme");
  const old = page.getByRole("region", { name: "Inzahlungnahmen" });
  for (const [field, value] of [["Marke", "Volkswagen"], ["Modell", "Golf"], ["FIN", "WVWZZZ1KZ6W000001"]] as const) {
    await old.getByRole("textbox", { name: field }).fill(value);
    await old.getByRole("textbox", { name: field }).blur();
  }
  await expect(job.total("Verbleibender Betrag")).toHaveText("17.290,00 €");
  return job;
}

/** Fills what the paper asks for. */
async function settle(page: Page): Promise<void> {
  const day = page.getByRole("dialog").getByRole("complementary").getByLabel("Leistungsdatum", { exact: true });
  // Where there is little room the paper's own fields are folded.
  const fields = page.getByText("Angaben zu diesem Dokument", { exact: true });
  if (!(await day.isVisible()) && (await fields.isVisible())) await fields.click();
  if (await day.isVisible()) {
    await day.fill("27.11.2026");
    await day.blur();
  }
}

async function openJob(page: Page): Promise<Job> {
  const jobs = await new Jobs(page).visit();
  return jobs.openRow(jobs.row(BUYER));
}
