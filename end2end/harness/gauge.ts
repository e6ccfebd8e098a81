// Measuring in a browser: a slower processor, long tasks of the main thread, when a person first sees something, and what
// window and engine say to each other.

import { expect, type BrowserContext, type Page } from "@playwright/test";
import { appendFileSync } from "node:fs";
import { loadavg } from "node:os";

/** How much slower than this machine a tablet is taken to be. */
export const SLOWER = 4;

/** What the page noted about itself since it began to load, in milliseconds. */
export interface Notes {
  /** The longest task of the main thread. */
  longestTask: number;
  /** When the first element that matched was in the page, if one was. */
  seen: number | null;
  /** When the engine first said something, if it did. */
  engine: number | null;
  /** When the window's wasm had started. */
  started: number | null;
}

declare global {
  interface Window {
    gauge: Notes & { asked: Uint8Array[]; answered: Map<string, number>; worker: Worker | null; renumbered(message: number[], number: number): [Uint8Array, string] };
  }
}

/** From the next page on notes are taken; `wanted` is the selector of what a person waits for. */
export async function takeNotes(context: BrowserContext, wanted: string): Promise<void> {
  await context.addInitScript((wanted) => {
    const notes: Window["gauge"] = {
      longestTask: 0, seen: null, engine: null, started: null, asked: [], answered: new Map(), worker: null,
      // The same question under another number, with its sum; and the number as its answer tells it.
      renumbered(message, number) {
        const told: number[] = [];
        for (let left = number; ; left >>>= 7) {
          told.push(left < 128 ? left : (left & 127) | 128);
          if (left < 128) break;
        }
        const bytes = [...told, ...message.slice(message.findIndex((byte) => byte < 128) + 1, -8)];
        // FNV-1a over the bytes and how many they are, as `shared/bridge/src/wire.rs` has it.
        let sum = 0xcbf2_9ce4_8422_2325n ^ BigInt(bytes.length);
        for (const byte of bytes) sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100_0000_01b3n);
        const behind = Array.from({ length: 8 }, (_, at) => Number((sum >> BigInt(8 * at)) & 255n));
        return [new Uint8Array([...bytes, ...behind]), told.join()];
      },
    };
    window.gauge = notes;
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) notes.longestTask = Math.max(notes.longestTask, task.duration);
    }).observe({ type: "longtask", buffered: true });
    new MutationObserver(() => {
      if (document.documentElement.dataset["start"] === "done") notes.started ??= performance.now();
      // The next frame is when it can be seen.
      if (notes.seen === null && document.querySelector(wanted)) requestAnimationFrame(() => (notes.seen ??= performance.now()));
    }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-start"] });
    const Plain = window.Worker;
    window.Worker = class extends Plain {
      constructor(script: string | URL, options?: WorkerOptions) {
        super(script, options);
        notes.worker = this;
        this.addEventListener("message", ({ data }) => {
          notes.engine ??= performance.now();
          // An answer: a zero and the number of what it answers.
          if (!(data instanceof Uint8Array) || data[0] !== 0) return;
          const behind = data.slice(1, 11);
          notes.answered.set(behind.slice(0, behind.findIndex((byte) => byte < 128) + 1).join(), performance.now());
        });
      }
      override postMessage(message: unknown, transfer?: unknown): void {
        if (message instanceof Uint8Array) notes.asked.push(message.slice());
        if (message instanceof ArrayBuffer) notes.asked.push(new Uint8Array(message.slice(0)));
        super.postMessage(message, transfer as Transferable[]);
      }
    };
  }, wanted);
}

/** The notes of the page as it is now. */
export async function notes(page: Page): Promise<Notes> {
  return page.evaluate(() => {
    const { longestTask, seen, engine, started } = window.gauge;
    return { longestTask, seen, engine, started };
  });
}

/** Slows the main thread of a page down. Workers are not slowed: the browser offers no way. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
}

/** Prints a figure beside its limit and the machine's load, and holds it against the limit; `cargo xtask bench` is told as well. */
export function figure(name: string, value: number, unit: string, limit?: number): void {
  const kept = process.env["BENCH_FIGURES"];
  if (kept) appendFileSync(kept, [name, value, unit, limit ?? ""].join("\t") + "\n");
  const load = loadavg().map((average) => average.toFixed(2)).join(" ");
  const bound = limit === undefined ? "" : ` (at most ${limit})`;
  console.log(`   ${name}: ${Math.round(value * 100) / 100} ${unit}${bound}, os load ${load}`);
  if (limit !== undefined) expect.soft(value, name).toBeLessThanOrEqual(limit);
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
