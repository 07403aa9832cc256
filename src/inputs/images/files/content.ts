import { hex } from "../../unpack/bytes.js";
import { isTextFormat } from "../../wat.js";

/** What the first bytes of a file show. A native kind is what an operating system starts. */
export type Content = "module" | "text-module" | "ELF" | "PE" | "Mach-O" | "script" | "other";

export const isNative = (content: Content): boolean => ["ELF", "PE", "Mach-O", "script"].includes(content);

/** Enough of a file to tell. */
export const HEAD_BYTES = 512;

const MACH_O = ["feedface", "feedfacf", "cefaedfe", "cffaedfe", "cafebabe"];

export function contentOf(name: string, head: Uint8Array): Content {
  const magic = hex(head.subarray(0, 4));
  if (magic === "0061736d") return "module";
  if (magic === "7f454c46") return "ELF";
  if (MACH_O.includes(magic)) return "Mach-O";
  if (magic.startsWith("4d5a")) return "PE";
  if (magic.startsWith("2321")) return "script";
  return isTextFormat(name, head) ? "text-module" : "other";
}
