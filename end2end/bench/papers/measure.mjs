// The CPU time of one invoice in Chromium: ours (out of the folder that is named) and other people's, each in a browser of its
// own; then longer papers of ours. Prints a table, and writes the figures that have limits into the file BENCH_FIGURES.
import { appendFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "../../node_modules/playwright-core/index.mjs";

const [folder, ...others] = process.argv.slice(2);
if (!folder || others.length) throw new Error("measure.mjs FOLDER");
// So many first, that the browser has compiled what it will compile, of every library: that is a start's time and not a paper's.
const WARM = 60;
const TIMES = 100;
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
        times.sort((one, other) => one - other);
        return { bytes, median: times[Math.floor(times.length / 2)] };
      }, count);
    await run(WARM);
    const before = await computed(browser);
    const { bytes, median } = await run(TIMES);
    return { cpu: ((await computed(browser)) - before) * 1000 / TIMES, median, bytes };
  } finally {
    await browser.close();
  }
}

const ours = (name) => async (page) => {
  const bytes = (await readFile(join(folder, `${name}.wasm`))).toString("base64");
  await page.evaluate(async (bytes) => {
    const { instance } = await WebAssembly.instantiate(Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0)), {});
    window.make = () => {
      if (instance.exports.main(0, 0) !== 0) throw new Error("no paper was made");
      return 0;
    };
  }, bytes);
};

const rival = (name) => async (page) => {
  for (const file of [...SCRIPTS[name], "qrcode-generator/dist/qrcode.js"]) await page.addScriptTag({ path: script(file) });
  await page.addScriptTag({ path: new URL("rivals.js", import.meta.url).pathname });
  await page.evaluate(
    ([name, base64]) => {
      const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
      const fonts = { base64, regular: bytes(base64.regular), semibold: bytes(base64.semibold) };
      window.make = async () => (await window.rivals[name](fonts)).length;
    },
    [name, fonts],
  );
};

const mine = await measured(ours("invoice"));
const theirs = {};
for (const name of Object.keys(SCRIPTS)) theirs[name] = await measured(rival(name));
const longer = { "offer of 40 items": await measured(ours("offer")), "invoice of 200 items": await measured(ours("long_invoice")) };
const row = (name, { cpu, median, bytes }) =>
  console.log(`   ${name.padEnd(26)} ${cpu.toFixed(1).padStart(8)} ${median.toFixed(1).padStart(9)} ${String(bytes || "").padStart(9)} ${(cpu / mine.cpu).toFixed(1).padStart(7)}`);
console.log(`   ${"one paper".padEnd(26)} ${"CPU ms".padStart(8)} ${"median ms".padStart(9)} ${"bytes".padStart(9)} ${"× ours".padStart(7)}`);
row("ours", mine);
for (const [name, figures] of [...Object.entries(theirs), ...Object.entries(longer)]) row(name, figures);
const quickest = Math.min(...Object.values(theirs).map(({ cpu }) => cpu));
const figure = (...words) => process.env.BENCH_FIGURES && appendFileSync(process.env.BENCH_FIGURES, words.join("\t") + "\n");
figure("invoice of two pages, CPU beside the quickest rival's", mine.cpu / quickest, "times", SHARE);
figure("offer of 40 items as PDF in wasm, median", longer["offer of 40 items"].median, "ms", 15);
figure("invoice of 200 items as PDF in wasm, median", longer["invoice of 200 items"].median, "ms", 100);
