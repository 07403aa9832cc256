import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { WasiScanError } from "../../model/errors.js";
import type { RuntimeClaims, SyscallFact, TargetFact } from "../../model/facts.js";

/** `matrix/runtimes/<id>.json` */
export interface RuntimeFact {
  id: string;
  name: string;
  homepage: string;
  /** How people use it; the site orders its columns by it. */
  use?: "engine" | "binding" | "javascript" | "library";
  /** The library that brings WASI to it, if it has none itself. */
  shim?: string;
  /** One sentence that describes it. */
  about: string;
  /** Its place in reports: the runtime that most people use has the least. */
  order: number;
  /** How a user gets it. */
  obtained: string;
  /** Notes that a reader of its results must know. */
  notes?: string[];
  sources: string[];
}

/** Every `matrix/syscalls/<module>/<name>.json` below `root`, sorted by module and name. */
export function readSyscallFacts(root: string): SyscallFact[] {
  const folder = join(root, "syscalls");
  return list(folder).flatMap((module) =>
    list(join(folder, module)).map((file) => ({
      module,
      name: basename(file, ".json"),
      ...(readJson(join(folder, module, file)) as Omit<SyscallFact, "module" | "name">),
    })),
  );
}

/** Every `matrix/runtimes/<id>.json` below `root`, sorted by id. */
export function readRuntimeFacts(root: string): RuntimeFact[] {
  const folder = join(root, "runtimes");
  return list(folder).map((file) => ({
    id: basename(file, ".json"),
    ...(readJson(join(folder, file)) as Omit<RuntimeFact, "id">),
  }));
}

/** Every `matrix/targets/<name>.json` and `<group>/<name>.json` below `root`, sorted by name. */
export function readTargetFacts(root: string): TargetFact[] {
  const folder = join(root, "targets");
  if (!existsSync(folder)) return [];
  return list(folder)
    .flatMap((entry) =>
      entry.endsWith(".json") ? [entry] : list(join(folder, entry)).map((name) => `${entry}/${name}`),
    )
    .map((file) => ({
      name: file.slice(0, -".json".length).replace("/", ":"),
      ...(readJson(join(folder, file)) as Omit<TargetFact, "name">),
    }));
}

/** Every `matrix/claims/<runtime>.json` below `root`, sorted by runtime. */
export function readClaims(root: string): RuntimeClaims[] {
  const folder = join(root, "claims");
  if (!existsSync(folder)) return [];
  return list(folder).map((file) => ({
    runtime: basename(file, ".json"),
    ...(readJson(join(folder, file)) as Omit<RuntimeClaims, "runtime">),
  }));
}

export function list(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .sort();
}

/** @throws WasiScanError `bad-data` that names the file and the place in it */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new WasiScanError(
      "bad-data",
      `${path}: ${(cause as Error).message}`,
      "Restore the file from the repository.",
      {
        cause,
      },
    );
  }
}
