import { WasiScanError } from "../model/errors.js";
import { fromBytes, type InputKind } from "./input.js";
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
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  } catch (error) {
    throw new WasiScanError("unreadable", `-: ${(error as Error).message}`, "Is standard input closed?", {
      cause: error,
    });
  }
  return Buffer.concat(chunks);
}
