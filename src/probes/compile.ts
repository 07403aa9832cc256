import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { WasiScanError } from "../errors.js";
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
const BUILD = "assemblyscript 0.28 wabt 1.0.39 #1";

function cacheKey(probe: ProbeSource): string {
  return createHash("sha256").update(`${BUILD} ${probe.id} ${probe.digest}`).digest("hex").slice(0, 24);
}

async function compile(probe: ProbeSource, root: string): Promise<Uint8Array> {
  if (probe.path === undefined) {
    const { module, name, signature } = probe.syscall as NonNullable<ProbeSource["syscall"]>;
    return linkBytes(module, name, signature);
  }
  if (probe.path.endsWith(".ts")) return assemblyScript(probe, root, probe.path);
  return probe.build.includes("binaryen") ? binaryen(root, probe.path) : wat(root, probe.path);
}

async function assemblyScript(probe: ProbeSource, root: string, path: string): Promise<Uint8Array> {
  const { default: asc } = await optional(() => import("assemblyscript/asc"), "assemblyscript");
  let output: Uint8Array | undefined;
  const messages: string[] = [];
  const flags = probe.build.flatMap((word) => BUILD_FLAGS[word] ?? unknownBuild(path, word));
  const { error } = await asc.main([path, "--outFile", "probe.wasm", ...FLAGS, ...flags], {
    readFile: (name, base) =>
      existsSync(join(root, base, name)) ? readFileSync(join(root, base, name), "utf8") : null,
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

const FLAGS = ["--runtime", "stub", "--use", "abort=", "-O", "--noAssert", "--baseDir", "."];

const THREADS = ["--enable", "threads", "--importMemory", "--sharedMemory"];
const BUILD_FLAGS: Record<string, string[]> = {
  asyncify: ["--runPasses", "asyncify"],
  threads: [...THREADS, "--initialMemory", "4", "--maximumMemory", "16"],
};

function unknownBuild(path: string, word: string): never {
  const known = [...Object.keys(BUILD_FLAGS), "binaryen"].join(", ");
  throw new WasiScanError("bad-data", `${path}: unknown build "${word}"`, `Known are ${known}.`);
}

// `enable_all` would also turn on the compact encoding of imports, which released runtimes refuse.
const WAT_FEATURES = {
  exceptions: true,
  mutable_globals: true,
  sat_float_to_int: true,
  sign_extension: true,
  simd: true,
  threads: true,
  function_references: false,
  multi_value: true,
  tail_call: true,
  bulk_memory: true,
  reference_types: true,
  annotations: false,
  code_metadata: false,
  gc: false,
  memory64: true,
  extended_const: true,
  relaxed_simd: true,
  multi_memory: true,
};

async function wat(root: string, path: string): Promise<Uint8Array> {
  const { default: load } = await optional(() => import("wabt"), "wabt");
  const wabt = await load();
  try {
    const module = wabt.parseWat(path, readFileSync(join(root, path), "utf8"), WAT_FEATURES as never);
    return module.toBinary({}).buffer;
  } catch (cause) {
    throw failed(path, (cause as Error).message, cause);
  }
}

async function binaryen(root: string, path: string): Promise<Uint8Array> {
  const { default: library } = await optional(() => import("binaryen"), "binaryen");
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
async function optional<T>(load: () => Promise<T>, name: string): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    const hint = `Install it beside wasi-scan: npm install ${name}`;
    throw new WasiScanError("not-installed", `${name} is needed to build the probes and is not here`, hint, { cause });
  }
}
