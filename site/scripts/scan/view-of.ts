import { groupHazards } from "../../../src/formats/hazard-groups.js";
import { hazardLines } from "../../../src/formats/screen/hazards.js";
import { abisOf } from "../../../src/formats/screen/headline.js";
import { lacksKind, type Newest, newestOf } from "../../../src/formats/screen/newest.js";
import { stepsOf } from "../../../src/formats/screen/steps.js";
import { answerOf } from "../../../src/formats/screen/verdict-line.js";
import { size } from "../../../src/formats/size.js";
import { runtimeColumns } from "../../../src/matrix/columns.js";
import type { Matrix } from "../../../src/matrix/format.js";
import type { ModuleReport, Report } from "../../../src/model/report.js";
import type { ModuleView, RowView } from "./conversation.js";
import { gateSnippet } from "./gate-snippet.js";
import { groupViews } from "./groups.js";
import { predictionsOf } from "./predictions.js";
import { rowView } from "./rows.js";

/** The module on the targets of the reader, or why they select nothing. */
export type OnTargets = { module: ModuleReport } | { problem: string } | undefined;

/** What the page shows of one module: the decision as the command line tells it, with links. */
export function viewOf(
  module: ModuleReport,
  own: OnTargets,
  { report, matrix, targets }: { report: Report; matrix: Matrix; targets: string[] },
): Omit<ModuleView, "saved"> {
  const columns = runtimeColumns(matrix);
  const every = newestOf(module, report);
  const counted = every.filter((row) => lacksKind(row, module, report) === undefined);
  const rows = counted.length > 0 ? counted : every;
  const outside = every.filter((row) => !rows.includes(row));
  const entries = rows.map(({ entry }) => entry);
  const places = (report.runtimes ?? []).map(({ id }) => id);
  const answer = answerOf(module, rows, outside);
  const steps = stepsOf(rows, places).map(({ subject, advice }) => (subject ? `${subject}: ${advice}` : advice));
  const tools = module.toolchains.map(({ name, version = "" }) => `${name} ${version}`.trim());
  return {
    name: module.name,
    about: [
      size(module.bytes),
      module.format === "component" ? "component" : module.entry,
      ...abisOf(module),
      ...tools,
    ],
    answer: answer.text,
    advice: [...new Set([...answer.advice, ...steps])].slice(0, MOST_STEPS),
    ...(own && { own: ownView(own, { report, matrix }) }),
    rows: rows.map((row) => rowView(row, module.verdicts, columns)),
    outside: outsideText(outside, module, report),
    groups: groupViews(entries, places, matrix),
    hazards: hazardLines(groupHazards(entries), rows).map(({ text }) => text),
    remarks: module.remarks.map(({ text, advice }) => (advice ? `${text.replace(/\.$/, "")}. ${advice}` : text)),
    gate: gateSnippet(module.name, "module" in (own ?? {}) ? targets : [], rows),
    predicted: predictionsOf(module, rows),
  };
}

const MOST_STEPS = 5;

function ownView(own: Exclude<OnTargets, undefined>, { report, matrix }: { report: Report; matrix: Matrix }) {
  if ("problem" in own) return { rows: [], problem: own.problem };
  const rows: RowView[] = newestOf(own.module, report).map((row) => ({
    ...rowView(row, own.module.verdicts, runtimeColumns(matrix)),
  }));
  return { rows, ...(rows.length === 0 && { problem: "No measured runtime is among these targets." }) };
}

function outsideText(outside: Newest[], module: ModuleReport, report: Report): string {
  const of = (kind: string) => outside.filter((row) => lacksKind(row, module, report) === kind);
  const names = (rows: Newest[]) => rows.map(({ runtime }) => runtime).join(", ");
  const [wasix, components] = [of("WASIX"), of("components")];
  return [
    ...(wasix.length > 0 ? [`Without WASIX: ${names(wasix)}.`] : []),
    ...(components.length > 0 ? [`Load no components: ${names(components)}.`] : []),
  ].join(" ");
}
