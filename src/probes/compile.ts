import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { importPackage } from "../launch/import-package.js";
import { makeFolder } from "../launch/make-folder.js";
import { removeAbandoned, writeWhole } from "../launch/whole-file.js";
import { WasiScanError } from "../model/errors.js";
import { PREVIEW1, UNSTABLE } from "../model/names/abis.js";
import { readBinaryText } from "./binary-text.js";
import { linkBytes, type ProbeSource } from "./catalogue.js";
import { CONVENTIONS, withConventions } from "./conventions.js";
import { inVariant, needsAdapter, renameImports } from "./variants.js";

export interface CompileOptions {
  /** The probes folder. */
  root: string;
  /** Folder for compiled modules, which are found by their digest. */
  cache: string;
  /** Folder of modules that came compiled, found by their digest too. */
  shipped?: string;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Compiles probes in this process; those in the cache are not compiled again.
 *
 * @returns probe id → absolute path of its .wasm, and source path → the same of every module that a sandbox holds
 * @throws WasiScanError `bad-data` with the compiler's message, which names file and line
 */
export async function compileProbes(probes: ProbeSource[], options: CompileOptions): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  makeFolder(options.cache);
  removeAbandoned(options.cache);
  let done = 0;
  for (const probe of probes) {
    for (const unit of [probe, ...(probe.companions ?? []).map((module) => ({ id: module.path, ...module }))]) {
      if (!paths.has(unit.id)) paths.set(unit.id, await compiled(unit, options));
    }
    options.onProgress?.(++done, probes.length);
  }
  return paths;
}

/** A probe, or a module that one finds in its sandbox. */
type Unit = Pick<ProbeSource, "id" | "path" | "build" | "digest" | "syscall" | "generate" | "wrap" | "original">;

async function compiled(unit: Unit, { root, cache, shipped }: CompileOptions): Promise<string> {
  const file = `${cacheKey(unit)}.wasm`;
  if (shipped !== undefined && existsSync(join(shipped, file))) return join(shipped, file);
  const path = join(cache, file);
  if (!existsSync(path)) {
    const options = { root, cache, shipped };
    const bytes = await (unit.original ? compileVariant(unit, unit.original, options) : compile(unit, root));
    writeWhole(path, bytes);
    // A signal is heard only between two turns of the event loop, and compiling all takes a minute.
    await new Promise((done) => setImmediate(done));
  }
  return path;
}

/** Whether a unit is made of bytes alone, without a compiler, so that nobody need ship it. */
const isGenerated = ({ path, generate }: Unit): boolean => path === undefined || generate !== undefined;

/** Names of the modules in the cache that a package must bring, because to make them takes a compiler. */
export function shippedModules(probes: ProbeSource[]): string[] {
  const units = probes.flatMap((probe) => [
    probe,
    ...(probe.companions ?? []).map((module) => ({ id: module.path, ...module })),
  ]);
  return [...new Set(units.filter((unit) => !isGenerated(unit)).map((unit) => `${cacheKey(unit)}.wasm`))].sort();
}

/** A variant differs from its original in where the imports come from; one that needs the adapter is compiled with it. */
async function compileVariant(unit: Unit, original: ProbeSource, options: CompileOptions): Promise<Uint8Array> {
  const abi = unit.syscall?.module ?? "";
  const bytes = readFileSync(await compiled(original, options));
  return needsAdapter(options.root, bytes, abi)
    ? assemblyScript(unit.build, options.root, unit.path ?? "", abi)
    : renameImports(bytes, abi);
}

/** Increase it when the compiler or its flags change, so that old modules are not reused. */
const BUILD = "assemblyscript 0.28 wabt 1.0.39 #2";

function cacheKey(unit: Unit): string {
  return createHash("sha256").update(`${BUILD} ${unit.id} ${unit.digest}`).digest("hex").slice(0, 24);
}

async function compile({ path, build, syscall, generate, wrap }: Unit, root: string): Promise<Uint8Array> {
  if (generate) return generate();
  if (path === undefined) {
    const { module, name, signature } = syscall as NonNullable<ProbeSource["syscall"]>;
    return linkBytes(module, name, signature);
  }
  const conventions = build.filter((word) => word in CONVENTIONS);
  const translated = await translate(path, build, root);
  const bytes = wrap ? wrap(translated) : translated;
  return conventions.length === 0 ? bytes : withConventions(bytes, conventions);
}

async function translate(path: string, build: string[], root: string): Promise<Uint8Array> {
  if (path.endsWith(".ts")) return assemblyScript(build, root, path);
  if (build.includes("bytes")) return binary(root, path);
  return build.includes("binaryen") ? binaryen(root, path) : wat(build, root, path);
}

