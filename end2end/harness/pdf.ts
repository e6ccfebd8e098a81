// What other programs say about a PDF file.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A font that a file uses. */
export interface Font {
  name: string;
  embedded: boolean;
  subset: boolean;
  unicode: boolean;
}

/** Throws with qpdf's words if the file is damaged; warnings count as damage. */
export async function check(path: string): Promise<void> {
  await run("qpdf", ["--check", path]);
}

/** The file's text as somebody copies it. */
export async function text(path: string): Promise<string> {
  return (await run("pdftotext", ["-layout", path, "-"])).stdout;
}

/** What the file says about itself: "Title", "Pages" and so on. */
export async function info(path: string): Promise<Map<string, string>> {
  const lines = (await run("pdfinfo", [path])).stdout.split("\n");
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]));
}

/** The fonts that the file uses. The flags stand in the columns before the object's two numbers. */
export async function fonts(path: string): Promise<Font[]> {
  const lines = (await run("pdffonts", [path])).stdout.trim().split("\n").slice(2);
  return lines.map((line) => {
    const words = line.trim().split(/\s+/);
    const [embedded, subset, unicode] = words.slice(-5, -2).map((word) => word === "yes");
    return { name: words[0] ?? "", embedded: embedded ?? false, subset: subset ?? false, unicode: unicode ?? false };
  });
}

/** Tells two files apart. */
export async function hash(path: string): Promise<string> {
  return createHash("sha256").update(await readFile(path)).digest("hex");
}
