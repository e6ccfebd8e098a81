// A new device begins with a snapshot: whole documents in parts, and after them what the log has since.

import { MEIER } from "../harness/demo.ts";
import { expect, test } from "../harness/test.ts";
import { BERTA, Door } from "../pages/door.ts";
import { Jobs } from "../pages/jobs.ts";

test.use({ beginning: "demo" });

test("after a compaction a new device gets everything out of parts and goes on with the log", async ({ page, relay, deviceOf }) => {
  const walter = await new Jobs(page).visit();
  await walter.transmitted();
  const total = (await walter.rows().first().locator("xpath=..").getAttribute("aria-setsize")) ?? "";
  await relay.compact();

  const fresh = await deviceOf("nobody");
  const parts: string[] = [];
  fresh.on("request", (request) => void (request.url().includes("/api/part/") && parts.push(request.url())));
  const berta = await new Door(fresh).signIn(BERTA);
  await berta.transmitted();
  await berta.counts(Number(total));
  expect(parts.length, "fetched out of the snapshot").toBeGreaterThan(1);

  const [his, hers] = [await walter.openRow(walter.row(MEIER)), await berta.openRow(berta.row(MEIER))];
  await his.withRemark("Nach dem Schnappschuss");
  await expect(hers.remark).toHaveValue("Nach dem Schnappschuss");
  await hers.addLine("Von der Neuen", "5");
  await his.register("Rechnungsposten");
  await expect(his.entry(2, "Text")).toHaveValue("Von der Neuen");
});

test("a new device that is closed while the parts come goes on with the next start", async ({ page, relay, deviceOf }) => {
  const walter = await new Jobs(page).visit();
  await walter.transmitted();
  await relay.compact();
  const fresh = await deviceOf("nobody");
  const context = fresh.context();
  let answered = 0;
  // The network ends after the first part.
  await context.route("**/api/part/*", (route) => (answered++ < 1 ? route.continue() : route.abort()));
  await new Door(fresh).tryToSignIn(BERTA);
  await expect.poll(() => answered).toBeGreaterThan(1);
  await fresh.close();
  await context.unroute("**/api/part/*");
  const berta = await new Jobs(await context.newPage()).visit();
  await berta.transmitted();
  await expect(berta.row(MEIER)).toBeVisible();
});
