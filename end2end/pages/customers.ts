// The list of customers, and a customer.

import { expect, type Locator } from "@playwright/test";
import { App, counts } from "./app.ts";

export class Customers extends App {
  async here(): Promise<this> {
    await expect(this.rows().first()).toBeVisible();
    return this;
  }

  async visit(): Promise<this> {
    await this.open("/customers");
    return this.here();
  }

  rows(): Locator {
    return this.page.getByRole("list", { name: "Kunden" }).getByRole("article");
  }

  /** How many there are, also those that are not in the page yet. */
  async counts(total: number): Promise<this> {
    if (total === 0) await expect(this.rows()).toHaveCount(0);
    else await counts(this.page.getByRole("list", { name: "Kunden" }).getByRole("listitem"), total);
    return this;
  }

  async search(text: string): Promise<this> {
    await this.page.getByRole("searchbox", { name: "Kunden durchsuchen" }).fill(text);
    return this;
  }

  /** Searches and opens the only one that is found. */
  async sheet(text: string): Promise<Customer> {
    await this.search(text);
    await expect(this.rows()).toHaveCount(1);
    await this.rows().getByRole("link").first().click();
    return new Customer(this.page).here();
  }

  /** The same, at the head data. */
  async find(text: string): Promise<Customer> {
    return (await this.sheet(text)).register("Stammdaten");
  }

  async create(): Promise<NewCustomer> {
    await this.page.getByRole("link", { name: "Neuer Kunde" }).first().click();
    return new NewCustomer(this.page).here();
  }
}

export class NewCustomer extends App {
  async here(): Promise<this> {
    await expect(this.page.getByRole("button", { name: "Kunde anlegen" })).toBeVisible();
    return this;
  }

  field(name: string): Locator {
    return this.page.getByRole("textbox", { name, exact: true });
  }

  async party(name: "Person" | "Firma"): Promise<this> {
    await this.page.getByRole("radiogroup", { name: "Art" }).getByRole("radio", { name }).click();
    return this;
  }

  async save(): Promise<Customer> {
    await this.page.getByRole("button", { name: "Kunde anlegen" }).click();
    return new Customer(this.page).here();
  }
}

export class Customer extends App {
  async here(): Promise<this> {
    await expect(this.page.getByRole("region", { name: "Kundeninformationen" })).toBeVisible();
    return this;
  }

  /** Name and address, ways to reach, where we stand. */
  get band(): Locator {
    return this.page.getByRole("region", { name: "Kundeninformationen" });
  }

  /** Opens a register. */
  async register(name: string): Promise<this> {
    const tab = this.page.getByRole("tablist", { name: "Register" }).getByRole("tab", { name: new RegExp(`^${name}`) });
    await tab.click();
    await expect(tab).toHaveAttribute("aria-selected", "true");
    return this;
  }

  /** The register that is open. */
  get panel(): Locator {
    return this.page.getByRole("tabpanel").first();
  }

  /** A table of a register. */
  table(name: string): Table {
    return new Table(this.page.getByRole("table", { name, exact: true }).first());
  }

  field(name: string): Locator {
    return this.page.getByRole("textbox", { name, exact: true });
  }

  /** Writes a field and leaves it. */
  async write(name: string, text: string): Promise<this> {
    await this.field(name).fill(text);
    await this.field(name).blur();
    return this;
  }
}

/** A table of figures. */
export class Table {
  readonly #table: Locator;

  constructor(table: Locator) {
    this.#table = table;
  }

  rows(): Locator {
    return this.#table.getByRole("row");
  }

  /** The row in which a text stands. */
  row(text: string | RegExp): Locator {
    return this.rows().filter({ hasText: text }).first();
  }
}
