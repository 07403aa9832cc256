import { Bounded, memo } from "../model/memo.js";
import type { ModuleReport, VerdictEntry } from "../model/report.js";
import { printable } from "./printable.js";

/** Reasons and hazards as JSON: modules share the objects, so most are written once. */
const written = new WeakMap<object, string>();

/**
 * A module as JSON in one line, printable as it is. It is `JSON.stringify` of it, but the parts that modules share are not
 * written anew for each.
 */
export function moduleJson(module: ModuleReport): string {
  return objectOf(module, (key, value) =>
    key === "verdicts" ? listOf(value as VerdictEntry[], entryJson) : undefined,
  );
}

const entryJson = (entry: VerdictEntry): string =>
  objectOf(entry, (key, value) => {
    if (key === "reasons" || key === "hazards") return listOf(value as object[], sharedJson);
    return key === "notes" ? listOf(value as string[], noteJson) : undefined;
  });

const sharedJson = (part: object): string => memo(written, part, plainJson);

/** Notes say the same of module after module. */
const notes = new Bounded<string, string>(4096);

const noteJson = (note: string): string => memo(notes, note, plainJson);

/** A string of JSON is never cut in two, so each part can be made printable by itself. */
const plainJson = (value: unknown): string => printable(JSON.stringify(value));

function objectOf(value: object, special: (key: string, value: unknown) => string | undefined): string {
  let text = "";
  for (const [key, own] of Object.entries(value)) {
    if (own === undefined) continue;
    text += `${text === "" ? "" : ","}"${key}":${special(key, own) ?? plainJson(own)}`;
  }
  return `{${text}}`;
}

function listOf<T>(values: T[], json: (value: T) => string): string {
  let text = "";
  for (const value of values) text += (text === "" ? "" : ",") + json(value);
  return `[${text}]`;
}
