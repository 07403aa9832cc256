import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { WasiScanError } from "../../../src/model/errors.js";
import type { Entry } from "../corpus.js";
import { assemblyScript } from "./assemblyscript.js";
import { zigCcAsyncify } from "./asyncify.js";
import { cacheFolder, digestOf } from "./cache.js";
import { componentize, componentizePython } from "./componentize.js";
import { crateC } from "./crate-c.js";
import { fromGoModule, goBuild, goInstall } from "./go.js";
import { fromNpm, fromPip, inlinedInNpm } from "./packages.js";
import { cargoInstall, rustComponent, rustc } from "./rust.js";
import { sourceText } from "./sources.js";
import { zigBuild, zigCc } from "./zig.js";

/** Makes the module of an entry at the path. */
type Make = (entry: Entry, out: string) => Promise<unknown>;

const makers: Record<string, Make> = {
  assemblyscript: assemblyScript,
  cargo: cargoInstall,
  componentize,
  "componentize-py": componentizePython,
  "crate-c": crateC,
  go: goBuild,
  "go-install": goInstall,
  "go-module": fromGoModule,
  npm: fromNpm,
  "npm-inlined": inlinedInNpm,
  pip: fromPip,
  rustc,
  "rustc-component": rustComponent,
  zig: zigBuild,
  "zig-cc": zigCc,
  "zig-cc-asyncify": zigCcAsyncify,
};

/** The path of the module; made unless it is in the cache. @throws WasiScanError where it cannot be had */
export async function obtain(entry: Entry): Promise<string> {
  const text = entry.source && sourceText(entry);
  const digest = digestOf(entry.how, entry.source, text, entry.package, entry.path, entry.flags);
  const folder = cacheFolder("modules");
  const path = `${folder}/${entry.name.replaceAll("/", "-")}-${digest}.wasm`;
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  // The ending tells some compilers what to make.
  const partial = path.replace(/\.wasm$/, `.${process.pid}.wasm`);
  const make = makers[entry.how];
  try {
    if (!make) throw new Error(`how "${entry.how}" is not one of ${Object.keys(makers).join(", ")}`);
    await make(entry, partial);
    renameSync(partial, path);
  } catch (cause) {
    const { stderr, message } = cause as { stderr?: string; message: string };
    const why = (stderr || message).trim().split("\n").slice(-12).join("\n");
    throw new WasiScanError("unreadable", `${entry.name}: cannot be had: ${why}`, "Run it again: the rest is kept.");
  } finally {
    rmSync(partial, { force: true });
  }
  return path;
}
