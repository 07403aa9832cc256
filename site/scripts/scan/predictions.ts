import { agreement } from "../../../src/accuracy/single-run.js";
import { decidingOf } from "../../../src/formats/screen/deciding.js";
import type { Newest } from "../../../src/formats/screen/newest.js";
import type { Outcome } from "../../../src/model/probe.js";
import type { ModuleReport } from "../../../src/model/report.js";
import type { Ending, Prediction } from "./conversation.js";

/** What a page runs a module with is browser_wasi_shim; measured in Chromium, and in Node. */
const RUNTIMES = ["chromium", "browser-wasi-shim"];
const ENDINGS: Ending[] = ["exited", "unlinked", "rejected", "trapped", "timeout"];

/** Predictions for a run in the page; none for a component, which no browser loads, and for what has nothing to start. */
export function predictionsOf(module: ModuleReport, rows: Newest[]): Prediction[] {
  if (module.format !== "core" || module.entry !== "command") return [];
  return RUNTIMES.flatMap((runtime) => {
    const row = rows.find((one) => one.runtime === runtime);
    if (!row) return [];
    const { version, verdict, entry } = row;
    const of = (end: Ending) => agreement(verdict, outcomeOf(end), entry.reasons);
    const agreements = Object.fromEntries(ENDINGS.map((end) => [end, of(end)])) as Prediction["agreements"];
    return [{ runtime, version, verdict, why: decidingOf(entry)?.text ?? "", agreements }];
  });
}

const outcomeOf = (end: Ending): Outcome => (end === "exited" ? { end, status: 0 } : { end });
