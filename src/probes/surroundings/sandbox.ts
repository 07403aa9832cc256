import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Probe } from "../../model/probe.js";
import { type Outside, plantOutside } from "./outside.js";

export interface Sandbox {
  /** Preopened as `/sandbox`. */
  directory: string;
  /** A file that is standard input. */
  stdin: string;
  args: string[];
  /** For a probe that tries a way out: what it must not touch. */
  outside?: Outside;
  remove(): void;
}

/** Name of the file that probes try to create outside; some shims resolve its path to the root. */
const ESCAPE = "wasi-scan-escape";
/** What stands in a header for the path of the folder outside. */
const OUTSIDE = "{outside}";

type Furnished = Pick<Probe, "files" | "stdin"> & Partial<Pick<Probe, "kind" | "args" | "links">>;

/**
 * Creates a fresh directory for one run of a probe, filled as its header says.
 *
 * @param modules path in the directory → the compiled module that is put there
 */
export function createSandbox(probe: Furnished, modules: Record<string, string> = {}): Sandbox {
  const base = mkdtempSync(join(tmpdir(), "wasi-scan-"));
  // One level deeper than elsewhere: some engines are granted the folder above, with the sandbox in it.
  const above = probe.kind === "sandbox" ? join(base, "above") : base;
  const outside = probe.kind === "sandbox" ? plantOutside(base) : undefined;
  const filledIn = (text: string) => (outside ? text.replace(OUTSIDE, outside.path) : text);
  const directory = join(above, "sandbox");
  mkdirSync(directory, { recursive: true });
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
  for (const [path, target] of Object.entries(probe.links ?? {})) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    symlinkSync(filledIn(target), join(directory, path));
  }
  const stdin = join(above, "stdin");
  writeFileSync(stdin, probe.stdin);
  const remove = () => {
    // A process may have a temporary folder of its own, and some shims get to the one above it.
    const tops = [tmpdir(), dirname(tmpdir())].map((folder) => join(folder, ESCAPE));
    for (const path of [base, ...tops]) rmSync(path, { recursive: true, force: true });
  };
  return { directory, stdin, args: (probe.args ?? []).map(filledIn), ...(outside && { outside }), remove };
}
