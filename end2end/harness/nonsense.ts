// A server that stands where the relay was and answers nonsense: as a captive portal does, or a proxy that has lost its
// mind. It opens sockets as the protocol wants and then says whatever it was told to.

import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";

/** What is said on a socket, one frame after another. */
export type Babble = (Buffer | string)[];

export class Nonsense {
  /** How many sockets it has spoken on. */
  spoken = 0;

  #server: Server;
  #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Answers every request with the same page; speaks on sockets, or refuses them where there is nothing to say. */
  static async at(origin: string, babble: Babble | undefined): Promise<Nonsense> {
    const server = createServer((_, response) => {
      response.writeHead(200, { "content-type": "text/html", connection: "close" });
      response.end("<html><title>Willkommen im WLAN</title><a href='/anmelden'>Anmelden</a></html>");
    });
    const nonsense = new Nonsense(server);
    server.on("connection", (socket) => {
      nonsense.#sockets.add(socket);
      socket.on("error", () => {}).on("close", () => nonsense.#sockets.delete(socket));
    });
    server.on("upgrade", (request, socket: Socket) => {
      if (!babble) return socket.end("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok");
      const accept = createHash("sha1").update(`${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
      const protocol = request.headers["sec-websocket-protocol"];
      const extra = protocol ? `sec-websocket-protocol: ${protocol.split(",")[0]}\r\n` : "";
      socket.write(`HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\n${extra}sec-websocket-accept: ${accept}\r\n\r\n`);
      for (const words of babble) socket.write(frame(words));
      nonsense.spoken += 1;
    });
    await new Promise<void>((done, failed) => {
      server.once("error", failed).listen(Number(new URL(origin).port), "127.0.0.1", done);
    });
    return nonsense;
  }

  async end(): Promise<void> {
    const closed = new Promise((done) => this.#server.close(done));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

/** A frame as servers send it: whole, unmasked, text or binary. */
function frame(words: Buffer | string): Buffer {
  const body = Buffer.from(words);
  const opcode = typeof words === "string" ? 0x81 : 0x82;
  const head = body.length < 126 ? Buffer.from([opcode, body.length]) : Buffer.from([opcode, 126, body.length >> 8, body.length & 255]);
  return Buffer.concat([head, body]);
}
