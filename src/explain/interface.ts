import { type RuntimeColumn, runtimeColumns } from "../matrix/columns.js";
import { interfaceAnswer } from "../matrix/components/interfaces.js";
import type { Matrix } from "../matrix/format.js";
import type { InterfaceFact, InterfaceFunction, InterfaceRelease } from "../model/facts.js";
import type { Probe } from "../model/probe.js";
import { type AnswerOf, type SupportRange, supportRanges } from "./syscall.js";

/** What is known about one interface of WASI: facts, probes, and the support in every measured version. */
export interface InterfaceExplanation {
  /** `wasi:cli/stdout` */
  name: string;
  exported?: true;
  lines: LineExplanation[];
  probes: Pick<Probe, "id" | "kind" | "weight" | "claim">[];
}

/** One release line, 0.2 or 0.3. */
export interface LineExplanation {
  since: string;
  until: string;
  sources: string[];
  functions: (InterfaceFunction & {
    /** What its behaviour probes show, in any version they import; absent if none calls it. */
    support?: SupportRange[];
  })[];
  /** WASI versions with equal support, judged by whether a component that imports the interface links. */
  versions: { since: string; until: string; support: SupportRange[] }[];
}

/** @param version shows only this version */
export function explainInterface(
  fact: InterfaceFact,
  probes: Probe[],
  matrix: Matrix,
  version?: string,
): InterfaceExplanation {
  const columns = runtimeColumns(matrix);
  const lines = fact.releases.flatMap((release, index) => {
    const rows = matrix.interfaces?.[fact.name]?.[index]?.rows ?? {};
    return version === undefined || Object.hasOwn(rows, version)
      ? [explainRelease(fact.name, release, index, matrix, columns, version)]
      : [];
  });
  return {
    name: fact.name,
    ...(fact.exported && { exported: true }),
    lines,
    probes: probesOf(fact.name, probes).map(({ id, kind, weight, claim }) => ({ id, kind, weight, claim })),
  };
}

/** Probes that import the interface, in any version, or its whole package. */
export function probesOf<P extends Probe>(name: string, probes: P[]): P[] {
  const whole = name.split("/")[0];
  const isOf = (module = "") => module.startsWith(`${name}@`) || module.startsWith(`${whole}@`);
  return probes.filter(({ syscall }) => isOf(syscall?.module));
}

function explainRelease(
  name: string,
  { since, until, sources, functions }: InterfaceRelease,
  index: number,
  matrix: Matrix,
  columns: RuntimeColumn[],
  asked: string | undefined,
): LineExplanation {
  const line = matrix.interfaces?.[name]?.[index];
  const versions: LineExplanation["versions"] = [];
  for (const [version, row] of Object.entries(line?.rows ?? {})) {
    if (asked !== undefined && version !== asked) continue;
    const support = supportRanges(matrix, columns, row);
    const last = versions.at(-1);
    if (last && essence(last.support) === essence(support)) versions[versions.length - 1] = { ...last, until: version };
    else versions.push({ since: version, until: version, support });
  }
  return {
    since,
    until,
    sources,
    functions: functions.map((one) => {
      const row = line?.called?.[one.name];
      return row === undefined ? one : { ...one, support: supportRanges(matrix, columns, row) };
    }),
    versions,
  };
}

/** Without the probes, which differ for each version. */
const essence = (ranges: SupportRange[]): string =>
  ranges
    .map(({ runtime, since, until, support, flags }) => [runtime, since, until, support, ...flags].join(" "))
    .join("\n");

/** The answer for a component that imports every function of an interface in one version. */
export function wholeInterface(matrix: Matrix, { name }: InterfaceFact, release: InterfaceRelease): AnswerOf {
  const functions = release.functions.map((one) => one.name);
  const imported = { module: `${name}@${release.until}`, functions };
  return (lane, index) => interfaceAnswer(matrix, imported, lane, index);
}
