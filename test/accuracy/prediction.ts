import type { AccuracyFile, Pair } from "../../src/accuracy/accuracy.js";
import { predict } from "../../src/commands/running/predict.js";
import type { Hazard, VerdictEntry } from "../../src/model/report.js";
import type { Installed } from "../../src/model/runtime.js";
import { groupResults, sha256Of } from "./results.js";
import type { Subject } from "./run-pairs.js";

/** What is predicted of one module on one runtime version, as a pair keeps it. */
export type Prediction = Pick<Pair, "predicted" | "shallow" | "reasons"> & { hazards: Hazard[] };

export function predictionOf({ report, shallow }: Pick<Subject, "report" | "shallow">, place: Installed): Prediction {
  const verdict = predict(report, place);
  const predicted = verdict?.verdict ?? "unknown";
  const without = predict(shallow, place)?.verdict ?? "unknown";
  const reasons = reasonsOf(verdict);
  return {
    predicted,
    ...(without !== predicted && { shallow: without }),
    ...(reasons.length > 0 && { reasons }),
    hazards: verdict?.hazards ?? [],
  };
}

const reasonsOf = (entry: VerdictEntry | undefined): string[] =>
  (entry?.reasons ?? []).map((reason) => `${reason.import ?? reason.feature ?? reason.trait} ${reason.support}`);

/** What happened last, beside what is predicted of it now; and how many hazards each `runs` names. What was built again since is marked. */
export function predictAnew(file: AccuracyFile, subjects: Subject[]): { file: AccuracyFile; hazards: number[] } {
  const hazards: number[] = [];
  const modules = file.modules.map((module) => {
    const subject = subjects.find(({ entry }) => entry.name === module.name);
    if (!subject) return { ...module, results: [] };
    const pairs = module.results.flatMap(({ on, actual, ended }) =>
      on.map((runtime): Pair => {
        const [id = "", version = ""] = runtime.split("@");
        const { hazards: named, ...prediction } = predictionOf(subject, { runtime: id, version });
        if (prediction.predicted === "runs") hazards.push(named.length);
        const { name, toolchain } = module;
        return { module: name, toolchain, runtime, ...prediction, actual, ...(ended && { ended }) };
      }),
    );
    const { rebuilt: _, ...ran } = module;
    const again = sha256Of(subject.wasm) !== module.sha256 && { rebuilt: true as const };
    return { ...ran, ...again, results: groupResults(pairs) };
  });
  return { file: { ...file, modules }, hazards: hazards.sort((a, b) => a - b) };
}
