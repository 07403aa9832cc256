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

function split(version: string): { numbers: number[]; pre: string } {
  const dash = version.indexOf("-");
  const release = dash < 0 ? version : version.slice(0, dash);
  return { numbers: release.split(".").map(Number), pre: dash < 0 ? "" : version.slice(dash + 1) };
}
