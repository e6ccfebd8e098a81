// The service worker: keeps one whole build on the device, so that the app starts without a network.
//
// One cache per build, filled completely or not at all. It never takes over by itself: a new build waits until the
// person accepts it (boot.js sends "activate"), because glue and wasm of two builds must not meet. It never touches
// /api/, and it never answers with a file of another build.

const BUILD = "__BUILD__";
const FILES = { __FILES__: "" };

const PREFIX = "jobmappe-";
const CACHE = PREFIX + BUILD;
const SHELL = "/";
const LIST = "/.files";

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "activate") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

async function install() {
  try {
    const known = await knownFiles();
    const responses = await Promise.all([
      shell(),
      ...Object.entries(FILES).map(async ([path, hash]) => [path, await file(path, hash, known)]),
    ]);
    const cache = await caches.open(CACHE);
    for (const [path, response] of responses) await cache.put(path, response);
    await cache.put(LIST, new Response(JSON.stringify(FILES)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

// The shell names its build. One that belongs to another build (the relay was just exchanged) is refused; the browser
// tries the installation again at the next visit.
async function shell() {
  const response = await fetched(SHELL);
  const text = await response.clone().text();
  if (!text.includes(BUILD)) throw new Error("the shell belongs to another build");
  return [SHELL, response];
}

// A file that an older build already brought is not fetched again.
async function file(path, hash, known) {
  const old = known.get(path + " " + hash);
  return (old && (await old.match(path))) ?? fetched(path);
}

async function fetched(path) {
  const response = await fetch(path, { cache: path.startsWith("/build/") ? "default" : "no-cache", redirect: "error" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function knownFiles() {
  const known = new Map();
  for (const name of await ours()) {
    const cache = await caches.open(name);
    const list = await cache.match(LIST);
    const files = list ? await list.json() : {};
    for (const [path, hash] of Object.entries(files)) known.set(path + " " + hash, cache);
  }
  return known;
}

async function activate() {
  for (const name of await ours()) if (name !== CACHE) await caches.delete(name);
  await self.clients.claim();
}

async function ours() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

// Nothing for whatever is not ours to answer: the browser then asks the network as if there were no service worker.
function answerTo(request) {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return undefined;
  if (request.mode === "navigate" && !onlyOnTheRelay(url.pathname)) return cachedOr(SHELL, request);
  if (Object.hasOwn(FILES, url.pathname)) return cachedOr(url.pathname, request);
  return undefined;
}

// The relay's endpoints, the pages it draws for the public, and files opened in a tab.
function onlyOnTheRelay(path) {
  return path.startsWith("/api/") || path.startsWith("/p/") || path === "/healthz" || /\.[a-z0-9]+$/.test(path);
}

async function cachedOr(path, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}
