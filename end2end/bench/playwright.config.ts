import { defineConfig } from "@playwright/test";
import { chromium } from "../harness/chromium.ts";

// One after another on an otherwise quiet machine; a figure is worth nothing beside another test.
export default defineConfig({
  testDir: ".",
  testMatch: "*.bench.ts",
  outputDir: "../test-results/bench",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 900_000,
  expect: { timeout: 60_000 },
  reporter: [["list"]],
  use: {
    launchOptions: chromium,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1180, height: 820 },
    hasTouch: true,
  },
});
