// The list of vehicles, and a vehicle.

import { expect, type Locator } from "@playwright/test";
import { App, counts } from "./app.ts";
import { Job } from "./job.ts";
import { Jobs } from "./jobs.ts";

export class Vehicles extends App {
  async here(): Promise<this> {
    await expect(this.rows().first()).toBeVisible();
    return this;
  }

  async visit(): Promise<this> {
    await this.open("/vehicles");
    return this.here();
  }

  rows(): Locator {
    return this.page.getByRole("list", { name: "Fahrzeuge" }).getByRole("article");
  }

  /** The row of a vehicle, by its own number. */
  row(number: string): Locator {
    return this.rows().filter({ hasText: number });
  }

  /** How many there are, also those that are not in the page yet. */
  async counts(total: number): Promise<this> {
    if (total === 0) await expect(this.rows()).toHaveCount(0);
    else await counts(this.page.getByRole("list", { name: "Fahrzeuge" }).getByRole("listitem"), total);
    return this;
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

  /** Searches for a vehicle by its number and opens it. */
  async find(number: string): Promise<Vehicle> {
    await this.search(number);
    await expect(this.rows()).toHaveCount(1);
    return this.first();
  }

  /** Follows the link under the price. */
  async jobsOf(number: string): Promise<Jobs> {
    await this.row(number).getByRole("link", { name: /^Jobs\s\(\d+\)$/ }).click();
    return new Jobs(this.page).here();
  }
}

export class Vehicle extends App {
  async here(): Promise<this> {
    await expect(this.page.getByRole("button", { name: "Job anlegen", exact: true })).toBeVisible();
    return this;
  }

  async createJob(): Promise<Job> {
    await this.page.getByRole("button", { name: "Job anlegen", exact: true }).click();
    return new Job(this.page).here();
  }
}
