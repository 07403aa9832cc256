import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Job } from "../../src/model/runtime.js";
import type { Entry } from "./corpus.js";

/** Where the adapter opens a folder under the name `/`; there `/sandbox` is a folder in it. */
const AT_ROOT = /^wasmedge$/;

/** A fresh folder, `/sandbox` to the module, and standard input for one run. */
export function jobOf(entry: Entry, wasm: string, folder: string, runtime: string, timeoutMs: number): Job {
  const own = mkdtempSync(join(folder, "run-"));
  const directory = join(own, "sandbox");
  mkdirSync(directory);
  for (const [path, content] of Object.entries(entry.files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    if (path.endsWith("/")) mkdirSync(join(directory, path), { recursive: true });
    else writeFileSync(join(directory, path), content);
  }
  const stdin = `${own}.stdin`;
  writeFileSync(stdin, entry.stdin);
  return {
    wasm,
    args: entry.args,
    env: entry.env,
    stdin,
    directory: AT_ROOT.test(runtime) ? own : directory,
    timeoutMs,
    // Where `wasi-scan run` has it: programs name their files so.
    mount: "/sandbox",
  };
}
