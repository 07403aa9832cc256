import type { Verdict } from "../../model/report.js";
import type { Colours, Paint } from "../colours.js";

/** How a verdict is shown: a sign that is told from the others without colour, and a word. */
export interface State {
  sign: string;
  word: string;
  /** In a sentence: `runs on`, `at risk on`. */
  on: string;
  paint: (colours: Colours) => Paint;
}

export const STATES: Record<Verdict, State> = {
  runs: { sign: "✓", word: "runs", on: "runs on", paint: (c) => c.green },
  "at-risk": { sign: "!", word: "at risk", on: "at risk on", paint: (c) => c.yellow },
  fails: { sign: "✗", word: "fails", on: "fails on", paint: (c) => c.red },
  unknown: { sign: "?", word: "unknown", on: "unknown on", paint: (c) => c.magenta },
};

/** In the order of a report. */
export const VERDICTS: Verdict[] = ["runs", "at-risk", "fails", "unknown"];

/** Columns before the text of a block: `✓ runs     `. */
export const LABEL = 11;

/** `✓ runs     ` in its colour. */
export function label(verdict: Verdict, colours: Colours): string {
  const { sign, word, paint } = STATES[verdict];
  return `${paint(colours)(`${sign} ${word}`)}${" ".repeat(LABEL - 2 - word.length)}`;
}
