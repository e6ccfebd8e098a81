// automerge-repo on both sides, doing what `server/tests/relay/figures.rs` does with ours. Each line: name, value.

import { Repo } from "@automerge/automerge-repo";
import { WebSocketClientAdapter } from "@automerge/automerge-repo-network-websocket";
import { NodeFSStorageAdapter } from "@automerge/automerge-repo-storage-nodefs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import WebSocket from "ws";

const DOCUMENTS = 1_000;
const EDITS = 200;

/** How many documents a device asks for at once: of a thousand at once the sync server denies most, and they are asked for again. */
const TOGETHER = 50;

/** What went over the sockets of this process. */
const wire = { bytes: 0, messages: 0 };
const { send, emit } = WebSocket.prototype;
const count = (data) => {
  wire.bytes += data.byteLength ?? data.length;
  wire.messages += 1;
};
WebSocket.prototype.send = function (data, ...rest) {
  count(data);
  return send.call(this, data, ...rest);
};
WebSocket.prototype.emit = function (event, ...rest) {
  if (event === "message") count(rest[0]);
  return emit.call(this, event, ...rest);
};

const say = (name, value) => console.log(`${name}\t${value}`);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const folder = mkdtempSync(join(tmpdir(), "jobmappe-peer-"));
const relay = spawn(process.execPath, [new URL("relay.mjs", import.meta.url).pathname, join(folder, "relay")], {
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const [port] = await once(createInterface(relay.stdout), "line");
  await measure(`ws://127.0.0.1:${port}`);
} finally {
  relay.kill();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function measure(address) {
  const author = repo(address, "author");
  const handles = [];
  for (let number = 0; number < DOCUMENTS; number++) {
    const handle = author.create(job(number));
    handle.change((job) => (job.remark = "Ruft am Freitag um zehn wieder an"));
    handles.push(handle);
  }
  const index = author.create({ urls: handles.map((handle) => handle.url) });
  await settled();

  const before = { cpu: cpu(), ...wire };
  const start = performance.now();
  const device = repo(address, "device", join(folder, "device"));
  const urls = (await find(device, index.url)).doc().urls;
  const found = [];
  for (let at = 0; at < urls.length; at += TOGETHER) found.push(...(await Promise.all(urls.slice(at, at + TOGETHER).map((url) => find(device, url)))));
  if (!found.every((handle) => handle.doc().remark)) throw new Error("not everything is there");
  say("first start, ms", performance.now() - start);
  await settled();
  say("first start, bytes", wire.bytes - before.bytes);
  say("first start, messages", wire.messages - before.messages);
  say("first start, relay CPU ms", cpu() - before.cpu);
  say("relay memory KiB", memory());

  const seen = [];
  for (let round = 0; round < EDITS; round++) {
    const [here, there] = [handles[round], found[round]];
    const begun = performance.now();
    const arrived = new Promise((done) => there.on("change", () => there.doc().remark === `Runde ${round}` && done()));
    here.change((job) => (job.remark = `Runde ${round}`));
    await arrived;
    seen.push(performance.now() - begun);
  }
  say("edit seen there, median ms", median(seen));

  await device.flush();
  await device.shutdown();
  await settled();
  handles[7].change((job) => (job.remark = "inzwischen"));
  await settled();
  const away = { ...wire };
  const back = performance.now();
  const again = repo(address, "device-again", join(folder, "device"));
  for (let at = 0; at < urls.length; at += TOGETHER) await Promise.all(urls.slice(at, at + TOGETHER).map((url) => find(again, url)));
  const changed = await find(again, urls[7]);
  while (changed.doc().remark !== "inzwischen") await pause(1);
  say("back after one change, ms", performance.now() - back);
  await settled();
  say("back after one change, bytes", wire.bytes - away.bytes);
  say("back after one change, messages", wire.messages - away.messages);
}

function repo(address, peerId, storage) {
  return new Repo({
    network: [new WebSocketClientAdapter(address)],
    ...(storage && { storage: new NodeFSStorageAdapter(storage) }),
    peerId,
  });
}

/** A document, asked for until it is there: in bursts some are told to be unavailable. */
async function find(repo, url) {
  await repo.networkSubsystem.whenReady();
  for (;;) {
    try {
      return await repo.find(url);
    } catch {
      await pause(250);
    }
  }
}

/** A dealership's job: about 25 fields and three lists. */
function job(number) {
  return {
    number: `1-${number}`, origin: "own", status: "offered", progress: "in_work", customer: `customer ${number}`,
    vehicle: `vehicle ${number}`, owner: "walter", created: 1_795_420_800_000 + number, remark: "", resubmission: "2026-12-01",
    branch: "Ottobrunn", tongue: "de", turn: "customer", source: "Anzeige", campaign: "Herbst", deposit: 50_000,
    discount: 0, financing: false, insurance: true, delivery: "2027-01-15", registration: "dealer", keys: 2, winter: true, tax: "standard", note: "",
    lines: [line("Volkswagen Polo 1.0 TSI Life", 2_649_000), line("Überführung und Zulassung", 34_900), line("Winterräder", 89_000)],
  };
}

function line(text, price) {
  return { text, quantity: 1_000, price, tax: "standard", rank: price, gone: false };
}

/** Waits until nothing is said any more. */
async function settled() {
  for (let last = -1; last !== wire.messages; ) {
    last = wire.messages;
    await pause(1_000);
  }
}

/** Processor time of the relay so far, in milliseconds. */
function cpu() {
  const fields = readFileSync(`/proc/${relay.pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** What the relay has in memory, in KiB. */
function memory() {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${relay.pid}/status`, "utf8"))[1]);
}
