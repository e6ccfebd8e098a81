// The way in: the one-time link of a new dealership, sign-in on a further device, an invitation.

import { expect } from "@playwright/test";
import { App } from "./app.ts";
import { Import } from "./import.ts";
import { Jobs } from "./jobs.ts";
import { Today } from "./today.ts";

/** Somebody who works here. */
export interface Person {
  name: string;
  initials: string;
  login: string;
  password: string;
}

export const WALTER: Person = { name: "Walter Rathelz", initials: "WR", login: "walter", password: "Kurbelwelle 17" };
export const BERTA: Person = { name: "Berta Blau", initials: "BB", login: "berta", password: "Nockenwelle 4711" };

export class Door extends App {
  /** Sets a dealership up by the one-time link. */
  async setUp(link: string, person: Person = WALTER): Promise<Import> {
    await this.tryToSetUp(link, person);
    return new Import(this.page).here();
  }

  /** Fills in what the one-time link asks for. */
  async tryToSetUp(link: string, person: Person = WALTER): Promise<this> {
    await this.page.goto(link);
    await this.started();
    await this.page.getByLabel("Name des Autohauses").fill("Autohaus Rathelz");
    await this.page.getByLabel("Ihr Name").fill(person.name);
    await this.page.getByLabel("Anmeldename").fill(person.login);
    await this.page.getByLabel("Neues Passwort").fill(person.password);
    await this.page.getByRole("button", { name: "Einrichten" }).click();
    return this;
  }

  /** Signs in on a further device. */
  async signIn(person: Person = WALTER): Promise<Jobs> {
    await this.tryToSignIn(person);
    return this.#toJobs();
  }

  async tryToSignIn(person: Person): Promise<this> {
    await this.open("/sign-in");
    await this.page.getByLabel("Anmeldename").fill(person.login);
    await this.page.getByLabel("Passwort", { exact: true }).fill(person.password);
    await this.page.getByRole("button", { name: "Anmelden" }).click();
    return this;
  }

  /** Comes in by an invitation. */
  async join(code: string, person: Person): Promise<Jobs> {
    await this.tryToJoin(code, person);
    return this.#toJobs();
  }

  /** Whoever comes in stands before what is to be done. */
  async #toJobs(): Promise<Jobs> {
    await new Today(this.page).here();
    await this.section("Jobs");
    return new Jobs(this.page).here();
  }

  async tryToJoin(code: string, person: Person): Promise<this> {
    await this.open("/sign-in");
    await this.page.getByRole("link", { name: "Ich habe einen Einladungscode" }).click();
    await this.page.getByLabel("Einladungscode").fill(code);
    await this.page.getByLabel("Anmeldename").fill(person.login);
    await this.page.getByLabel("Neues Passwort").fill(person.password);
    await this.page.getByRole("button", { name: "Beitreten" }).click();
    return this;
  }

  /** What is said when nobody may come in. */
  async refused(sentence: string): Promise<this> {
    await expect(this.page.getByRole("alert")).toContainText(sentence);
    return this;
  }

  /** The door is what is seen. */
  async here(): Promise<this> {
    await expect(this.page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
    return this;
  }
}
