// What must never happen on any page of any spec: an error on the console, an exception nobody caught, a violation of
// the content security policy. A spec that provokes one says so with `expect`.

import type { BrowserContext, Page } from "@playwright/test";
import type { Relay } from "./relay.ts";

/** What Chromium itself writes when the relay is away; nobody can catch it. */
const WITHOUT_NETWORK = [
  /^Failed to load resource: net::ERR_/,
  /^WebSocket connection to '\S+' failed: /,
  // The cutter's loader tells of a part that it could not fetch.
  /^TypeError: Failed to fetch\s+at \S*\/build\/(window|engine)-parts\./,
];

export class Guard {
  #complaints: string[] = [];
  #expected: RegExp[] = [];
  #relay: Relay;

  constructor(relay: Relay) {
    this.#relay = relay;
  }

  /** Watches every page of a context, also those that open later. */
  async watch(context: BrowserContext): Promise<void> {
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI} at ${event.sourceFile}`);
      });
    });
    context.pages().forEach((page) => this.#watchPage(page));
    context.on("page", (page) => this.#watchPage(page));
    context.on("console", (message) => {
      if (message.type() === "error") this.#complain(message.text(), message.location().url);
    });
  }

  /** From now on errors that match are part of the spec. */
  expect(...patterns: RegExp[]): void {
    this.#expected.push(...patterns);
  }

  /** Throws with everything that was not expected. */
  verdict(): void {
    if (this.#complaints.length > 0) throw new Error(`errors on a page:\n${this.#complaints.join("\n")}`);
  }

  #watchPage(page: Page): void {
    page.on("pageerror", (error) => this.#complain(`uncaught: ${error.stack ?? error.message}`, page.url()));
  }

  #complain(text: string, where: string): void {
    const away = this.#relay.wasDown ? WITHOUT_NETWORK : [];
    if ([...away, ...this.#expected].some((pattern) => pattern.test(text))) return;
    this.#complaints.push(`${text} (${where})`);
  }
}
