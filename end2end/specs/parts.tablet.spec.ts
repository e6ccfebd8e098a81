// Parts of the window that are fetched behind the start: there ahead of time, kept with the build, and told when they cannot be had.

import { lose } from "../harness/build.ts";
import { expect, test } from "../harness/test.ts";
import { App } from "../pages/app.ts";
import { Door } from "../pages/door.ts";

test.use({ beginning: "demo" });

const STAFF = { name: "Mitarbeiter" };

test("whoever comes in has every part without asking for it", async ({ page }) => {
  const fetched = new Set<string>();
  page.on("response", (response) => void fetched.add(new URL(response.url()).pathname.replace(/\.[0-9a-f]+\./, ".")));
  await new App(page).open();
  for (const part of ["customer", "office", "papers"]) {
    await expect.poll(() => fetched.has(`/build/window-${part}.wasm`)).toBe(true);
  }
});

test("a device that keeps the app goes to pages without the relay on which it never was", async ({ relay, device }) => {
  const tablet = await device();
  await (await new Door(tablet.page).signIn()).transmitted();
  await new App(tablet.page).kept();
  await relay.kill();
  const app = await new App(await tablet.restart()).open(`${relay.origin}/more/staff`);
  await expect(app.page.getByRole("heading", STAFF)).toBeVisible();
});

test.describe("before the app is kept", () => {
  test.use({ serviceWorkers: "block" });

  test("a part that cannot be had says so, and comes when it is tried again", async ({ page, relay, guard }) => {
    guard.expect(/^Failed to load resource: .* 404/, /WebAssembly/, /TypeError/);
    const whole = relay.site;
    relay.site = await relay.copyOfSite("without");
    await lose(relay.site, "window-office.wasm");
    await relay.restart();
    const app = await new App(page).open("/more/staff");
    const message = page.getByRole("alert").filter({ hasText: "Dieser Teil ist noch nicht auf dem Gerät" });
    await expect(message).toBeVisible();
    await message.getByRole("button", { name: "Erneut versuchen" }).click();
    await expect(message).toBeVisible();

    relay.site = whole;
    await relay.restart();
    await message.getByRole("button", { name: "Erneut versuchen" }).click();
    await expect(page.getByRole("heading", STAFF)).toBeVisible();
    await expect(message).toHaveCount(0);
    await app.section("Heute");
    await expect(page.getByRole("heading", { name: "Heute" })).toBeVisible();
  });

  test("a page that was left while its part came does no harm", async ({ page, guard, relay }) => {
    guard.expect(/^Failed to load resource: net::ERR_FAILED/, /TypeError/);
    const part = /\/build\/window-office\.[0-9a-f]+\.wasm/;
    let answer = () => {};
    const asked = new Promise<void>((done) => (answer = done));
    await page.route(part, async (route) => {
      await asked;
      await route.continue();
    });
    const app = await new App(page).open(`${relay.origin}/more/staff`);
    await app.section("Heute");
    answer();
    await expect(page.getByRole("heading", { name: "Heute" })).toBeVisible();
    await app.section("Mehr");
    await page.getByRole("link", { name: /^Mitarbeiter/ }).click();
    await expect(page.getByRole("heading", STAFF)).toBeVisible();
  });
});
