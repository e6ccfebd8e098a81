// A device: a browser with a profile of its own on disk, which can be restarted without losing what it keeps.

import { chromium as playwright, type BrowserContext, type BrowserContextOptions, type Page } from "@playwright/test";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "./chromium.ts";
import type { Guard } from "./guard.ts";

export class Device {
  #profile: string;
  #options: BrowserContextOptions;
  #guard: Guard;
  #context: BrowserContext | undefined;

  private constructor(profile: string, options: BrowserContextOptions, guard: Guard) {
    this.#profile = profile;
    this.#options = options;
    this.#guard = guard;
  }

  static async fresh(options: BrowserContextOptions, guard: Guard): Promise<Device> {
    const device = new Device(await mkdtemp(join(tmpdir(), "jobmappe-device-")), options, guard);
    await device.#open();
    return device;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error("this device is switched off");
    return this.#context;
  }

  /** The tab that a browser opens by itself. */
  get page(): Page {
    const page = this.context.pages()[0];
    if (!page) throw new Error("this device has no tab open");
    return page;
  }

  /** Ends the browser and starts it again on the same profile. */
  async restart(): Promise<Page> {
    await this.context.close();
    await this.#open();
    return this.page;
  }

  async remove(): Promise<void> {
    await this.#context?.close();
    await rm(this.#profile, { recursive: true, force: true });
  }

  async #open(): Promise<void> {
    this.#context = await playwright.launchPersistentContext(this.#profile, { ...chromium, ...this.#options });
    await this.#guard.watch(this.#context);
  }
}
