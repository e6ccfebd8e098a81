// "Mehr": people, device, language and brightness.

import { expect, type Locator } from "@playwright/test";
import { App } from "./app.ts";
import type { Person } from "./door.ts";

export class Staff extends App {
  async visit(): Promise<this> {
    await this.open("/more/staff");
    await expect(this.page.getByRole("heading", { name: "Mitarbeiter" })).toBeVisible();
    return this;
  }

  people(): Locator {
    return this.page.getByRole("list", { name: "Mitarbeiter" }).getByRole("listitem");
  }

  /** Makes an invitation and gives back its code. */
  async invite(person: Person, role: string): Promise<string> {
    await this.page.getByRole("button", { name: "Einladen" }).click();
    const dialog = this.page.getByRole("dialog", { name: "Person einladen" });
    await dialog.getByLabel("Name").fill(person.name);
    await dialog.getByLabel("Kürzel").fill(person.initials);
    await dialog.getByLabel("Rolle").selectOption({ label: role });
    await dialog.getByRole("button", { name: "Einladung erstellen" }).click();
    return (await dialog.getByLabel("Einladungscode").textContent()) ?? "";
  }
}

export class Device extends App {
  async visit(): Promise<this> {
    await this.open("/more/device");
    await expect(this.page.getByRole("heading", { name: "Gerät und Übertragung" })).toBeVisible();
    return this;
  }

  async signOut(): Promise<this> {
    await this.page.getByRole("main").getByRole("button", { name: "Abmelden", exact: true }).click();
    return this;
  }

  /** The question that is asked when something would be lost. */
  get question(): Locator {
    return this.page.getByRole("dialog", { name: "Abmelden" });
  }
}

export class Looks extends App {
  async visit(): Promise<this> {
    await this.open("/more/look");
    await expect(this.page.getByRole("radio", { name: "English" })).toBeVisible();
    return this;
  }

  async choose(name: "Deutsch" | "English" | "Hell" | "Dunkel" | "Wie das Gerät"): Promise<this> {
    await this.page.getByRole("radio", { name }).click();
    return this;
  }
}
