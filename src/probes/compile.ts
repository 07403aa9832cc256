import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { WasiScanError } from "../errors.js";
import { importPackage } from "../import-package.js";
import { linkBytes, type ProbeSource } from "./catalogue.js";

export interface CompileOptions {
  /** The probes folder. */
  root: string;
  /** Where compiled modules are kept; they are found again by their digest. */
  cache: string;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Compiles probes in this one process, those already in the cache not again.
 *
 * @returns probe id → absolute path of its .wasm
 * @throws WasiScanError `bad-data` with the compiler's message, which names file and line
 */
export async function compileProbes(probes: ProbeSource[], options: CompileOptions): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  mkdirSync(options.cache, { recursive: true });
  let done = 0;
  for (const probe of probes) {
    const path = join(options.cache, `${cacheKey(probe)}.wasm`);
    if (!existsSync(path)) {
      const bytes = await compile(probe, options.root);
      const temporary = `${path}.${process.pid}.tmp`;
      writeFileSync(temporary, bytes);
      renameSync(temporary, path);
    }
    paths.set(probe.id, path);
    options.onProgress?.(++done, probes.length);
  }
  return paths;
}

/** Raised when the compiler or its flags change, so that no module of an older build is taken for a new one. */
const BUILD = "assemblyscript 0.28 wabt 1.0.39 #2";

function cacheKey(probe: ProbeSource): string {
  return createHash("sha256").update(`${BUILD} ${probe.id} ${probe.digest}`).digest("hex").slice(0, 24);
}

async function compile(probe: ProbeSource, root: string): Promise<Uint8Array> {
  if (probe.path === undefined) {
    const { module, name, signature } = probe.syscall as NonNullable<ProbeSource["syscall"]>;
    return linkBytes(module, name, signature);
  }
  if (probe.path.endsWith(".ts")) return assemblyScript(probe, root, probe.path);
  return probe.build.includes("binaryen") ? binaryen(root, probe.path) : wat(probe, root, probe.path);
}

async function assemblyScript(probe: ProbeSource, root: string, path: string): Promise<Uint8Array> {
  const { default: asc } = await optional<typeof import("assemblyscript/asc")>("assemblyscript/asc");
  let output: Uint8Array | undefined;
  const messages: string[] = [];
  const flags = probe.build.flatMap((word) => BUILD_FLAGS[word] ?? unknownBuild(path, word));
  const { error } = await asc.main([path, "--outFile", "probe.wasm", ...FLAGS, ...flags], {
    readFile: (name, base) => {
      const file = join(root, base, name);
      return existsSync(file) ? importing(probe, readFileSync(file, "utf8")) : null;
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

// Some runtimes take only one of the two namespaces in a module: then the set-up and the report go through it as well.
function importing({ build }: ProbeSource, text: string): string {
  return build.includes(UNSTABLE)
    ? text.replaceAll('@external("wasi_snapshot_preview1"', `@external("${UNSTABLE}"`)
    : text;
}

// Engines of years ago are measured too: instructions that the language does not need are left out.
const OLD_ENGINES = ["bulk-memory", "sign-extension", "nontrapping-f2i"].flatMap((feature) => ["--disable", feature]);
const FLAGS = ["--runtime", "stub", "--use", "abort=", "-O", "--noAssert", "--baseDir", ".", ...OLD_ENGINES];

const UNSTABLE = "wasi_unstable";
const THREADS = ["--enable", "threads", "--importMemory", "--sharedMemory"];
const BUILD_FLAGS: Record<string, string[]> = {
  asyncify: ["--runPasses", "asyncify"],
  // Without zeroFilledMemory the zeroes of a buffer are an active segment, and every thread that starts writes them
  // over what the others share.
  threads: [...THREADS, "--initialMemory", "4", "--maximumMemory", "16", "--zeroFilledMemory"],
  [UNSTABLE]: [],
};

function unknownBuild(path: string, word: string): never {
  const known = [...Object.keys(BUILD_FLAGS), "binaryen", ...WAT_BUILDS].join(", ");
  throw new WasiScanError("bad-data", `${path}: unknown build "${word}"`, `Known are ${known}.`);
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

function watFeatures({ build, path = "" }: ProbeSource): Record<string, boolean> {
  const unknown = build.find((word) => !WAT_BUILDS.includes(word));
  if (unknown !== undefined) unknownBuild(path, unknown);
  const named = build.map((word) => word.replaceAll("-", "_"));
  const off = WAT_BUILDS.map((word) => [word.replaceAll("-", "_"), false]);
  return { ...Object.fromEntries(off), ...Object.fromEntries([...WAT_FEATURES, ...named].map((name) => [name, true])) };
}

async function wat(probe: ProbeSource, root: string, path: string): Promise<Uint8Array> {
  const { default: load } = await optional<{ default: typeof import("wabt") }>("wabt");
  const wabt = await load();
  try {
    const module = wabt.parseWat(path, readFileSync(join(root, path), "utf8"), watFeatures(probe) as never);
    return module.toBinary({}).buffer;
  } catch (cause) {
    throw failed(path, (cause as Error).message, cause);
  }
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
  return new WasiScanError("bad-data", `${path}: does not compile\n${message.trim()}`, "Mend the probe.", { cause });
}

/** The compilers are optional packages: who only scans need not have them. */
async function optional<T>(path: string): Promise<T> {
  try {
    return await importPackage<T>(path);
  } catch (cause) {
    const [name] = path.split("/");
    const hint = `Install it beside wasi-scan: npm install ${name}`;
    throw new WasiScanError("not-installed", `${name} is needed to build the probes and is not here`, hint, { cause });
  }
}
