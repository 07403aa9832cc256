// Scans every module of the corpus, runs it on every runtime of runtimes.json, and sets what was predicted beside what
// happened. Writes matrix/accuracy.json and ACCURACY.md where nothing was left out, or what was run is to be added.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { type Pair, pairsOf } from "../../src/accuracy/accuracy.js";
import { collect, Progress, printError } from "../../src/commands/shared/output.js";
import { loadMatrix } from "../../src/commands/shared/package-files.js";
import { type Chosen, selectInstalled } from "../../src/commands/shared/select-runtimes.js";
import { fileInput } from "../../src/inputs/file.js";
import { scan } from "../../src/judge/scan.js";
import type { Matrix } from "../../src/matrix/format.js";
import { WasiScanError } from "../../src/model/errors.js";
import type { ModuleReport } from "../../src/model/report.js";
import { readNeeds } from "../../src/wasm/read.js";
import { addResults } from "./add.js";
import { type Entry, readCorpus, runtimesOf } from "./corpus.js";
import { type Explained, explainFile } from "./explain.js";
import { obtain } from "./how/index.js";
import { type Journal, openJournal } from "./journal.js";
import { predictAnew } from "./prediction.js";
import { renderAccuracy } from "./report.js";
import { readResults, resultsOf, writeResults } from "./results.js";
import { runAll, type Subject } from "./run-pairs.js";

interface Options {
  runtime?: string[];
  jobs: string;
  add?: boolean;
  make?: boolean;
  resume?: boolean;
  known?: boolean;
  again?: boolean;
  predict?: boolean;
  write?: boolean;
}

const program = new Command("accuracy")
  .argument("[pattern...]", "only modules whose name has one of these in it; nothing is written without --add")
  .option("-r, --runtime <id@version>", "only there; nothing is written without --add", collect)
  .option("-j, --jobs <n>", "runtimes at once", "2")
  .option(
    "--add",
    "put what is run in the place of what is on file of these pairs; the others stay, what is not installed counts as not run",
  )
  .option("--make", "only obtain the modules")
  .option("--resume", "go on where the last command was stopped")
  .option("--known", "of the last command only what is done; the rest counts as not run")
  .option("--again", "explain and render what was found last, without running anything")
  .option("--predict", "predict anew what was run last, and print how that compares; runs nothing")
  .option("--write", "with --predict: keep these predictions beside the runs on file")
  .action(async (patterns: string[], options: Options) => {
    process.exitCode = await main(patterns, options);
  });

async function main(patterns: string[], options: Options): Promise<number> {
  if (options.again) return report(explainFile(readResults()), true);
  const entries = readCorpus().filter(({ name }) => some(patterns, name));
  const specs = options.runtime ?? [...new Set(entries.flatMap(runtimesOf))];
  const chosen = options.make || options.predict ? [] : await select(specs, Boolean(options.add && !options.runtime));
  const matrix = loadMatrix();
  const subjects = await scanAll(entries, matrix);
  if (options.make) return 0;
  if (options.predict && options.write && patterns.length === 0) {
    const { file } = predictAnew(readResults(), subjects);
    return report(explainFile({ ...file, matrix: matrix.digest }), true);
  }
  if (options.predict) return compare(subjects);
  const journal = openJournal(Boolean(options.resume || options.known), options.known);
  const listed = options.add || options.runtime === undefined;
  const pairs = await runEverywhere(chosen, subjects, { jobs: Number(options.jobs), listed }, journal);
  const found = resultsOf(pairs, subjects, { matrix: matrix.digest, runtimes: specs });
  if (options.add) {
    return report(explainFile(addResults(readResults(), found, readCorpus())), true);
  }
  const whole = patterns.length === 0 && options.runtime === undefined;
  return report(explainFile(found), whole);
}

const some = (patterns: string[], name: string): boolean =>
  patterns.length === 0 || patterns.some((pattern) => name.includes(pattern));

/** Those of the named versions that are installed. @throws WasiScanError if one is not, unless `present` is enough */
async function select(specs: string[], present: boolean): Promise<Chosen[]> {
  if (!present) return selectInstalled(specs);
  const found = await Promise.all(specs.map((spec) => selectInstalled([spec]).catch(absent)));
  return found.flat();
}

function absent(error: unknown): Chosen[] {
  if (!(error instanceof WasiScanError)) throw error;
  process.stderr.write(`${error.message}: not run there\n`);
  return [];
}

