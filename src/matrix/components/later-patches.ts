import type { Remark, ReportedImport } from "../../model/report.js";
import type { Matrix } from "../format.js";
import { answeringVersion, splitVersion } from "./versions.js";

/** Says of which version the answers are, if a component imports a later patch release than any that was measured. */
export function laterPatches(imports: ReportedImport[], matrix: Matrix): Remark[] {
  const found = imports.flatMap(({ module, kind }) => {
    const answering = kind === "interface" ? answeringVersion(matrix.interfaces ?? {}, module) : undefined;
    return answering?.later ? [{ module, version: answering.version }] : [];
  });
  const [first] = found;
  if (!first) return [];
  const versions = [...new Set(found.map(({ module }) => splitVersion(module)[1]))].join(", ");
  return [
    {
      kind: "later-patch",
      text: `Imports WASI ${versions}, newer than what was measured: hosts link a later patch release by semver, so the answers are inferred from ${first.version}.`,
      names: found.map(({ module }) => module),
    },
  ];
}
