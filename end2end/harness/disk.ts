// A disk without room, as the browser itself reports it.

import { type CDPSession, expect, type Page } from "@playwright/test";
import { alone } from "./database.ts";

/** Leaves no room for anything more. The page goes to one without the app; open the app anew afterwards. Only for devices
 * with a profile on disk: for others the browser has no such switch. */
export async function fill(page: Page, origin: string): Promise<void> {
  await allow(page, origin, 1);
  await alone(page);
  // The browser remembers for some seconds how much room there was.
  await expect.poll(() => tryToWrite(page), { timeout: 45_000 }).toBe("QuotaExceededError");
}

/** Makes room again. */
export async function clear(page: Page, origin: string): Promise<void> {
  await allow(page, origin);
}

// The browser drops what a session has overridden when the session ends, so it stays open.
const sessions = new WeakMap<Page, CDPSession>();

async function allow(page: Page, origin: string, quotaSize?: number): Promise<void> {
  const browser = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, browser);
  await browser.send("Storage.overrideQuotaForOrigin", quotaSize === undefined ? { origin } : { origin, quotaSize });
}

async function tryToWrite(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open("room");
      request.onupgradeneeded = () => request.result.createObjectStore("is there any");
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    }).catch((error: DOMException) => error.name);
    if (typeof database === "string") return database;
    const transaction = database.transaction("is there any", "readwrite");
    const end = new Promise<string>((done) => {
      transaction.oncomplete = () => done("written");
      transaction.onabort = () => done(transaction.error?.name ?? "aborted");
    });
    transaction.objectStore("is there any").put(new Uint8Array(5_000), "bytes");
    const told = await end;
    database.close();
    return told;
  });
}
