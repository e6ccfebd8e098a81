// The list of jobs.

import { expect, type Locator, type Page } from "@playwright/test";
import { App, counts } from "./app.ts";
import { Job } from "./job.ts";

/** What a job's status menu offers, as it is read there. */
export type Mark =
  | "Kunde bittet um Rückruf"
  | "dem Kunden angeboten"
  | "vom Kunden bestellt"
  | "verkauft"
  | "nicht zustande gekommen"
  | "Unbearbeitet"
  | "In Bearbeitung"
  | "Aufgabe erledigt"
  | "Abgeschlossener Jobvorgang";

/** What is asked when a job is sold, or comes to nothing. */
export async function answer(page: Page, mark: string): Promise<void> {
  if (mark === "verkauft") await page.getByRole("dialog").getByRole("button", { name: "Als verkauft speichern" }).click();
  if (mark === "nicht zustande gekommen") await page.getByRole("dialog").getByRole("button", { name: "Ins Archiv legen" }).click();
}

export class Jobs extends App {
  async here(): Promise<this> {
    await expect(this.page.getByRole("heading", { name: "Jobs" })).toBeVisible();
    return this;
  }

  async visit(): Promise<this> {
    await this.open("/jobs");
    return this.here();
  }

  rows(): Locator {
    return this.page.getByRole("list", { name: "Jobs" }).getByRole("article");
  }

  /** The row that mentions a text: customer, vehicle, remark. */
  row(text: string): Locator {
    return this.rows().filter({ hasText: text });
  }

  /** How many there are, also those that are not in the page yet. */
  async counts(total: number): Promise<this> {
    if (total === 0) await expect(this.rows()).toHaveCount(0);
    else await counts(this.page.getByRole("list", { name: "Jobs" }).getByRole("listitem"), total);
    return this;
  }

  async search(text: string): Promise<this> {
    await this.page.getByRole("searchbox", { name: "Jobs durchsuchen" }).fill(text);
    return this;
  }

  /** Opens the job of a row. */
  async openRow(row: Locator): Promise<Job> {
    await row.getByRole("link").first().click();
    return new Job(this.page).here();
  }

  /** The icon of a row, which says status and colour in words too. */
  icon(row: Locator): Locator {
    return row.getByRole("button", { name: /^Status ändern: / });
  }

  /** Changes status or colour by the icon in the list. */
  async mark(row: Locator, mark: Mark): Promise<this> {
    await this.icon(row).click();
    await this.page.getByRole("menu", { name: "Status ändern" }).getByRole("menuitemradio", { name: mark }).click();
    await answer(this.page, mark);
    return this;
  }

  /** Puts the marks on by the right button. */
  async markByRightButton(row: Locator, mark: "Aufgabe erledigt" | "Abgeschlossener Jobvorgang"): Promise<this> {
    // As long as a hand holds it down.
    await this.icon(row).click({ button: "right", delay: 150 });
    await this.page.getByRole("menu", { name: "Status ändern" }).getByRole("menuitemradio", { name: mark }).click();
    return this;
  }

  /** A job that did not begin here, by the menu beside the button. */
  async begin(origin: "Anruf, Rückruf gewünscht" | "Anfrage aus dem Internet" | "Brief eines Lieferanten"): Promise<Job> {
    await this.page.getByRole("button", { name: "Job anderer Herkunft anlegen" }).click();
    await this.page.getByRole("menuitemradio", { name: origin }).click();
    return new Job(this.page).here();
  }

  /** The dialogue with all filters, the order and saved views. */
  async filters(act: (dialog: Locator) => Promise<unknown>): Promise<this> {
    await this.page.getByRole("button", { name: "Filter und Ansichten" }).click();
    const dialog = this.page.getByRole("dialog", { name: "Filter und Ansichten" });
    await act(dialog);
    if (await dialog.isVisible()) await dialog.getByRole("button", { name: "Schließen" }).click();
    return this;
  }

  /** Gives the jobs of these rows to a colleague. */
  async handOver(rows: Locator[], to: string): Promise<this> {
    await this.page.getByRole("button", { name: "Mehrere auswählen" }).click();
    for (const row of rows) await row.getByRole("checkbox").check();
    await this.page.getByRole("toolbar", { name: "Übergeben" }).getByLabel("Übergeben").selectOption({ label: to });
    return this;
  }

  /** A chip above the list, with its count. */
  filter(colour: "Unbearbeitet" | "In Bearbeitung" | "Erledigt" | "Abgeschlossen" | "Meine" | "Überfällig" | "Ohne nächsten Schritt"): Locator {
    return this.page.getByRole("group", { name: "Nach Bearbeitung filtern" }).getByRole("button", { name: colour });
  }
}
