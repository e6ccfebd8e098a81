// The offer: seen as it will be printed, made, kept, and the same for ever.

import { MEIER } from "../harness/demo.ts";
import { check, fonts, hash, info as about, text as words } from "../harness/pdf.ts";
import { expect, test } from "../harness/test.ts";
import { Customer } from "../pages/customers.ts";
import { Job } from "../pages/job.ts";
import { Jobs } from "../pages/jobs.ts";
import { download } from "../pages/preview.ts";

test.use({ beginning: "demo" });

test("the preview shows the page as it is, and follows what is edited elsewhere", async ({ page, context }) => {
  const job = await toMeier(page);
  const preview = await (await job.offer()).here();
  const german = await preview.drawing();
  await page.getByRole("radio", { name: "English" }).click();
  await expect.poll(() => preview.drawing()).not.toBe(german);
  await page.getByRole("radio", { name: "Deutsch" }).click();
  await expect.poll(() => preview.drawing()).toBe(german);

  const other = await toMeier(await context.newPage());
  await other.addLine("Anhängerkupplung, abnehmbar", "890");
  await expect.poll(() => preview.drawing()).not.toBe(german);
  await other.act(2, "Posten entfernen");
  await expect.poll(() => preview.drawing()).toBe(german);
});

test("an offer is a sound PDF with all its fonts and a text that copies", async ({ page }) => {
  const job = await toMeier(page);
  await job.addLine("Fußmatten „Größe Ä“, Überführung & Zulassung", "1.190");
  const preview = await (await job.offer()).make();
  const file = await download(preview.page.getByRole("dialog"));
  expect(file.suggestedFilename()).toMatch(/^Angebot \S+\.pdf$/);
  const path = await file.path();
  await check(path);
  const used = await fonts(path);
  expect(used.length).toBeGreaterThan(0);
  for (const font of used) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
  const copied = await words(path);
  for (const wanted of [
    "Meier Vakuumtechnik GmbH", "Meier-Hess-Anlage 4", "85521 Ottobrunn", "Autohaus Sonnfeld GmbH", "WVWZZZAWZVU662011",
    "Fußmatten „Größe Ä“, Überführung & Zulassung", "26.490,00", "27.680,00", "Seite 1 von",
  ]) expect(copied).toContain(wanted);
  const facts = await about(path);
  expect(facts.get("Title")).toContain("Angebot");
  expect(facts.get("Tagged")).toBe("yes");
});

test("an offer that was made stays byte for byte, whatever becomes of the job", async ({ page, deviceOf }) => {
  const job = await toMeier(page);
  const preview = await (await job.offer()).make();
  const first = await hash(await (await download(preview.page.getByRole("dialog"))).path());
  await preview.close();
  await job.register("Dokumente");
  await expect(job.papers()).toHaveCount(1);
  await expect(job.papers()).toContainText("26.490,00 €");

  await job.register("Rechnungsposten");
  await job.entry(1, "Einzelpreis").fill("1");
  await job.entry(1, "Einzelpreis").blur();
  await expect(job.total("Gesamtbetrag")).toHaveText("1,00 €");
  await job.transmitted();
  await job.reload();
  await job.register("Dokumente");
  await expect(job.papers()).toContainText("26.490,00 €");
  expect(await hash(await (await download(job.papers())).path())).toBe(first);

  // Berta's device has the same bytes.
  const other = await toMeier(await deviceOf("berta"));
  await other.register("Dokumente");
  expect(await hash(await (await download(other.papers())).path())).toBe(first);

  // The next one has another number and other bytes.
  await (await job.offer()).make();
  await job.page.getByRole("dialog").getByRole("button", { name: "Schließen" }).click();
  await expect(job.papers()).toHaveCount(2);
  expect(await hash(await (await download(job.papers().first())).path())).not.toBe(first);
});

test("printing the preview prints its pages and nothing else of the program", async ({ page }, info) => {
  const job = await toMeier(page);
  const text = Array.from({ length: 60 }, (_, line) => `Zeile ${line + 1} der Beschreibung`).join("\n");
  await job.addLine(text, "100");
  const preview = await (await job.offer()).here();
  await expect(preview.paper(2)).toBeVisible();
  const pages = await page.getByRole("img", { name: /^Seite \d+ von/ }).count();
  const path = info.outputPath("printed.pdf");
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  const facts = await about(path);
  expect(facts.get("Pages")).toBe(String(pages));
  expect(facts.get("Page size")).toMatch(/^59[45]\.\d+ x 84[12](\.\d+)? pts \(A4\)/);
  // The letters of the pages are outlines: whatever can be read belongs to the program.
  expect((await words(path)).trim()).toBe("");
});

test("what an offer lacks is listed at once, and each point leads to its field", async ({ page }) => {
  await page.goto("/jobs");
  await page.getByRole("button", { name: "Neuer Job" }).click();
  const job = await new Job(page).here();
  const preview = await job.offer();
  await expect(preview.missing()).toHaveCount(2);
  for (const fact of ["Dem Job fehlt ein Kunde.", "Der Job hat noch keine Rechnungsposten."]) {
    await expect(preview.missing().filter({ hasText: fact })).toBeVisible();
  }
  await expect(preview.makeButton).toBeDisabled();
  await preview.missing().filter({ hasText: "Kunde" }).getByRole("button").click();
  await expect(page.getByRole("combobox", { name: "Kunde suchen" })).toBeFocused();

  await page.getByRole("combobox", { name: "Kunde suchen" }).fill("Barbara Müller");
  await page.getByRole("option", { name: /^Barbara Müller/ }).click();
  await job.offer();
  await expect(preview.missing().filter({ hasText: "Dem Job fehlt ein Kunde." })).toHaveCount(0);
  await preview.missing().filter({ hasText: "Rechnungsposten" }).getByRole("button").click();
  await expect(page.getByRole("tab", { name: "Rechnungsposten" })).toHaveAttribute("aria-selected", "true");
});

test("a missing fact of the customer leads to the customer's field", async ({ page }) => {
  const job = await toMeier(page);
  await page.getByRole("link", { name: new RegExp(`^Kunde.*${MEIER}`) }).click();
  await (await (await new Customer(page).here()).register("Stammdaten")).write("Straße und Hausnummer", "");
  await job.transmitted();
  await page.goBack();
  const preview = await (await job.here()).offer();
  await preview.missing().filter({ hasText: "Straße und Hausnummer" }).getByRole("button").click();
  await expect(new Customer(page).field("Straße und Hausnummer")).toBeFocused();
});

test("a character that no font has is named before anything is made", async ({ page }) => {
  const job = await toMeier(page);
  await job.addLine("Sonderaktion 🚗", "1");
  await job.offer();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("Das Zeichen „🚗“ kann nicht gedruckt werden.");
});

async function toMeier(page: ConstructorParameters<typeof Jobs>[0]): Promise<Job> {
  const jobs = await new Jobs(page).visit();
  return jobs.openRow(jobs.row(MEIER));
}
