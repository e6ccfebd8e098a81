// The list as the dealership's to-do list: clocks, the archive, filters and views, several jobs at once.

import { KODIAQ, MEIER } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import { App } from "../pages/app.ts";
import { Job } from "../pages/job.ts";
import { Jobs } from "../pages/jobs.ts";
import { Today } from "../pages/today.ts";
import { Vehicles } from "../pages/vehicles.ts";

test.use({ beginning: "demo" });

test("a call entered by hand waits red with its clock until somebody works on it", async ({ page }) => {
  const job = await (await new Jobs(page).visit()).begin("Anruf, Rückruf gewünscht");
  await job.withCustomer("Magdalena Müller");
  const jobs = await new Jobs(page).visit();
  const row = jobs.row("Magdalena Müller");
  await expect(row.getByRole("img", { name: "Rückruf" })).toBeVisible();
  await expect(row).toContainText(/noch \d+\smin|bis /);
  await expect(row.getByRole("img", { name: "Wir sind am Zug" })).toBeVisible();
  await jobs.mark(row, "dem Kunden angeboten");
  await expect(row).not.toContainText(/noch \d+\smin|bis /);
  await expect(row.getByRole("img", { name: "Kunde ist am Zug" })).toBeVisible();
});

test("every origin has its icon, and one's own job has none", async ({ page }) => {
  for (const [origin, icon] of [
    ["Anfrage aus dem Internet", "Internet"],
    ["Brief eines Lieferanten", "Lieferantenbestellung"],
  ] as const) {
    await (await new Jobs(page).visit()).begin(origin);
    const jobs = await new Jobs(page).visit();
    await expect(jobs.rows().first().getByRole("img", { name: icon })).toBeVisible();
  }
  const own = new Jobs(page).row(MEIER);
  await expect(own.getByRole("img", { name: /^(Internet|Rückruf|Lieferantenbestellung|Duplizierung)$/ })).toHaveCount(0);
});

test("the marks are put on and taken off by the right button", async ({ page }) => {
  const jobs = await new Jobs(page).visit();
  const row = jobs.row(MEIER);
  await jobs.markByRightButton(row, "Aufgabe erledigt");
  await expect(jobs.icon(row)).toHaveAccessibleName(/Erledigt/);
  await jobs.icon(row).click({ button: "right" });
  await expect(page.getByRole("menuitemradio")).toHaveCount(2);
  await page.keyboard.press("Escape");
  await jobs.icon(row).click({ delay: 700 });
  await expect(page.getByRole("menuitemradio")).toHaveCount(2);
  await page.keyboard.press("Escape");
  await jobs.markByRightButton(row, "Aufgabe erledigt");
  await expect(jobs.icon(row)).toHaveAccessibleName(/In Bearbeitung/);
});

test("the archive is hidden until somebody asks for it", async ({ page }) => {
  await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob();
  const jobs = await new Jobs(page).visit();
  await jobs.counts(2);
  await jobs.mark(jobs.row(MEIER), "nicht zustande gekommen");
  await jobs.counts(1);
  await jobs.filters((dialog) => dialog.getByLabel("Status").selectOption("lost"));
  await jobs.counts(1);
  await expect(jobs.rows()).toContainText(MEIER);
  await page.getByRole("button", { name: "Alle Filter entfernen" }).click();
  await expect(jobs.rows()).not.toContainText(MEIER);
  await jobs.search("Meier");
  await expect(jobs.rows()).toContainText(MEIER);
});

