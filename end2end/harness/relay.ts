// A relay process of our own: a free port, an empty data folder, the link for the first person.

import { spawn, type ChildProcess } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const target = resolve(import.meta.dirname, "../../target");
const binary = process.env["E2E_SERVER"] ?? join(target, "debug/server");
const builtSite = process.env["E2E_SITE"] ?? join(target, "site");

export class Relay {
  /** `http://localhost:PORT`, the same over every restart. */
  readonly origin: string;
  /** Where its database lies. */
  readonly data: string;
  /** Where the app's files lie; a spec may exchange it for another build before a restart. */
  site: string;
  /** Whether it was down at some time, so that the browser may have complained about a missing network. */
  wasDown = false;

  #folder: string;
  #process: ChildProcess | undefined;
  #link: string | undefined;
  #log: string[] = [];

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.data = join(folder, "data");
    this.site = builtSite;
    this.origin = `http://localhost:${port}`;
  }

  /** A relay on a free port; `furnish` may lay something into its data folder before it starts. */
  static async fresh(furnish: (relay: Relay) => Promise<void> = async () => {}): Promise<Relay> {
    const folder = await mkdtemp(join(tmpdir(), "jobmappe-"));
    const relay = new Relay(folder, await freePort());
    await furnish(relay);
    await relay.start();
    return relay;
  }

  /** The one-time link that makes the first person administrator. */
  get link(): string {
    if (!this.#link) throw new Error("this relay printed no one-time link");
    return this.#link;
  }

  /** What it has written to its log so far. */
  get log(): string {
    return this.#log.join("\n");
  }

  async start(): Promise<void> {
    const port = new URL(this.origin).port;
    const flags = ["--listen", `127.0.0.1:${port}`, "--origin", this.origin, "--data", this.data, "--site", this.site];
    const child = spawn(binary, ["serve", ...flags], { stdio: ["ignore", "pipe", "pipe"] });
    this.#process = child;
    child.on("error", (error) => this.#log.push(String(error)));
    createInterface({ input: child.stdout }).on("line", (line) => this.#hear(line));
    createInterface({ input: child.stderr }).on("line", (line) => this.#log.push(line));
    await this.#answering(child);
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** Asks it to end. */
  async stop(): Promise<void> {
    await this.#end("SIGTERM");
  }

  /** Makes snapshots and lets the log forget what it may; also while it runs. */
  async compact(): Promise<void> {
    const child = spawn(binary, ["compact", "--data", this.data, "--least", "1", "--forget-old"], { stdio: ["ignore", "ignore", "pipe"] });
    createInterface({ input: child.stderr }).on("line", (line) => this.#log.push(line));
    const code = await new Promise((done) => child.once("exit", done));
    if (code !== 0) throw new Error(`the compaction ended with ${code}:\n${this.log}`);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Ends it and removes its folder. */
  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** A copy of the app's files, to make another build of it. */
  async copyOfSite(name: string): Promise<string> {
    const folder = join(this.#folder, name);
    await cp(this.site, folder, { recursive: true });
    return folder;
  }

  #hear(line: string): void {
    this.#log.push(line);
    this.#link = line.match(/https?:\/\/\S+\/start#\S+/)?.[0] ?? this.#link;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child) return;
    this.wasDown = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once("exit", done));
    child.kill(signal);
    await ended;
  }

  async #answering(child: ChildProcess): Promise<void> {
    for (let patience = 0; patience < 400; patience++) {
      if (child.exitCode !== null) break;
      const answer = await fetch(`${this.origin}/healthz`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`the relay ${binary} does not answer:\n${this.log}`);
  }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
