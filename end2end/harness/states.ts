// Screens in the middle of work: questions, warnings, choices. They follow each other: one goes on where another has stopped.

import { expect, type Page } from "@playwright/test";
import { KODIAQ, MEIER } from "./demo.ts";
import type { Screen } from "./screens.ts";
import { Jobs } from "../pages/jobs.ts";
import { Vehicles } from "../pages/vehicles.ts";

const row = async (page: Page, text: string) => {
  const jobs = await new Jobs(page).visit();
  return jobs.openRow(jobs.row(text).first());
};

const items = async (page: Page, text: string) => (await row(page, text)).register("Rechnungsposten");

const today = () => new Intl.DateTimeFormat("de-DE", { dateStyle: "medium", timeZone: "Europe/Berlin" }).format(new Date());

/** Jobs as a sales team has them on a Tuesday. */
const DAY: [vehicle: string, customer: string, remark: string][] = [
  ["NW26-0426", "Hannah Frühauf", "Probefahrt am Samstag um 10 Uhr, bringt ihren Mann mit"],
  ["NW26-0481", "Schreinerei Seidl", "Zwei Fahrzeuge für die Montage, Leasing anbieten"],
  ["NW26-0504", "Ing-Marie Åkesson", "Möchte ihren Golf in Zahlung geben"],
  ["NW26-0520", "Vinzenz Berger", "Finanzierung über 48 Monate durchrechnen"],
  ["NW26-0552", "St.-Georgs-Apotheke", "Ruft zurück, wenn die Partnerin zugestimmt hat"],
];

/** Fills the day: a few jobs with customers and remarks, and lines in Meier's. */
export async function busy(page: Page): Promise<void> {
  for (const [number, customer, remark] of DAY) {
    const vehicles = await new Vehicles(page).visit();
    await (await (await (await vehicles.find(number)).createJob()).withCustomer(customer)).withRemark(remark);
  }
  const jobs = await new Jobs(page).visit();
  await jobs.mark(jobs.row("Hannah Frühauf"), "dem Kunden angeboten");
  await jobs.mark(jobs.row("Vinzenz Berger"), "In Bearbeitung");
  await jobs.mark(jobs.row("Apotheke"), "Aufgabe erledigt");
  const job = await jobs.openRow(jobs.row(MEIER));
  await job.addLine("Winterkompletträder 16 Zoll, montiert", "890");
  await job.addLine("Überführung und Zulassung", "349");
}

