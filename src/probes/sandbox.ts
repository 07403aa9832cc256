import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Probe } from "../model/probe.js";

export interface Sandbox {
  /** Preopened as `/sandbox`. */
  directory: string;
  /** A file that is standard input. */
  stdin: string;
  remove(): void;
}

/** Name of the file that probes try to create outside; some shims resolve its path to the root. */
const ESCAPE = "wasi-scan-escape";

/**
 * Creates a fresh directory for one run of a probe, filled as its header says.
 *
 * @param modules path in the directory → the compiled module that is put there
 */
export function createSandbox(probe: Pick<Probe, "files" | "stdin">, modules: Record<string, string> = {}): Sandbox {
  const base = mkdtempSync(join(tmpdir(), "wasi-scan-"));
  const directory = join(base, "sandbox");
  mkdirSync(directory);
  for (const [path, content] of Object.entries(probe.files)) {
    const target = join(directory, path);
    if (path.endsWith("/")) {
      mkdirSync(target, { recursive: true });
    } else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }
  for (const [path, wasm] of Object.entries(modules)) {
    const target = join(directory, path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(wasm, target);
  }
  const stdin = join(base, "stdin");
  writeFileSync(stdin, probe.stdin);
  const remove = () => {
    for (const path of [base, join(tmpdir(), ESCAPE)]) rmSync(path, { recursive: true, force: true });
  };
  return { directory, stdin, remove };
}
