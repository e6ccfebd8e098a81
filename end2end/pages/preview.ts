// A paper before it is made, and what is left of it afterwards.

import { expect, type Download, type Locator } from "@playwright/test";
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

  async close(): Promise<void> {
    await this.page.getByRole("dialog").getByRole("button", { name: "Schließen" }).click();
  }
}

/** Takes a kept file out through the download button in `place`. */
export async function download(place: Locator): Promise<Download> {
  const coming = place.page().waitForEvent("download");
  await place.getByRole("button", { name: "Herunterladen" }).click();
  return coming;
}
