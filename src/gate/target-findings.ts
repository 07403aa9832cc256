import { explainObserved } from "../model/exit-status.js";
import type { Finding, RuleId, Severity } from "../model/gate/findings.js";
import { memo } from "../model/memo.js";
import { nameOfSubject } from "../model/names/reason-subject.js";
import type { Hazard, ModuleReport, Reason, Verdict, VerdictEntry } from "../model/report.js";
import { weightsOf, worse } from "./classify.js";
import type { Policy } from "./policy.js";

/** A finding before it has a place in a file, and before exceptions and the baseline. */
export type Found = Pick<
  Finding,
  "rule" | "severity" | "state" | "message" | "target" | "subject" | "verdict" | "versions" | "advice" | "reproduce"
>;

/** What one target does about one subject, over the versions in which it does. */
interface Group {
  target: string;
  subject: string;
  rule: RuleId;
  state: string;
  /** What happens, in words: `is missing`. */
  what: string;
  observed?: string;
  weight: Verdict | "hazard";
  entries: VerdictEntry[];
  reason?: Reason;
}

/** A module without a verdict runs nowhere that is known. */
const UNMEASURED: Found = {
  rule: "unknown",
  severity: "error",
  state: "unknown",
  verdict: "unknown",
  message: "nothing was measured for its targets",
};

/** What keeps one module from running on its targets, once per target, import or feature, and state. */
export function targetFindings(module: ModuleReport, policy: Policy): Found[] {
  const groups = new Map<string, Group>();
  if (module.verdicts.length === 0) return [UNMEASURED];
  for (const entry of module.verdicts) {
    const weights = weightsOf(entry);
    const reasons: Reason[] = entry.reasons.length > 0 ? entry.reasons : [{ support: "unknown" }];
    for (const [i, reason] of reasons.entries()) addReason(groups, entry, reason, weights[i] ?? entry.verdict);
    for (const hazard of entry.hazards) addHazard(groups, entry, hazard);
    if (policy.sandbox && entry.verdict !== "fails" && module.capabilities.includes("filesystem")) {
      addSandbox(groups, entry);
    }
  }
  return [...groups.values()].flatMap((group) => toFound(group, policy));
}

function addReason(groups: Map<string, Group>, entry: VerdictEntry, reason: Reason, weight: Verdict): void {
  if (weight === "runs" || reason.support === "works") return;
  const subject = nameOfSubject(reason);
  const observed = reason.observed?.startsWith("unlinked")
    ? undefined
    : reason.observed?.replace(/, and \d+ more$/, "");
  const group = joined(groups, entry, {
    subject,
    rule: reason.support,
    state: reason.support,
    what: WHAT[reason.support],
    ...(observed && { observed: explainObserved(observed, reason.probe) || observed }),
    weight,
    reason,
  });
  if (group.weight !== "hazard") group.weight = worse(group.weight, weight);
  // The command for the newest version is the easiest to check.
  group.reason = reason;
}

const WHAT: Record<Exclude<Reason["support"], "works">, string> = {
  unknown: "is not known to work",
  missing: "is missing",
  mismatch: "has another type",
  stub: "is a stub",
  hangs: "hangs",
  traps: "traps",
  broken: "does not work",
  partial: "works only in part",
  links: "links, and nothing more was measured",
  rejected: "is rejected",
  foreign: "is not WASI, so that the host must provide it",
  removed: "was removed",
  convention: "is not met",
  invalid: "is invalid",
};

const GRAVE: Record<Hazard["failure"], string> = {
  hangs: "can hang",
  crashes: "can crash",
  wrong: "can give a wrong result",
  refuses: "can be refused",
  errno: "can give another error",
};

function addHazard(groups: Map<string, Group>, entry: VerdictEntry, hazard: Hazard): void {
  const what = hazard.destroys ? "can destroy data" : GRAVE[hazard.failure];
  joined(groups, entry, {
    subject: hazard.import ?? hazard.trait ?? hazard.probe,
    rule: "hazard",
    state: `hazard ${hazard.probe}`,
    what: `${what} (${hazard.probe.slice(hazard.probe.lastIndexOf(".") + 1)})`,
    weight: "hazard",
  });
}

/** What is not known to confine does not. */
function addSandbox(groups: Map<string, Group>, entry: VerdictEntry): void {
  const { escapes, unknown } = entry.sandbox ?? { escapes: [], unknown: [entry.until] };
  if (escapes.length + unknown.length === 0) return;
  const what =
    escapes.length > 0
      ? `lets a module out of its directory (${escapes.join(", ")}), and this one uses files`
      : `is not known to keep a module in its directory (${unknown.join(", ")}), and this one uses files`;
  joined(groups, entry, { subject: "sandbox", rule: "sandbox", state: "sandbox", what, weight: "fails" });
}

function joined(groups: Map<string, Group>, entry: VerdictEntry, fresh: Omit<Group, "entries" | "target">): Group {
  const key = JSON.stringify([entry.runtime, fresh.subject, fresh.state]);
  const group = memo(groups, key, () => ({ ...fresh, target: entry.runtime, entries: [] }));
  if (group.entries.at(-1) !== entry) group.entries.push(entry);
  return group;
}

function toFound(
  { target, subject, rule, state, what, observed, weight, entries, reason }: Group,
  policy: Policy,
): Found[] {
  const severity = rule === "sandbox" ? "error" : severityOf(weight, policy);
  if (severity === "off") return [];
  const versions = entries
    .map(({ since, until }) => (since === until ? since : `${since}–${until}`))
    .filter((range, i, all) => all.indexOf(range) === i)
    .join(", ");
  const where = `${target} ${versions}`;
  const message =
    rule === "sandbox" ? `${where} ${what}` : `${subject} ${what}${observed ? ` (${observed})` : ""} on ${where}`;
  const advice = reason?.advice ?? reason?.build?.[0]?.advice;
  return [
    {
      rule,
      severity,
      state,
      message,
      target,
      subject,
      versions,
      ...(weight !== "hazard" && { verdict: weight }),
      ...(advice && { advice }),
      ...(reason?.reproduce && { reproduce: reason.reproduce }),
    },
  ];
}

function severityOf(weight: Verdict | "hazard", { severity = {} }: Policy): Severity | "off" {
  if (weight === "fails" || weight === "runs") return "error";
  return severity[weight] ?? (weight === "hazard" ? "note" : "error");
}
