import { memo } from "../../model/memo.js";
import type { Probe } from "../../model/probe.js";
import type { FileIndex } from "../data/file-index.js";
import type { SiteColumn } from "../data/lanes.js";
import { probeAnchor } from "../data/links.js";
import type { SiteData } from "../data/site-data.js";
import { type ObservedRange, observedRanges } from "./observed.js";

/** One probe and what it did everywhere. */
export interface ProbeView {
  anchor: string;
  id: string;
  claim: string;
  kind: Probe["kind"];
  weight: Probe["weight"];
  /** Source of the claim; empty if the claim names it. */
  source: string;
  matters: string;
  /** In the repository; empty for a generated probe. */
  path: string;
  /** The probe itself; empty for a generated one. */
  code: string;
  expected: string;
  /** The runtimes by what was observed. */
  outcomes: ObservedOutcome[];
  /** The circumstance in which it matters; empty for always. */
  when: string;
  harm: string;
}

/** One end of the probe, and the versions with it. */
export interface ObservedOutcome extends Pick<ObservedRange, "held" | "observed" | "meaning" | "why"> {
  places: ObservedRange[];
  /** Shows the first place again. */
  command: string;
}

export function probeView(
  probe: SiteData["probes"][number],
  sources: SiteData["sources"],
  columns: SiteColumn[],
  files: FileIndex,
): ProbeView {
  const observed = observedRanges(probe, columns, files);
  const { end, status, orTrapped, stdout } = probe.expect;
  return {
    anchor: probeAnchor(probe.id),
    id: probe.id,
    claim: probe.claim,
    kind: probe.kind,
    weight: probe.weight,
    source: probe.source ?? "",
    matters: probe.matters ?? "",
    path: probe.path ? `probes/${probe.path}` : "",
    code: probe.path ? (sources[probe.path] ?? "") : "",
    expected: `${end}${end === "exited" ? ` ${status ?? 0}` : ""}${orTrapped ? " or trapped" : ""}${stdout === undefined ? "" : ", and its standard output"}`,
    outcomes: outcomesOf(observed),
    when: probe.when ?? "",
    harm: probe.harm ?? "",
  };
}

const HELD: ObservedRange["held"][] = ["holds", "fails", "unknown"];

function outcomesOf(observed: ObservedRange[]): ObservedOutcome[] {
  const outcomes = new Map<string, ObservedOutcome>();
  for (const range of observed) {
    const { held, observed: text, meaning, why } = range;
    const key = [held, text, why].join("\n");
    const outcome: ObservedOutcome = memo(outcomes, key, () => ({
      held,
      observed: text,
      meaning,
      why,
      places: [],
      command: range.reproduce,
    }));
    outcome.places.push(range);
  }
  return [...outcomes.values()].sort((a, b) => HELD.indexOf(a.held) - HELD.indexOf(b.held));
}
