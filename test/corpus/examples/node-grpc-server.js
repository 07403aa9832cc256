import { Server } from "jco:node/http2@0.1.0";

class StreamListener {
  handle({ body }) {
    return { headers: [], trailers: [], body };
  }
}

class ServerErrorListener {
  handle(reason) {
    console.error(reason.message);
  }
}

export const http2Callbacks = {
  StreamListener,
  ServerErrorListener,
  takeStreamListener: () => new StreamListener(),
  takeServerErrorListener: () => new ServerErrorListener(),
};

let server;

export function start(port) {
  server = new Server({ secure: false, settings: { customSettings: [] } }, 1, 2);
  return server.listen({ port }).val.port;
}

export function stop() {
  server?.close();
}
