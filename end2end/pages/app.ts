// The app as a whole: whether it runs, what it keeps, which build it is, what surrounds every page. The base of all
// page models.
//
// A page model finds things by role and label as a person would, and a step that leads to another page gives back that
// page's model.

import { expect, type Locator, type Page } from "@playwright/test";

export class App {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to an address of the app and waits until the window has started. */
  async open(path = "/"): Promise<this> {
    await this.page.goto(path);
    return this.started();
  }

  async started(): Promise<this> {
    await expect(this.page.locator("html")).toHaveAttribute("data-start", "done");
    return this;
  }

  /** Waits until this device keeps the whole app and could start without the relay. */
  async kept(): Promise<this> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await expect.poll(() => this.page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe("activated");
    return this;
  }

  async reload(): Promise<this> {
    await this.page.reload();
    return this.started();
  }

  /** The build that the page in front of us was started from. */
  async build(): Promise<string | null> {
    return this.page.locator("#boot").getAttribute("data-build");
  }

  /** Names of the caches which the service worker keeps. */
  async caches(): Promise<string[]> {
    return this.page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("jobmappe-")));
  }

  /** How this device stands to the relay, as the header tells it. Phones cover the header with an open sheet. */
  get chip(): Locator {
    return this.#header.getByRole("status", { includeHidden: true });
  }

  get #header(): Locator {
    return this.page.getByRole("banner", { includeHidden: true }).first();
  }

  /** Waits until the relay has everything that this device has saved. */
  async transmitted(): Promise<this> {
    await expect(this.chip).toHaveText("Übertragen");
    return this;
  }

  /** Looks into the panel behind the chip; where a sheet covers the chip, it is put aside so long. */
  async inSyncPanel(act: (panel: Locator) => Promise<unknown>): Promise<this> {
    const covered = !(await this.#header.isVisible());
    if (covered) await this.back();
    const words = /^(Übertragen|Verbinden|Offline|\d+ warte|Anmeldung|Bitte aktualisieren)/;
    await this.#header.getByRole("button", { name: words }).click();
    const panel = this.page.getByRole("dialog", { name: "Übertragung" });
    await act(panel);
    await panel.getByRole("button", { name: "Schließen" }).click();
    if (covered) await this.page.goBack();
    return this;
  }

  /** Asks for the relay now instead of a little later. */
  async tryNow(): Promise<this> {
    return this.inSyncPanel((panel) => panel.getByRole("button", { name: "Jetzt verbinden" }).click());
  }

  /** Asks for the relay, which is back, and waits until it has everything. */
  async reconnect(): Promise<this> {
    await this.tryNow();
    return this.transmitted();
  }

  /** From a sheet that covers its list back to the list. */
  async back(): Promise<this> {
    await this.page.getByRole("link", { name: "Zurück" }).click();
    return this;
  }

  /** What stands in the way, as the banner tells it. */
  banner(text: string): Locator {
    return this.page.getByRole("alert").filter({ hasText: text });
  }

  /** A short note at the edge, such as the one that offers to undo. */
  note(text: string): Locator {
    return this.page.getByText(text, { exact: true });
  }

  async undo(): Promise<this> {
    await this.page.getByRole("button", { name: "Rückgängig" }).last().click();
    return this;
  }

  /** Goes to a section by the navigation. */
  async section(name: "Heute" | "Jobs" | "Fahrzeuge" | "Kunden" | "Mehr"): Promise<this> {
    const navigation = this.page.getByRole("navigation", { name: "Hauptnavigation" });
    // On a phone a sheet covers the navigation.
    await expect(navigation.or(this.page.getByRole("link", { name: "Zurück" })).first()).toBeVisible();
    if (!(await navigation.isVisible())) await this.back();
    await navigation.getByRole("link", { name }).click();
    return this;
  }
}

/** How many there are in a list of which only a part is in the page. */
export async function counts(rows: Locator, total: number): Promise<void> {
  await expect(rows.first()).toHaveAttribute("aria-setsize", String(total));
}

/** What stands beside a name in a list of names and values. */
export function fact(place: Locator, name: string): Locator {
  return place.getByRole("term").filter({ hasText: name }).locator("xpath=following-sibling::dd");
}
