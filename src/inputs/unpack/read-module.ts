import { WasiScanError } from "../../model/errors.js";
import { type Bytes, concat } from "./bytes.js";

const MIB = 1024 ** 2;
/** A module is in memory while it is judged, as a download is. */
const MOST_BYTES = 512 * MIB;

/** All bytes of a module in an archive or an image. @throws WasiScanError `too-large` */
export async function readModule(name: string, stream: Bytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MOST_BYTES) {
      const message = `${name}: more than ${MOST_BYTES / MIB} MiB, which is what is read of a module in an archive`;
      throw new WasiScanError("too-large", message, "Take it out and scan the file.");
    }
    chunks.push(chunk);
  }
  return concat(chunks);
}
