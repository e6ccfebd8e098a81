// The CPU time of one invoice in Chromium: ours (the wasm file that is named) and other people's, each in a browser of its own.
// Prints a table, and fails if ours needs more than its share of the quickest.
import { readFile } from "node:fs/promises";
import { chromium } from "../../node_modules/playwright-core/index.mjs";

const [wasm, ...others] = process.argv.slice(2);
if (!wasm || others.length) throw new Error("measure.mjs WASM");
const WARM = 5;
const TIMES = 25;
const SHARE = 1 / 7;
const SCRIPTS = {
  "pdf-lib": ["pdf-lib/dist/pdf-lib.min.js", "@pdf-lib/fontkit/dist/fontkit.umd.min.js"],
  "jsPDF + autotable": ["jspdf/dist/jspdf.umd.min.js", "jspdf-autotable/dist/jspdf.plugin.autotable.min.js"],
  pdfmake: ["pdfmake/build/pdfmake.min.js"],
};
const script = (name) => new URL(`node_modules/${name}`, import.meta.url).pathname;
const font = async (name) => (await readFile(new URL(`../../../public/fonts/inter-${name}.ttf`, import.meta.url))).toString("base64");
const fonts = { regular: await font("regular"), semibold: await font("semibold") };

// The seconds that the page's process has computed, all of its threads.
async function computed(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return Math.max(...processInfo.filter(({ type }) => type === "renderer").map(({ cpuTime }) => cpuTime));
}

// `prepare` makes `window.make`, which makes one document and says how large it is.
async function measured(prepare) {
  const browser = await chromium.launch({
    executablePath: process.env.E2E_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
  });
  try {
    const page = await browser.newPage();
    await prepare(page);
    const run = (count) =>
      page.evaluate(async (count) => {
        const times = [];
        let bytes = 0;
        for (let at = 0; at < count; at += 1) {
          const start = performance.now();
          bytes = await window.make();
          times.push(performance.now() - start);
        }
        return { bytes, least: Math.min(...times) };
      }, count);
    await run(WARM);
    const before = await computed(browser);
    const { bytes, least } = await run(TIMES);
    return { cpu: ((await computed(browser)) - before) * 1000 / TIMES, least, bytes };
  } finally {
    await browser.close();
  }
}

async function ours(page) {
  const bytes = (await readFile(wasm)).toString("base64");
  await page.evaluate(async (bytes) => {
    const { instance } = await WebAssembly.instantiate(Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0)), {});
    window.make = () => {
      if (instance.exports.main(0, 0) !== 0) throw new Error("no invoice was made");
      return 0;
    };
  }, bytes);
}

const rival = (name) => async (page) => {
  for (const file of SCRIPTS[name]) await page.addScriptTag({ path: script(file) });
  await page.addScriptTag({ path: new URL("rivals.js", import.meta.url).pathname });
  await page.evaluate(
    ([name, base64]) => {
      const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
      const fonts = { base64, regular: bytes(base64.regular), semibold: bytes(base64.semibold) };
      window.make = () => window.rivals[name](fonts);
    },
    [name, fonts],
  );
};

const mine = await measured(ours);
const theirs = {};
for (const name of Object.keys(SCRIPTS)) theirs[name] = await measured(rival(name));
const row = (name, { cpu, least, bytes }) =>
  console.log(`   ${name.padEnd(20)} ${cpu.toFixed(1).padStart(8)} ${least.toFixed(1).padStart(8)} ${bytes ? String(bytes).padStart(9) : "".padStart(9)} ${(cpu / mine.cpu).toFixed(1).padStart(7)}`);
console.log(`   ${"one invoice".padEnd(20)} ${"CPU ms".padStart(8)} ${"least ms".padStart(8)} ${"bytes".padStart(9)} ${"× ours".padStart(7)}`);
row("ours", mine);
for (const [name, figures] of Object.entries(theirs)) row(name, figures);
const quickest = Math.min(...Object.values(theirs).map(({ cpu }) => cpu));
if (mine.cpu > quickest * SHARE) throw new Error(`an invoice needs ${(mine.cpu / quickest).toFixed(2)} of the quickest rival's CPU, at most 1/7 is wanted`);