test("filters are combined, saved under a name, shared with the team and cleared by one tap", async ({ page, deviceOf }) => {
  await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob();
  const jobs = await new Jobs(page).visit();
  await expect(jobs.filter("Meine")).toContainText("2");
  await jobs.filter("Ohne nächsten Schritt").click();
  await jobs.filters(async (dialog) => {
    await dialog.getByLabel("Status").selectOption("offered");
    await dialog.getByLabel("Reihenfolge").selectOption({ label: "Nach Preis" });
    await dialog.getByLabel("Name der Ansicht").fill("Offene Angebote");
    await dialog.getByRole("switch", { name: "Für das ganze Team" }).check();
    await dialog.getByRole("button", { name: "Ansicht speichern" }).click();
    await expect(dialog.getByRole("button", { name: "Offene Angebote" })).toBeVisible();
  });
  await expect(jobs.rows().first()).toContainText(MEIER);
  await page.getByRole("button", { name: "Alle Filter entfernen" }).click();
  await expect(page.getByRole("button", { name: "Alle Filter entfernen" })).toHaveCount(0);
  await expect(jobs.rows().first()).toContainText("Kodiaq");
  await jobs.transmitted();
  const berta = await new Jobs(await deviceOf("berta")).visit();
  await berta.filters((dialog) => dialog.getByRole("button", { name: "Offene Angebote" }).click());
  await expect(berta.rows().first()).toContainText(MEIER);
  await expect(berta.filter("Ohne nächsten Schritt")).toHaveAttribute("aria-pressed", "true");
});

test("several jobs are handed over together, and come back by undo", async ({ page }) => {
  await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob();
  const jobs = await new Jobs(page).visit();
  await jobs.counts(2);
  await jobs.handOver([jobs.rows().nth(0), jobs.rows().nth(1)], "Berta Blau");
  await expect(jobs.note("2 Jobs übergeben.")).toBeVisible();
  await expect(jobs.filter("Meine")).toContainText("0");
  await jobs.undo();
  await expect(jobs.filter("Meine")).toContainText("2");
});

test("the list is worked by keys alone", async ({ page }) => {
  await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob();
  const jobs = await new Jobs(page).visit();
  await jobs.counts(2);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(jobs.row(MEIER).getByRole("link").first()).toBeFocused();
  await page.keyboard.press("k");
  await expect(jobs.row("Kodiaq").getByRole("link").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^Job / })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: /^Job / })).toHaveCount(0);
  await expect(jobs.row("Kodiaq").getByRole("link").first()).toBeFocused();
  await page.keyboard.press("/");
  await page.keyboard.type("meier");
  await expect(jobs.rows()).toHaveCount(1);
  await page.keyboard.press("Tab");
  await page.getByRole("heading", { name: "Jobs" }).focus();
  await page.keyboard.press("n");
  await expect(jobs.note("Job angelegt.")).toBeVisible();
});

test("today has the enquiry with one tap to call, and what is done comes back by undo", async ({ page }) => {
  const job = await (await new Jobs(page).visit()).begin("Anruf, Rückruf gewünscht");
  await job.withCustomer("Magdalena Müller");
  const today = await new Today(page).visit();
  const task = today.tasks("Anfragen").filter({ hasText: "Magdalena Müller" });
  await expect(task).toContainText(/noch \d+\smin|bis /);
  await expect(task.getByRole("link", { name: "Anrufen" })).toHaveAttribute("href", /^tel:\+?\d+$/);
  await expect(task.getByRole("link", { name: "Schreiben" })).toHaveAttribute("href", /^mailto:.+@.+$/);
  await expect(task.getByRole("link", { name: "Route" })).toHaveAttribute("href", /openstreetmap/);
  await today.done(task);
  await expect(today.note("Als bearbeitet markiert.")).toBeVisible();
  await expect(task).toHaveCount(0);
  await today.undo();
  await expect(task).toBeVisible();
  // Where no program can dial, the browser's own question about it would lie over the page.
  await page.evaluate(() => {
    const still = (event: Event) => event.target instanceof Element && event.target.closest("a[href^='tel:']") && event.preventDefault();
    document.addEventListener("click", still);
  });
  await task.getByRole("link", { name: "Anrufen" }).click();
  await page.getByRole("button", { name: "Kontakt festhalten" }).click();
  await expect(today.note("Kontakt festgehalten.")).toBeVisible();
});

test("a resubmission comes up on its day and waits when it is postponed", async ({ page }) => {
  const jobs = await new Jobs(page).visit();
  const job = await jobs.openRow(jobs.row(MEIER));
  await job.resubmission.fill(new Intl.DateTimeFormat("de-DE", { dateStyle: "medium", timeZone: "Europe/Berlin" }).format(new Date()));
  await job.resubmission.blur();
  await job.transmitted();
  const today = await new Today(page).visit();
  const task = today.tasks("Wiedervorlagen").filter({ hasText: MEIER });
  await expect(task).toContainText("heute");
  await today.postpone(task, "Morgen");
  await expect(task).toHaveCount(0);
  await today.undo();
  await expect(task).toBeVisible();
  await today.done(task);
  await expect(task).toHaveCount(0);
});

