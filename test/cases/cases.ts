import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A module with the verdicts that are right of it; `index.json` says what each key holds. */
export interface Case {
  file: string;
  topic: string;
  situation: string;
  right: string;
  provides?: string[];
  expect?: Record<string, string>;
  names?: Record<string, string[]>;
  /** Runtime → how a run of it ends, where that runtime is installed. */
  runs?: Record<string, string>;
}

export const CASES = import.meta.dirname;

export const readCases = (): Case[] =>
  (JSON.parse(readFileSync(join(CASES, "index.json"), "utf8")) as { cases: Case[] }).cases;

/** `runs with -S http=y` → its verdict and flags; `at-risk or unknown` → both. */
export function parseExpected(text: string): { verdicts: string[]; flags?: string } {
  const [verdicts = "", flags] = text.split(" with ");
  return { verdicts: verdicts.split(" or "), ...(flags !== undefined && { flags }) };
}
