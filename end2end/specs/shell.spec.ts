// The shell, what comes with it, and what a device keeps of it.

import { lose, renew, spoil } from "../harness/build.ts";
import { expect, test } from "../harness/test.ts";
import { App } from "../pages/app.ts";

test("the app starts at any of its addresses", async ({ page }) => {
  for (const path of ["/", "/jobs", "/vehicles", "/customers"]) await new App(page).open(path);
});

test("the shell comes with a policy that forbids foreign and inline code", async ({ page }) => {
  const headers = (await page.goto("/"))?.headers() ?? {};
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["content-security-policy"]).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["cache-control"]).toContain("no-cache");
});

test("files of a build are for ever, the service worker is asked for each time", async ({ page, request }) => {
  await page.goto("/");
  const boot = await page.locator("#boot").getAttribute("src");
  expect((await request.get(boot ?? "")).headers()["cache-control"]).toContain("immutable");
  expect((await request.get("/sw.js")).headers()["cache-control"]).toContain("no-cache");
});

test("after the first visit the app starts without the relay, also after a restart of the browser", async ({ relay, device }) => {
  const tablet = await device();
  await (await new App(tablet.page).open()).kept();
  await relay.kill();
  await new App(tablet.page).reload();
  await new App(await tablet.restart()).open(`${relay.origin}/jobs`);
});

test("a new build waits until the person accepts it, then it replaces the old one whole", async ({ page, relay }) => {
  const app = await (await new App(page).open()).kept();
  const before = await app.build();
  relay.site = await relay.copyOfSite("newer");
  const newer = await renew(relay.site);
  await relay.restart();

  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(page.locator("html")).toHaveAttribute("data-update", "waiting");
  expect(await app.build()).toBe(before);
  await app.reload();
  expect(await app.build()).toBe(before);

  await expect(page.locator("html")).toHaveAttribute("data-update", "waiting");
  await page.evaluate(() => dispatchEvent(new Event("jobmappe:activate")));
  await expect(page.locator("#boot")).toHaveAttribute("data-build", newer);
  await app.started();
  expect(await app.caches()).toEqual([`jobmappe-${newer}`]);
});

test("a tab where nobody accepted keeps running the old build and is offered the new one", async ({ page, context, relay }) => {
  const app = await (await new App(page).open()).kept();
  const before = await app.build();
  const other = await new App(await context.newPage()).open();
  relay.site = await relay.copyOfSite("newer");
  await renew(relay.site);
  await relay.restart();
  await other.page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(other.page.locator("html")).toHaveAttribute("data-update", "waiting");
  await other.page.evaluate(() => dispatchEvent(new Event("jobmappe:activate")));
  await expect.poll(() => other.build()).not.toBe(before);
  await expect(page.locator("html")).toHaveAttribute("data-update", "waiting");
  expect(await app.build()).toBe(before);
  await page.evaluate(() => dispatchEvent(new Event("jobmappe:activate")));
  await expect.poll(() => app.build()).toBe(await other.build());
});

test("a build that cannot be fetched whole is not kept, and the old one stays", async ({ page, relay, guard }) => {
  const app = await (await new App(page).open()).kept();
  const before = await app.build();
  relay.site = await relay.copyOfSite("halved");
  await renew(relay.site);
  await lose(relay.site, "boot.js");
  await relay.restart();
  guard.expect(/404|Failed to load resource/);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => {});
  });
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing)).toBeNull();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting)).toBeNull();
  expect(await app.caches()).toEqual([`jobmappe-${before}`]);
  await app.reload();
  expect(await app.build()).toBe(before);
});

test("a kept file that does not fit the others is thrown away and the app starts from the relay", async ({ page, guard }) => {
  const app = await (await new App(page).open()).kept();
  guard.expect(/build [0-9a-f]+:/);
  await page.evaluate(async () => {
    const [name] = (await caches.keys()).filter((key) => key.startsWith("jobmappe-"));
    const cache = await caches.open(name ?? "");
    const wasm = document.getElementById("boot")?.dataset["windowWasm"] ?? "";
    await cache.put(wasm, new Response("no wasm", { headers: { "content-type": "application/wasm" } }));
  });
  await app.reload();
  expect(await page.evaluate(() => sessionStorage.getItem("jobmappe:rescue"))).not.toBeNull();
});

test("a start that fails for good says so instead of showing nothing", async ({ page, relay, guard }) => {
  relay.site = await relay.copyOfSite("broken");
  await spoil(relay.site, "window.wasm", "no wasm");
  await relay.restart();
  guard.expect(/build [0-9a-f]+:/);
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-start", "failed");
  await expect(page.getByRole("alert").first()).toBeVisible();
});

test("markup that carries code is refused, text that only looks like it is not", async ({ page, guard }) => {
  await new App(page).open();
  guard.expect(/policy violated: require-trusted-types-for/, /TrustedHTML/);
  const taken = (markup: string) =>
    page.evaluate((markup) => {
      try {
        document.createElement("div").innerHTML = markup;
        return true;
      } catch {
        return false;
      }
    }, markup);
  for (const good of ["<b class='on'>a</b>", "<p>online = 5, javascript: nein</p>"]) expect(await taken(good), good).toBe(true);
  const bad = ["<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<a href=' javascript:alert(1)'>", "<script>1</script>"];
  for (const markup of bad) expect(await taken(markup), markup).toBe(false);
});