test("the same car sold on two devices without the relay is told loudly by both jobs and the car", async ({ page, relay, deviceOf }) => {
  const walter = await new Jobs(page).visit();
  const first = await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob();
  await first.withCustomer("Magdalena Müller");
  const second = await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob();
  await second.withCustomer(MEIER);
  await second.transmitted();
  const berta = await new Jobs(await deviceOf("berta")).visit();
  await berta.transmitted();
  await walter.visit();
  const [mine, hers] = [walter.row("Magdalena Müller"), berta.row("Kodiaq").filter({ hasText: MEIER })];
  await expect(hers).toBeVisible();
  for (const device of [walter, berta]) await device.kept();
  await relay.kill();
  await walter.mark(mine, "verkauft");
  await berta.mark(hers, "verkauft");
  await expect(mine).not.toContainText("Doppelt vergeben");
  await relay.start();
  for (const list of [walter, berta]) await list.reconnect();
  await expect(mine).toContainText("Doppelt vergeben");
  await expect(hers).toContainText("Doppelt vergeben");
  const job = await walter.openRow(mine);
  await expect(job.clash).toContainText(MEIER);
  await expect(job.clash).toContainText(/\d\d:\d\d/);
  const vehicles = await new Vehicles(page).visit();
  await vehicles.find(KODIAQ);
  await expect(page.getByRole("alert").filter({ hasText: "doppelt vergeben" })).toContainText("Magdalena Müller");
});

test("a reservation shows on the car until its day, and whose turn it is can be said by hand", async ({ page }) => {
  const job = await (await (await new Vehicles(page).visit()).find(KODIAQ)).createJob();
  await page.getByRole("textbox", { name: "Reserviert bis" }).fill("24.12.2099");
  await page.getByRole("textbox", { name: "Reserviert bis" }).blur();
  await page.getByRole("combobox", { name: "Am Zug" }).selectOption({ label: "Wir sind am Zug" });
  await job.transmitted();
  const jobs = await new Jobs(page).visit();
  await expect(jobs.row("Kodiaq").getByRole("img", { name: "Wir sind am Zug" })).toBeVisible();
  await new Vehicles(page).visit();
  await page.getByRole("searchbox", { name: "Fahrzeuge durchsuchen" }).fill(KODIAQ);
  await expect(page.getByRole("article").filter({ hasText: KODIAQ })).toContainText(/Reserviert bis 24\.12\.2099 · Walter/);
});

test("a closed job is read by a seller and changed by a manager", async ({ page, deviceOf }) => {
  const jobs = await new Jobs(page).visit();
  await jobs.mark(jobs.row(MEIER), "Abgeschlossener Jobvorgang");
  await jobs.transmitted();
  const berta = await new Jobs(await deviceOf("berta")).visit();
  await expect(berta.icon(berta.row(MEIER))).toHaveAccessibleName(/Abgeschlossen/);
  await berta.mark(berta.row(MEIER), "dem Kunden angeboten");
  await expect(berta.note("Dieser Jobvorgang ist abgeschlossen. Ändern können ihn nur Verkaufsleitung und Administration.")).toBeVisible();
  const read = await berta.openRow(berta.row(MEIER));
  await expect(read.remark).toBeDisabled();
  await expect(berta.page.getByRole("textbox", { name: /^Kommentar/ })).toBeEnabled();
  await read.register("Rechnungsposten");
  await expect(read.entry(1, "Einzelpreis")).toBeDisabled();
  await berta.visit();
  await jobs.mark(jobs.row(MEIER), "Aufgabe erledigt");
  await expect(berta.icon(berta.row(MEIER))).toHaveAccessibleName(/Erledigt/);
});

