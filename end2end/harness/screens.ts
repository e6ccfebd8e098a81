// All main screens, for what must hold on each of them: to be read by everybody, to be tapped, to fit.

import { expect, type Page } from "@playwright/test";
import { MEIER, POLO } from "./demo.ts";
import { Customers } from "../pages/customers.ts";
import { Import } from "../pages/import.ts";
import { Jobs } from "../pages/jobs.ts";
import { Signing } from "../pages/preview.ts";
import { Today } from "../pages/today.ts";
import { Vehicles } from "../pages/vehicles.ts";

/** A screen: its name, and how somebody gets there. */
export interface Screen {
  name: string;
  show: (page: Page) => Promise<unknown>;
  /** How somebody leaves it, where another address is not enough. */
  leave?: (page: Page) => Promise<unknown>;
}

const heading = (path: string, name: string) => async (page: Page) => {
  await page.goto(path);
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
};

const meier = async (page: Page) => {
  const jobs = await new Jobs(page).visit();
  return jobs.openRow(jobs.row(MEIER));
};

/** A register of Meier's sheet, and a button on it that is pressed. */
const register = (name: string, button?: RegExp) => async (page: Page) => {
  const sheet = await (await (await new Customers(page).visit()).sheet(MEIER)).register(name);
  if (button) await sheet.panel.getByRole("button", { name: button }).first().click();
};

/** Screens behind the door; the demo dealership with Walter signed in. */
export const SCREENS: Screen[] = [
  { name: "today", show: (page) => new Today(page).visit() },
  { name: "month", show: heading("/month", "Zahlen des Monats") },
  {
    name: "filters",
    show: async (page) => {
      await new Jobs(page).visit();
      await page.getByRole("button", { name: "Filter und Ansichten" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
  { name: "jobs", show: (page) => new Jobs(page).visit() },
  {
    name: "status",
    show: async (page) => {
      const jobs = await new Jobs(page).visit();
      await jobs.icon(jobs.row(MEIER)).click();
      await expect(page.getByRole("menu")).toBeVisible();
    },
  },
  { name: "job", show: meier },
  { name: "items", show: async (page) => (await meier(page)).register("Rechnungsposten") },
  { name: "papers", show: async (page) => (await meier(page)).register("Dokumente") },
  { name: "preview", show: async (page) => (await (await meier(page)).offer()).here() },
  {
    name: "more-papers",
    show: async (page) => {
      await meier(page);
      await page.getByRole("button", { name: "Weitere Dokumente" }).click();
      await expect(page.getByRole("menu")).toBeVisible();
    },
  },
  { name: "agreement", show: async (page) => (await (await meier(page)).paper("Probefahrtvereinbarung")).here() },
  {
    name: "hand-device",
    show: async (page) => {
      await (await (await meier(page)).offer()).here();
      await page.getByRole("button", { name: "Kunden zeigen" }).click();
      await expect(page.getByRole("button", { name: "Dem Kunden geben" })).toBeVisible();
    },
  },
  {
    name: "shown",
    show: async (page) => (await (await (await meier(page)).offer()).here()).showCustomer(),
    leave: async (page) => (await new Signing(page).press("Gerät zurückgeben")).takeBack(),
  },
  { name: "vehicles", show: (page) => new Vehicles(page).visit() },
  { name: "vehicle", show: async (page) => (await new Vehicles(page).visit()).find(POLO) },
  { name: "customers", show: (page) => new Customers(page).visit() },
  { name: "customer", show: async (page) => (await new Customers(page).visit()).find(MEIER) },
  { name: "customer-people", show: register("Ansprechpartner") },
  { name: "customer-contacts", show: register("Vorgänge", /^Kunde hat Interesse/) },
  { name: "customer-mailbox", show: register("Briefkästen") },
  { name: "customer-revenue", show: register("Umsätze") },
  { name: "customer-items", show: register("Offene Posten") },
  { name: "customer-cars", show: register("Fahrzeugstamm") },
  { name: "customer-orders", show: register("akt. Aufträge", /^403865/) },
  { name: "customer-journal", show: register("Auftragsgesamt") },
  { name: "customer-profit", show: register("Rohertrag") },
  { name: "customer-place", show: register("Ort") },
  { name: "customer-jobs", show: register("Jobs") },
  { name: "customer-papers", show: register("Dokumente") },
  {
    name: "duplicates",
    show: async (page) => {
      await heading("/customers/duplicates", "Dubletten")(page);
      await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
    },
  },
  { name: "new-customer", show: heading("/customers/new", "Neuer Kunde") },
  { name: "more", show: heading("/more", "Mehr") },
  { name: "house", show: heading("/more/house", "Autohaus") },
  { name: "templates", show: heading("/more/templates", "Dokumentvorgaben") },
  { name: "ranges", show: heading("/more/ranges", "Nummernkreise") },
  { name: "staff", show: heading("/more/staff", "Mitarbeiter") },
  { name: "import", show: heading("/import", "Daten einbringen") },
  {
    name: "list-mapping",
    show: async (page) => {
      await heading("/import", "Daten einbringen")(page);
      const list = "Kd.-Nr.;Rg.Nummer;Rg.Datum;Saldo;Zusatz\r\n24107;0126000001;02.11.2026;119,00;x\r\n99999;0126000002;bald;5,00;y\r\n";
      const file = await new Import(page).choose("Offene Posten", { name: "op.csv", mimeType: "text/csv", buffer: Buffer.from(list, "utf8") });
      await file.getByText("Spalten zuordnen").click();
      await expect(file.getByRole("combobox", { name: "Zusatz" })).toBeVisible();
    },
  },
  { name: "device", show: heading("/more/device", "Gerät und Übertragung") },
  { name: "look", show: heading("/more/look", "Sprache und Darstellung") },
  { name: "about", show: heading("/more/about", "Über Jobmappe") },
  {
    name: "search",
    show: async (page) => {
      await new Jobs(page).visit();
      await page.getByRole("button", { name: "Überall suchen" }).click();
      await page.getByRole("searchbox", { name: "Überall suchen" }).fill("Müller");
      await expect(page.getByRole("dialog").getByRole("link").first()).toBeVisible();
    },
  },
];

/** Screens in front of the door. */
export const DOORS: Screen[] = [
  { name: "start", show: heading("/start", "Autohaus einrichten") },
  { name: "sign-in", show: heading("/sign-in", "Anmelden") },
  { name: "join", show: heading("/join", "Einladung annehmen") },
];
