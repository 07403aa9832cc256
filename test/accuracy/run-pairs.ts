import type { Pair } from "../../src/accuracy/accuracy.js";
import { configurationFor, predict } from "../../src/commands/running/predict.js";
import type { Chosen } from "../../src/commands/shared/select-runtimes.js";
import type { ModuleReport } from "../../src/model/report.js";
import type { Host } from "../../src/model/runtime.js";
import type { Entry } from "./corpus.js";
import type { Journal } from "./journal.js";
import { judge } from "./judge.js";
import { predictionOf } from "./prediction.js";
import { jobOf } from "./sandbox.js";

/** A module of the corpus that was obtained and scanned. */
export interface Subject {
  entry: Entry;
  wasm: string;
  /** With its code read. */
  report: ModuleReport;
  /** Without. */
  shallow: ModuleReport;
}

/** Compiling the largest takes some engines a minute, on a busy machine; what is small hangs if it takes as long. */
const patienceOf = ({ bytes }: ModuleReport): number => (bytes > 2_000_000 ? 180_000 : 45_000);

/** Runs every module on one runtime version, in the configuration that its prediction names. */
export async function runAll(
  { runtime, installed }: Chosen,
  subjects: Subject[],
  folder: string,
  journal: Journal,
  done: (pair: Pair, ms: number) => void,
): Promise<void> {
  const hosts = new Map<string, Host>();
  try {
    for (const { entry, wasm, report, shallow } of subjects) {
      const verdict = predict(report, installed);
      const configuration = configurationFor(runtime, verdict);
      const started = Date.now();
      const key = [entry, wasm, installed.runtime, installed.version, configuration.flags];
      let ran = journal.find(...key);
      if (!ran) {
        const host = hosts.get(configuration.name) ?? (await runtime.start(installed, configuration));
        hosts.set(configuration.name, host);
        ran = judge(entry, await host.run(jobOf(entry, wasm, folder, installed.runtime, patienceOf(report))));
        journal.add(ran, ...key);
      }
      const { actual, ended } = ran;
      const { hazards: _, ...prediction } = predictionOf({ report, shallow }, installed);
      const pair: Pair = {
        module: entry.name,
        toolchain: entry.toolchain,
        runtime: `${installed.runtime}@${installed.version}`,
        ...prediction,
        actual,
        ...(ended && { ended }),
      };
      done(pair, Date.now() - started);
    }
  } finally {
    await Promise.all([...hosts.values()].map((host) => host.close()));
  }
}
