import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Paths of files below it that are no larger, in the order of their names; none where there is no such folder. */
export function filesBelow(folder: string, ends: string, largest: number): string[] {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith(ends))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).size <= largest);
}
