// How long a person waits: from the tap or the key until what follows from it is painted, or kept.

import type { JSHandle, Page } from "@playwright/test";
import { readFile } from "node:fs/promises";

/** What is looked at; `null` while it is not there. Runs in the page and knows nothing of what is around it here. */
export type Look = () => string | null;

/** From the key or the end of the tap in `act` until what is looked at is another and painted, in milliseconds. */
export async function untilPainted(page: Page, look: Look, act: () => Promise<unknown>): Promise<number> {
  const looking = (await page.evaluateHandle(`() => (${String(look)})`)) as JSHandle<Look>;
  const watch = await page.evaluateHandle((look) => {
    const before = look();
    let begun = 0;
    const begin = (event: Event) => (begun ||= event.timeStamp);
    for (const name of ["pointerup", "keydown"]) window.addEventListener(name, begin, { capture: true });
    const painted = new Promise<number>((done) => {
      const observer = new MutationObserver(() => {
        const now = look();
        if (!begun || now === null || now === before) return;
        observer.disconnect();
        for (const name of ["pointerup", "keydown"]) window.removeEventListener(name, begin, { capture: true });
        // A message after the frame has been begun comes when it has been painted.
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done(performance.now() - begun);
          channel.port2.postMessage(0);
        });
      });
      observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
    });
    return { painted };
  }, looking);
  await act();
  const took = await watch.evaluate(({ painted }) => Promise.race([painted, new Promise<number>((done) => setTimeout(() => done(NaN), 30_000))]));
  if (Number.isNaN(took)) throw new Error(`what was waited for did not come: ${String(look)}`);
  return took;
}

/** From the end of the tap in `act` until the engine has answered the first question that followed from it: what is
 * edited is answered when it is kept. Needs `takeNotes`. */
export async function untilAnswered(page: Page, act: () => Promise<unknown>): Promise<number> {
  const watch = await page.evaluateHandle(() => {
    const known = window.gauge.asked.length;
    let begun = 0;
    window.addEventListener("pointerup", (event) => (begun = event.timeStamp), { capture: true });
    return { took: () => {
      const first = window.gauge.asked[known];
      const at = first && window.gauge.answered.get(first.slice(0, first.findIndex((byte) => byte < 128) + 1).join());
      return at === undefined ? null : at - begun;
    } };
  });
  await act();
  for (let patience = 0; patience < 600; patience++) {
    const took = await watch.evaluate(({ took }) => took());
    if (took !== null) return took;
    await page.waitForTimeout(50);
  }
  throw new Error("the engine did not answer");
}

/** The longest time between two frames while `act` runs, in milliseconds. */
export async function longestFrame(page: Page, act: () => Promise<unknown>): Promise<number> {
  const watch = await page.evaluateHandle(() => {
    const frames = { longest: 0, last: performance.now(), going: true };
    const next = (now: number) => {
      frames.longest = Math.max(frames.longest, now - frames.last);
      frames.last = now;
      if (frames.going) requestAnimationFrame(next);
    };
    requestAnimationFrame((now) => ((frames.last = now), requestAnimationFrame(next)));
    return frames;
  });
  await act();
  return watch.evaluate((frames) => ((frames.going = false), frames.longest));
}

/** The milliseconds that the busiest process that shows pages has computed so far, all of its threads: what a machine that does
 * other things meanwhile does not make longer by waiting. */
export async function computed(page: Page): Promise<number> {
  const times = (await renderers(page)).map(({ cpuTime }) => cpuTime * 1_000);
  return Math.max(...times);
}

/** The memory footprint of the largest process that shows pages, as Chromium's task manager counts it, in bytes: window and
 * engine together, and with them what the browser needs to show anything at all; not the pages of its own program file. */
export async function memory(page: Page): Promise<number> {
  const sizes = (await renderers(page)).map(async ({ id }) => {
    const told = await readFile(`/proc/${id}/smaps_rollup`, "utf8");
    const kib = [...told.matchAll(/^Private_Dirty:\s+(\d+)/gm)].map(([, kib]) => Number(kib));
    return kib.reduce((sum, kib) => sum + kib, 0) * 1024;
  });
  return Math.max(...(await Promise.all(sizes)));
}

async function renderers(page: Page): Promise<{ id: number; cpuTime: number }[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error("this page has no browser to ask");
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.filter(({ type }) => type === "renderer");
}
