// Starts the window, keeps the service worker, and gets the app out of a start that failed.
//
// The shell's script element (id "boot") carries the names of this build's files:
//   data-build, data-window-js, data-window-wasm, data-worker-js
//
// Towards the app:
//   <html data-update="waiting">   a newer build is complete on this device and waits
//   event "jobmappe:update"        on window, when that becomes so
//   event "jobmappe:activate"      from the app, when the person accepts: the new build takes over and the page reloads
//   <html data-start="failed">     the start failed for good; the shell shows its message

const { build, windowJs, windowWasm, workerJs } = document.getElementById("boot").dataset;
const root = document.documentElement;

// Elements that bring code along, and attributes that are code. What merely stands in a text is harmless.
const DANGEROUS = /<(script|iframe|object|embed|base|foreignobject)\b|<[^>]*[\s/"']on[a-z]+\s*=|<[^>]*=\s*["']?\s*javascript:/i;

trustOurOwn();
start();
if ("serviceWorker" in navigator) keepServiceWorker().catch(report);

async function start() {
  try {
    const { default: init } = await import(windowJs);
    await init({ module_or_path: windowWasm });
    root.dataset.start = "done";
  } catch (error) {
    report(error);
    await rescue();
  }
}

// Where the relay demands trusted types: markup without scripts and our own workers are trusted, nothing else is.
function trustOurOwn() {
  const ours = new Set(["/sw.js", workerJs].map((path) => new URL(path, location.href).href));
  globalThis.trustedTypes?.createPolicy("default", {
    createHTML: (markup) => (DANGEROUS.test(markup) ? null : markup),
    createScriptURL: (url) => (ours.has(new URL(url, location.href).href) ? url : null),
  });
}

// ── a start that failed ──

// The likeliest cause is a mixture of two builds. With the relay in reach, forget what is kept and load anew, once a
// minute at most. Without it what is kept is all there is, so it stays.
async function rescue() {
  if (triedLately() || !(await relayAnswers())) return giveUp();
  sessionStorage.setItem("jobmappe:rescue", String(Date.now()));
  for (const name of await caches.keys()) if (name.startsWith("jobmappe-")) await caches.delete(name);
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  for (const registration of registrations) await registration.unregister();
  location.reload();
}

// Also without the style sheet, which may be what is missing.
function giveUp() {
  root.dataset.start = "failed";
  document.querySelector(".boot-shell")?.remove();
  for (const sentence of document.querySelectorAll(".boot-failed")) sentence.hidden = false;
}

function triedLately() {
  return Date.now() - Number(sessionStorage.getItem("jobmappe:rescue") ?? 0) < 60_000;
}

async function relayAnswers() {
  try {
    return (await fetch("/healthz", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

function report(error) {
  console.error(`build ${build}:`, error);
}

// ── a newer build ──

async function keepServiceWorker() {
  watchController();
  const registration = await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
  watchRegistration(registration);
  addEventListener("jobmappe:activate", () => accept(registration));
  const look = () => registration.update().catch(() => {});
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
  for (const moment of ["focus", "pageshow", "online"]) addEventListener(moment, look);
  setInterval(look, 3_600_000);
}

function watchRegistration(registration) {
  const offerIfWaiting = () => registration.waiting && navigator.serviceWorker.controller && offer();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offerIfWaiting);
  });
  offerIfWaiting();
}

function offer() {
  root.dataset.update = "waiting";
  dispatchEvent(new Event("jobmappe:update"));
}

let accepted = false;

// Another tab may have let the new build in already: then reloading is all that is left to do.
function accept(registration) {
  accepted = true;
  if (registration.waiting) registration.waiting.postMessage("activate");
  else location.reload();
}

// The controller is remembered at each change, not only when the page loaded: a tab of the very first visit starts
// without one and would otherwise stay on the old build for ever. Only the tab that accepted reloads; in the others a
// form may be open, so they are offered the new build again.
function watchController() {
  let controller = navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    const before = controller;
    controller = navigator.serviceWorker.controller;
    if (accepted) location.reload();
    else if (before) offer();
  });
}
