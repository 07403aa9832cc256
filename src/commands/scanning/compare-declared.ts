import type { Declared } from "../../inputs/index.js";
import { nearest } from "../../model/names/nearest-name.js";
import type { Needs } from "../../model/needs.js";
import type { ModuleReport, Remark } from "../../model/report.js";

/** What an artifact's own config says about its module and the module does not bear out. */
export function compareDeclared(module: ModuleReport, declared: Declared): Remark[] {
  const remarks: Remark[] = [];
  const expected = declared.os === "wasip1" ? "core" : declared.os === "wasip2" ? "component" : undefined;
  if (expected !== undefined && expected !== module.format) {
    const text = `its config says ${declared.os}, and it is a ${module.format === "core" ? "core module" : "component"}`;
    remarks.push({ kind: "declared-os", text, names: [] });
  }
  if (!declared.imports) return remarks;
  const named = new Set(declared.imports);
  const found = new Set(module.imports.map((one) => one.module));
  const unlisted = [...found].filter((name) => !named.has(name));
  const absent = [...named].filter((name) => !found.has(name));
  if (unlisted.length > 0) {
    const text = `its config does not list ${unlisted.join(", ")}, which it imports`;
    remarks.push({
      kind: "undeclared-imports",
      text,
      names: unlisted,
      advice: "Push it again with a client that reads the component.",
    });
  }
  if (absent.length > 0) {
    remarks.push({
      kind: "unused-declarations",
      text: `its config lists ${absent.join(", ")}, which it does not import`,
      names: absent,
    });
  }
  return remarks;
}

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
