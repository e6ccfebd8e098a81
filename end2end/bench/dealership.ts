// A dealership as large as a bench wants it, laid onto its relay in one go.

import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import type { Relay } from "../harness/relay.ts";
import { Door, type Person, WALTER } from "../pages/door.ts";
import { Jobs } from "../pages/jobs.ts";

const run = promisify(execFile);
const tools = process.env["E2E_EXAMPLES"] ?? resolve(import.meta.dirname, "../../target/debug/examples");

/** How many there are of each kind; every customer has a ledger. */
export interface Size {
  jobs: number;
  customers: number;
  vehicles: number;
  orders: number;
}

/** The number of the first customer, who has more orders and open items than anybody else; the next has the next number. */
export const FIRST_CUSTOMER = 20_000;

/** Brings the records to a relay on which `person` may sign in. */
export async function fill(relay: Relay, { jobs, customers, vehicles, orders }: Size, person: Person = WALTER): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "jobmappe-filling-"));
  const file = join(folder, "frames");
  try {
    await run(join(tools, "dealership"), [file, ...[jobs, customers, vehicles, orders].map(String)]);
    await run(join(tools, "fill"), [new URL(relay.origin).host.replace("localhost", "127.0.0.1"), person.login, person.password, file]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The dealership that the figures of the lists and the customer sheets are about. */
export const LARGE: Size = { jobs: 10_000, customers: 10_000, vehicles: 500, orders: 20_000 };

/** Sets a dealership of this size up and waits until `page`, on a new device, has all of it and stands at its jobs. */
export async function move(page: Page, relay: Relay, size: Size): Promise<Jobs> {
  await new Door(page).setUp(relay.link);
  await page.goto("about:blank");
  await fill(relay, size);
  const jobs = await new Jobs(page).visit();
  await jobs.counts(size.jobs);
  await jobs.transmitted();
  return jobs;
}
