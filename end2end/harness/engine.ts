// Speaking to the engine directly: what the window asked once is asked again, many times, without knowing what it means.
// A message begins with its number (a LEB128 integer) and ends with its sum; an answer begins with a zero and the number of what
// it answers.

import type { Page } from "@playwright/test";

/** The messages that the window sends while `act` runs. */
export async function overheard(page: Page, act: () => Promise<unknown>): Promise<number[][]> {
  const before = await page.evaluate(() => window.gauge.asked.length);
  await act();
  return page.evaluate((before) => window.gauge.asked.slice(before).map((message) => [...message]), before);
}

/** Asks again, one after another, and gives back how long each answer took in milliseconds. */
export async function askAgain(page: Page, message: number[], times: number): Promise<number[]> {
  return page.evaluate(
    async ({ message, times }) => {
      const { worker } = window.gauge;
      if (!worker) throw new Error("this page has no engine");
      const isAnswerTo = (bytes: Uint8Array, told: string) => bytes[0] === 0 && bytes.slice(1, 1 + told.split(",").length).join() === told;
      const took: number[] = [];
      for (let round = 0; round < times; round++) {
        const [asked, told] = window.gauge.renumbered(message, 0x4000_0000 + Math.floor(Math.random() * 0x3fff_ffff));
        const since = performance.now();
        await new Promise<void>((done) => {
          const hear = (event: MessageEvent) => {
            if (!(event.data instanceof Uint8Array) || !isAnswerTo(event.data, told)) return;
            worker.removeEventListener("message", hear);
            done();
          };
          worker.addEventListener("message", hear);
          worker.postMessage(asked);
        });
        took.push(performance.now() - since);
      }
      return took;
    },
    { message, times },
  );
}
