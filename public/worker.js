// The engine's worker: loads the engine and keeps what the window says until the engine listens.
//
// The engine's `main` must set its message listener before it returns; whatever arrived earlier is told again, in order.

import start from "__ENGINE_JS__";

const early = [];
const keep = (event) => early.push(event);
self.addEventListener("message", keep);

start({ module_or_path: "__ENGINE_WASM__" })
  .then(() => {
    self.removeEventListener("message", keep);
    for (const { data, origin, ports } of early) {
      self.dispatchEvent(new MessageEvent("message", { data, origin, ports: [...ports] }));
    }
  })
  // Thrown outside the promise, so that the window's `error` listener on the worker hears it.
  .catch((error) => setTimeout(() => { throw error; }));
