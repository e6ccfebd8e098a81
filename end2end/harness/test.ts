// The test function of every spec. Each test has a relay of its own and nothing left over from another.

import { test as base, type BrowserContextOptions } from "@playwright/test";
import { Device } from "./device.ts";
import { Guard } from "./guard.ts";
import { Relay } from "./relay.ts";

interface Fixtures {
  /** A fresh relay. */
  relay: Relay;
  /** Fails the test when a page complained. */
  guard: Guard;
  /** Makes a further device with a profile on disk. */
  device: () => Promise<Device>;
}

export const test = base.extend<Fixtures>({
  relay: async ({}, use, info) => {
    const relay = await Relay.fresh();
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
});

export { expect } from "@playwright/test";
