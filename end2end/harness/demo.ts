// What the specs know of the demo dealership (`demo/*.csv`).

import { join, resolve } from "node:path";

/** How many there are. */
export const VEHICLES = 168;
export const CUSTOMERS = 334;
export const STAFF = 7;

/** A new car, regularly taxed, with everything that a new car must tell: 26.490 €. */
export const POLO = "NW26-0405";

/** A used car under the margin scheme: 20.290 €. */
export const KODIAQ = "GW26-0193";

/** A customer beyond the credit limit. */
export const MEIER = "Meier Vakuumtechnik";

const folder = resolve(import.meta.dirname, "../../demo");

/** One of the demo dealership's lists, or of the broken ones. */
export function list(name: string): string {
  return join(folder, name);
}
