// A job with its registers.

import { expect, type Locator } from "@playwright/test";
import { App, fact } from "./app.ts";
import { Preview } from "./preview.ts";

/** The entries of a line. */
export type Entry = "Text" | "Menge" | "Einzelpreis";

export class Job extends App {
  async here(): Promise<this> {
    await expect(this.page.getByRole("tab", { name: "Rechnungsposten" })).toBeVisible();
    return this;
  }

  /** The heading: "Job 1-2026-0001". */
  get title(): Locator {
    return this.page.getByRole("heading", { name: /^Job / });
  }

  async register(name: "Basis" | "Rechnungsposten" | "Dokumente" | "Anhänge" | "Verlauf"): Promise<this> {
    await this.page.getByRole("tab", { name }).click();
    await expect(this.page.getByRole("tabpanel", { name })).toBeVisible();
    return this;
  }

  // ── Basis ──

  /** Gives the job a customer that exists, found by name. */
  async withCustomer(name: string): Promise<this> {
    await this.register("Basis");
    await this.page.getByRole("combobox", { name: "Kunde suchen" }).fill(name);
    await this.page.getByRole("option", { name: new RegExp(`^${name}`) }).first().click();
    await expect(this.page.getByRole("link", { name: new RegExp(`^Kunde.*${name}`) })).toBeVisible();
    return this;
  }

  get remark(): Locator {
    return this.page.getByRole("textbox", { name: "Bemerkung" });
  }

  get resubmission(): Locator {
    return this.page.getByRole("textbox", { name: "Wiedervorlage" });
  }

  /** Picks a day in the platform's calendar, whose own window no script can see. */
  async pickDay(field: string, iso: string): Promise<this> {
    const group = this.page.getByRole("textbox", { name: field }).locator("..");
    await expect(group.getByRole("button", { name: "Im Kalender wählen" })).toBeVisible();
    await group.locator("input[type=date]").evaluate((input: HTMLInputElement, iso) => {
      input.value = iso;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }, iso);
    return this;
  }

  get status(): Locator {
    return this.page.getByRole("combobox", { name: "Status" });
  }

  /** Writes the remark and leaves the field. */
  async withRemark(text: string): Promise<this> {
    await this.register("Basis");
    await this.remark.fill(text);
    await this.remark.blur();
    return this;
  }

  // ── Comments ──

  get comments(): Locator {
    return this.page.getByRole("list", { name: "Kommentare" }).getByRole("listitem");
  }

  async comment(text: string): Promise<this> {
    await this.register("Basis");
    await this.page.getByRole("textbox", { name: /^Kommentar/ }).fill(text);
    await this.page.getByRole("button", { name: "Kommentieren" }).click();
    await expect(this.comments.filter({ hasText: text })).toBeVisible();
    return this;
  }

  /** The alarm that another job has the same car. */
  get clash(): Locator {
    return this.page.getByRole("alert").filter({ hasText: "doppelt vergeben" });
  }

  // ── Verlauf ──

  /** What has become of the record, the newest first. */
  async past(): Promise<Locator> {
    await this.register("Verlauf");
    const section = this.page.getByRole("heading", { name: "Verlauf" }).locator("..");
    await expect(section.getByRole("listitem").first()).toBeVisible();
    return section.getByRole("listitem");
  }

  // ── Rechnungsposten ──

  lines(): Locator {
    return this.page.getByRole("table", { name: "Rechnungsposten" }).getByRole("row", { name: /^Posten \d+$/ });
  }

  /** A line by its place, from 1. */
  line(place: number): Locator {
    return this.page.getByRole("row", { name: `Posten ${place}`, exact: true });
  }

  entry(place: number, entry: Entry): Locator {
    return this.line(place).getByRole("textbox", { name: entry });
  }

  tax(place: number): Locator {
    return this.line(place).getByRole("combobox", { name: "Steuer" });
  }

  amount(place: number): Locator {
    return this.line(place).getByRole("cell", { name: "Betrag" });
  }

  /** Adds a line at the end. */
  async addLine(text: string, amount: string, quantity?: string): Promise<this> {
    await this.register("Rechnungsposten");
    const place = (await this.lines().count()) + 1;
    await this.page.getByRole("button", { name: "Posten hinzufügen" }).click();
    await this.entry(place, "Text").fill(text);
    if (quantity) await this.entry(place, "Menge").fill(quantity);
    await this.entry(place, "Einzelpreis").fill(amount);
    await this.entry(place, "Einzelpreis").blur();
    return this;
  }

