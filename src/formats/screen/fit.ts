/** Lines of a terminal that is as small as they come. */
export const SCREEN = 24;

/** How many of each to show. */
export interface Limits {
  runs: number;
  others: number;
  /** Lines for the runtimes without one of their own. */
  rest: number;
  /** Whether a second reason is given in words, though that takes a line. */
  whole: boolean;
  /** Hazards that lose data. */
  losses: number;
  /** Other hazards. */
  hazards: number;
  steps: number;
  notes: number;
}

const ROOMY: Limits = { runs: 8, others: 5, rest: 3, whole: true, losses: 5, hazards: 3, steps: 3, notes: 2 };
/** What is left out first where the screen is too small. */
const LESS: Partial<Limits>[] = [
  { hazards: 2, notes: 1 },
  { runs: 6, others: 4, steps: 2 },
  { hazards: 1, rest: 2 },
  { runs: 5, whole: false },
  { hazards: 0, steps: 1 },
  { runs: 4, others: 3 },
  { runs: 3, losses: 3 },
  { others: 2 },
  { runs: 2, notes: 0, losses: 2 },
  { rest: 1 },
  { runs: 1, others: 1, losses: 1 },
  { losses: 0 },
];
/** The limits after each of these. */
const STEPS: Limits[] = LESS.map((_, index) => Object.assign({}, ROOMY, ...LESS.slice(0, index + 1)));
/** What a line that is left over is for, the most telling first. */
const MORE: Exclude<keyof Limits, "whole">[] = ["losses", "rest", "runs", "hazards", "runs"];

/** The fullest drawing that fits the screen: what tells least goes first, and lines left over are used up. */
export function fitted(draw: (limits: Limits) => string[]): string[] {
  let limits = ROOMY;
  let lines = draw(limits);
  // Each step takes lines away, so the first that is enough is found by halves.
  let [from, to] = lines.length <= SCREEN ? [0, 0] : [0, STEPS.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const tried = draw(STEPS[middle] as Limits);
    const fits = tried.length <= SCREEN;
    if (fits || lines.length > SCREEN) [limits, lines] = [STEPS[middle] as Limits, tried];
    [from, to] = fits ? [from, middle] : [middle + 1, to];
  }
  if (lines.length > SCREEN) return [...lines.slice(0, SCREEN - 2), ...lines.slice(-2)];
  for (const more of limits === ROOMY ? [] : MORE) {
    if (lines.length === SCREEN) break;
    const roomier = { ...limits, [more]: limits[more] + 1 };
    const longer = draw(roomier);
    if (longer.length <= SCREEN) [limits, lines] = [roomier, longer];
  }
  return lines;
}
