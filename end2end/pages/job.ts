// A job with its registers, and the preview of a paper.

import { expect } from "@playwright/test";
import { App } from "./app.ts";

export class Job extends App {
  async here(): Promise<this> {
    await expect(this.page.getByRole("tab", { name: "Rechnungsposten" })).toBeVisible();
    return this;
  }

  async offer(): Promise<Preview> {
    await this.page.getByRole("toolbar", { name: "Dokumente erstellen" }).getByRole("button", { name: "Angebot" }).click();
    return new Preview(this.page).here();
  }
}

export class Preview extends App {
  async here(): Promise<this> {
    await expect(this.page.getByRole("img", { name: /^Seite 1 von/ })).toBeVisible();
    return this;
  }

  /** Makes the paper and keeps it with the job. */
  async make(): Promise<this> {
    await this.page.getByRole("button", { name: "Erstellen" }).click();
    await expect(this.page.getByText("Erstellt und beim Job abgelegt")).toBeVisible();
    return this;
  }
}