function compare(subjects: Subject[]): number {
  const { file, hazards } = predictAnew(readResults(), subjects);
  const { open } = explainFile(file);
  process.stdout.write(renderAccuracy(file));
  process.stdout.write(
    `\nHazards beside "runs": median ${hazards[hazards.length >> 1] ?? 0}, most ${hazards.at(-1) ?? 0}\n`,
  );
  for (const pair of open) process.stderr.write(`not explained: ${line(pair)}\n`);
  return 0;
}

/** Prints what was found, and writes it where nothing was left out. */
function report({ file, open, stale }: Explained, whole: boolean): number {
  if (whole) writeResults(file);
  process.stdout.write(
    whole
      ? summary()
      : pairsOf(file)
          .map((pair) => `${line(pair)}\n`)
          .join(""),
  );
  for (const pair of open) process.stderr.write(`not explained: ${line(pair)}\n`);
  if (!whole) return open.length > 0 ? 1 : 0;
  for (const { module, runtime } of stale) {
    process.stderr.write(`explained, but does not happen: ${module} on ${runtime}\n`);
  }
  return open.length + stale.length > 0 ? 1 : 0;
}

const line = ({ module, runtime, predicted, actual, reasons = [], ended = "", why = "" }: Pair & { why?: string }) =>
  [`${module} on ${runtime}: ${predicted}, ${actual}`, ended, reasons.join(", "), why].filter(Boolean).join(" · ");

/** The report's tables, without its lists. */
const summary = (): string => readFileSync("ACCURACY.md", "utf8").replace(/^## By toolchain[\s\S]*/m, "");

/** @throws WasiScanError if some modules cannot be made, after the others were made */
async function scanAll(entries: Entry[], matrix: Matrix): Promise<Subject[]> {
  const subjects: Subject[] = [];
  let failed: WasiScanError | undefined;
  for (const entry of entries) {
    const started = Date.now();
    try {
      const wasm = await obtain(entry);
      const seconds = (Date.now() - started) / 1000;
      if (seconds > 1) process.stderr.write(`made ${entry.name} in ${seconds.toFixed(0)} s\n`);
      const [report, shallow] = [await scanFile(entry, wasm, matrix, true), await scanFile(entry, wasm, matrix, false)];
      subjects.push({ entry, wasm, report, shallow });
    } catch (error) {
      if (!(error instanceof WasiScanError)) throw error;
      if (failed) printError(failed.message);
      failed = error;
    }
  }
  if (failed) throw failed;
  return subjects;
}

async function scanFile({ name }: Entry, wasm: string, matrix: Matrix, deep: boolean): Promise<ModuleReport> {
  const file = await fileInput(wasm).open();
  const needs = await readNeeds(file, { shallow: !deep }).finally(() => file.close());
  return scan({ name, bytes: file.size }, needs, matrix);
}

/** In the order of the runtimes and modules, whichever ends first. `listed`: each module only where the corpus has it run. */
async function runEverywhere(
  chosen: Chosen[],
  subjects: Subject[],
  { jobs, listed }: { jobs: number; listed: boolean },
  journal: Journal,
): Promise<Pair[]> {
  const folder = mkdtempSync(join(tmpdir(), "accuracy-"));
  const progress = new Progress();
  const found = new Map<Chosen, Pair[]>();
  const waiting = [...chosen];
  const runsOn = ({ installed: { runtime, version } }: Chosen) =>
    subjects.filter(({ entry }) => !listed || runtimesOf(entry).includes(`${runtime}@${version}`));
  const all = chosen.reduce((sum, one) => sum + runsOn(one).length, 0);
  let done = 0;
  const worker = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const own: Pair[] = [];
      found.set(one, own);
      const started = Date.now();
      await runAll(one, runsOn(one), folder, journal, (pair, ms) => {
        own.push(pair);
        if (ms > 5000) process.stderr.write(`${pair.module} on ${pair.runtime}: ${(ms / 1000).toFixed(0)} s\n`);
        progress.show(`${++done}/${all}: ${pair.runtime} ${pair.module}`);
      });
      const { runtime, version } = one.installed;
      process.stderr.write(`${runtime} ${version}: ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, worker));
  } finally {
    progress.clear();
    rmSync(folder, { recursive: true, force: true });
  }
  return chosen.flatMap((one) => found.get(one) ?? []);
}

await program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof WasiScanError)) throw error;
  printError(error.message, error.hint);
  process.exitCode = 2;
});
