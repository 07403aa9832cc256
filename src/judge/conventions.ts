import { answerAt } from "../matrix/cells.js";
import type { Answer, Matrix } from "../matrix/format.js";
import { CONVENTIONS, type Convention } from "../model/conventions.js";
import { nameOf } from "../model/names/names.js";
import type { Needs } from "../model/needs.js";
import type { Reason, ReasonSupport, ReportedImport, Verdict } from "../model/report.js";

/** A convention that a module depends on. */
export interface AskedConvention {
  /** `probes/trait/<trait>`, and the key of {@link CONVENTIONS}. */
  trait: string;
  /** The imported memory that it is about. */
  memory?: Pick<ReportedImport, "module" | "name" | "signature">;
}

/** Functions of WASI that neither read nor write the module's memory. */
export const WITHOUT_POINTERS = /^(sched_yield|proc_exit|proc_raise|thread[-_]exit|thread-spawn)$/;
const CORE_WASI = /^(wasi_(snapshot_preview1|unstable)|wasix_(32|64)v1)$/;

/** Whether an import is a function of WASI or WASIX as core modules import it. */
export const isCoreWasi = ({ module }: Pick<ReportedImport, "module">): boolean => CORE_WASI.test(module);

/**
 * The conventions of hosts that this module depends on, by what it exports and which memory it imports.
 *
 * @param imports those that are asked of the runtime, without what an embedder provides
 */
export function conventionsAsked(needs: Needs, imports: ReportedImport[]): AskedConvention[] {
  if (needs.format !== "core") return [];
  return [
    ...memoryExport(needs, imports),
    ...memoryOwner(needs, imports),
    ...entries(needs, imports),
    ...threads(imports),
    ...memoryImports(imports),
  ];
}

/** The features without imported memories, where an embedder brings those. */
export function featuresAsked({ features, imports: all }: Needs, asked: ReportedImport[]): string[] {
  const has = (imports: { kind: string }[]) => imports.some(({ kind }) => kind === "memory");
  if (!has(all) || has(asked)) return features;
  return features.filter((feature) => feature !== "imported-memory" && feature !== "imported-shared-memory");
}

/** What was observed of one convention, and what that comes to. */
export interface JudgedConvention {
  /** `hazard`: the program goes on, and what it passed is lost. */
  weight: Verdict | "hazard";
  /** A reason with the support `convention`, if it is not met. */
  answer: Answer;
  about: Pick<Reason, "trait" | "import" | "signature" | "advice">;
}

/** One convention in one version and configuration; undefined where another reason says it already. */
export function judgeConvention(
  { trait, memory }: AskedConvention,
  matrix: Matrix,
  lane: number,
  version: number,
): JudgedConvention | undefined {
  const at = (row: number | undefined) => (row === undefined ? undefined : answerAt(matrix, row, lane, version));
  // A matrix without the row was made before the convention was probed.
  const seen = at(matrix.traits?.[trait]);
  if (seen === undefined || isSaidByFeature(trait, (feature) => at(matrix.features[feature])?.support))
    return undefined;
  // An import of the probe's own is missing there; where the module needs it, that is the reason.
  if (seen.support === "missing" && !isMemoryImport(trait)) return undefined;
  if (trait === "reactor-initialized-once" && at(matrix.traits?.["reactor-initialized"])?.support !== "works") {
    return undefined;
  }
  const { advice, silent = "fails", common } = CONVENTIONS[trait] as Convention;
  const about = { trait, ...(memory && { import: nameOf(memory), signature: memory.signature }) };
  if (seen.support === "works") return undefined;
  if (seen.support === "unknown" && common) return undefined;
  if (seen.support === "unknown") return { weight: "unknown", answer: seen, about };
  return {
    weight: seen.support === "broken" ? silent : "fails",
    answer: { ...seen, support: "convention" },
    about: { ...about, advice },
  };
}

const isMemoryImport = (trait: string): boolean => trait.includes("memory-import-");

/** Where no memory can be imported at all, or none shared, that feature is the reason. */
function isSaidByFeature(trait: string, supportOf: (feature: string) => ReasonSupport | undefined): boolean {
  if (isMemoryImport(trait)) {
    return supportOf(trait.startsWith("shared-") ? "imported-shared-memory" : "imported-memory") !== "works";
  }
  return trait === "threads-own-memory" && supportOf("threads") === "rejected";
}

function* memoryExport(needs: Needs, imports: ReportedImport[]): Generator<AskedConvention> {
  const memories = needs.exports.filter(({ kind }) => kind === "memory");
  const imported = needs.imports.some(({ kind }) => kind === "memory");
  if (imported || memories.some(({ name }) => name === "memory")) return;
  const calls = imports.filter(isCoreWasi);
  if (calls.some(({ name }) => !WITHOUT_POINTERS.test(name))) {
    yield { trait: memories.length > 0 ? "memory-export-name" : "no-memory-export" };
  } else if (calls.length > 0) yield { trait: "no-memory" };
  else if (entriesOf(needs).length > 0) yield { trait: "no-memory-no-imports" };
}

/** A host that adds to the memory does so where WASI is called with it. */
function* memoryOwner(needs: Needs, imports: ReportedImport[]): Generator<AskedConvention> {
  if (needs.ownsMemory && imports.some(isCoreWasi)) yield { trait: "memory-is-its-own" };
}

function* entries(needs: Needs, imports: ReportedImport[]): Generator<AskedConvention> {
  const found = entriesOf(needs);
  if (needs.exports.some(({ kind, name }) => kind === "function" && name === "")) yield { trait: "nameless-export" };
  if (found.length === 2) yield { trait: "two-entries" };
  else if (found.length === 0) yield { trait: imports.some(isCoreWasi) ? "no-entry" : "no-entry-no-imports" };
  else if (found[0] === "_initialize") {
    yield { trait: "reactor-initialized" };
    yield { trait: "reactor-initialized-once" };
  }
}

function entriesOf({ exports }: Needs): string[] {
  const names = new Set(exports.filter(({ kind }) => kind === "function").map(({ name }) => name));
  return ["_start", "_initialize"].filter((name) => names.has(name));
}

function* threads(imports: ReportedImport[]): Generator<AskedConvention> {
  const spawns = imports.some(({ module, name }) => module === "wasi" && name === "thread-spawn");
  if (spawns && !imports.some(({ kind }) => kind === "memory")) yield { trait: "threads-own-memory" };
}

/** As the probes of imported memories have it: `env.memory`, one page, and two at most where it is shared. */
function* memoryImports(imports: ReportedImport[]): Generator<AskedConvention> {
  for (const memory of imports.filter(({ kind }) => kind === "memory")) {
    const limits = /^memory (\d+)(?:\.\.(\d+))?(.*)$/.exec(memory.signature);
    if (!limits) continue;
    const [least, most, shared] = [Number(limits[1]), limits[2], limits[3]?.includes("shared")];
    if (nameOf(memory) !== "env.memory") yield { trait: `${shared ? "shared-" : ""}memory-import-name`, memory };
    if (shared) {
      if (least > 1 || Number(most) > 2) yield { trait: "shared-memory-import-maximum", memory };
      continue;
    }
    if (least > 1) yield { trait: "memory-import-minimum", memory };
    if (most !== undefined) yield { trait: "memory-import-maximum", memory };
  }
}
