import { distance } from "fastest-levenshtein";

/** The known name that differs from this one by a typing error; undefined if none is close. Never the name itself. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const steps = distance(name, candidate);
    if (steps > 0 && steps < least) [best, least] = [candidate, steps];
  }
  return best;
}
