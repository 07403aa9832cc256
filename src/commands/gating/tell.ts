import type { Exception, Finding, FindingKey, GateResult } from "../../model/gate/findings.js";

/** What `check` says on standard error, a line each, beside the report: first what it ignored, last why it failed. */
export function tellOf(result: GateResult): string[] {
  const { findings, gone, exceptions, stale } = result;
  const excepted = findings.filter(({ excepted: by, fails }) => by && !fails);
  const known = findings.filter((one) => one.known && !one.fails);
  const failing = findings.filter(({ fails }) => fails);
  return [
    ...(stale
      ? [`the measurements are ${stale.age} days old, more than ${stale.limit}: update wasi-scan or its matrix`]
      : []),
    ...exceptions.expiring.map((one) => `an exception ends on ${one.expires}: ${nameOfException(one)}`),
    ...exceptions.unused.map((one) => `an exception excuses nothing, so it can go: ${nameOfException(one)}`),
    ...some(excepted.length, "accepted by an exception"),
    ...some(known.length, "known from the baseline"),
    ...goneFrom(gone),
    ...failing.flatMap(overdue),
    ...violations(failing),
    ...whyFailed(failing),
  ];
}

/** A module that runs everywhere can violate the policy all the same, and a report of where it runs does not say so. */
const OF_POLICY = /^(denied-|sandbox$)/;
/** A stranger's file may have any number of them. */
const MOST = 10;

function goneFrom(gone: FindingKey[]): string[] {
  const left = gone.length - MOST;
  return [
    ...gone.slice(0, MOST).map((key) => `no longer found, so the baseline can be updated: ${nameOfKey(key)}`),
    ...(left > 0 ? [`${left} more of the baseline are no longer found: --update-baseline removes them`] : []),
  ];
}

function violations(failing: Finding[]): string[] {
  const found = failing.filter(({ rule }) => OF_POLICY.test(rule));
  const left = found.length - MOST;
  return [
    ...found.slice(0, MOST).map(({ module, message }) => `policy violated: ${module}: ${message}`),
    ...(left > 0 ? [`policy violated ${left} more ${left === 1 ? "time" : "times"}: -f markdown lists all`] : []),
  ];
}

/** The last line names a module, a target and a reason, since often no other is read. */
function whyFailed(failing: Finding[]): string[] {
  const [first] = failing;
  if (!first) return [];
  const { module, target, subject = first.rule, rule, state } = first;
  const more =
    failing.length > 1 ? ` and ${failing.length - 1} more ${failing.length === 2 ? "finding" : "findings"}` : "";
  // A subject in words says it already: `not measured`.
  const said = subject.includes(" ") && state === "unknown" ? subject : `${subject} ${state}`;
  const reason = rule === "sandbox" ? "not known to be confined to its directory" : said;
  return [`the gate failed: ${module}${target ? ` on ${target}` : ""}: ${reason}${more}`];
}

const some = (count: number, what: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? "finding is" : "findings are"} ${what}`];

function overdue({ expired, message }: Finding): string[] {
  return expired ? [`its exception ended on ${expired.expires} (${expired.reason}): ${message}`] : [];
}

function nameOfException({ module, target, subject, rule, reason }: Exception): string {
  const patterns = [subject, rule, module && `in ${module}`, target && `on ${target}`].filter(Boolean);
  return `${patterns.join(" ")} (${reason})`;
}

function nameOfKey({ module, target, subject, state }: FindingKey): string {
  return [subject, state, `in ${module}`, target && `on ${target}`].filter(Boolean).join(" ");
}
