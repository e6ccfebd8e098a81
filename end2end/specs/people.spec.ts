// Coming in, staying in, leaving.

import { expect, test } from "../harness/test.ts";
import { App } from "../pages/app.ts";
import { BERTA, Door, WALTER } from "../pages/door.ts";
import { Customers } from "../pages/customers.ts";
import { Jobs } from "../pages/jobs.ts";
import { Today } from "../pages/today.ts";
import { Device, Staff } from "../pages/more.ts";

test("the one-time link makes the first person administrator of a dealership that is still empty", async ({ page, relay }) => {
  const comingIn = await new Door(page).setUp(relay.link);
  await comingIn.transmitted();
  const staff = await new Staff(page).visit();
  await expect(staff.people()).toHaveCount(1);
  await expect(staff.people()).toContainText("Walter Rathelz");
  await expect(staff.people()).toContainText("Administration");
  await staff.section("Jobs");
  await expect(page.getByText("Noch keine Jobs")).toBeVisible();
  await staff.section("Fahrzeuge");
  await expect(page.getByRole("link", { name: "Daten einbringen" })).toBeVisible();
  await staff.section("Kunden");
  await expect(page.getByText("Noch keine Kunden")).toBeVisible();
});

test("the one-time link works once", async ({ page, relay, deviceOf, guard }) => {
  const { link } = relay;
  await new Door(page).setUp(link);
  guard.expect(/status of 4\d\d/);
  const late = await new Door(await deviceOf("nobody")).tryToSetUp(link, BERTA);
  await late.refused("Dieser Link wurde schon verwendet.");
});

test("a password that is easy to guess is refused, and what was entered stays", async ({ page, relay, guard }) => {
  guard.expect(/status of 4\d\d/);
  const door = await new Door(page).tryToSetUp(relay.link, { ...WALTER, password: "passwort" });
  await door.refused("Dieses Passwort ist zu leicht zu erraten.");
  await expect(page.getByLabel("Ihr Name")).toHaveValue(WALTER.name);
});

test("an invitation lets a second person in with a role, once", async ({ page, relay, deviceOf, guard }) => {
  await new Door(page).setUp(relay.link);
  const code = await (await new Staff(page).visit()).invite(BERTA, "Verkauf");
  const second = await deviceOf("nobody");
  await new Door(second).join(code, BERTA);

  for (const tab of [page, second]) {
    const staff = await new Staff(tab).visit();
    await expect(staff.people().filter({ hasText: "Berta Blau" })).toContainText("Verkauf");
    await expect(staff.people().filter({ hasText: "Walter Rathelz" })).toContainText("Administration");
  }
  await expect(second.getByRole("button", { name: "Einladen" })).toHaveCount(0);

  guard.expect(/status of 4\d\d/);
  const third = await new Door(await deviceOf("nobody")).tryToJoin(code, { ...BERTA, login: "carla" });
  await third.refused("Diesen Code gibt es nicht, oder er wurde schon verwendet.");
});

test.describe("in a dealership", () => {
  test.use({ beginning: "demo" });

  test("a wrong password is told, and the right one then lets in", async ({ deviceOf, guard }) => {
    guard.expect(/status of 4\d\d/);
    const door = await new Door(await deviceOf("nobody")).tryToSignIn({ ...WALTER, password: "Kurbelwelle 18" });
    await door.refused("Anmeldename oder Passwort stimmt nicht.");
    await door.page.getByLabel("Passwort", { exact: true }).fill(WALTER.password);
    await door.page.getByRole("button", { name: "Anmelden" }).click();
    await new Today(door.page).here();
    await door.section("Jobs");
    await expect((await new Jobs(door.page).here()).row("Meier")).toBeVisible();
  });

  test("signing out asks first while something is not transmitted, and nothing is lost by staying", async ({ page, relay }) => {
    await (await (await new Customers(page).visit()).transmitted()).kept();
    await relay.kill();
    const entry = await new Customers(page).create();
    await entry.field("Nachname").fill("Unübertragen");
    await entry.save();
    const device = await (await new Device(page).visit()).signOut();
    await expect(device.question).toContainText("1 Änderung ist noch nicht übertragen");
    await device.question.getByRole("button", { name: "Angemeldet bleiben" }).click();
    await (await new Customers(page).visit()).find("Unübertragen");
  });

  test("who signs out anyway leaves nothing on the device", async ({ page, relay }) => {
    await (await (await new Customers(page).visit()).transmitted()).kept();
    await relay.kill();
    const entry = await new Customers(page).create();
    await entry.field("Nachname").fill("Unübertragen");
    await entry.save();
    const device = await (await new Device(page).visit()).signOut();
    await device.question.getByRole("button", { name: "Trotzdem abmelden" }).click();
    await new Door(page).here();
    expect(await stored(device)).toEqual([]);
  });

  test("signing out with everything transmitted does not ask, and signing in brings everything back", async ({ page }) => {
    await (await new Jobs(page).visit()).transmitted();
    const device = await (await new Device(page).visit()).signOut();
    await new Door(page).here();
    expect(await stored(device)).toEqual([]);
    await expect((await new Door(page).signIn()).row("Meier")).toBeVisible();
  });
});

test("the session outlives a restart of the browser, and nobody is asked to sign in while the relay is away", async ({ relay, device }) => {
  const tablet = await device();
  await (await new Door(tablet.page).setUp(relay.link)).transmitted();
  await new App(tablet.page).kept();
  await new App(await tablet.restart()).open(relay.origin);
  await new Today(tablet.page).here();
  await new App(tablet.page).transmitted();

  await relay.kill();
  await new App(tablet.page).reload();
  await new Today(tablet.page).here();
  await new App(await tablet.restart()).open(relay.origin);
  await new Today(tablet.page).here();
  await expect(new App(tablet.page).chip).toHaveText("Offline");
  for (const path of ["/vehicles", "/customers", "/more/device"]) {
    await new App(tablet.page).open(relay.origin + path);
    await expect(tablet.page.getByRole("button", { name: "Anmelden", exact: true })).toHaveCount(0);
  }
});

/** What the database still holds of records, changes and screens. */
async function stored(app: App): Promise<string[]> {
  return app.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open("jobmappe");
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const found: string[] = [];
    for (const name of ["rows", "changes", "outbox"]) {
      const keys = await new Promise<unknown[]>((done) => {
        const request = database.transaction(name).objectStore(name).getAllKeys();
        request.onsuccess = () => done(request.result);
      });
      if (keys.length > 0) found.push(`${name}: ${keys.length}`);
    }
    database.close();
    return found;
  });
}
