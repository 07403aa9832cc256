import { metadata } from "jco:node/process@0.1.0";
import { getEnvironment } from "wasi:cli/environment@0.2.12";
import * as types from "wasi:http/types@0.2.12";
import { respond } from "./respond.js";

const methods = {
  "tools/list": () => ({ tools: ["where"] }),
  "tools/call": () => ({ platform: metadata().platform, variables: getEnvironment().length }),
};

function read(request) {
  const stream = request.consume().stream();
  const bytes = [];
  try {
    for (;;) bytes.push(...stream.blockingRead(4096n));
  } catch {
    // The end of a stream is an error.
  }
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes)));
}

export const incomingHandler = {
  handle(request, out) {
    const { id, method } = read(request);
    const result = methods[method]?.();
    const error = result ? undefined : { code: -32601, message: `no method ${method}` };
    respond(types, out, { text: JSON.stringify({ jsonrpc: "2.0", id, result, error }) });
  },
};
