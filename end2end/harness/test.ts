// The test function of every spec. Each test has a relay of its own and nothing left over from another.

import { test as base, type BrowserContext, type BrowserContextOptions, type Page } from "@playwright/test";
import { Device } from "./device.ts";
import { Guard } from "./guard.ts";
import { Relay } from "./relay.ts";
import { deviceOf, furnish, type Owner } from "./seed.ts";

/** What a test begins with: a relay that nobody has used, or the demo dealership with Walter signed in. */
export type Beginning = "empty" | "demo";

interface Options {
  beginning: Beginning;
}

interface Fixtures {
  /** A relay of this test alone. */
  relay: Relay;
  /** Fails the test when a page complained. */
  guard: Guard;
  /** Makes a further device with a profile on disk, on which nobody has signed in. */
  device: () => Promise<Device>;
  /** A tab on a further device: of somebody of the demo dealership, or a new one. */
  deviceOf: (owner: Owner) => Promise<Page>;
}

export const test = base.extend<Fixtures & Options>({
  beginning: ["empty", { option: true }],

  relay: async ({ beginning }, use, info) => {
    const relay = await Relay.fresh(beginning === "demo" ? furnish : undefined);
    await use(relay);
    if (info.status !== info.expectedStatus) await info.attach("relay.log", { body: relay.log, contentType: "text/plain" });
    await relay.remove();
  },

  guard: [
    async ({ relay }, use) => {
      const guard = new Guard(relay);
      await use(guard);
      guard.verdict();
    },
    { auto: true },
  ],

  // The built-in page and context live at the relay's address and are watched.
  baseURL: async ({ relay }, use) => use(relay.origin),
  storageState: async ({ relay, beginning }, use) => {
    await use(beginning === "demo" ? await deviceOf("walter", relay.origin) : undefined);
  },
  context: async ({ context, guard }, use) => {
    await guard.watch(context);
    await use(context);
  },

  device: async ({ relay, guard, viewport, hasTouch, locale, timezoneId }, use) => {
    const devices: Device[] = [];
    const options: BrowserContextOptions = { viewport, hasTouch, baseURL: relay.origin };
    if (locale) options.locale = locale;
    if (timezoneId) options.timezoneId = timezoneId;
    await use(async () => {
      const device = await Device.fresh(options, guard);
      devices.push(device);
      return device;
    });
    for (const device of devices) await device.remove();
  },

  // Contexts that the browser fixture makes take the options of the test, but not its fixtures.
  deviceOf: async ({ browser, relay, guard }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (owner) => {
      const context = await browser.newContext({ baseURL: relay.origin, storageState: await deviceOf(owner, relay.origin) });
      contexts.push(context);
      await guard.watch(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from "@playwright/test";
