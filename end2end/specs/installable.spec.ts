// What makes the app installable, and what a device keeps of it.

import { expect, test } from "../harness/test.ts";
import { App } from "../pages/app.ts";
import { Door } from "../pages/door.ts";

interface Manifest {
  id: string;
  name: string;
  short_name: string;
  lang: string;
  start_url: string;
  scope: string;
  display: string;
  theme_color: string;
  background_color: string;
  icons: { src: string; sizes: string; type: string; purpose?: string }[];
}

test("the manifest has all that installing asks for", async ({ page, request }) => {
  await new App(page).open();
  const href = await page.locator("link[rel=manifest]").getAttribute("href");
  const answer = await request.get(href ?? "");
  expect(answer.headers()["content-type"]).toContain("application/manifest+json");
  const manifest: Manifest = await answer.json();
  expect(manifest).toMatchObject({ name: expect.stringContaining("Jobmappe"), short_name: "Jobmappe", lang: "de", scope: "/", display: "standalone" });
  for (const text of [manifest.id, manifest.start_url, manifest.theme_color, manifest.background_color]) expect(text).toBeTruthy();
  const start = await page.goto(manifest.start_url);
  expect(start?.status()).toBe(200);
});

test("every icon is there in the size it claims, for any shape", async ({ page, request }) => {
  await new App(page).open();
  const href = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest: Manifest = await (await request.get(href ?? "")).json();
  const claimed = (size: string, purpose: string) =>
    manifest.icons.some((icon) => icon.sizes.includes(size) && (icon.purpose ?? "any").split(" ").includes(purpose));
  for (const [size, purpose] of [["192x192", "any"], ["512x512", "any"], ["512x512", "maskable"]] as const) {
    expect(claimed(size, purpose), `${size} ${purpose}`).toBe(true);
  }
  for (const icon of manifest.icons) {
    const answer = await request.get(icon.src);
    expect(answer.headers()["content-type"], icon.src).toContain(icon.type);
    if (icon.type === "image/png") expect(size(await answer.body()), icon.src).toBe(icon.sizes);
  }
  const apple = await page.locator("link[rel=apple-touch-icon]").getAttribute("href");
  expect(size(await (await request.get(apple ?? "")).body())).toBe("180x180");
});

test("the browser finds nothing in the way of installing", async ({ page, context }) => {
  const app = await (await new App(page).open()).kept();
  const browser = await context.newCDPSession(app.page);
  await browser.send("Page.enable");
  await expect
    .poll(async () => (await browser.send("Page.getInstallabilityErrors")).installabilityErrors.map((error) => error.errorId))
    .toEqual(["in-incognito"]);
  expect((await browser.send("Page.getAppManifest")).errors).toEqual([]);
});

test("the device keeps every file of the build, and the fonts of the papers", async ({ page, request }) => {
  const app = await (await new App(page).open()).kept();
  const build: { files: Record<string, string> } = await (await request.get("/build.json")).json();
  const wanted = ["/", ...Object.values(build.files), "/fonts/inter-regular.ttf", "/fonts/inter-semibold.ttf", "/manifest.webmanifest"];
  const [cache] = await app.caches();
  const missing = await page.evaluate(
    async ({ cache, wanted }) => {
      const kept = await caches.open(cache);
      const found = await Promise.all(wanted.map(async (path) => ((await kept.match(path)) ? [] : [path])));
      return found.flat();
    },
    { cache: cache ?? "", wanted },
  );
  expect(missing).toEqual([]);
});

test("the device keeps nothing of anybody's data in its cache of files", async ({ page, relay }) => {
  const app = await new Door(page).setUp(relay.link);
  await app.kept();
  const kept = await page.evaluate(async () => {
    const all: string[] = [];
    for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) all.push(new URL(request.url).pathname);
    return all;
  });
  expect(kept.filter((path) => path.startsWith("/api/"))).toEqual([]);
  expect(kept.length).toBeGreaterThan(8);
});

/** Width and height as a PNG's first block says. */
function size(png: Buffer): string {
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}
