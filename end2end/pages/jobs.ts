// The list of jobs.

import { expect, type Locator } from "@playwright/test";
import { App } from "./app.ts";

export class Jobs extends App {
  async here(): Promise<this> {
    await expect(this.page.getByRole("heading", { name: "Jobs" })).toBeVisible();
    return this;
  }

  rows(): Locator {
    return this.page.getByRole("list", { name: "Jobs" }).getByRole("article");
  }
}
