// What goes wrong on a device: damaged memory, a full disk, a server that answers nonsense, a build that has become old.
// Each says what has happened or mends itself, and none loses what was saved.

import { renew } from "../harness/build.ts";
import { alone, count, garble } from "../harness/database.ts";
import { clear, fill } from "../harness/disk.ts";
import { CUSTOMERS, MEIER, VEHICLES } from "../harness/demo.ts";
import { Nonsense, type Babble } from "../harness/nonsense.ts";
import { expect, test } from "../harness/test.ts";
import type { Page } from "@playwright/test";
import { Customers } from "../pages/customers.ts";
import { Door, WALTER } from "../pages/door.ts";
import { Import } from "../pages/import.ts";
import { Job } from "../pages/job.ts";
import { Jobs } from "../pages/jobs.ts";
import { Vehicles } from "../pages/vehicles.ts";

test.use({ beginning: "demo" });

test("damaged rows are mended from their changes, and that is said once", async ({ page }) => {
  await alone(page);
  await garble(page, "rows", 40);
  const vehicles = await new Vehicles(page).visit();
  await expect(vehicles.banner("40 beschädigte Einträge wurden aus ihren Änderungen wiederhergestellt. Es ist nichts verloren.")).toBeVisible();
  await vehicles.counts(VEHICLES);
  await (await new Customers(page).visit()).counts(CUSTOMERS);
  await expect((await new Jobs(page).visit()).row(MEIER)).toContainText("26.490 €");
  await expect(vehicles.banner("beschädigt")).toHaveCount(0);
});

test("a damaged first screen is not shown, and drawn anew", async ({ page }) => {
  await alone(page);
  await garble(page, "screens", 9);
  await expect((await new Jobs(page).visit()).row(MEIER)).toBeVisible();
});

test("a change that is damaged on this device costs nothing that the row still holds", async ({ page }) => {
  await alone(page);
  await garble(page, "changes", 30);
  await (await new Vehicles(page).visit()).counts(VEHICLES);
  await (await new Customers(page).visit()).counts(CUSTOMERS);
  await expect((await new Jobs(page).visit()).row(MEIER)).toBeVisible();
});

test("an evicted database comes back whole without a new sign-in", async ({ page }) => {
  await alone(page);
  await page.evaluate(
    () =>
      new Promise((done, failed) => {
        const request = indexedDB.deleteDatabase("jobmappe");
        request.onsuccess = done;
        request.onerror = () => failed(request.error);
      }),
  );
  await (await new Vehicles(page).visit()).counts(VEHICLES);
  await (await new Customers(page).visit()).counts(CUSTOMERS);
  await expect((await new Jobs(page).visit()).row(MEIER)).toBeVisible();
});

test("a full disk is told at once, what was typed stays, and saving goes on when there is room again", async ({ relay, device }) => {
  const { page } = await device();
  await (await new Door(page).signIn()).transmitted();
  const job = await toMeier(page);
  await job.withRemark("vorher gespeichert");
  await job.transmitted();
  await fill(page, relay.origin);
  await page.goBack();
  await job.here();
  await job.withRemark("passt nicht mehr");
  await expect(job.banner("Kein Platz mehr auf diesem Gerät. Alles bisher Gespeicherte ist sicher.")).toBeVisible();
  await expect(page.getByText("Nicht gespeichert: kein Platz mehr auf diesem Gerät.").first()).toBeVisible();
  await expect(job.remark).toHaveValue("passt nicht mehr");

  await clear(page, relay.origin);
  await job.withRemark("passt wieder");
  await expect(job.banner("Kein Platz mehr")).toHaveCount(0);
  await job.transmitted();
  await job.reload();
  await expect(job.remark).toHaveValue("passt wieder");
});

test("an import that does not fit leaves nothing behind", async ({ relay, device }) => {
  const { page } = await device();
  await (await new Door(page).signIn()).transmitted();
  const customers = await new Customers(page).visit();
  await customers.counts(CUSTOMERS);
  await fill(page, relay.origin);
  const comingIn = await (await new Import(page).open("/import")).here();
  const lines = Array.from({ length: 50 }, (_, nth) => `Neu${nth};Haar`).join("\n");
  await comingIn.lookInto("Kunden", { name: "viele.csv", mimeType: "text/csv", buffer: Buffer.from(`Name;Ort\n${lines}\n`) });
  await page.getByRole("button", { name: "Jetzt einbringen" }).click();
  await expect(page.getByText("Nicht gespeichert: kein Platz mehr auf diesem Gerät.").first()).toBeVisible();
  await clear(page, relay.origin);
  await (await customers.visit()).counts(CUSTOMERS);
});

