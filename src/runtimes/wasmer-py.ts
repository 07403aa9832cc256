import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Installed } from "../model/runtime.js";
import { pipHost } from "./kinds/pip-host.js";

/** Wasmer's native SDK in Python: WASIX with threads. */
export const wasmerPy = pipHost({
  id: "wasmer-py",
  name: "wasmer-sdk",
  program: "wasmer-py.py",
  slow: true,
  versions: ["0.5.0", "0.4.0", "0.3.0", "0.2.1", "0.2.0", "0.1.2", "0.1.1", "0.1.0"],
  // A sandbox has no network unless it is created with this argument.
  configurations: [{ name: "network", flags: ["network=host"] }],
  engine: wasixVersion,
});

// The SDK has its own version numbers and no call for the engine's; the library contains its source paths.
async function wasixVersion({ directory }: Installed): Promise<string | undefined> {
  if (!directory) return undefined;
  const folder = join(directory, "wasmer_sdk");
  const library = (await readdir(folder)).find((name) => /\.(so|dylib|dll)$/.test(name));
  if (!library) return undefined;
  const bytes = await readFile(join(folder, library));
  const at = bytes.indexOf("wasmer-wasix-");
  return at < 0 ? undefined : /^wasmer-wasix-\d+\.\d+\.\d+/.exec(bytes.toString("latin1", at, at + 40))?.[0];
}
