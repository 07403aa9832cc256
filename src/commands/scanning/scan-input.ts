import type { Input, OpenInput } from "../../inputs/index.js";
import { type ModuleIdentity, type ScanOptions, scan } from "../../judge/scan.js";
import type { Matrix } from "../../matrix/format.js";
import { WasiScanError } from "../../model/errors.js";
import type { Needs } from "../../model/needs.js";
import type { ModuleReport, NamedEngine, Report, Source } from "../../model/report.js";
import { readNeeds } from "../../wasm/read.js";
import type { TracedRun } from "./apply-trace.js";
import { compareDeclared, missingEntrypoint } from "./compare-declared.js";
import { judgeOnce } from "./many/judge-once.js";
import { suppose } from "./suppose.js";
import { validateTypes } from "./validate-types.js";

/** How modules are scanned, as plain data. */
export interface PlainRun extends ScanOptions {
  /** Hash every module. */
  digest: boolean;
  /** Leave the code unread. */
  shallow: boolean;
  /** Have the engine at hand check the types of the code. */
  validate: boolean;
  /** The user's own measured hosts, judged beside the runtimes of the matrix. */
  measuredHosts?: { name: string; matrix: Matrix }[];
  /** Tell what would be if the cause of a module that runs nowhere were fixed. */
  supposes?: boolean;
}

export interface InputRun extends PlainRun {
  /** A run of one of the modules. */
  trace?: TracedRun;
  /** Resolves the targets that a manifest implies. Absent: the user named targets, which count alone. */
  resolveImplied?: (queries: string[]) => Promise<{ run: Partial<ScanOptions>; engines: NamedEngine[] }>;
  /** Whether all modules are kept until the end. */
  keeps: boolean;
}

type Judge = (identity: ModuleIdentity, needs: Needs) => ModuleReport;

/** Reads and judges inputs one after the other. */
export class InputScan {
  readonly judge: Judge;

  constructor(
    readonly matrix: Matrix,
    readonly run: InputRun,
  ) {
    this.judge = judgeOnce(judgeOn(matrix, run), run.keeps);
  }

  /** Its module, or why that cannot be read. */
  scan(input: Input): Promise<{ module?: ModuleReport; error?: Report["errors"][number] }> {
    return guarded(input.name, input.source, async () => {
      const opened = await input.open();
      try {
        return await scanNamed(input, opened, this);
      } finally {
        await opened.close();
      }
    });
  }
}

/** What a user can fix becomes an entry of `errors`, which stops nothing else. */
export async function guarded<T>(
  input: string,
  source: Source | undefined,
  work: () => Promise<T>,
): Promise<{ module?: T; error?: Report["errors"][number] }> {
  try {
    return { module: await work() };
  } catch (error) {
    if (!(error instanceof WasiScanError)) throw error;
    const { code, message, hint } = error;
    return { error: { input, code, message, hint, ...(source && { source }) } };
  }
}

/** With what a manifest or an artifact's config says about the module. */
async function scanNamed(
  { source, targets, declared, entrypoint }: Input,
  opened: OpenInput,
  { matrix, run, judge }: { matrix: Matrix; run: InputRun; judge: Judge },
): Promise<ModuleReport> {
  const implied = targets && (await run.resolveImplied?.(targets));
  const own = implied ? { ...run, ...implied.run } : run;
  const { name, ...report } = await scanOne(opened, own, implied ? judgeOn(matrix, own) : judge, entrypoint);
  if (declared) {
    report.remarks = [...report.remarks, ...compareDeclared({ name, ...report }, declared)];
  }
  const engines = implied?.engines ?? [];
  return {
    name,
    ...(source && { source }),
    ...(engines.length > 0 && { targets: engines }),
    ...report,
    ...(implied && { asked: targets ?? [] }),
  };
}

async function scanOne(source: OpenInput, run: InputRun, judge: Judge, entrypoint?: string): Promise<ModuleReport> {
  const exits = run.places?.some(({ exit }) => exit) === true;
  const read = await readNeeds(source, { shallow: run.shallow, exits });
  const needs = run.validate ? await validateTypes(read, () => source.read(0, source.size)) : read;
  const identity: ModuleIdentity = { name: source.name, bytes: source.size };
  if (run.digest) identity.sha256 = await sha256(source);
  const judged = judge(identity, needs);
  const missing = entrypoint === undefined ? [] : missingEntrypoint(needs, entrypoint);
  const report = missing.length > 0 ? { ...judged, remarks: [...judged.remarks, ...missing] } : judged;
  return run.trace ? run.trace.apply(report, async () => identity.sha256 ?? sha256(source)) : report;
}

const judgeOn =
  (matrix: Matrix, run: InputRun): Judge =>
  (identity, needs) => {
    const report = scan(identity, needs, matrix, run);
    for (const host of run.measuredHosts ?? []) {
      const { verdicts } = scan(identity, needs, host.matrix, { ...(run.provides && { provides: run.provides }) });
      report.verdicts.push(...verdicts.map((entry) => ({ ...entry, runtime: `${host.name}: ${entry.runtime}` })));
    }
    const supposed = run.supposes ? suppose(report, needs, matrix, run) : undefined;
    return supposed ? { ...report, supposed } : report;
  };

const CHUNK = 1 << 20;

async function sha256(source: OpenInput): Promise<string> {
  // Loading the hash code takes longer than reading a module, so it waits until a digest is needed.
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256");
  for (let offset = 0; offset < source.size; offset += CHUNK) {
    hash.update(await source.read(offset, Math.min(CHUNK, source.size - offset)));
  }
  return hash.digest("hex");
}
