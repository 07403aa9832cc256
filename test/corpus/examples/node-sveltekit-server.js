import { readFile } from "jco:node/fs@0.1.0";
import { Server } from "jco:node/http@0.1.0";
import { cwd } from "jco:node/process@0.1.0";
import { isTty } from "jco:node/tty@0.1.0";
import { initialCwd } from "wasi:cli/environment@0.2.12";

class RequestListener {
  handle({ url }) {
    const path = `${cwd() ?? initialCwd() ?? ""}/build${url}`;
    const body = readFile({ tag: "path", val: { tag: "text", val: path } }, {});
    return { statusCode: 200, statusMessage: isTty(1) ? "shown" : "OK", headers: [], body };
  }
}

export const httpCallbacks = { RequestListener, takeRequestListener: () => new RequestListener() };

let server;

export function start(port) {
  server = new Server({}, 1);
  return server.listen({ port }).val.port;
}

export function stop() {
  server?.close();
}
