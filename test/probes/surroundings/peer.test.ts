import { createSocket } from "node:dgram";
import { connect, Server, type Socket } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { printObserved } from "../../../src/matrix/observation-text.js";
import type { PeerKind, Probe } from "../../../src/model/probe.js";
import type { Host, Job, RunResult } from "../../../src/model/runtime.js";
import { observe, observeOnce } from "../../../src/probes/observe.js";
import { PEER_KINDS, type Peer, SLOW_MS, startPeer } from "../../../src/probes/surroundings/peer.js";
import { probe } from "../../matrix/literals.js";

const started: Peer[] = [];
const opened: Socket[] = [];

afterEach(async () => {
  for (const socket of opened.splice(0)) socket.destroy();
  await Promise.all(started.splice(0).map((peer) => peer.close()));
});

async function peerOf(kind: PeerKind): Promise<Peer> {
  const peer = await startPeer(kind);
  started.push(peer);
  return peer;
}

const portOf = ({ address }: Pick<Peer, "address">): number => Number(address.split(":")[1]);

/** A client that stays half open, and everything that happened to it. */
async function client(peer: Peer) {
  const socket = connect({ port: portOf(peer), host: "127.0.0.1", allowHalfOpen: true });
  opened.push(socket);
  const seen = { text: "", ended: false, error: "" };
  socket.on("data", (bytes) => {
    seen.text += bytes;
  });
  socket.on("end", () => {
    seen.ended = true;
  });
  socket.on("error", (error: NodeJS.ErrnoException) => {
    seen.error = error.code ?? "";
  });
  await new Promise<void>((resolve) => socket.once("connect", () => resolve()));
  return { socket, seen };
}

const until = (holds: () => boolean) => expect.poll(holds, { interval: 5, timeout: 3000 }).toBe(true);

describe("the peer of a probe", () => {
  it("listens on the loopback device, each time at a port that is free", async () => {
    const peers = await Promise.all([...PEER_KINDS, ...PEER_KINDS].map((kind) => peerOf(kind as PeerKind)));
    for (const { address } of peers) expect(address).toMatch(/^127\.0\.0\.1:[1-9]\d+$/);
    expect(new Set(peers.map(({ address }) => address)).size).toBe(peers.length);
  });

  it("tcp-echo gives back what it is sent, and ends when the client has", async () => {
    const { socket, seen } = await client(await peerOf("tcp-echo"));
    socket.write("one, ");
    socket.write("two");
    await until(() => seen.text === "one, two");
    expect(seen.ended).toBe(false);
    socket.end();
    await until(() => seen.ended);
  });

  it("tcp-half-close says its last words, ends, and still takes what it is sent", async () => {
    const { socket, seen } = await client(await peerOf("tcp-half-close"));
    await until(() => seen.ended);
    expect(seen.text).toBe("last");
    for (let i = 0; i < 20; i++) {
      await new Promise<void>((resolve, reject) =>
        socket.write("more", (error) => (error ? reject(error) : resolve())),
      );
    }
    expect(seen.error).toBe("");
  });

  it("tcp-reset lets a client connect, and resets when it is sent something", async () => {
    const { socket, seen } = await client(await peerOf("tcp-reset"));
    expect([seen.error, seen.ended]).toEqual(["", false]);
    socket.write("hello");
    await until(() => seen.error === "ECONNRESET");
    expect(seen.text).toBe("");
  });

  it("tcp-slow gives back what it is sent, but not soon", async () => {
    const { socket, seen } = await client(await peerOf("tcp-slow"));
    const start = performance.now();
    socket.write("hello");
    await until(() => seen.text === "hello");
    expect(performance.now() - start).toBeGreaterThanOrEqual(SLOW_MS - 20);
  });

  it("udp-echo gives each datagram back whole", async () => {
    const peer = await peerOf("udp-echo");
    const socket = createSocket("udp4");
    const seen: string[] = [];
    socket.on("message", (bytes, { port }) => seen.push(`${bytes} from ${port}`));
    socket.send("one", portOf(peer), "127.0.0.1");
    socket.send("other", portOf(peer), "127.0.0.1");
    await until(() => seen.length === 2);
    socket.close();
    expect(seen.sort()).toEqual([`one from ${portOf(peer)}`, `other from ${portOf(peer)}`]);
  });

  it("http gives the body back, says what it was asked, and has the status that the path names", async () => {
    const { address } = await peerOf("http");
    const given = await fetch(`http://${address}/a?b=c`, { method: "POST", body: "some", headers: { "x-sent": "s" } });
    expect([given.status, await given.text()]).toEqual([200, "some"]);
    const told = ["x-method", "x-path", "x-sent"].map((name) => given.headers.get(name));
    expect(told).toEqual(["POST", "/a?b=c", "s"]);
    expect((await fetch(`http://${address}/status/404`)).status).toBe(404);
  });

  it.each(PEER_KINDS)("%s is gone when it is closed, with whoever was connected", async (kind) => {
    const peer = await startPeer(kind as PeerKind);
    const connected = kind === "udp-echo" ? undefined : await client(peer);
    await peer.close();
    if (!connected) return expect(await portIsFree(peer)).toBe(true);
    await until(() => connected.seen.ended || connected.seen.error !== "");
    expect(await refusal(portOf(peer))).toBe("ECONNREFUSED");
  });
});

