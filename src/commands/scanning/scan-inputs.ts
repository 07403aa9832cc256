import { type Input, listInputs, type OpenInput } from "../../inputs/index.js";
import { type ModuleIdentity, type ScanOptions, scan } from "../../judge/scan.js";
import type { Matrix } from "../../matrix/format.js";
import { WasiScanError } from "../../model/errors.js";
import type { Needs } from "../../model/needs.js";
import type { ImageReport, ModuleReport, NamedEngine, Notice, Report } from "../../model/report.js";
import { readNeeds } from "../../wasm/read.js";
import type { Shard } from "../measuring/shard.js";
import { Progress } from "../shared/output.js";
import type { TracedRun } from "./apply-trace.js";
import { compareDeclared, missingEntrypoint } from "./compare-declared.js";
import { judgeOnce } from "./judge-once.js";
import { suppose } from "./suppose.js";
import { validateTypes } from "./validate-types.js";

export interface ScanRun extends ScanOptions {
  /** Hash every module. */
  digest: boolean;
  /** Leave the code unread. */
  shallow: boolean;
  /** Have the engine at hand check the types of the code. */
  validate: boolean;
  /** The user's own measured hosts, judged beside the runtimes of the matrix. */
  measuredHosts?: { name: string; matrix: Matrix }[];
  /** A run of one of the modules. */
  trace?: TracedRun;
  /** Resolves the targets that a manifest implies. Absent: the user named targets, which count alone. */
  resolveImplied?: (queries: string[]) => Promise<{ run: Partial<ScanOptions>; engines: NamedEngine[] }>;
  /** Which image of an index is meant. */
  imagePlatform?: string;
  /** Only every n-th input, counted over all specs. */
  shard?: Shard;
  /** Tell what would be if the cause of a module that runs nowhere were fixed. */
  supposes?: boolean;
  /** Show no progress. */
  silent?: boolean;
  /** Called with each module when it is done. */
  onModule?: (module: ModuleReport) => void;
  /** Whether modules are returned, too. Who only streams them keeps none, and memory stays flat. */
  keeps: boolean;
}

type Judge = (identity: ModuleIdentity, needs: Needs) => ModuleReport;

/**
 * Reads and judges every module that the specs name. A module that cannot be read becomes an entry in `errors` and stops
 * nothing else; so does an error in the spec itself.
 */
export async function scanInputs(
  specs: string[],
  matrix: Matrix,
  run: ScanRun,
): Promise<Pick<Report, "modules" | "errors"> & { notices: Notice[]; images: ImageReport[] }> {
  const modules: ModuleReport[] = [];
  const errors: Report["errors"] = [];
  const notices: Notice[] = [];
  const images: ImageReport[] = [];
  const options = {
    ...(run.imagePlatform !== undefined && { platform: run.imagePlatform }),
    onImage: (image: ImageReport) => images.push(image),
  };
  const progress = new Progress(run.silent);
  const judge = judgeOnce(judgeOn(matrix, run), run.keeps);
  let [seen, done] = [0, 0];
  const guard = async (input: string, source: Input["source"], work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof WasiScanError)) throw error;
      errors.push({ input, code: error.code, message: error.message, hint: error.hint, ...(source && { source }) });
    }
  };
  for (const spec of specs) {
    await guard(spec, undefined, async () => {
      for await (const input of listInputs(spec, (notice) => notices.push(notice), options)) {
        if (run.shard && seen++ % run.shard.count !== run.shard.index - 1) continue;
        await guard(input.name, input.source, async () => {
          const opened = await input.open();
          try {
            const module = await scanNamed(input, opened, { matrix, run, judge });
            if (run.keeps) modules.push(module);
            done++;
            run.onModule?.(module);
          } finally {
            await opened.close();
          }
        });
        progress.show(`scanned ${done} modules, now ${input.name}`);
      }
    });
  }
  progress.clear();
  return { modules, errors, notices, images };
}

/** With what a manifest or an artifact's config says about the module. */
async function scanNamed(
  { source, targets, declared, entrypoint }: Input,
  opened: OpenInput,
  { matrix, run, judge }: { matrix: Matrix; run: ScanRun; judge: Judge },
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

async function scanOne(source: OpenInput, run: ScanRun, judge: Judge, entrypoint?: string): Promise<ModuleReport> {
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
  (matrix: Matrix, run: ScanRun): Judge =>
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
