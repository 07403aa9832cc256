import { memo } from "../../model/memo.js";
import { nameOf } from "../../model/names/names.js";
import type { ModuleReport } from "../../model/report.js";
import { decidingOf, shortName, subjectOf } from "./deciding.js";
import type { Newest } from "./newest.js";
import { STATES, VERDICTS } from "./states.js";

/** The answer in a sentence, and the next step that it calls for. */
export interface Answer {
  sign: string;
  text: string;
  /** What to do about it, if nothing else on the screen says so. */
  advice: string[];
}

/**
 * The answer for the rows that count: `Newest versions: runs on 20 of 24, at risk on 3`; where nothing runs, the one
 * cause first.
 *
 * @param outside rows left out of the count, since their runtimes have nothing of the kind that the module needs
 */
export function answerOf(module: ModuleReport, rows: Newest[], outside: Newest[]): Answer {
  const running = rows.filter(({ verdict }) => verdict === "runs");
  if (rows.length === 0) return { sign: "?", text: "No runtime was measured for this target.", advice: [] };
  if (running.length > 0) return { sign: "", text: counted(module, rows), advice: [] };
  return invalid(module, rows) ?? foreign(module, rows) ?? plain(module, rows, outside);
}

function counted(module: ModuleReport, rows: Newest[]): string {
  const counts = VERDICTS.flatMap((verdict) => {
    const number = rows.filter((row) => row.verdict === verdict).length;
    return number === 0 ? [] : [[verdict, number] as const];
  });
  const parts = counts.map(([verdict, number], index) =>
    index === 0 ? `${STATES[verdict].on} ${number} of ${rows.length}` : `${STATES[verdict].on} ${number}`,
  );
  const start = module.asked ? `Versions of ${module.asked.join(", ")}` : "Newest versions";
  return `${start}: ${parts.join(", ")}${needs(module, rows)}`;
}

/**
 * `; needs wasmer ≥ 7.0.1 (before: context_create: missing)` of a WASIX module; `wasmer > 6.1.0 (6.1.0: …)` where versions
 * between are unknown.
 */
function needs({ abis }: ModuleReport, rows: Newest[]): string {
  if (!abis.some((abi) => abi.startsWith("wasix_"))) return "";
  for (const { runtime, verdict, since, before, known } of rows) {
    const earlier = known ?? (before?.verdict === "unknown" ? undefined : before);
    const why = verdict === "runs" && earlier && decidingOf(earlier);
    if (!why) continue;
    return known
      ? `; needs ${runtime} > ${known.until} (${known.until}: ${why.first})`
      : `; needs ${runtime} ≥ ${since} (before: ${why.first})`;
  }
  return "";
}

function invalid(module: ModuleReport, rows: Newest[]): Answer | undefined {
  const reason = rows[0]?.entry.reasons.find(({ support }) => support === "invalid");
  if (!reason) return undefined;
  const place = /byte \d+$/.test(reason.place ?? "") ? `${reason.place} of ${module.bytes}` : reason.place;
  const text = `Runs nowhere, because it is not valid: ${reason.observed} (${place})`;
  return { sign: "✗", text, advice: reason.advice ? [reason.advice] : [] };
}

const MOST_MODULES = 3;

function foreign(module: ModuleReport, rows: Newest[]): Answer | undefined {
  const brought = module.imports.filter(({ status }) => status === "foreign");
  const everywhere = rows.every(({ entry }) => entry.reasons.some(({ support }) => support === "foreign"));
  if (brought.length === 0 || !everywhere) return undefined;
  const modules = [...new Set(brought.map((one) => one.module))];
  const [only] = brought;
  const names = brought.length === 1 && only ? nameOf(only) : few(modules);
  const many = brought.length === 1 ? "the import" : `${brought.length} of its imports`;
  const are = brought.length === 1 ? `${many} ${names} is` : `${many} (${names}) are`;
  const reasons = rows.flatMap(({ entry }) => entry.reasons.filter(({ support }) => support === "foreign"));
  const told = [...new Set(reasons.flatMap(({ advice }) => advice ?? []))].slice(0, 2);
  const it = brought.length === 1 ? "it" : "them";
  const provides = `If your host brings ${it}, add --provides ${modules.join(",")}: that tells only this report.`;
  return {
    sign: "✗",
    text: `${noneOf(rows, `${rows.length} runtimes`)} by itself: ${are} not WASI.`,
    advice: [...told, ...(told.some((one) => one.includes("--provides")) ? [] : [provides])],
  };
}

