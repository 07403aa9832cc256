import { TcpServer, UdpServer } from "example:browser-p2-shims/socket-server";
import { now as ticks } from "wasi:clocks/monotonic-clock@0.2.12";
import { now } from "wasi:clocks/wall-clock@0.2.12";
import { getDirectories } from "wasi:filesystem/preopens@0.2.12";
import * as types from "wasi:http/types@0.2.12";
import { respond } from "./respond.js";

export const cliDemo = { writeToStdout: (text) => console.log(text), writeToStderr: (text) => console.error(text) };

export const clocksDemo = {
  readClocks() {
    const { seconds, nanoseconds } = now();
    return { wallSeconds: seconds, wallNanoseconds: nanoseconds, monotonicNanoseconds: ticks() };
  },
};

export const filesystemDemo = {
  writeHelloWorld() {
    const [[folder]] = getDirectories();
    const file = folder.openAt({}, "greeting.txt", { create: true, truncate: true }, { read: true, write: true });
    file.write(new TextEncoder().encode("hello world"), 0n);
    const [content] = file.read(64n, 0n);
    return new TextDecoder().decode(content);
  },
};

export const outgoingHttpDemo = {
  async request(message) {
    const answer = await fetch("http://localhost/", { method: "POST", body: message });
    return { status: answer.status, interceptedBy: answer.headers.get("via") ?? "", body: await answer.text() };
  },
};

function bound(server, port) {
  server.startBind(port);
  server.finishBind();
  return server;
}

export const tcpDemo = {
  serveOnce() {
    const server = bound(new TcpServer(), 7000);
    server.startListen();
    server.finishListen();
    server.accept();
    server.write(server.read());
  },
};

export const udpDemo = {
  serveOnce() {
    const server = bound(new UdpServer(), 7001);
    server.stream();
    server.send(server.receive());
  },
};

export const incomingHandler = { handle: (_request, out) => respond(types, out, { text: "served" }) };
