// What is to be done today.

import { expect, type Locator } from "@playwright/test";
import { App } from "./app.ts";

/** The groups, in their order. */
export type Group = "Anfragen" | "Doppelt vergeben" | "Für Sie" | "Wiedervorlagen" | "Auslieferungen" | "Angebote, die ablaufen";

export class Today extends App {
  async here(): Promise<this> {
    await expect(this.page.getByRole("heading", { name: "Heute" })).toBeVisible();
    return this;
  }

  async visit(): Promise<this> {
    await this.open("/");
    return this.here();
  }

  tasks(group: Group): Locator {
    return this.page.getByRole("list", { name: group, exact: true }).getByRole("listitem");
  }

  async done(task: Locator): Promise<this> {
    await task.getByRole("button", { name: "Erledigt" }).click();
    return this;
  }

  async postpone(task: Locator, until: string): Promise<this> {
    await task.getByRole("button", { name: "Verschieben" }).click();
    await this.page.getByRole("menu", { name: "Verschieben" }).getByRole("menuitemradio", { name: new RegExp(`^${until} `) }).click();
    return this;
  }

  /** One's own tasks, or everybody's. */
  async whose(whose: "Meine" | "Team"): Promise<this> {
    await this.page.getByRole("radiogroup", { name: "Wessen Aufgaben" }).getByRole("radio", { name: whose }).click();
    return this;
  }
}