test("a deputy has the tasks of whoever is away, and nobody who has left is given a job", async ({ page, deviceOf }) => {
  await (await new Jobs(page).visit()).begin("Anruf, Rückruf gewünscht");
  const berta = await new Today(await deviceOf("berta")).visit();
  await new App(page).open("/more/staff");
  await page.getByRole("button", { name: "Abwesenheit: Walter" }).click();
  const dialog = page.getByRole("dialog", { name: "Abwesenheit" });
  await dialog.getByRole("textbox", { name: "Abwesend ab" }).fill("1.1.2026");
  await dialog.getByLabel("Vertretung").selectOption({ label: "Berta Blau" });
  await dialog.getByRole("button", { name: "Schließen" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Walter" })).toContainText("abwesend");
  await expect(berta.tasks("Anfragen")).toHaveCount(1);
  await berta.tasks("Anfragen").getByRole("link").first().click();
  const taken = await new Job(berta.page).here();
  await taken.whole("Übernehmen");
  await expect(berta.note("Verantwortung übergeben.")).toBeVisible();
  await page.getByRole("button", { name: "Abwesenheit: Berta Blau" }).click();
  await dialog.getByRole("switch", { name: "Ausgeschieden" }).check();
  await dialog.getByRole("button", { name: "Schließen" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Berta Blau" })).toContainText("Ausgeschieden");
  const jobs = await new Jobs(page).visit();
  await page.getByRole("button", { name: "Mehrere auswählen" }).click();
  await jobs.rows().first().getByRole("checkbox").check();
  await expect(page.getByRole("toolbar", { name: "Übergeben" }).getByRole("option", { name: "Berta Blau" })).toHaveCount(0);
});

test("the palette goes to pages and begins things", async ({ page }) => {
  await new Jobs(page).visit();
  await page.keyboard.press("Control+k");
  const search = page.getByRole("searchbox", { name: "Überall suchen" });
  await search.fill("heu");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await new Today(page).here();
  await page.keyboard.press("Control+k");
  await search.fill("neuer j");
  await page.getByRole("button", { name: "Neuer Job" }).click();
  await expect(page.getByRole("heading", { name: /^Job / })).toBeVisible();
});

test("whoever is called by @name in a comment finds it under today", async ({ page, deviceOf }) => {
  const jobs = await new Jobs(page).visit();
  const job = await jobs.openRow(jobs.row(MEIER));
  await job.comment("@Berta bitte um vier zurückrufen");
  await job.transmitted();
  const today = await new Today(await deviceOf("berta")).visit();
  const task = today.tasks("Für Sie").filter({ hasText: "um vier zurückrufen" });
  await expect(task).toBeVisible();
  await today.done(task);
  await expect(task).toHaveCount(0);
});

test("a colleague who has the same job open is seen in its head until she leaves it", async ({ page, deviceOf }) => {
  const jobs = await new Jobs(page).visit();
  await jobs.openRow(jobs.row(MEIER));
  const told = page.getByRole("status").filter({ hasText: "Auch geöffnet bei Berta Blau" });
  await expect(told).toHaveCount(0);
  const theirs = await new Jobs(await deviceOf("berta")).visit();
  await theirs.openRow(theirs.row(MEIER));
  await expect(told).toBeVisible();
  await new Today(theirs.page).visit();
  await expect(told).toHaveCount(0);
});

test("managers see the month with a table behind each chart", async ({ page }) => {
  const today = await new Today(page).visit();
  await page.getByRole("link", { name: "Zahlen des Monats" }).click();
  await expect(page.getByRole("heading", { name: "Zahlen des Monats" })).toBeVisible();
  await expect(page.getByRole("term").filter({ hasText: "Bestellungen" })).toBeVisible();
  await (await new Jobs(page).visit()).begin("Anfrage aus dem Internet");
  await today.open("/month");
  await page.getByText("Als Tabelle").first().click();
  const person = page.getByRole("table", { name: "Nach Person" }).getByRole("row", { name: /Walter/ });
  await expect(person.getByRole("cell").first()).toHaveText("1");
  await page.getByRole("button", { name: "Monat davor" }).click();
  await expect(page.getByRole("table", { name: "Nach Person" })).toHaveCount(0);
});
