/** `36.0.9` → `36`. */
export const majorOf = (version: string): number => Number.parseInt(version, 10);

/** `0.2` of `0.2.3`: the releases of WASI that share their interfaces. */
export const releaseLine = (version: string): string => version.split(".").slice(0, 2).join(".");

/** Orders the versions of one runtime, oldest first: `1.9.0` before `1.10.1`, `1.0.0-pre.4` before `1.0.0`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [split(a), split(b)];
  for (let i = 0; i < Math.max(left.numbers.length, right.numbers.length); i++) {
    const difference = (left.numbers[i] ?? 0) - (right.numbers[i] ?? 0);
    if (difference !== 0) return difference;
  }
  if (left.pre === right.pre) return 0;
  if (left.pre === "") return 1;
  if (right.pre === "") return -1;
  return left.pre.localeCompare(right.pre, "en", { numeric: true });
}

/** The newest of several versions of one thing. */
export const newestOf = (versions: string[]): string | undefined => [...versions].sort(compareVersions).at(-1);

function split(version: string): { numbers: number[]; pre: string } {
  const dash = version.indexOf("-");
  const release = dash < 0 ? version : version.slice(0, dash);
  return { numbers: release.split(".").map(Number), pre: dash < 0 ? "" : version.slice(dash + 1) };
}

/** `0.2.0`, `0.2.2` → `0.2.0`, `0.2.1`, `0.2.2`: every patch release from first to last. */
export function patchReleases(since: string, until: string): string[] {
  if (since === until) return [since];
  const [major = 0, minor = 0, first = 0] = split(since).numbers;
  const last = split(until).numbers[2] ?? 0;
  return Array.from({ length: last - first + 1 }, (_, i) => `${major}.${minor}.${first + i}`);
}
