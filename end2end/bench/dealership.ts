// A dealership as large as a bench wants it, laid onto its relay in one go.

import type { Page } from "@playwright/test";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { alone } from "../harness/database.ts";
import type { Relay } from "../harness/relay.ts";
import { Door } from "../pages/door.ts";
import { Jobs } from "../pages/jobs.ts";

const run = promisify(execFile);
const maker = process.env["E2E_DEALERSHIP"] ?? resolve(import.meta.dirname, "../../target/debug/examples/dealership");

/** How many there are of each kind; every customer has a ledger. */
export interface Size {
  jobs: number;
  customers: number;
  vehicles: number;
  orders: number;
}

/** The number of the first customer, who has more orders and open items than anybody else; the next has the next number. */
export const FIRST_CUSTOMER = 20_000;

/** The dealership that the figures of the lists and the customer sheets are about. */
export const LARGE: Size = { jobs: 10_000, customers: 10_000, vehicles: 500, orders: 20_000 };

/** Sets a dealership of this size up and waits until `page`, on a new device, has all of it and stands at its jobs. */
export async function move(page: Page, relay: Relay, size: Size): Promise<Jobs> {
  await new Door(page).setUp(relay.link);
  await fill(page, size);
  const jobs = await new Jobs(page).visit();
  await jobs.counts(size.jobs);
  await jobs.transmitted();
  return jobs;
}

/** Brings the records to the relay in the name of whoever is signed in on `page`. */
export async function fill(page: Page, { jobs, customers, vehicles, orders }: Size): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "jobmappe-filling-"));
  const file = join(folder, "frames");
  try {
    await run(maker, [file, ...[jobs, customers, vehicles, orders].map(String)]);
    const body = await readFile(file);
    await alone(page);
    await page.route("**/frames-of-the-bench", (route) => route.fulfill({ body, contentType: "application/octet-stream" }));
    await page.evaluate(push);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs in the page: greets the relay as this device and hands the frames over, each after the one before was acknowledged. */
async function push(): Promise<void> {
  const bytes = async (path: string) => new Uint8Array(await (await fetch(path)).arrayBuffer());
  const me = await bytes("/api/me");
  // Fields 4 and 6 of `sync::account::Me`: device and dealership, sixteen bytes each.
  const id = (field: number) => {
    const at = me.findIndex((byte, at) => byte === field && me[at + 1] === 0x50);
    return me.slice(at + 2, at + 18);
  };
  // `sync::wire::Hello` of a device that holds nothing, for protocol 1.
  const hello = [1, 0xa8, 0, 1, 1, 0x50, ...id(6), 2, 0x50, ...id(4), 3, 0x65, ...new TextEncoder().encode("bench"), 4, 0x80, 5, 0, 6, 0, 7, 1];
  const frames = await bytes("/frames-of-the-bench");
  const socket = new WebSocket(`${location.origin.replace("http", "ws")}/api/sync`);
  socket.binaryType = "arraybuffer";
  await new Promise<void>((done, failed) => {
    let at = 0;
    const next = () => {
      if (at >= frames.length) return done();
      const length = new DataView(frames.buffer).getUint32(at, true);
      socket.send(frames.slice(at + 4, at + 4 + length));
      at += 4 + length;
    };
    socket.onopen = () => socket.send(new Uint8Array(hello));
    socket.onclose = () => failed(new Error("the relay has hung up"));
    socket.onmessage = ({ data }) => {
      const frame = new Uint8Array(data as ArrayBuffer);
      if (frame[0] === 2) next();
      if (frame[0] !== 4) return;
      // An acknowledgement ends with the list of what was rejected.
      if (frame.at(-1) === 0x80) next();
      else failed(new Error("the relay has rejected something"));
    };
  });
  socket.onclose = null;
  socket.close();
}
