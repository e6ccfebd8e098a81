// Bringing files in: first what they would do, then doing it.

import { expect } from "@playwright/test";
import { App } from "./app.ts";
import { Vehicles } from "./vehicles.ts";

export class Import extends App {
  async here(): Promise<this> {
    await expect(this.page.getByRole("heading", { name: "Daten einbringen" })).toBeVisible();
    return this;
  }

  /** Brings the demo dealership in, all four lists. */
  async demo(): Promise<this> {
    await this.page.getByRole("button", { name: "Demo-Autohaus einspielen" }).click();
    await expect(this.file("fahrzeuge.csv").getByText("Neu", { exact: true })).toBeVisible();
    return this.bringIn(4);
  }

  /** A file that was looked into. */
  file(name: string) {
    return this.page.getByRole("region", { name });
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
}
