import { nearest } from "../../model/names/nearest-name.js";
import type { Needs } from "../../model/needs.js";
import type { Remark } from "../../model/report.js";

/** Says that a module does not export the function that its image or manifest has called. */
export function missingEntrypoint({ format, exports, invalid }: Needs, entrypoint: string): Remark[] {
  // What a component exports are interfaces; what is invalid was not read whole.
  if (format !== "core" || invalid) return [];
  const names = exports.filter(({ kind }) => kind === "function").map(({ name }) => name);
  if (names.includes(entrypoint)) return [];
  const close = nearest(entrypoint, names);
  const text = `its entrypoint names the function ${entrypoint}, which it does not export`;
  const advice = close === undefined ? "Correct the entrypoint, or export the function." : `Did you mean ${close}?`;
  return [{ kind: "missing-entrypoint", text, names: [entrypoint], advice }];
}