async function assemblyScript(build: string[], root: string, path: string, abi?: string): Promise<Uint8Array> {
  const { default: asc } = await optional<typeof import("assemblyscript/asc")>("assemblyscript/asc");
  let output: Uint8Array | undefined;
  const messages: string[] = [];
  const flags = build.flatMap((word) => BUILD_FLAGS[word] ?? unknownBuild(path, word));
  const { error } = await asc.main([path, "--outFile", "probe.wasm", ...FLAGS, ...flags], {
    readFile: (name, base) => {
      const file = join(root, base, name);
      if (!existsSync(file)) return null;
      const text = readFileSync(file, "utf8");
      return abi ? inVariant(root, relative(root, file), text, abi) : importing(build, text);
    },
    writeFile: (_name, contents) => {
      output = contents as Uint8Array;
    },
    listFiles: () => [],
    stdout: { write: () => {} },
    stderr: { write: (text: string) => messages.push(text) },
  });
  if (error || !output) throw failed(path, messages.join("") || String(error));
  return output;
}

// Some runtimes accept only one of the two namespaces per module, so set-up and report use the same one.
function importing(build: string[], text: string): string {
  return build.includes(UNSTABLE) ? text.replaceAll(`@external("${PREVIEW1}"`, `@external("${UNSTABLE}"`) : text;
}

// Old engines are measured too, so optional instructions are disabled.
const OLD_ENGINES = ["bulk-memory", "sign-extension", "nontrapping-f2i"].flatMap((feature) => ["--disable", feature]);
const FLAGS = ["--runtime", "stub", "--use", "abort=", "-O", "--noAssert", "--baseDir", ".", ...OLD_ENGINES];

const THREADS = ["--enable", "threads", "--importMemory", "--sharedMemory"];
const BUILD_FLAGS: Record<string, string[]> = {
  asyncify: ["--runPasses", "asyncify"],
  // The linker puts a stack of 1 MiB and loaded data after the memory of the main module.
  dylink: [...THREADS, "--importTable", "--initialMemory", "4", "--maximumMemory", "256", "--zeroFilledMemory"],
  table: ["--exportTable"],
  // The host writes to this memory before the module exists.
  component: ["--importMemory"],
  // Without zeroFilledMemory the zeroes of a buffer are an active segment, and every new thread writes them
  // over shared data.
  threads: [...THREADS, "--initialMemory", "4", "--maximumMemory", "16", "--zeroFilledMemory"],
  [UNSTABLE]: [],
};

function unknownBuild(path: string, word: string): never {
  const known = [
    ...new Set([...Object.keys(BUILD_FLAGS), ...Object.keys(CONVENTIONS), "binaryen", "bytes", ...WAT_BUILDS]),
  ].join(", ");
  throw new WasiScanError("bad-data", `${path}: unknown build "${word}"`, `Known: ${known}.`);
}

// One by one: `enable_all` would also turn on the compact encoding of imports, which released runtimes refuse.
const WAT_FEATURES = [
  "mutable_globals",
  "sat_float_to_int",
  "sign_extension",
  "simd",
  "multi_value",
  "bulk_memory",
  "reference_types",
];
const WAT_BUILDS = ["exceptions", "extended-const", "memory64", "multi-memory", "relaxed-simd", "tail-call", "threads"];

function watFeatures(build: string[], path: string): Record<string, boolean> {
  const features = build.filter((word) => word !== "library");
  const unknown = features.find((word) => !WAT_BUILDS.includes(word));
  if (unknown !== undefined) unknownBuild(path, unknown);
  const named = features.map((word) => word.replaceAll("-", "_"));
  const off = WAT_BUILDS.map((word) => [word.replaceAll("-", "_"), false]);
  return { ...Object.fromEntries(off), ...Object.fromEntries([...WAT_FEATURES, ...named].map((name) => [name, true])) };
}

async function wat(build: string[], root: string, path: string): Promise<Uint8Array> {
  const { default: load } = await import("wabt");
  const wabt = await load();
  try {
    const module = wabt.parseWat(path, readFileSync(join(root, path), "utf8"), watFeatures(build, path) as never);
    return module.toBinary({}).buffer;
  } catch (cause) {
    throw failed(path, (cause as Error).message, cause);
  }
}

function binary(root: string, path: string): Uint8Array {
  const bytes = readBinaryText(readFileSync(join(root, path), "utf8"));
  if (!bytes) throw failed(path, 'it is no (module binary "…")');
  return bytes;
}

async function binaryen(root: string, path: string): Promise<Uint8Array> {
  const { default: library } = await optional<typeof import("binaryen")>("binaryen");
  try {
    const module = library.parseText(readFileSync(join(root, path), "utf8"));
    module.setFeatures(library.Features.All);
    return module.emitBinary();
  } catch (cause) {
    throw failed(path, String(cause), cause);
  }
}

function failed(path: string, message: string, cause?: unknown): WasiScanError {
  const hint = `Fix the probe. The compiler says:\n${message.trim()}`;
  return new WasiScanError("bad-data", `${path}: does not compile`, hint, { cause });
}

/** The compilers are optional packages, because scanning does not need them. */
async function optional<T>(path: string): Promise<T> {
  try {
    return await importPackage<T>(path);
  } catch (cause) {
    const [name] = path.split("/");
    const hint = "A checkout of wasi-scan has the compilers; a package brings its own probes compiled.";
    throw new WasiScanError("not-installed", `${name} is needed to build the probes, but it is not installed`, hint, {
      cause,
    });
  }
}
