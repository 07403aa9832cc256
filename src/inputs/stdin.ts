import { WasiScanError } from "../model/errors.js";
import type { InputKind } from "./input.js";
import { listStream } from "./list-stream.js";

/** `-`: one module on standard input, or an image or archive. */
export const stdin: InputKind = {
  accepts: (spec) => spec === "-",
  async *list(_spec, tell, options) {
    yield* listStream("-", readAll(process.stdin), tell, options);
  },
};

async function* readAll(stream: NodeJS.ReadStream): AsyncGenerator<Uint8Array> {
  if (stream.isTTY) {
    throw new WasiScanError("bad-usage", "-: standard input is a terminal", "Pipe a module into it: cat app.wasm | …");
  }
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (cause) {
    const message = `-: ${(cause as Error).message}`;
    throw new WasiScanError("unreadable", message, "Is standard input closed?", { cause });
  }
}
