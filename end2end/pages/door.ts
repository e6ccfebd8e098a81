// The way in: the one-time link of a new dealership, and sign-in on a further device.

import { expect, type Page } from "@playwright/test";
import { App } from "./app.ts";
import { Import } from "./import.ts";
import { Jobs } from "./jobs.ts";

/** Somebody who works here. */
export interface Person {
  name: string;
  login: string;
  password: string;
}

export const WALTER: Person = { name: "Walter Rathelz", login: "walter", password: "Kurbelwelle 17" };

export class Door extends App {
  constructor(page: Page) {
    super(page);
  }

  /** Sets a dealership up by the one-time link. */
  async setUp(link: string, person: Person = WALTER): Promise<Import> {
    await this.page.goto(link);
    await this.started();
    await this.page.getByLabel("Name des Autohauses").fill("Autohaus Rathelz");
    await this.page.getByLabel("Ihr Name").fill(person.name);
    await this.page.getByLabel("Anmeldename").fill(person.login);
    await this.page.getByLabel("Neues Passwort").fill(person.password);
    await this.page.getByRole("button", { name: "Einrichten" }).click();
    return new Import(this.page).here();
  }

  /** Signs in on a further device. */
  async signIn(person: Person = WALTER): Promise<Jobs> {
    await this.open("/sign-in");
    await this.page.getByLabel("Anmeldename").fill(person.login);
    await this.page.getByLabel("Passwort").fill(person.password);
    await this.page.getByRole("button", { name: "Anmelden" }).click();
    return new Jobs(this.page).here();
  }

  /** What is said when nobody may come in. */
  async refused(sentence: string): Promise<this> {
    await expect(this.page.getByRole("alert")).toContainText(sentence);
    return this;
  }
}
