import { rmSync } from "node:fs";
import type { Entry } from "../corpus.js";
import { npmTools, tool } from "./cache.js";
import { zigCc } from "./zig.js";

const BINARYEN = "binaryen@123.0.0";

/** `zig cc`, then Binaryen's Asyncify, by which a runtime of WASIX forks a program. */
export async function zigCcAsyncify(entry: Entry, out: string): Promise<void> {
  const plain = out.replace(/\.wasm$/, ".plain.wasm");
  try {
    await zigCc(entry, plain);
    const folder = await npmTools(BINARYEN);
    const features = ["--enable-threads", "--enable-bulk-memory", "--enable-mutable-globals"];
    const optimizer = `${folder}/node_modules/binaryen/bin/wasm-opt`;
    await tool(process.execPath, [optimizer, plain, "-o", out, "--asyncify", "-O", ...features]);
  } finally {
    rmSync(plain, { force: true });
  }
}
