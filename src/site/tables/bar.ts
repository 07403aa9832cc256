import type { ReasonSupport } from "../../model/report.js";
import type { Tally } from "./supports.js";

/** A tally as a bar, 100 units wide: the parts that work, misbehave, are absent or unknown. */
export interface BarPart {
  tone: "good" | "poor" | "none" | "unknown";
  x: string;
  width: string;
}

export const toneOf = (support: ReasonSupport): BarPart["tone"] =>
  support === "works"
    ? "good"
    : support === "unknown" || support === "links"
      ? "unknown"
      : support === "missing" || support === "rejected" || support === "mismatch"
        ? "none"
        : "poor";

const TONES: BarPart["tone"][] = ["good", "poor", "unknown", "none"];

/** What is absent is the empty rest of the bar. */
export function barOf({ parts, total }: Tally): BarPart[] {
  let x = 0;
  return TONES.flatMap((tone) => {
    const count = parts.reduce((sum, part) => (toneOf(part.support) === tone ? sum + part.count : sum), 0);
    if (count === 0 || tone === "none") return [];
    const part = { tone, x: units(x / total), width: units(count / total) };
    x += count;
    return [part];
  });
}

const units = (share: number): string => String(Math.round(share * 1000) / 10);
