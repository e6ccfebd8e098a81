// The list of vehicles, and a vehicle.

import { expect, type Locator } from "@playwright/test";
import { App } from "./app.ts";
import { Job } from "./job.ts";

export class Vehicles extends App {
  async here(): Promise<this> {
    await expect(this.rows().first()).toBeVisible();
    return this;
  }

  rows(): Locator {
    return this.page.getByRole("list", { name: "Fahrzeuge" }).getByRole("article");
  }

  async search(text: string): Promise<this> {
    await this.page.getByRole("searchbox", { name: "Fahrzeuge durchsuchen" }).fill(text);
    return this;
  }

  /** Opens the first vehicle that is left. */
  async first(): Promise<Vehicle> {
    await this.rows().first().getByRole("link").first().click();
    return new Vehicle(this.page).here();
  }
}

export class Vehicle extends App {
  async here(): Promise<this> {
    await expect(this.page.getByRole("button", { name: "Job anlegen" })).toBeVisible();
    return this;
  }

  async createJob(): Promise<Job> {
    await this.page.getByRole("button", { name: "Job anlegen" }).click();
    return new Job(this.page).here();
  }
}
