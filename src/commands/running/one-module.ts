import { listInputs } from "../../inputs/index.js";
import { WasiScanError } from "../../model/errors.js";

/**
 * The bytes of the one module that a spec names.
 *
 * @throws WasiScanError `bad-usage` if there are several, `no-modules` if there is none
 */
export async function readModule(spec: string): Promise<{ name: string; bytes: Uint8Array }> {
  let found: { name: string; bytes: Uint8Array } | undefined;
  for await (const input of listInputs(spec)) {
    if (found) {
      throw new WasiScanError("bad-usage", `${spec}: more than one module`, `Name one of them, e.g. ${found.name}.`);
    }
    const opened = await input.open();
    try {
      found = { name: opened.name, bytes: await opened.read(0, opened.size) };
    } finally {
      await opened.close();
    }
  }
  if (!found) throw new WasiScanError("no-modules", `${spec}: no module`, "Name a .wasm or .wat file.");
  return found;
}

/** Bytes in memory as a source. */
export function sourceOf({ name, bytes }: { name: string; bytes: Uint8Array }) {
  const read = async (offset: number, length: number) => bytes.subarray(offset, offset + length);
  return { name, size: bytes.length, read };
}
