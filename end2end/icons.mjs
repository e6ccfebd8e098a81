// Draws the PNG icons out of the SVG ones: `node end2end/icons.mjs` after a change of public/icons/*.svg.
import { chromium } from "@playwright/test";
import { readFile, writeFile } from "node:fs/promises";

const folder = new URL("../public/icons/", import.meta.url);
const pictures = [
  ["icon.svg", "icon-192.png", 192],
  ["icon.svg", "icon-512.png", 512],
  ["maskable.svg", "maskable-512.png", 512],
  ["maskable.svg", "apple-touch-icon.png", 180],
];

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const [from, to, size] of pictures) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = await readFile(new URL(from, folder), "utf8");
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(new URL(to, folder), await page.screenshot({ omitBackground: true }));
}
await browser.close();
