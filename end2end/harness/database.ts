// The device's database from outside: reading it, and damaging it as a bad disk or a half-finished write would.
// Only on a page of the same origin on which the app does not run.

import type { Page } from "@playwright/test";

/** The object stores. */
export type Store = "meta" | "rows" | "changes" | "outbox" | "screens";

/** Goes to a page of the relay on which no app runs, so that nobody else holds the database. */
export async function alone(page: Page): Promise<void> {
  // Browsers ask for it beside whatever they show.
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  await page.goto("/healthz");
}

/** How many entries a store has. */
export async function count(page: Page, store: Store): Promise<number> {
  return inStore(page, store, "readonly", "count", 0);
}

/** Overwrites the first entries of a store with bytes that mean nothing; every third with something that is no bytes. */
export async function garble(page: Page, store: Store, entries: number): Promise<void> {
  await inStore(page, store, "readwrite", "garble", entries);
}

async function inStore(page: Page, store: Store, mode: IDBTransactionMode, deed: "count" | "garble", entries: number): Promise<number> {
  return page.evaluate(
    async ({ store, mode, deed, entries }) => {
      const result = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, failed) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error);
        });
      const database = await result(indexedDB.open("jobmappe"));
      const transaction = database.transaction(store, mode);
      const ended = new Promise((done) => transaction.addEventListener("complete", done));
      const table = transaction.objectStore(store);
      const keys = await result(table.getAllKeys());
      for (const [nth, key] of keys.slice(0, entries).entries()) {
        if (deed === "garble") table.put(nth % 3 === 2 ? "not even bytes" : new Uint8Array([9, 9, 9, 9, 9, 9, 9, 9, nth % 256]), key);
      }
      await ended;
      database.close();
      return keys.length;
    },
    { store, mode, deed, entries },
  );
}
