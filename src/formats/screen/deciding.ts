import { CONVENTIONS } from "../../model/conventions.js";
import { explainObserved } from "../../model/exit-status.js";
import { memo } from "../../model/memo.js";
import { PREVIEW1, THREADS, UNSTABLE, WASIX_32, WASIX_64 } from "../../model/names/abis.js";
import type { Reason, VerdictEntry } from "../../model/report.js";

/** What decides an answer, in words. */
export interface Deciding {
  /** The gravest alone: `poll_oneoff, fd_seek: not implemented` */
  first: string;
  /** The same with a count of the others: `poll_oneoff, fd_seek: not implemented; 7 more` */
  text: string;
  /** The same with the other one in words, if it is only one: `poll_oneoff: not implemented; dlopen: missing` */
  whole: string;
  /** The reason that decides. */
  reason: Reason;
}

const MOST_NAMES = 2;

/** The gravest reason of an answer, with others of the same kind; undefined if there is none. */
export const decidingOf = (entry: VerdictEntry): Deciding | undefined =>
  entry.reasons[0] && memo(known, entry, () => decide(entry, entry.reasons[0] as Reason));

/** The screen is drawn several times until it fits. */
const known = new WeakMap<VerdictEntry, Deciding>();

function decide({ reasons }: VerdictEntry, first: Reason): Deciding {
  const how = howOf(first);
  const alike = [...new Set(reasons.filter((one) => howOf(one) === how).map(subjectOf))];
  const told = alike.slice(0, MOST_NAMES);
  const others = [...new Map(reasons.map((one) => [subjectOf(one), one]))].filter(([name]) => !told.includes(name));
  const phrase = phraseOf(first, told.join(", "));
  const [other] = others;
  const text = others.length > 0 ? `${phrase}; ${others.length} more` : phrase;
  const whole = other && others.length === 1 ? `${phrase}; ${phraseOf(other[1], other[0])}` : text;
  return { first: phrase, text, whole, reason: first };
}

/** `fd_seek: hangs (from the end)`; what a runtime does stands without a subject, behind its name. */
const phraseOf = (reason: Reason, names: string): string =>
  isDeed(reason) ? howOf(reason) : [names, howOf(reason)].filter(Boolean).join(": ");

/** Whether the words for a reason say what the runtime does: `does not call _initialize`. */
export const isDeed = ({ trait, support }: Reason): boolean =>
  support === "convention" && CONVENTIONS[trait ?? ""]?.instead !== undefined;

const BARE = new Set([PREVIEW1, UNSTABLE, WASIX_32, WASIX_64, THREADS]);

/** `fd_seek`: without the module if that is WASI's. */
export function shortName(name: string): string {
  const [module = "", ...rest] = name.split(".");
  return BARE.has(module) && rest.length > 0 ? rest.join(".") : name;
}

/** What a reason is about: an import, a feature, a convention, a place in the file. */
export function subjectOf(reason: Reason): string {
  if (reason.import !== undefined) return shortName(reason.import);
  if (reason.trait !== undefined) return TRAITS[reason.trait] ?? conventionOf(reason.trait) ?? reason.trait;
  return reason.place ?? reason.feature ?? "";
}

/** The subject without what is the matter with it, which other words say. */
const conventionOf = (trait: string): string | undefined =>
  CONVENTIONS[trait]?.subject.replace(/, (never called|called again)$/, "");

const TRAITS: Record<string, string> = {
  "duplicate-import": "an import that is listed twice",
  "two-namespaces": `imports of ${PREVIEW1} and ${UNSTABLE} at once`,
};

/** What is the matter with it: `missing`, `hangs`, `wrong result (same file)`. */
export function howOf(reason: Reason): string {
  const { support, observed = "", probe = "" } = reason;
  switch (support) {
    case "missing":
      return "missing";
    case "removed":
      return "no longer part of WASIX";
    case "mismatch":
      return "has another type there";
    case "stub":
      return "not implemented";
    case "foreign":
      return "not WASI";
    case "rejected":
      return reason.feature === "component-model" ? "cannot load components" : "not supported";
    case "invalid":
      return observed;
    case "convention":
      return convention(reason);
    case "links":
      return "links, but whether it works was not measured";
    case "unknown":
      return unknown(reason);
    case "hangs":
    case "traps":
    case "broken":
    case "partial":
      return `${failing(observed, probe)}${caseOf(probe)}`;
    default:
      return support;
  }
}

function convention({ trait = "", observed = "" }: Reason): string {
  const instead = CONVENTIONS[trait]?.instead;
  if (instead === undefined) return "not accepted";
  if (observed.startsWith("trapped no entry")) return "starts only programs that export _start";
  return observed.startsWith("trapped") ? `${instead}, and crashes` : instead;
}

function unknown({ import: name, feature, probe, observed = "" }: Reason): string {
  if (name === undefined && feature === undefined)
    return probe ? "a check of the harness failed there" : "not measured";
  return observed.startsWith("exited 120") ? "could not be measured there" : "not measured";
}

/** ` (same file)` of `wasi_snapshot_preview1/fd_filestat_get.same-file` */
function caseOf(probe: string): string {
  const of = probe.slice(probe.lastIndexOf("/") + 1);
  const dot = of.lastIndexOf(".");
  return dot < 0 ? "" : ` (${of.slice(dot + 1).replaceAll("-", " ")})`;
}

function failing(observed: string, probe: string): string {
  const first = observed.replace(/, and \d+ more$/, "").replace(/^flaky: /, "");
  if (first.startsWith("timeout")) return "hangs";
  if (first.startsWith("trapped") || first.includes("host crash")) return "crashes";
  const words = explainObserved(first, probe);
  return words.startsWith("returned ") ? `fails with ${words.slice("returned ".length)}` : "wrong result";
}
