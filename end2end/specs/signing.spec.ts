// Signing on glass, and the device in the customer's hands.

import { KODIAQ } from "../harness/demo.ts";
import { check, text as words } from "../harness/pdf.ts";
import { expect, test } from "../harness/test.ts";
import type { Page } from "@playwright/test";
import type { Job } from "../pages/job.ts";
import { download } from "../pages/preview.ts";
import { Vehicles } from "../pages/vehicles.ts";

test.use({ beginning: "demo" });

test("each clause is signed in its own field, and what is signed cannot change", async ({ page }) => {
  const job = await used(page);
  const preview = await (await job.paper("Hinweise vor dem Kauf")).here();
  const signing = await preview.handOver("1357");
  await expect(page.getByText(/^Unterschrift 1 von/)).toBeVisible();
  await signing.draw();
  await signing.press("Löschen");
  await expect(signing.pad).toHaveAccessibleName(/noch nicht unterschrieben$/);
  await signing.signAll("Wolfgang Huber");
  await signing.takeBack("1357");
  await expect(page.getByText("Erstellt und beim Job abgelegt")).toBeVisible();
  const path = await (await download(page.getByRole("dialog", { name: /Vorschau$/ }))).path();
  await check(path);
  expect(await words(path)).toContain("Wolfgang Huber");
  await preview.close();
  await job.register("Dokumente");
  await expect(job.papers()).toContainText("unterschrieben");
});

test("a customer who holds the device sees the paper and nothing of the dealership", async ({ page }) => {
  const job = await used(page);
  const preview = await (await job.offer()).here();
  const shown = await preview.showCustomer("2468");
  await expect(page.getByRole("navigation", { name: "Hauptnavigation" })).toBeHidden();
  await expect(page.getByRole("heading", { name: /^Job / })).toBeHidden();
  await page.keyboard.press("Escape");
  await page.goBack();
  await expect(page.getByRole("button", { name: "Gerät zurückgeben" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Job / })).toBeHidden();
  await shown.press("Gerät zurückgeben");
  await shown.takeBack("1111");
  await expect(page.getByText("Dieser Code stimmt nicht.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: /^Job / })).toBeHidden();
  await shown.takeBack("2468");
  await expect(page.getByRole("button", { name: "Kunden zeigen" })).toBeVisible();

  // The code holds, also where the page is loaded anew.
  await preview.showCustomer();
  await page.reload();
  await expect(page.getByRole("button", { name: "Gerät zurücknehmen" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Hauptnavigation" })).toBeHidden();
  await page.keyboard.press("Escape");
  await shown.takeBack("1111");
  await expect(page.getByText("Dieser Code stimmt nicht.")).toBeVisible();
  await shown.takeBack("2468");
  await expect(page.getByRole("heading", { name: /^Job / })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: /^Job / })).toBeVisible();
});

test("nothing is made when nobody has signed, and a signature wants its name", async ({ page }) => {
  const job = await used(page);
  const preview = await (await job.paper("Hinweise vor dem Kauf")).here();
  const signing = await preview.handOver();
  await signing.draw();
  await signing.name.fill("");
  await expect(page.getByText("Zur Unterschrift gehört der Name.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Weiter|Fertig)$/ })).toBeDisabled();
  await signing.pad.focus();
  await page.keyboard.press("Delete");
  await expect(signing.pad).toHaveAccessibleName(/noch nicht unterschrieben$/);
  while (await page.getByRole("button", { name: "Ohne Unterschrift weiter" }).isVisible()) {
    await signing.press("Ohne Unterschrift weiter");
  }
  await signing.press("Fertig");
  await signing.takeBack();
  await expect(page.getByText("Es ist noch nichts unterschrieben.")).toBeVisible();
  await preview.close();
  await job.register("Dokumente");
  await expect(job.papers()).toHaveCount(0);
});

async function used(page: Page): Promise<Job> {
  const job = await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob();
  return job.withCustomer("Wolfgang Huber");
}
