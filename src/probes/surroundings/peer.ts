import { createSocket } from "node:dgram";
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import type { PeerKind } from "../../model/probe.js";

/** The other end of the network for one run of one probe. */
export interface Peer {
  /** `127.0.0.1:40123`; the system chose the port. */
  address: string;
  /** Cuts open connections. */
  close(): Promise<void>;
}

const LOOPBACK = "127.0.0.1";
/** The last text that `tcp-half-close` sends. */
const LAST_WORDS = "last";
/** How long `tcp-slow` waits: longer than a probe's own limit, shorter than any probe runs. */
export const SLOW_MS = 600;

const ON_CONNECTION: Record<Exclude<PeerKind, "udp-echo" | "http">, (socket: Socket) => void> = {
  "tcp-echo": (socket) => socket.pipe(socket),
  "tcp-half-close": (socket) => socket.resume().end(LAST_WORDS),
  // Not at once: a connection that was never open is another case.
  "tcp-reset": (socket) => socket.once("data", () => socket.resetAndDestroy()),
  "tcp-slow": (socket) => socket.on("data", (bytes) => setTimeout(() => socket.write(bytes), SLOW_MS).unref()),
};

export const PEER_KINDS: readonly string[] = [...Object.keys(ON_CONNECTION), "udp-echo", "http"] satisfies string[];

/** Starts a peer on a free port of the loopback device. Rejects if the system has no such device. */
export function startPeer(kind: PeerKind): Promise<Peer> {
  if (kind === "udp-echo") return startDatagrams();
  if (kind === "http") return listen(createHttpServer(answer));
  // The peer ends a stream only after the guest did.
  return listen(createServer({ allowHalfOpen: true, noDelay: true }, ON_CONNECTION[kind]));
}

function listen(server: Server): Promise<Peer> {
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    // A killed guest resets its connections; that is not a harness failure.
    socket.on("error", () => {}).on("close", () => open.delete(socket));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, LOOPBACK, () => {
      resolve({
        address: `${LOOPBACK}:${(server.address() as AddressInfo).port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            for (const socket of open) socket.destroy();
          }),
      });
    });
  });
}

function startDatagrams(): Promise<Peer> {
  const socket = createSocket("udp4");
  socket.on("message", (bytes, { port, address }) => socket.send(bytes, port, address, () => {}));
  return new Promise((resolve, reject) => {
    socket.once("error", reject).bind(0, LOOPBACK, () => {
      socket.removeListener("error", reject).on("error", () => {});
      resolve({
        address: `${LOOPBACK}:${socket.address().port}`,
        close: () => new Promise((closed) => socket.close(() => closed())),
      });
    });
  });
}

/** Returns the body, and the request's details in headers; `/status/404` sets the status. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const { method = "", url = "", headers } = request;
  response.writeHead(Number(/^\/status\/(\d{3})$/.exec(url)?.[1] ?? 200), {
    "x-method": method,
    "x-path": url,
    "x-sent": headers["x-sent"] ?? "nothing",
  });
  request.pipe(response);
}
