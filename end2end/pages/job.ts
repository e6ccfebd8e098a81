// A job with its registers, and the preview of a paper.

import { expect } from "@playwright/test";
import { App } from "./app.ts";

export class Job extends App {
  async here(): Promise<this> {
    await expect(this.page.getByRole("tab", { name: "Rechnungsposten" })).toBeVisible();
    return this;
  }

  /** Gives the job a customer that exists, found by name. */
  async withCustomer(name: string): Promise<this> {
    await this.page.getByRole("tab", { name: "Basis" }).click();
    await this.page.getByRole("combobox", { name: "Kunde" }).fill(name);
    await this.page.getByRole("option", { name }).first().click();
    return this;
  }

  /** Adds a line at the end. */
  async addLine(text: string, amount: string): Promise<this> {
    await this.page.getByRole("tab", { name: "Rechnungsposten" }).click();
    await this.page.getByRole("button", { name: "Posten hinzufügen" }).click();
    await this.page.getByRole("textbox", { name: "Text" }).last().fill(text);
    await this.page.getByRole("textbox", { name: "Einzelpreis" }).last().fill(amount);
    await this.page.keyboard.press("Tab");
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
