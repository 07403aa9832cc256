import type { RuntimeColumn } from "../columns.js";

/** Whether a release line, by its major version, has long-term support on a day such as `2026-11-29`. */
type Lts = (major: number, date: string, newest: number) => boolean;

/**
 * Node: even majors, from the October of their year for two and a half years (github.com/nodejs/release). Wasmtime: every
 * twelfth from 24 on, for two years, which are 24 releases (docs.wasmtime.dev, stability-release.html).
 */
const LINES: Record<string, Lts> = {
  node: (major, date) => {
    const year = 2013 + major / 2;
    return major % 2 === 0 && date >= `${year}-10-28` && date < `${year + 3}-05-01`;
  },
  wasmtime: (major, _date, newest) => major >= 24 && major % 12 === 0 && major > newest - 24,
};

export const WITH_LTS: string[] = [...Object.keys(LINES), "wasmtime-py"];

/** The newest measured version of each line that has long-term support; undefined for a runtime without such lines. */
export function ltsVersions({ runtime, lastTested, versions }: RuntimeColumn, date: string): string[] | undefined {
  const id = runtime === "wasmtime-py" ? "wasmtime" : runtime;
  const isLts = Object.hasOwn(LINES, id) ? LINES[id] : undefined;
  if (!isLts) return undefined;
  const newest = new Map(versions.map(({ version }) => [Number.parseInt(version, 10), version]));
  return [...newest].flatMap(([major, version]) =>
    isLts(major, date, Number.parseInt(lastTested, 10)) ? [version] : [],
  );
}
