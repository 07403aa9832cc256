import { supportRanges } from "../../explain/syscall.js";
import { answerAt, LINKED } from "../../matrix/cells.js";
import { runtimeColumns } from "../../matrix/columns.js";
import type { Matrix } from "../../matrix/format.js";
import { resolveTargets } from "../../matrix/targets/targets.js";
import { PREVIEW1, THREADS, UNSTABLE, WASIX_32, WASIX_64 } from "../../model/names/abis.js";
import type { AbiExplanation, Found, Known, VersionExplanation } from "./found.js";

const ABOUT: Record<string, string> = {
  [PREVIEW1]:
    "WASI preview 1 (0.1): files, clocks, arguments and random numbers for core modules. C, Rust, Go and Zig import it today.",
  [UNSTABLE]: "The snapshot of WASI before preview 1, from 2019. Only old binaries import it.",
  [WASIX_32]:
    "WASIX: preview 1 with processes, threads, sockets and dynamic linking, as Wasmer has it. wasix-libc imports it.",
  [WASIX_64]: "WASIX for modules with a 64-bit memory.",
  [THREADS]: "wasi-threads: one function that starts a thread. Builds for wasm32-wasip1-threads import it.",
};

const OTHER_NAMES: Record<string, string> = {
  preview1: PREVIEW1,
  wasip1: PREVIEW1,
  "wasi 0.1": PREVIEW1,
  "wasi preview 1": PREVIEW1,
  "wasm32-wasip1": PREVIEW1,
  wasix: WASIX_32,
  wasix32: WASIX_32,
  wasix64: WASIX_64,
  "wasi-threads": THREADS,
  preview2: "component-model",
  wasip2: "component-model",
  "wasi 0.2": "component-model",
  component: "component-model",
  components: "component-model",
  wasip3: "component-model-async",
  "wasi 0.3": "component-model-async",
};

/** `wasix` → `wasix_32v1`; what has no other name stays. */
export function canonicalName(text: string): string {
  const name = text.toLowerCase();
  return Object.hasOwn(OTHER_NAMES, name) ? (OTHER_NAMES[name] as string) : text;
}

export function explainAbi(name: string, { facts, matrix }: Known): AbiExplanation | undefined {
  const about = Object.hasOwn(ABOUT, name) ? ABOUT[name] : undefined;
  if (about === undefined) return undefined;
  const rows = rowsOf(name, facts, matrix);
  const runtimes = runtimeColumns(matrix).flatMap(({ runtime, versions }) => {
    const last = versions.at(-1);
    if (!last) return [];
    const supports = rows.map(({ row }) => supportIn(matrix, row, last.places));
    const links = supports.filter((one) => LINKED.has(one)).length;
    return [{ runtime, version: last.version, works: supports.filter((one) => one === "works").length, links }];
  });
  return { name, about, functions: rows.length, runtimes };
}

type Places = ReturnType<typeof runtimeColumns>[number]["versions"][number]["places"];

/** In the plain configuration, or in a named one where it works there alone. */
function supportIn(matrix: Matrix, row: number, places: Places) {
  const supports = places.map(({ lane, index }) => answerAt(matrix, row, lane, index).support);
  return supports.includes("works") ? "works" : (supports[0] ?? "unknown");
}

/** The functions of an ABI that belong to it: no vendor's, none that is gone. */
function rowsOf(abi: string, facts: Known["facts"], matrix: Matrix): { name: string; row: number }[] {
  return facts.flatMap(({ module, name, signatures, removed }) => {
    const [first] = signatures;
    if (module !== abi || removed || !first || (first.extension && first.extension !== "earlier")) return [];
    const row = matrix.syscalls[module]?.[name]?.signatures[first.signature];
    return row === undefined ? [] : [{ name, row }];
  });
}

/** A Wasm feature by its id; `feature/simd` and `feature simd` too. */
export function explainFeature(text: string, { matrix, probes }: Known): Found | undefined {
  const name = text.replace(/^feature[/ ]/, "");
  const row = Object.hasOwn(matrix.features, name) ? matrix.features[name] : undefined;
  if (row === undefined) return undefined;
  const probe = probes.find(({ id }) => id === `feature/${name}`);
  const about = probe?.claim ?? "A part of WebAssembly that not every engine has.";
  const support = supportRanges(matrix, runtimeColumns(matrix), row);
  return { kind: "feature", name, about, ...(probe?.matters && { matters: probe.matters }), support };
}

/**
 * `node@22`, `node 22`, `wasmtime >= 36`: one runtime and a range.
 *
 * @throws WasiScanError `bad-target` for a version that was not measured
 */
export function explainVersion(
  text: string,
  names: Map<string, string>,
  { facts, matrix }: Known,
): VersionExplanation | undefined {
  const [, id = "", range = ""] = /^([\w-]+)(?:@| +)([\d<>=^~].*)$/.exec(text) ?? [];
  const name = names.get(id);
  if (name === undefined) return undefined;
  const [target] = resolveTargets([`${id} ${range}`], matrix).targets;
  const last = target?.column.versions.at(-1);
  if (!target || !last)
    return { runtime: id, name, query: range, versions: [], abis: [], features: { works: [], rejected: [] } };
  const abis = [PREVIEW1, WASIX_32].flatMap((abi) => {
    const rows = rowsOf(abi, facts, matrix).map(({ name, row }) => ({
      name,
      support: supportIn(matrix, row, last.places),
    }));
    const some = rows.some(({ support }) => support === "works");
    return some
      ? [{ name: abi, functions: rows.length, lacking: rows.filter(({ support }) => support !== "works") }]
      : [];
  });
  const features = Object.entries(matrix.features).map(([feature, row]) => [
    feature,
    supportIn(matrix, row, last.places),
  ]);
  const of = (support: string) => features.flatMap(([feature, one]) => (one === support ? [feature as string] : []));
  return {
    runtime: id,
    name,
    query: range,
    versions: target.column.versions.map(({ version }) => version),
    abis,
    features: { works: of("works"), rejected: of("rejected") },
  };
}
