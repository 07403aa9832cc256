/** How long runtimes take to start, beside a native program: `matrix/startup.json`, as `npm run startup` writes it. */

export interface StartupFile {
  /** Day of the run, ISO. */
  date: string;
  /** Processor and system that it ran on. */
  host: string;
  /** Rounds that count; each ran every program once, one after another. */
  rounds: number;
  /** What the ratios are to. */
  native: string;
  runtimes: Startup[];
  /** Runtime → why it has no figure. */
  missing: Record<string, string>;
}

/** Times ÷ the time of the native program in the same round; each a number of 1 or a little less and more. */
export interface Startup {
  runtime: string;
  version: string;
  median: number;
  /** A quarter of the rounds were below, a quarter above. */
  quartiles: [low: number, high: number];
  /** Shows this figure. */
  command: string;
}

/** The ratios of one runtime, round by round, in short. */
export function summarise(ratios: number[]): Pick<Startup, "median" | "quartiles"> {
  const sorted = [...ratios].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.round((sorted.length - 1) * share)] ?? 0);
  return { median: at(0.5), quartiles: [at(0.25), at(0.75)] };
}

/** Two digits: more of them would be noise. */
const round = (value: number): number => Number(value.toPrecision(2));

/** The figure of one runtime as a sentence; undefined where it has none. */
export function startupSentence({ date, runtimes }: StartupFile, runtime: string): string | undefined {
  const own = runtimes.find((one) => one.runtime === runtime);
  return own && `Start: ${own.median} times a native program's (${own.version}, measured ${date}).`;
}
