import { cellIndex } from "../../matrix/cells.js";
import type { Answer, Matrix } from "../../matrix/format.js";
import { firstPlaces, placeCount } from "../../matrix/places.js";
import type { Evidence } from "../../matrix/support.js";
import { Bounded, memo } from "../../model/memo.js";
import type { Hazard, Reason, ReasonSupport, Verdict } from "../../model/report.js";

/**
 * What one thing that modules ask for comes to in one version and configuration. Shared by every module that asks for it
 * in the same circumstances: do not change it.
 */
export interface Outcome {
  weight: Verdict;
  /** Absent where the weight is `runs`. */
  reason?: Reason;
  hazards: Hazard[];
  notes: string[];
}

export const NOTHING: Outcome = { weight: "runs", hazards: [], notes: [] };

/** The outcomes of one import, feature or trait over the matrix, each worked out once. */
export class Outcomes {
  private readonly byPlace: (Outcome | undefined)[];
  private readonly first: number[];
  private readonly byCell = new Map<number, Outcome>();
  /** Equal ones are one object, whatever version they are of. */
  private readonly different = new Map<string, Outcome>();

  /**
   * @param row the one that decides together with how the version links, so that versions with the same cell share an
   * outcome. Undefined: something else decides, too
   */
  constructor(
    private readonly matrix: Matrix,
    private readonly row: number | undefined,
    private readonly work: (lane: number, version: number, lazy: boolean) => Outcome,
  ) {
    this.byPlace = new Array(placeCount(matrix));
    this.first = firstPlaces(matrix);
  }

  at(lane: number, version: number): Outcome {
    const place = (this.first[lane] as number) + version;
    const known = this.byPlace[place];
    if (known) return known;
    const lazy = this.matrix.lanes[lane]?.versions[version]?.lazy === true;
    const make = () => this.sharedWork(lane, version, lazy);
    const outcome =
      this.row === undefined
        ? make()
        : memo(this.byCell, 2 * cellIndex(this.matrix, this.row, lane, version) + Number(lazy), make);
    this.byPlace[place] = outcome;
    return outcome;
  }

  private sharedWork(lane: number, version: number, lazy: boolean): Outcome {
    const worked = this.work(lane, version, lazy);
    if (worked.weight === "runs" && worked.hazards.length + worked.notes.length === 0) return NOTHING;
    return memo(this.different, JSON.stringify(worked), () => worked);
  }
}

/** So many imports in different circumstances; programs of one toolchain share most. */
const MOST = 256;

const caches = new WeakMap<Matrix, Bounded<string, Outcomes>>();

/** The outcomes under that key; scans of many modules ask for the same ones again and again. */
export function outcomesOf(matrix: Matrix, key: string, make: () => Outcomes): Outcomes {
  return memo(
    memo(caches, matrix, () => new Bounded<string, Outcomes>(MOST)),
    key,
    make,
  );
}

const AT_RISK: ReadonlySet<ReasonSupport> = new Set<ReasonSupport>(["stub", "hangs", "traps", "broken", "partial"]);
const ABSENT: ReadonlySet<ReasonSupport> = new Set<ReasonSupport>(["missing", "removed"]);
const REFUSED: ReadonlySet<ReasonSupport> = new Set<ReasonSupport>(["mismatch", "rejected", "foreign"]);

/** @param lazy whether the version links what it does not have, and traps at the call */
export function weightOf(support: ReasonSupport, lazy: boolean): Verdict {
  if (ABSENT.has(support)) return lazy ? "at-risk" : "fails";
  if (REFUSED.has(support)) return "fails";
  if (AT_RISK.has(support)) return "at-risk";
  return support === "works" ? "runs" : "unknown";
}

/** The outcome of an answer that no argument changes. */
export function outcomeOf(
  { support, evidence }: Pick<Answer, "support" | "evidence">,
  about: Omit<Reason, "support">,
  weight: Verdict,
): Outcome {
  if (weight === "runs") return NOTHING;
  return { ...NOTHING, weight, reason: withEvidence({ ...about, support }, evidence) };
}

function withEvidence(reason: Reason, evidence: Evidence[]): Reason {
  const [first] = evidence;
  if (!first) return reason;
  const [probe, observed] = first;
  const more = evidence.length > 1 ? `, and ${evidence.length - 1} more` : "";
  return { ...reason, probe, observed: observed + more };
}
