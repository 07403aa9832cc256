import { type Input, listInputs } from "../../inputs/index.js";
import type { Matrix } from "../../matrix/format.js";
import type { ImageReport, ModuleReport, Notice, Report } from "../../model/report.js";
import type { Shard } from "../measuring/shard.js";
import { Progress } from "../shared/output.js";
import type { Told } from "./many/messages.js";
import { Pool } from "./many/pool.js";
import { type Telling, tellerOf } from "./many/teller.js";
import { guarded, type InputRun, InputScan } from "./scan-input.js";

export interface ScanRun extends InputRun {
  /** Which image of an index is meant. */
  imagePlatform?: string;
  /** Fetch what manifests name elsewhere. */
  pull?: boolean;
  /** Only every n-th input, counted over all specs. */
  shard?: Shard;
  /** Show no progress. */
  silent?: boolean;
  /** Modules become text one by one, in their order. Where none is kept besides, memory stays flat. */
  alone?: { telling: Telling; take: (text: string) => void };
  /** How many threads scan; by default one for each core, if there are many modules. */
  jobs?: number;
}

/** Modules between two turns of the event loop. */
const TURN = 64;

/**
 * Reads and judges every module that the specs name. A module that cannot be read becomes an entry in `errors` and stops
 * nothing else; so does an error in the spec itself.
 */
export async function scanInputs(
  specs: string[],
  matrix: Matrix,
  { alone, ...run }: ScanRun,
): Promise<Pick<Report, "modules" | "errors"> & { notices: Notice[]; images: ImageReport[] }> {
  const modules: ModuleReport[] = [];
  const errors: Report["errors"] = [];
  const notices: Notice[] = [];
  const images: ImageReport[] = [];
  const options = {
    ...(run.imagePlatform !== undefined && { platform: run.imagePlatform }),
    ...(run.pull && { pull: true }),
    onImage: (image: ImageReport) => images.push(image),
  };
  const progress = new Progress(run.silent);
  const scan = new InputScan(matrix, run);
  const teller = alone && (await tellerOf(alone.telling));
  let [seen, done] = [0, 0];
  const take = (told: Told) => {
    for (const text of told.texts) alone?.take(text);
    errors.push(...told.errors);
    done += told.texts.length;
  };
  const here = async (input: Input) => {
    const { module, error } = await scan.scan(input);
    if (error) errors.push(error);
    if (!module) return;
    done++;
    if (teller) alone?.take(teller(module));
    if (run.keeps) modules.push(module);
  };
  const pool = alone && poolFor(matrix, run, alone.telling, take);
  const list = async (spec: string) => {
    for await (const input of listInputs(spec, (notice) => notices.push(notice), options)) {
      if (run.shard && seen++ % run.shard.count !== run.shard.index - 1) continue;
      if (pool?.takes(input)) await pool.add(input.name);
      else {
        await pool?.drain();
        await here(input);
      }
      // Files are read at once, so without a turn of the loop a slow reader of stdout would never get anything.
      if (done % TURN === 0) await new Promise(setImmediate);
      progress.show(`scanned ${done} modules, now ${input.name}`);
    }
    await pool?.drain();
  };
  try {
    for (const spec of specs) {
      const { error } = await guarded(spec, undefined, () => list(spec));
      if (!error) continue;
      await pool?.drain();
      errors.push(error);
    }
  } finally {
    await pool?.close();
  }
  progress.clear();
  return { modules, errors, notices, images };
}

/** Undefined where modules must be in one place, to be kept or for a trace, and for shards, which are processes already. */
function poolFor(
  matrix: Matrix,
  {
    trace,
    shard,
    resolveImplied: _,
    silent: __,
    jobs,
    imagePlatform: ___,
    pull: ____,
    keeps,
    ...run
  }: Omit<ScanRun, "alone">,
  telling: Telling,
  take: (told: Told) => void,
): Pool | undefined {
  if (keeps || trace || (shard && jobs === undefined)) return undefined;
  return new Pool({ matrix, run, telling }, jobs, take);
}
