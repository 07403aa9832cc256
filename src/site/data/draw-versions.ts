/**
 * The answers over the versions of one runtime, oldest left, 100 units wide. Equal neighbours are one segment; between
 * two measured versions it is inferred; between two that differ there is nothing.
 */
export interface DrawnVersions {
  segments: { support: string; x: string; width: string }[];
  /** The parts between measured versions. */
  inferred: { x: string; width: string }[];
  /** The measured versions, as the data of one path. */
  ticks: string;
  /** `missing 9.0 to 18.0, works 20.0 to 50.0` */
  text: string;
}

/** Half of the width of a measured version. */
const HALF = 2.2;

/** @param answers a support or a verdict of each measured version, the oldest first */
export function drawVersions(answers: { version: string; support: string }[]): DrawnVersions {
  const at = (index: number) =>
    HALF + ((100 - 2 * HALF) * (answers.length === 1 ? 1 : index)) / Math.max(1, answers.length - 1);
  const runs: { support: string; from: number; to: number }[] = [];
  for (const [place, { support }] of answers.entries()) {
    const last = runs.at(-1);
    if (last?.support === support) last.to = place;
    else runs.push({ support, from: place, to: place });
  }
  return {
    segments: runs.map(({ support, from, to }) => ({ support, ...span(at(from) - HALF, at(to) + HALF) })),
    inferred: runs.filter(({ from, to }) => to > from).map(({ from, to }) => span(at(from), at(to))),
    ticks: answers.map((_, place) => `M${round(at(place))} 0v10`).join(""),
    text: runs
      .map(({ support, from, to }) => {
        const [first, last] = [answers[from]?.version, answers[to]?.version];
        return `${support} ${from === to ? first : `${first} to ${last}`}`;
      })
      .join(", "),
  };
}

const span = (from: number, to: number) => ({ x: round(from), width: round(to - from) });
const round = (value: number): string => String(Math.round(value * 10) / 10);