/** Of a busy day. */
export const STATES: Screen[] = [
  {
    name: "origins",
    show: async (page) => {
      await new Jobs(page).visit();
      await page.getByRole("button", { name: "Job anderer Herkunft anlegen" }).click();
      await expect(page.getByRole("menu")).toBeVisible();
    },
  },
  {
    name: "call",
    show: async (page) => {
      const job = await (await new Jobs(page).visit()).begin("Anruf, Rückruf gewünscht");
      await job.withCustomer("Magdalena Müller");
      await job.resubmission.fill(today());
      await job.resubmission.blur();
      await job.comment("@Berta bitte um vier zurückrufen");
      await page.getByRole("tab", { name: "Basis" }).scrollIntoViewIfNeeded();
    },
  },
  { name: "jobs-day", show: (page) => new Jobs(page).visit() },
  {
    name: "jobs-none",
    show: async (page) => {
      await (await (await new Jobs(page).visit()).search("Xanthippe")).counts(0);
    },
  },
  {
    name: "hand-over",
    show: async (page) => {
      const jobs = await new Jobs(page).visit();
      await page.getByRole("button", { name: "Mehrere auswählen" }).click();
      for (const nth of [0, 1, 2]) await jobs.rows().nth(nth).getByRole("checkbox").check();
    },
  },
  {
    name: "minus-question",
    show: async (page) => {
      await (await items(page, "Åkesson")).addLine("VW Golf VII 1.4 TSI", "-6.500");
      await expect(page.getByRole("dialog", { name: "Rabatt oder Inzahlungnahme?" })).toBeVisible();
    },
    leave: async (page) => page.getByRole("dialog").getByRole("button", { name: "Inzahlungnahme" }).click(),
  },
  {
    name: "trade-in",
    show: async (page) => {
      await items(page, "Åkesson");
      const old = page.getByRole("region", { name: "Inzahlungnahmen" });
      await old.getByRole("textbox", { name: "Gutachtenwert" }).fill("6.000");
      await old.getByRole("textbox", { name: "Gutachtenwert" }).blur();
      await old.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "catalogue",
    show: async (page) => {
      await items(page, "Åkesson");
      await page.getByRole("button", { name: "Aus dem Katalog" }).click();
      await expect(page.getByRole("menu", { name: "Aus dem Katalog" })).toBeVisible();
    },
  },
  {
    name: "discounts",
    show: async (page) => {
      const job = await items(page, "Åkesson");
      await job.fromCatalogue(/^Winterkompletträder/);
      await job.fromCatalogue(/^Rabatt in % auf alle Posten/);
      const percent = job.lines().last().getByRole("textbox", { name: "Rabatt in %" });
      await percent.fill("2,5");
      await percent.blur();
    },
  },
  {
    name: "tax-case",
    show: async (page) => {
      const job = await items(page, "Seidl");
      await job.treatment.selectOption({ label: "Ausfuhr in ein Drittland" });
      await expect(page.getByRole("list", { name: "Nachweise, die noch fehlen" })).toBeVisible();
      await job.treatment.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "attachments",
    show: async (page) => {
      const job = await row(page, MEIER);
      await job.attach("zulassungsbescheinigung.jpg", await page.screenshot({ type: "jpeg" }));
      await expect(job.attachments()).not.toHaveCount(0);
    },
  },
  { name: "past", show: async (page) => (await row(page, "Åkesson")).past() },
  {
    name: "sold-question",
    show: async (page) => {
      const jobs = await new Jobs(page).visit();
      await jobs.icon(jobs.row("Seidl")).click();
      await page.getByRole("menuitemradio", { name: "verkauft" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
  {
    name: "lost-question",
    show: async (page) => {
      const jobs = await new Jobs(page).visit();
      await jobs.icon(jobs.row("Apotheke")).click();
      await page.getByRole("menuitemradio", { name: "nicht zustande gekommen" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
  {
    name: "sold-twice",
    show: async (page) => {
      for (const customer of ["Magdalena Müller", "Hannah Frühauf"]) {
        await (await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob()).withCustomer(customer);
      }
      const jobs = await new Jobs(page).visit();
      const both = ["Magdalena Müller", "Hannah Frühauf"].map((customer) => jobs.row("Kodiaq").filter({ hasText: customer }));
      for (const one of both) await jobs.mark(one, "vom Kunden bestellt");
      const job = await jobs.openRow(both[0]!);
      await expect(job.clash).toBeVisible();
    },
  },
  { name: "jobs-twice", show: (page) => new Jobs(page).visit() },
  { name: "vehicle-twice", show: async (page) => (await new Vehicles(page).visit()).find(KODIAQ) },
  {
    name: "month-busy",
    show: async (page) => {
      await page.goto("/month");
      await page.getByText("Als Tabelle").first().click();
      await expect(page.getByRole("table").first()).toBeVisible();
    },
  },
  {
    name: "closed",
    show: async (page) => {
      const jobs = await new Jobs(page).visit();
      await jobs.mark(jobs.row("Berger"), "Abgeschlossener Jobvorgang");
      await jobs.openRow(jobs.row("Berger"));
    },
  },
  {
    name: "palette",
    show: async (page) => {
      await new Jobs(page).visit();
      await page.keyboard.press("Control+k");
      await page.getByRole("searchbox", { name: "Überall suchen" }).fill("neu");
    },
  },
  {
    name: "calendar",
    show: async (page) => {
      const job = await row(page, MEIER);
      const group = job.resubmission.locator("..");
      await group.getByRole("button", { name: "Im Kalender wählen" }).click();
      await page.waitForTimeout(300);
    },
  },
  {
    name: "transmission",
    show: async (page) => {
      await new Jobs(page).visit();
      await page.getByRole("banner").first().getByRole("button", { name: /Übertragen|warte/ }).click();
      await expect(page.getByRole("dialog", { name: "Übertragung" })).toBeVisible();
    },
  },
];
