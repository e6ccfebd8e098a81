// Another build of the same app, made from the files of this one: enough to see how an update goes.

import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Gives the site in `folder` a new id and a new name for its boot script, as a changed file would. */
export async function renew(folder: string): Promise<string> {
  const json = await manifest(folder);
  const id = [...json.build].reverse().join("");
  const boot = path(json, "boot.js");
  const renamed = boot.replace(/boot\.[0-9a-f]+\./, `boot.${id}.`);
  await rename(join(folder, boot), join(folder, renamed));
  await writeFile(join(folder, "build.json"), JSON.stringify({ build: id, files: { ...json.files, "boot.js": renamed } }));
  const worker = await readFile(join(folder, "sw.js"), "utf8");
  await writeFile(join(folder, "sw.js"), worker.replaceAll(json.build, id).replaceAll(boot, renamed));
  return id;
}

/** Replaces the content of a file of the build, by its logical name (`window.wasm`). */
export async function spoil(folder: string, logical: string, content: string): Promise<void> {
  await writeFile(join(folder, path(await manifest(folder), logical)), content);
}

/** Takes a file of the build away. */
export async function lose(folder: string, logical: string): Promise<void> {
  await rm(join(folder, path(await manifest(folder), logical)));
}

interface Manifest {
  build: string;
  files: Record<string, string>;
}

async function manifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, "build.json"), "utf8"));
}

function path(json: Manifest, logical: string): string {
  const found = json.files[logical];
  if (!found) throw new Error(`the build has no ${logical}`);
  return found;
}
