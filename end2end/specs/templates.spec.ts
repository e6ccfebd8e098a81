// "Dokumentvorgaben": texts with variables, seen on a real page while they are typed.

import { KODIAQ } from "../harness/demo.ts";
import { text as words } from "../harness/pdf.ts";
import { expect, test } from "../harness/test.ts";
import type { Page } from "@playwright/test";
import { download } from "../pages/preview.ts";
import type { Job } from "../pages/job.ts";
import { Vehicles } from "../pages/vehicles.ts";

test.use({ beginning: "demo" });

test("a text is worded with completed variables, stands in the next paper, and one tap leads back", async ({ page }) => {
  const job = await used(page);
  await job.transmitted();
  await page.goto("/more/templates");
  const closing = page.getByRole("textbox", { name: "Schluss" });
  const standard = await closing.inputValue();
  const drawing = () => page.getByRole("img", { name: /^Seite 1 von/ }).locator("svg").evaluate((svg) => svg.outerHTML);
  await expect(page.getByRole("img", { name: /^Seite 1 von/ })).toBeVisible();
  const before = await drawing();
  await closing.fill("Auf bald, ");
  await expect.poll(drawing).not.toBe(before);
  await closing.press("End");
  await closing.pressSequentially("{{kunde.nach");
  const offered = page.getByRole("listbox", { name: "Variable einfügen" });
  await expect(offered.getByRole("option", { name: /^kunde\.nachname/ })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(closing).toHaveValue("Auf bald, {{kunde.nachname}}");
  await expect(offered).toBeHidden();
  await closing.blur();
  await expect(page.getByRole("button", { name: "Zurück zum Standard" })).toBeVisible();

  await page.goBack();
  const preview = await (await job.offer()).make();
  const copied = await words(await (await download(preview.page.getByRole("dialog"))).path());
  expect(copied).toContain("Auf bald, Huber");
  await preview.close();

  await page.goto("/more/templates");
  await page.getByRole("button", { name: "Zurück zum Standard" }).click();
  await expect(closing).toHaveValue(standard);
  await page.getByText("Frühere Fassungen").first().click();
  await expect(page.getByText("Auf bald, {{kunde.nachname}}")).toBeVisible();
  await page.getByRole("button", { name: "Diese Fassung nehmen" }).first().click();
  await expect(closing).toHaveValue("Auf bald, {{kunde.nachname}}");
});

test("unknown variables and open braces are named at once with their line, and papers keep the standard text", async ({ page }) => {
  await used(page);
  await page.goto("/more/templates");
  const closing = page.getByRole("textbox", { name: "Schluss" });
  for (const [text, told] of [
    ["Guten Tag\n{{kunde.nmae}}", /Zeile 2: .*kunde\.nmae/],
    ["{{kunde.name", /Zeile 1: /],
    ["{{wenn kunde.name}} offen", /Zeile 1: /],
    ["{{wenn kunde.name}}".repeat(40) + "{{ende}}".repeat(40), /Zeile 1: /],
  ] as const) {
    await closing.fill(text);
    await closing.blur();
    await expect(closing).toHaveAccessibleDescription(told);
    await expect(page.getByRole("img", { name: /^Seite 1 von/ })).toBeVisible();
  }
  await closing.fill("{{kunde.name}}");
  await closing.blur();
  await expect(closing).toHaveAccessibleDescription("");
});

test("a finger puts variables in from the list, and a job can have texts of its own", async ({ page }) => {
  const job = await used(page);
  const preview = await (await job.offer()).here();
  await preview.unfold("Texte dieses Dokuments");
  const closing = page.getByRole("dialog").getByRole("textbox", { name: "Schluss" });
  await expect(closing).not.toHaveValue("");
  const standard = await closing.inputValue();
  await closing.fill("Ihr ");
  await page.getByRole("button", { name: "Variable einfügen" }).last().click();
  await page.getByRole("listbox").getByRole("option", { name: /^fahrzeug\.modell/ }).click();
  await expect(closing).toHaveValue("Ihr {{fahrzeug.modell}}");
  await closing.blur();
  await expect(page.getByRole("button", { name: "Zurück zur Vorgabe" })).toBeVisible();
  await preview.make();
  const copied = await words(await (await download(page.getByRole("dialog"))).path());
  expect(copied).toContain("Ihr Kodiaq");
  // What is made is made: there is nothing left to word.
  await expect(closing).toHaveCount(0);
  await preview.close();

  await (await job.offer()).here();
  await preview.unfold("Texte dieses Dokuments");
  await expect(closing).toHaveValue("Ihr {{fahrzeug.modell}}");
  await page.getByRole("button", { name: "Zurück zur Vorgabe" }).click();
  await expect(closing).toHaveValue(standard);
  await expect(page.getByRole("button", { name: "Zurück zur Vorgabe" })).toHaveCount(0);
});

test("the register of number ranges names device, kind and year and finds no gap", async ({ page }) => {
  const job = await used(page);
  await (await (await job.offer()).make()).close();
  await page.goto("/more/ranges");
  const row = page.getByRole("table").getByRole("row").filter({ hasText: "Angebot" });
  await expect(row).toContainText("dieses Gerät");
  await expect(row).toContainText("lückenlos");
});

async function used(page: Page): Promise<Job> {
  const job = await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob();
  return job.withCustomer("Wolfgang Huber");
}
