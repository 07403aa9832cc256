import { relative } from "node:path";
import type { Entry } from "../corpus.js";
import { npmTools, tool } from "./cache.js";
import { sourcePath } from "./sources.js";

const PACKAGES = ["assemblyscript@0.27.37", "@assemblyscript/wasi-shim@0.1.0"];
const SHIM = "node_modules/@assemblyscript/wasi-shim/asconfig.json";

/** AssemblyScript with the shim that turns what it has of the web into WASI. */
export async function assemblyScript(entry: Entry, out: string): Promise<void> {
  const folder = await npmTools(...PACKAGES);
  // asc finds what its configuration names only from below the folder where it runs.
  const paths = [relative(folder, sourcePath(entry)), "-o", relative(folder, out)];
  const compiler = `${folder}/node_modules/assemblyscript/bin/asc.js`;
  await tool(process.execPath, [compiler, ...paths, "--config", SHIM, "-O"], { cwd: folder });
}
