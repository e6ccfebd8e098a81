// The sync server of automerge-repo, as its authors run it: every document of every client, kept in files.

import { Repo } from "@automerge/automerge-repo";
import { WebSocketServerAdapter } from "@automerge/automerge-repo-network-websocket";
import { NodeFSStorageAdapter } from "@automerge/automerge-repo-storage-nodefs";
import { WebSocketServer } from "ws";

const sockets = new WebSocketServer({ port: 0, host: "127.0.0.1" });
new Repo({
  network: [new WebSocketServerAdapter(sockets)],
  storage: new NodeFSStorageAdapter(process.argv[2]),
  peerId: "relay",
  sharePolicy: async () => false,
});
sockets.on("listening", () => console.log(sockets.address().port));
