import { defineConfig, type PlaywrightTestConfig } from "@playwright/test";
import { chromium } from "./harness/chromium.ts";

type Project = NonNullable<PlaywrightTestConfig["projects"]>[number];

// What does not depend on the size of the screen runs on one: storage, tabs, the service worker.
const SIZELESS = ["damage", "shell", "tabs"];
// The desk differs from the tablet in its lists and sheets.
const DESK = ["customers", "jobs", "look", "papers", "signing", "templates", "vehicles"];

// A spec says in its name where it runs: `x.spec.ts` on every size that it concerns, `x.tablet.spec.ts` on one.
function size(name: string, width: number, height: number, touch: boolean): Project {
  const others = ["tablet", "phone", "desktop"].filter((other) => other !== name);
  const sizeless = name === "tablet" ? [] : SIZELESS.map((spec) => `**/${spec}.spec.ts`);
  return {
    name,
    ...(name === "desktop" && { testMatch: [...DESK.map((spec) => `**/${spec}.spec.ts`), "**/*.desktop.spec.ts"] }),
    testIgnore: [...sizeless, ...others.map((other) => `**/*.${other}.spec.ts`), "**/demo.setup.ts"],
    dependencies: ["demo"],
    use: { viewport: { width, height }, hasTouch: touch },
  };
}

export default defineConfig({
  testDir: "specs",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  // A busy machine may let a browser run out of time; what passes at the second try is named as flaky.
  retries: 1,
  workers: Number(process.env["E2E_WORKERS"] ?? 2),
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [["list"]],
  use: {
    launchOptions: chromium,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    // What slides in would have to be waited for at every step.
    contextOptions: { reducedMotion: "reduce" },
    // Writing down every step of every test took a third of the time; the second try of one that failed is enough.
    trace: "on-first-retry",
    screenshot: "only-on-failure",
  },
  projects: [
    // Makes the dealership that other specs begin with.
    { name: "demo", testMatch: "demo.setup.ts", use: { viewport: { width: 1440, height: 900 } } },
    size("tablet", 1180, 820, true),
    size("phone", 390, 844, true),
    size("desktop", 1440, 900, false),
  ],
});
