// The app as a whole: whether it runs, what it keeps, which build it is. The base of all page models.
//
// A page model finds things by role and label as a person would, and a step that leads to another page gives back that
// page's model.

import { expect, type Page } from "@playwright/test";

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
}