/** Why nobody answers at a port; undefined where somebody does. */
function refusal(port: number): Promise<string | undefined> {
  const socket = connect(port, "127.0.0.1");
  opened.push(socket);
  return new Promise((resolve) => {
    socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
    socket.once("connect", () => resolve(undefined));
  });
}

function portIsFree(peer: Peer): Promise<boolean> {
  const socket = createSocket("udp4");
  return new Promise((resolve) => {
    socket.once("error", () => resolve(false));
    socket.bind(portOf(peer), "127.0.0.1", () => socket.close(() => resolve(true)));
  });
}

describe("a probe with a peer", () => {
  const talking: Probe = { ...probe("a/b.c", "behaviour"), env: { A: "b" }, peer: "tcp-echo" };

  const ended = (status: number): RunResult => ({
    outcome: { end: "exited", status },
    stdout: new Uint8Array(),
    stderr: new Uint8Array(),
  });

  /** A host whose guest sends a word to its peer and waits for the echo. */
  const host = (jobs: Job[]): Host => ({
    async run(job) {
      jobs.push(job);
      if (!job.env.PEER) return ended(1);
      const socket = connect(Number(job.env.PEER?.split(":")[1]), "127.0.0.1");
      const status = await new Promise<number>((resolve) => {
        socket.once("data", (bytes) => resolve(bytes.toString() === "hello" ? 0 : 1)).once("error", () => resolve(2));
        socket.write("hello");
      });
      socket.destroy();
      return ended(status);
    },
    close: async () => {},
  });
  const compiled = { wasm: "a.wasm", modules: {} };

  it("finds it in the environment, a fresh one in each run, of which the observation tells nothing", async () => {
    const jobs: Job[] = [];
    const seen = await observe(host(jobs), talking, compiled, printObserved);
    expect(seen).toEqual({ digest: talking.digest, outcome: { end: "exited", status: 0 } });
    expect(jobs.map(({ env }) => env.A)).toEqual(["b", "b"]);
    for (const { env } of jobs) {
      expect(await refusal(Number(env.PEER?.split(":")[1]))).toBe("ECONNREFUSED");
    }
  });

  it("has one of its own where several hosts run at once", async () => {
    const jobs: Job[] = [];
    const seen = await Promise.all(Array.from({ length: 8 }, () => observeOnce(host(jobs), talking, compiled)));
    expect(seen.map(({ outcome }) => outcome.status)).toEqual(Array(8).fill(0));
    expect(new Set(jobs.map(({ env }) => env.PEER)).size).toBe(8);
  });

  it("leaves the environment of others as it is", async () => {
    const { peer: _, ...silent } = talking;
    const jobs: Job[] = [];
    await observeOnce(host(jobs), silent, compiled);
    expect(jobs.map(({ env }) => env)).toEqual([{ A: "b" }]);
  });

  it("is not run without a loopback device, and the runtime is not blamed", async () => {
    vi.spyOn(Server.prototype, "listen").mockImplementationOnce(function (this: Server) {
      this.emit("error", new Error("no such device"));
      return this;
    });
    const jobs: Job[] = [];
    const seen = await observeOnce(host(jobs), talking, compiled);
    expect(seen.outcome).toEqual({ end: "harness", detail: "no peer" });
    expect(jobs).toEqual([]);
  });
});