  /** Does something with a line by its menu. */
  async act(place: number, action: "Nach oben" | "Nach unten" | "Posten entfernen" | "Rabatt auf diesen Posten"): Promise<this> {
    await this.line(place).getByRole("button", { name: "Weitere Aktionen" }).click();
    await this.page.getByRole("menu", { name: "Weitere Aktionen" }).getByRole("menuitemradio", { name: action }).click();
    return this;
  }

  /** Says what a deduction is. */
  async deduct(what: "Rabatt" | "Inzahlungnahme"): Promise<this> {
    await this.page.getByRole("dialog", { name: "Rabatt oder Inzahlungnahme?" }).getByRole("button", { name: what }).click();
    return this;
  }

  /** Adds something from the catalogue. */
  async fromCatalogue(name: RegExp): Promise<this> {
    await this.page.getByRole("button", { name: "Aus dem Katalog" }).click();
    await this.page.getByRole("menu", { name: "Aus dem Katalog" }).getByRole("menuitemradio", { name }).click();
    return this;
  }

  /** How the job is taxed. */
  get treatment(): Locator {
    return this.page.getByRole("combobox", { name: "Steuerfall" });
  }

  /** Does something with the job as a whole. */
  async whole(action: "Übernehmen" | "Job duplizieren" | "Ins Archiv legen" | "Aus dem Archiv holen"): Promise<this> {
    await this.page.getByRole("button", { name: "Weitere Aktionen zum Job" }).click();
    await this.page.getByRole("menu", { name: "Weitere Aktionen zum Job" }).getByRole("menuitemradio", { name: action }).click();
    return this;
  }

  /** A line of the totals: "Gesamtbetrag", "Netto zu 19 %". */
  total(name: string): Locator {
    return fact(this.page.getByLabel("Summen"), name);
  }

  // ── Dokumente ──

  attachments(): Locator {
    return this.page.getByRole("tabpanel", { name: "Anhänge" }).getByRole("listitem");
  }

  papers(): Locator {
    return this.page.getByRole("tabpanel", { name: "Dokumente" }).getByRole("listitem");
  }

  /** Keeps a photo with the job. */
  async attach(name: string, bytes: Buffer): Promise<this> {
    await this.register("Anhänge");
    const coming = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "Foto oder Scan hinzufügen" }).click();
    await (await coming).setFiles({ name, mimeType: "image/jpeg", buffer: bytes });
    return this;
  }

  /** Opens the preview of a kind of paper: from the bar, or from its menu where there is no room for it. */
  async paper(kind: string): Promise<Preview> {
    const bar = this.page.getByRole("toolbar", { name: "Dokumente erstellen" });
    await expect(bar).toBeVisible();
    const button = bar.getByRole("button", { name: kind, exact: true });
    if (await button.isVisible()) {
      await button.click();
    } else {
      await bar.getByRole("button", { name: "Weitere Dokumente" }).click();
      const menu = this.page.getByRole("menu", { name: "Weitere Dokumente" });
      await menu.getByRole("menuitemradio", { name: kind, exact: true }).click();
    }
    return new Preview(this.page);
  }

  async offer(): Promise<Preview> {
    return this.paper("Angebot");
  }

  /** Does something with a paper by its menu. */
  async withPaper(paper: Locator, action: "Per E-Mail senden" | "Drucken" | "Stornieren" | "XRechnung (XML) sichern"): Promise<this> {
    await paper.getByRole("button", { name: "Weitere Aktionen zum Dokument" }).click();
    await this.page.getByRole("menu", { name: "Weitere Aktionen zum Dokument" }).getByRole("menuitemradio", { name: action }).click();
    return this;
  }

  /** Cancels an invoice and waits until it says by what. */
  async cancel(invoice: Locator, reason: string): Promise<this> {
    await this.withPaper(invoice, "Stornieren");
    const dialog = this.page.getByRole("dialog", { name: "Stornieren" });
    await dialog.getByRole("textbox", { name: "Grund" }).fill(reason);
    await dialog.getByRole("button", { name: "Stornorechnung erstellen" }).click();
    await expect(invoice).toContainText("storniert durch");
    return this;
  }

  // ── two answers ──

  /** The mark of a field that two people have changed at once. */
  doubt(field: string): Locator {
    return this.page.getByRole("button", { name: `Zwei Angaben: ${field}` });
  }

  /** An answer in the dialogue behind the mark. */
  answer(text: string): Locator {
    return this.page.getByRole("dialog").getByRole("listitem").filter({ hasText: text });
  }
}
