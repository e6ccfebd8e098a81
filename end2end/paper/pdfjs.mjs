// A second reader: what pdf.js finds in each file, as one object of JSON. The papers' fonts and pictures are not drawn.
import { readFile } from "node:fs/promises";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

async function read(path) {
  const data = new Uint8Array(await readFile(path));
  const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS, useSystemFonts: false, disableFontFace: true });
  const file = await task.promise;
  const { info } = await file.getMetadata();
  const texts = [];
  for (let at = 1; at <= file.numPages; at += 1) {
    const page = await file.getPage(at);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""));
    page.cleanup();
  }
  const marks = await file.getMarkInfo();
  const files = Object.keys((await file.getAttachments()) ?? {});
  const found = {
    pages: file.numPages,
    title: info.Title ?? "",
    language: info.Language ?? "",
    marked: marks?.Marked === true,
    files,
    text: texts.join("\n"),
  };
  await task.destroy();
  return found;
}

const found = {};
for (const path of process.argv.slice(2)) {
  found[path] = await read(path).catch((fault) => ({ fault: String(fault) }));
}
process.stdout.write(JSON.stringify(found));
