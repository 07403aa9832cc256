import type { Declared } from "../../inputs/index.js";
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
