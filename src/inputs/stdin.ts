import { WasiScanError } from "../model/errors.js";
import { fromBytes, type InputKind } from "./input.js";
import { readStream } from "./read-stream.js";
import { assembleIfText } from "./wat.js";

/** `-`: one module on standard input. */
export const stdin: InputKind = {
  accepts: (spec) => spec === "-",
  async *list() {
    yield { name: "-", open: async () => assembleIfText(fromBytes("-", await readAll(process.stdin))) };
  },
};

async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  if (stream.isTTY) {
    throw new WasiScanError("bad-usage", "-: standard input is a terminal", "Pipe a module into it: cat app.wasm | …");
  }
  try {
    return await readStream("-", stream);
  } catch (error) {
    if (error instanceof WasiScanError) throw error;
    throw new WasiScanError("unreadable", `-: ${(error as Error).message}`, "Is standard input closed?", {
      cause: error,
    });
  }
}
