/** `1.0.0`, or `1.0.0–2.0.0` for versions that agree; oldest first. */
export function printVersions(versions: string[]): string {
  return versions.length > 1 ? `${versions[0]}–${versions.at(-1)}` : (versions[0] ?? "");
}

/** What is known about the versions in a range; empty for a single version, which was measured. */
export function printMeasured(count: number): string {
  return count === 1 ? "" : `${count} measured, between them inferred`;
}
