import { isExpected } from "../model/expectation.js";
import { nameOf } from "../model/names/names.js";
import type { Observation, Probe } from "../model/probe.js";
import type { Support } from "../model/report.js";
import { printObserved } from "./observation-text.js";

/** One probe of a syscall and its observation; absent if not measured, or if the probe has changed since. */
export interface ProbeResult {
  probe: Pick<Probe, "id" | "weight" | "when" | "expect" | "requires" | "setsUp" | "syscall">;
  observation?: Observation;
}

/** What the trait canaries of one runtime version found. */
export interface Traits {
  /** It instantiates a module with an undefined import, and traps on the call. */
  lazy: boolean;
  /** It links a function of any type; only a call shows a mismatch. */
  blind: boolean;
}

/** A probe and what was observed, as evidence. */
export type Evidence = [probe: string, observed: string];

export interface SupportCell {
  support: Support;
  /** The observations behind a support other than `works`; ordinary claims that fail among them. */
  evidence: Evidence[];
  /** Failing unusual claims. */
  notes: Evidence[];
  /** The support if no circumstance is met in which an ordinary claim fails; `works` if absent. */
  otherwise?: "unknown" | "traps" | "hangs";
}

type Held = "holds" | "fails" | "unknown";

const ENOSYS = 52;
const ENOTSUP = 58;
const SETUP_FAILED = 120;

/**
 * The support of one syscall with one signature in one version and configuration: the first row that applies of
 * unknown, missing, mismatch, stub, hangs, traps, broken, partial, links, works.
 *
 * @param link the link probe of this signature
 * @param otherLinks whether another known signature of the same name links there
 * @param cannot harness canaries that this runtime cannot pass by nature
 */
export function deriveSupport(
  link: ProbeResult,
  otherLinks: boolean,
  behaviours: ProbeResult[],
  traits: Traits,
  cannot: Record<string, string>,
): SupportCell {
  const seen = link.observation;
  const linkEvidence: Evidence[] = seen ? [[link.probe.id, printObserved(seen)]] : [];
  const cell = (support: Support, evidence: Evidence[], notes: Evidence[] = []) => ({ support, evidence, notes });

  if (!seen || seen.flaky) return cell("unknown", linkEvidence);
  const { end, status, detail } = seen.outcome;
  if (end === "unlinked") {
    const refused = otherLinks || detail === "signature";
    return cell(refused ? "mismatch" : "missing", linkEvidence);
  }
  // A link probe calls nothing, so any other end is not the syscall's fault.
  if (end !== "exited" || status !== 0) return cell("unknown", linkEvidence);

  const measured: Measured[] = behaviours.map((result) => ({ ...result, held: holds(result, cannot) }));
  const known = measured.filter((m) => m.held !== "unknown");
  const missing = traits.lazy ? measured.filter(lacksItsOwn) : [];
  if (missing.length > 0) return cell("missing", evidenceOf(missing));
  if (known.length > 0 && known.every(answersNotImplemented)) return cell("stub", evidenceOf(ordinaryFirst(known)));

  const notes = evidenceOf(known.filter((m) => m.probe.weight === "unusual" && m.held === "fails"));
  const ordinary = measured.filter((m) => m.probe.weight === "ordinary");
  const failing = ordinary.filter((m) => m.held === "fails");
  const rest = supportOfRest(measured, traits);
  if (failing.length > 0) {
    const { support, worst } = supportOfFailing(ordinary, failing);
    const evidence = evidenceOf([...worst, ...failing.filter((m) => !worst.includes(m))]);
    return isOtherwise(rest) ? { ...cell(support, evidence, notes), otherwise: rest } : cell(support, evidence, notes);
  }
  if (rest === "works") return cell("works", [], notes);
  if (rest === "traps" || rest === "hangs") return { ...cell(rest, evidenceOf(known)), otherwise: rest };
  const unknown = ordinary.filter((m) => m.held === "unknown");
  return cell(rest, unknown.length > 0 ? evidenceOf(unknown) : linkEvidence, notes);
}

const isOtherwise = (rest: Rest): rest is NonNullable<SupportCell["otherwise"]> =>
  rest === "unknown" || rest === "traps" || rest === "hangs";

