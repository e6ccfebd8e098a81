// A furnished dealership, made once a run through the app itself: what the relay keeps of it, and what each person's
// device keeps. A test that wants one starts from copies, so that no test sees what another has done.

import type { BrowserContext, BrowserContextOptions } from "@playwright/test";
import { cp, mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Relay } from "./relay.ts";

type State = Exclude<BrowserContextOptions["storageState"], string | undefined>;

/** Whose device; a new one has nobody signed in. */
export type Owner = "walter" | "berta" | "nobody";

const folder = resolve(import.meta.dirname, "../test-results/seed");
const data = join(folder, "data");

/** Keeps a person's device as it is now. */
export async function keepDevice(context: BrowserContext, owner: Owner): Promise<void> {
  await mkdir(folder, { recursive: true });
  await context.storageState({ path: file(owner), indexedDB: true });
}

/** Keeps what a relay has on its disk; it must have ended. */
export async function keepRelay(relay: Relay): Promise<void> {
  await cp(relay.data, data, { recursive: true });
}

/** Puts the dealership on the disk of a relay that has not started yet. */
export async function furnish(relay: Relay): Promise<void> {
  await cp(data, relay.data, { recursive: true });
}

/** A person's device, as if it had been made at this address. */
export async function deviceOf(owner: Owner, origin: string): Promise<State> {
  if (owner === "nobody") return { cookies: [], origins: [] };
  const state: State = JSON.parse(await readFile(file(owner), "utf8"));
  return { ...state, origins: state.origins.map((kept) => ({ ...kept, origin })) };
}

function file(owner: Owner): string {
  return join(folder, `${owner}.json`);
}