// What the server says on a socket, and whether it can be told from a relay that is away or newer than this device.
const BABBLE: [string, Babble | undefined, boolean][] = [
  ["refuses sockets", undefined, false],
  ["sends frames of another protocol", [Buffer.alloc(300, 0xff), Buffer.from([0, 1, 2, 3])], false],
  ["sends frames without sense", [Buffer.concat([Buffer.from([2]), Buffer.alloc(300, 0xff)]), Buffer.from([5, 1, 2])], true],
  ["sends text", ["Willkommen im WLAN", "{}"], true],
  ["sends empty frames", [Buffer.alloc(0), Buffer.alloc(0)], true],
];
for (const [name, babble, told] of BABBLE) {
  test(`a server that ${name} in place of the relay loses nothing`, async ({ page, relay, guard }) => {
    guard.expect(/WebSocket|status of/);
    const job = await toMeier(page);
    await job.transmitted();
    await relay.kill();
    const nonsense = await Nonsense.at(relay.origin, babble);
    await job.withRemark("trotzdem gespeichert");
    await job.tryNow();
    if (told) {
      await expect(job.banner("Der Server sendet Unverständliches.")).toBeVisible();
      expect(nonsense.spoken).toBeGreaterThan(0);
    }
    await expect(job.chip).toHaveText(/1 wartet/);
    await expect(job.remark).toHaveValue("trotzdem gespeichert");
    await nonsense.end();

    await relay.start();
    await job.reconnect();
    await expect(job.banner("Unverständliches")).toHaveCount(0);
    await job.reload();
    await expect(job.remark).toHaveValue("trotzdem gespeichert");
  });
}

test("a sign-in that is answered with a web page says so", async ({ deviceOf, relay }) => {
  const door = new Door(await deviceOf("nobody"));
  await (await door.open("/sign-in")).kept();
  await relay.kill();
  const nonsense = await Nonsense.at(relay.origin, undefined);
  await door.tryToSignIn(WALTER);
  await door.refused("Der Server hat unverständlich geantwortet.");
  await nonsense.end();
  await relay.start();
});

test("a newer build is offered, and never taken while an entry is not saved", async ({ page, relay }) => {
  const job = await toMeier(page);
  await job.kept();
  const before = await job.build();
  relay.site = await relay.copyOfSite("newer");
  const newer = await renew(relay.site);
  await relay.restart();
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  const now = page.getByRole("button", { name: "Jetzt laden" });
  await expect(page.getByText("Eine neue Version liegt bereit.")).toBeVisible();
  await expect(now).toBeEnabled();

  await job.register("Rechnungsposten");
  await job.entry(1, "Einzelpreis").fill("noch kein Betrag");
  await expect(page.getByText("Eine neue Version liegt bereit, sobald Ihre Eingabe gespeichert ist.")).toBeVisible();
  await expect(now).toBeDisabled();
  expect(await job.build()).toBe(before);

  await job.entry(1, "Einzelpreis").fill("25.000");
  await job.entry(1, "Einzelpreis").blur();
  await now.click();
  await expect(page.locator("#boot")).toHaveAttribute("data-build", newer);
  await job.started();
  await expect(job.entry(1, "Einzelpreis")).toHaveValue("25.000,00");
  await expect(page.getByText("Eine neue Version")).toHaveCount(0);
});

test("an old and a new build side by side in two tabs read and write the same jobs", async ({ page, context, relay }) => {
  const old = await toMeier(page);
  await old.kept();
  relay.site = await relay.copyOfSite("newer");
  const newer = await renew(relay.site);
  await relay.restart();
  const other = await toMeier(await context.newPage());
  await expect(other.page.getByText("Eine neue Version liegt bereit.")).toBeVisible();
  await other.page.getByRole("button", { name: "Jetzt laden" }).click();
  await expect(other.page.locator("#boot")).toHaveAttribute("data-build", newer);
  await new Job(other.page).here();
  await old.withRemark("vom alten Stand");
  await expect(other.remark).toHaveValue("vom alten Stand");
  await other.withRemark("vom neuen Stand");
  await expect(old.remark).toHaveValue("vom neuen Stand");
});

test("nothing of the demo dealership's database is damaged by looking at it", async ({ page }) => {
  await alone(page);
  const before = [await count(page, "rows"), await count(page, "changes"), await count(page, "outbox")];
  await (await new Vehicles(page).visit()).counts(VEHICLES);
  await alone(page);
  expect([await count(page, "rows"), await count(page, "changes"), await count(page, "outbox")]).toEqual(before);
});

async function toMeier(page: Page): Promise<Job> {
  const jobs = await new Jobs(page).visit();
  await jobs.transmitted();
  return jobs.openRow(jobs.row(MEIER));
}