const few = (names: string[]): string =>
  names.length <= MOST_MODULES
    ? names.join(", ")
    : `${names.slice(0, MOST_MODULES).join(", ")} and ${names.length - MOST_MODULES} more`;

function plain(module: ModuleReport, rows: Newest[], outside: Newest[]): Answer {
  const at = (verdict: Newest["verdict"]) => rows.filter((row) => row.verdict === verdict);
  const [risky, unknown] = [at("at-risk"), at("unknown")];
  const wasix = module.abis.some((abi) => abi.startsWith("wasix_"));
  const all = outside.length > 0 && wasix ? `${rows.length} with WASIX` : String(rows.length);
  const cause = causeOf(rows);
  const advice = module.supposed ? rebuildAdvice(rows) : [];
  // The table is then about the rebuilt module, so that only this says what fails where.
  if (module.supposed) return { sign: "✗", text: `${noneOf(rows, all)} as it is${causesOf(rows)}`, advice };
  if (risky.length > 0) {
    const text = `Nowhere measured to run without risk: at risk on ${risky.length} of ${all}${cause}`;
    return { sign: "!", text, advice: [] };
  }
  if (unknown.length === rows.length)
    return { sign: "?", text: `Not known whether it runs on ${of(all)}${cause}`, advice: [] };
  if (unknown.length > 0)
    return { sign: "?", text: `Not known to run anywhere: unknown on ${unknown.length} of ${all}${cause}`, advice: [] };
  const older = rows.find(({ ran }) => ran !== undefined);
  const until = older?.ran ? ` (${older.runtime} ran it up to ${older.ran.until})` : "";
  return { sign: "✗", text: `${noneOf(rows, all)} as it is${cause}${until}`, advice: [] };
}

const MOST_REBUILDS = 2;

/** How to build anew what has an old type or was removed. */
function rebuildAdvice(rows: Newest[]): string[] {
  const found = new Map<string, string>();
  for (const reason of rows.flatMap(({ entry }) => entry.reasons)) {
    if (reason.support !== "mismatch" && reason.support !== "removed") continue;
    if (reason.advice && !found.has(subjectOf(reason))) found.set(subjectOf(reason), reason.advice);
  }
  return [...found].slice(0, MOST_REBUILDS).map(([subject, advice]) => `${subject}: ${advice}`);
}

/** `Runs on none of 24`, or the one by name */
const noneOf = (rows: Newest[], all: string): string => {
  const [only] = rows;
  return rows.length === 1 && only ? `Does not run on ${only.runtime} ${only.version}` : `Runs on none of ${all}`;
};

const of = (all: string): string => (all === "1" ? "the target" : `any of ${all}`);

/** The subject that most rows name: `: threads, on 12`. */
function causeOf(rows: Newest[]): string {
  const counts = new Map<string, number>();
  for (const { entry } of rows) {
    const text = decidingOf(entry)?.first ?? "";
    if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most || (most[1] < 2 && rows.length > 1)) return "";
  return `: ${shortName(most[0])}${most[1] < rows.length ? ` (on ${most[1]})` : ""}`;
}

const MOST_CAUSES = 3;
const MOST_NAMES = 2;

/** `: dlopen: has another type (wasmer, wasmer-py); dlopen: missing (chromium)`; no names where all agree */
function causesOf(rows: Newest[]): string {
  const causes = new Map<string, string[]>();
  for (const { entry, runtime } of rows) memo(causes, decidingOf(entry)?.first ?? "", () => []).push(runtime);
  const sorted = [...causes].filter(([text]) => text !== "").sort(([, a], [, b]) => b.length - a.length);
  const shown = sorted.slice(0, MOST_CAUSES);
  const texts = shown.map(([text, names]) => (names.length === rows.length ? text : `${text} (${someOf(names)})`));
  const others = rows.length - shown.reduce((sum, [, names]) => sum + names.length, 0);
  return texts.length === 0 ? "" : `: ${texts.join("; ")}${others > 0 ? `; other reasons on ${others}` : ""}`;
}

const someOf = (names: string[]): string =>
  names.length <= MOST_NAMES
    ? names.join(", ")
    : `${names.slice(0, MOST_NAMES).join(", ")}, ${names.length - MOST_NAMES} more`;
