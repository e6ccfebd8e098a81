// How Chromium is started, for the specs and for the bench.

export const chromium = {
  executablePath: process.env["E2E_CHROMIUM"] ?? "/usr/bin/chromium",
  headless: true,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
