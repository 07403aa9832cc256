import { WasiScanError } from "../../model/errors.js";

const DEEPEST = 256;

/**
 * The parts of a path in an archive or in a layer of an image.
 *
 * @param input as the user named it
 * @throws WasiScanError `malformed` for one that leaves it, or is deeper than file systems go
 */
export function insidePath(input: string, name: string, holder: "archive" | "image"): string[] {
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  if (!parts.includes("..") && parts.length <= DEEPEST) return parts;
  const what = parts.includes("..") ? `leaves the ${holder}` : "is too deep";
  const message = `${input}: it holds the path "${name.slice(0, 200)}", which ${what}`;
  throw new WasiScanError("malformed", message, `No tool should unpack this ${holder}. Where is it from?`);
}
