import { groupReasons } from "../../../src/formats/reason-groups.js";
import { printRanges } from "../../../src/formats/version-text.js";
import type { Matrix } from "../../../src/matrix/format.js";
import { ownProperty } from "../../../src/model/names/own-property.js";
import type { VerdictEntry } from "../../../src/model/report.js";
import { featurePath, interfacePath, syscallPath } from "../../../src/site/data/links.js";
import type { GroupView } from "./conversation.js";

/** Each reason once, with the runtimes that it concerns; names lead to their pages. */
export function groupViews(entries: VerdictEntry[], places: string[], matrix: Matrix): GroupView[] {
  const failing = entries.filter(({ verdict }) => verdict !== "runs");
  return groupReasons(failing, places).map(({ subjects, findings, advice, reproduce }) => ({
    subjects: subjects.map(({ name }) => ({ name, href: pathOf(name, matrix) })),
    findings: findings.map(({ support, observed, claim, entries: own }) => ({
      text: `${support}${observed.length > 0 ? ` (${observed.join("; ")})` : ""}: ${printRanges(own)}`,
      claim: claim ?? "",
    })),
    advice,
    command: reproduce ?? "",
  }));
}

/** Empty for what has no page. */
function pathOf(name: string, matrix: Matrix): string {
  if (name.startsWith("feature ")) {
    const feature = name.slice("feature ".length);
    return Object.hasOwn(matrix.features, feature) ? featurePath(feature) : "";
  }
  const [, pack = "", version = ""] = /^wasi:([^@]+)@(\d+\.\d+)\.\d+$/.exec(name) ?? [];
  if (pack) return Object.hasOwn(matrix.interfaces ?? {}, `wasi:${pack}`) ? interfacePath(pack, version) : "";
  const dot = name.indexOf(".");
  const [module, own] = [name.slice(0, dot), name.slice(dot + 1)];
  return ownProperty(ownProperty(matrix.syscalls, module) ?? {}, own) ? syscallPath(module, own) : "";
}
