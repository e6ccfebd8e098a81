import { defineConfig, type PlaywrightTestConfig } from "@playwright/test";
import { chromium } from "../harness/chromium.ts";

type Project = NonNullable<PlaywrightTestConfig["projects"]>[number];

function size(name: string, width: number, height: number, touch: boolean): Project {
  return { name, testMatch: "*.shots.ts", dependencies: ["demo"], use: { viewport: { width, height }, hasTouch: touch } };
}

// Nothing is checked here: people look at what comes out, in test-results/screens/<size>-<scheme>.
export default defineConfig({
  testDir: "..",
  outputDir: "../test-results/screens",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [["list"]],
  use: { launchOptions: chromium, locale: "de-DE", timezoneId: "Europe/Berlin" },
  projects: [
    { name: "demo", testMatch: "specs/demo.setup.ts", use: { viewport: { width: 1440, height: 900 } } },
    size("tablet", 1180, 820, true),
    size("phone", 390, 844, true),
    size("desktop", 1440, 900, false),
  ],
});
