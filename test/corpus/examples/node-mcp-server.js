import { Server } from "jco:node/http@0.1.0";
import { metadata } from "jco:node/process@0.1.0";
import { getEnvironment } from "wasi:cli/environment@0.2.12";

class RequestListener {
  handle() {
    const text = JSON.stringify({ platform: metadata().platform, variables: getEnvironment().length });
    return { statusCode: 200, statusMessage: "OK", headers: [], body: new TextEncoder().encode(text) };
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
