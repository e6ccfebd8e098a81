// Bringing files in: first what they would do, then doing it.

import { expect, type Locator } from "@playwright/test";
import { App, fact } from "./app.ts";
import { Customers } from "./customers.ts";
import { Vehicles } from "./vehicles.ts";

/** What a file is about. */
export type Subject = "Fahrzeuge" | "Kunden" | "Mitarbeiter" | "Autohaus";

/** How many lines have which fate. */
export interface Counts {
  created: number;
  changed: number;
  same: number;
  rejected: number;
}

export class Import extends App {
  async here(): Promise<this> {
    await expect(this.page.getByRole("heading", { name: "Daten einbringen" })).toBeVisible();
    return this;
  }

  /** Looks into the demo dealership's four lists. */
  async lookIntoDemo(): Promise<this> {
    await this.page.getByRole("button", { name: "Demo-Autohaus einspielen" }).click();
    for (const name of ["autohaus.csv", "mitarbeiter.csv", "kunden.csv", "fahrzeuge.csv"]) await expect(this.count(name, "Neu")).toBeVisible();
    return this;
  }

  /** Brings the demo dealership in: its four files, and what its customers' sheets are filled with. */
  async demo(): Promise<this> {
    await this.lookIntoDemo();
    await this.bringIn(4);
    await expect(this.page.getByText("Eingebracht.", { exact: true })).toHaveCount(9, { timeout: 120_000 });
    return this;
  }

  /** Chooses a list about customers. */
  async choose(list: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<Locator> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("region", { name: "Listen zu Kunden" }).getByRole("button", { name: list }).click();
    await (await chooser).setFiles(file);
    return this.file(file.name);
  }

  /** Looks into a file of one's own. */
  async lookInto(subject: Subject, path: string | { name: string; mimeType: string; buffer: Buffer }): Promise<this> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("region", { name: "Eigene Dateien" }).getByRole("button", { name: subject }).click();
    await (await chooser).setFiles(path);
    return this;
  }

  /** A file that was looked into. */
  file(name: string): Locator {
    return this.page.getByRole("region", { name });
  }

  /** How many lines of a file are new, changed, and so on. */
  count(name: string, fate: "Neu" | "Geändert" | "Unverändert" | "Abgelehnt"): Locator {
    return fact(this.file(name), fate);
  }

  /** What the file would do, or says why nothing of it can come in. */
  async forecasts(name: string, counts: Counts): Promise<this> {
    await expect(this.count(name, "Neu")).toHaveText(String(counts.created));
    await expect(this.count(name, "Geändert")).toHaveText(String(counts.changed));
    await expect(this.count(name, "Unverändert")).toHaveText(String(counts.same));
    await expect(this.count(name, "Abgelehnt")).toHaveText(String(counts.rejected));
    return this;
  }

  /** The sentence about a line that does not come in. */
  rejected(name: string, line: number): Locator {
    const first = this.page.getByText(`Zeile ${line}`, { exact: true });
    return this.file(name).getByRole("listitem").filter({ has: first });
  }

  /** Brings in what stands there, so many files. */
  async bringIn(files: number): Promise<this> {
    await this.page.getByRole("button", { name: "Jetzt einbringen" }).click();
    await expect(this.page.getByText("Gespeichert auf diesem Gerät:")).toHaveCount(files, { timeout: 60_000 });
    return this;
  }

  async toVehicles(): Promise<Vehicles> {
    await this.page.getByRole("main").getByRole("link", { name: "Fahrzeuge" }).click();
    return new Vehicles(this.page).here();
  }

  async toCustomers(): Promise<Customers> {
    await this.page.getByRole("main").getByRole("link", { name: "Kunden" }).click();
    return new Customers(this.page).here();
  }
}