/** The support of a function with failing ordinary claims, and the claims that decide it. */
function supportOfFailing(ordinary: Measured[], failing: Measured[]): { support: Support; worst: Measured[] } {
  if (ordinary.some((m) => m.held === "holds")) return { support: "partial", worst: [] };
  const hanging = failing.filter((m) => isOutcome(m, "timeout"));
  if (hanging.length > 0) return { support: "hangs", worst: hanging };
  const trapping = failing.filter((m) => isOutcome(m, "trapped"));
  return trapping.length > 0 ? { support: "traps", worst: trapping } : { support: "broken", worst: [] };
}

type Measured = ProbeResult & { held: Held };
type Rest = "works" | "unknown" | "links" | "traps" | "hangs";

/**
 * The support if the module meets no circumstance in which an ordinary claim fails. A claim that fails without one is
 * not considered: it decides by itself. `unknown`: no ordinary claim holds, and one is unknown. `traps`, `hangs`: every
 * call that was tried did. Without ordinary claims the function works if any claim holds.
 */
function supportOfRest(measured: Measured[], traits: Traits): Rest {
  const ordinary = measured.filter((m) => m.probe.weight === "ordinary");
  if (ordinary.some((m) => m.held === "holds" || (m.held === "fails" && m.probe.when === undefined))) return "works";
  const known = measured.filter((m) => m.held !== "unknown");
  const everyCall = (end: string) => known.length > 0 && known.every((m) => m.held === "fails" && isOutcome(m, end));
  if (everyCall("trapped")) return "traps";
  if (everyCall("timeout")) return "hangs";
  if (ordinary.some((m) => m.held === "unknown")) return "unknown";
  if (ordinary.length > 0 || measured.some((m) => m.held === "holds")) return "works";
  // With lazy linking a link proves nothing.
  return traits.lazy ? "unknown" : "links";
}

/** Whether the claim held; unknown if the harness, the set-up or another import failed first. */
export function holds(result: ProbeResult, cannot: Record<string, string>): Held {
  const { probe, observation } = result;
  if (!observation || probe.requires.some((canary) => canary in cannot)) return "unknown";
  const { end, status, detail } = observation.outcome;
  if (end === "harness" || end === "unlinked" || end === "rejected") return "unknown";
  if (observation.flaky) {
    const ran = observation.flaky.filter((text) => text !== `exited ${SETUP_FAILED}`);
    return ran.length === 1 && ran[0] === `exited ${probe.expect.status ?? 0}` ? "unknown" : "fails";
  }
  if (end === "exited" && status === SETUP_FAILED) return "unknown";
  // A lost status may have been that of a failed set-up.
  if (end === "exited" && status === undefined && probe.setsUp) return "unknown";
  // With lazy linking: another import, called earlier, trapped.
  if (end === "trapped" && detail?.startsWith("unlinked ")) return "unknown";
  if (detail === "host crash") return "fails";
  // A component can only succeed or fail: it traps if its set-up failed.
  const component = probe.requires.includes("feature/component-model");
  if (component && end === "trapped" && detail === "unreachable" && probe.expect.end !== "trapped") return "unknown";
  return isExpected(probe, observation) ? "holds" : "fails";
}

/**
 * Whether a host that links anything found the probe's own function missing. It says so where it calls it or where it
 * compiles the call, with its name or without; without one a function of the set-up may be meant as well.
 */
function lacksItsOwn({ probe, observation }: ProbeResult): boolean {
  const { end, detail } = observation?.outcome ?? {};
  if (end === "trapped") return detail === "unlinked";
  if (end !== "unlinked" || observation?.flaky) return false;
  return detail === undefined ? !probe.setsUp : probe.syscall !== undefined && detail === nameOf(probe.syscall);
}

function answersNotImplemented({ observation }: ProbeResult): boolean {
  const outcome = observation?.outcome;
  return outcome?.end === "exited" && (outcome.status === ENOSYS || outcome.status === ENOTSUP);
}

function ordinaryFirst(results: ProbeResult[]): ProbeResult[] {
  return [...results].sort((a, b) => a.probe.weight.localeCompare(b.probe.weight));
}

function isOutcome({ observation }: ProbeResult, end: string, detail?: string): boolean {
  const outcome = observation?.outcome;
  return outcome?.end === end && (detail === undefined || outcome.detail === detail);
}

function evidenceOf(results: ProbeResult[]): Evidence[] {
  return results.map(({ probe, observation }) => [probe.id, observation ? printObserved(observation) : "not measured"]);
}
