// A paper before it is made, and what is left of it afterwards.

import { expect, type Download, type Locator, type Page } from "@playwright/test";
import { App } from "./app.ts";

export class Preview extends App {
  async here(): Promise<this> {
    await expect(this.paper(1)).toBeVisible();
    return this;
  }

  /** A page as it will be printed. */
  paper(number: number): Locator {
    return this.page.getByRole("img", { name: new RegExp(`^Seite ${number} von `) });
  }

  /** The first page as it is drawn. Its letters are outlines: what they say only the PDF tells. */
  async drawing(): Promise<string> {
    return this.paper(1).locator("svg").evaluate((drawing) => drawing.outerHTML);
  }

  /** What the paper lacks. */
  missing(): Locator {
    return this.page.getByRole("region", { name: "Das fehlt noch" }).getByRole("listitem");
  }

  get makeButton(): Locator {
    return this.page.getByRole("button", { name: "Erstellen" });
  }

  /** Makes the paper and keeps it with the job. */
  async make(): Promise<this> {
    await this.here();
    await this.makeButton.click();
    await expect(this.page.getByText("Erstellt und beim Job abgelegt")).toBeVisible();
    return this;
  }

  /** A field of the paper itself, such as the day of supply. */
  detail(name: string): Locator {
    return this.page.getByRole("dialog").getByRole("complementary").getByLabel(name, { exact: true });
  }

  /** Unfolds a part of the side, which is folded where there is little room. */
  async unfold(name: "Angaben zu diesem Dokument" | "Texte dieses Dokuments"): Promise<this> {
    const part = this.page.getByRole("group").filter({ has: this.page.getByText(name, { exact: true }) }).last();
    if ((await part.getAttribute("open")) === null) await this.page.getByText(name, { exact: true }).click();
    return this;
  }

  /** Fills a field and waits until it is saved. */
  async fill(name: string, value: string): Promise<this> {
    await this.detail(name).fill(value);
    await this.detail(name).blur();
    return this;
  }

  /** Gives the device to the customer, who is to sign. */
  async handOver(code = ""): Promise<Signing> {
    await this.page.getByRole("button", { name: "Unterschreiben" }).click();
    await handDevice(this.page, code);
    return new Signing(this.page);
  }

  /** Gives the device to the customer, who is to read. */
  async showCustomer(code = ""): Promise<Signing> {
    await this.page.getByRole("button", { name: "Kunden zeigen" }).click();
    await handDevice(this.page, code);
    return new Signing(this.page);
  }

  async close(): Promise<void> {
    await this.page.getByRole("dialog").getByRole("button", { name: "Schließen" }).click();
  }
}

/** The customer's hands: the page, the field, and nothing of the dealership. */
export class Signing extends App {
  get pad(): Locator {
    return this.page.getByRole("img", { name: /: (noch nicht unterschrieben|unterschrieben)$/ });
  }

  get name(): Locator {
    return this.page.getByRole("textbox", { name: "Name in Druckbuchstaben" });
  }

  /** Draws with the mouse across the field. */
  async draw(): Promise<this> {
    await expect(this.pad).toBeInViewport();
    const box = await this.pad.boundingBox();
    if (!box) throw new Error("the field is not to be seen");
    const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
    await this.page.mouse.move(...at(0.1, 0.7));
    await this.page.mouse.down();
    for (const [x, y] of [[0.2, 0.2], [0.3, 0.8], [0.45, 0.3], [0.6, 0.7], [0.8, 0.4]] as const) {
      await this.page.mouse.move(...at(x, y), { steps: 4 });
    }
    await this.page.mouse.up();
    await expect(this.pad).toHaveAccessibleName(/: unterschrieben$/);
    return this;
  }

  async press(name: "Weiter" | "Fertig" | "Löschen" | "Ohne Unterschrift weiter" | "Gerät zurückgeben"): Promise<this> {
    await this.page.getByRole("button", { name, exact: true }).click();
    return this;
  }

  /** Signs every field with its name. */
  async signAll(name: string): Promise<this> {
    for (;;) {
      if ((await this.name.inputValue()) === "") await this.name.fill(name);
      await this.draw();
      const next = this.page.getByRole("button", { name: "Weiter", exact: true });
      if (!(await next.isVisible())) return this.press("Fertig");
      const before = await this.page.getByText(/^Unterschrift \d+ von/).textContent();
      await next.click();
      await expect(this.page.getByText(/^Unterschrift \d+ von/)).not.toHaveText(before ?? "");
    }
  }

  /** Somebody of the dealership takes the device back. */
  async takeBack(code = ""): Promise<void> {
    if (code) await this.page.getByRole("textbox", { name: "Code" }).fill(code);
    await this.page.getByRole("button", { name: "Gerät zurücknehmen" }).click();
  }
}

async function handDevice(page: Page, code: string): Promise<void> {
  const give = page.getByRole("button", { name: "Dem Kunden geben" });
  const there = page.getByRole("region", { name: "Vorschau" }).last();
  await expect(give.or(page.locator(".sign-page")).first()).toBeVisible();
  if (await give.isVisible()) {
    if (code) await page.getByRole("textbox", { name: "Code" }).fill(code);
    await give.click();
  }
  await expect(there).toBeVisible();
}

/** Takes a kept file out through the download button in `place`. */
export async function download(place: Locator): Promise<Download> {
  const coming = place.page().waitForEvent("download");
  await place.getByRole("button", { name: "Herunterladen" }).click();
  return coming;
}
