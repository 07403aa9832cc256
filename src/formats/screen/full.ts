import type { ComponentNeeds, StartRole } from "../../model/needs.js";
import type { ModuleReport, Report, VerdictEntry } from "../../model/report.js";
import type { Colours } from "../colours.js";
import type { FormatOptions } from "../format.js";
import { groupHazards, printHazard } from "../hazard-groups.js";
import { groupReasons, type ReasonGroup } from "../reason-groups.js";
import { size } from "../size.js";
import { joinContiguous, printRanges } from "../version-text.js";
import { wrap } from "../wrap.js";
import { standsFor } from "./footer.js";
import { LABEL, label, VERDICTS } from "./states.js";

/** Every version that was judged, and each reason once. */
export function full(module: ModuleReport, report: Report, options: FormatOptions): string[] {
  return renderModule(module, report, options);
}

function renderModule(module: ModuleReport, report: Report, { colours: c, width }: FormatOptions): string[] {
  const lines = [...wrap(head(module), width, "", "  "), ...namedBy(module, width), ...about(module, width), ""];
  for (const verdict of VERDICTS) {
    const entries = joinContiguous(
      module.verdicts.filter((entry) => entry.verdict === verdict),
      module.verdicts,
    );
    if (entries.length === 0) continue;
    const where = verdict === "runs" ? withFlags(entries) : printRanges(entries);
    lines.push(...wrap(where, width, label(verdict, c), " ".repeat(LABEL)));
  }
  if (module.verdicts.length === 0) lines.push("No runtime was measured for this target.");
  const declared = new Set(module.verdicts.flatMap((entry) => entry.declared ?? []));
  if (declared.size > 0) lines.push(...wrap(`declared, not measured: ${[...declared].join(", ")}`, width, "", "  "));
  for (const engine of module.targets ?? report.targets ?? []) lines.push(...wrap(standsFor(engine), width, "", "  "));
  const groups = groupReasons(
    module.verdicts,
    (report.runtimes ?? []).map(({ id }) => id),
  );
  if (groups.length > 0) lines.push("", c.bold("why"));
  for (const group of groups) lines.push(...renderGroup(group, module, width, c));
  lines.push(...renderHazards(module.verdicts, width, c), "");
  if (!module.deep) lines.push(...wrap(UNREAD, width, "", "  "));
  if (module.typesChecked === false) lines.push(...wrap(UNCHECKED, width, "", "  "));
  lines.push(
    c.dim(
      `Measured on ${report.matrix.platform ?? "linux-x64"} up to ${report.matrix.date}, matrix ${report.matrix.digest}.`,
    ),
  );
  return lines;
}

const UNCHECKED = "The types of the code were not checked: this Node's engine lacks features that the module needs.";

const UNREAD =
  "The code was not read (--shallow): it may need more Wasm features, and which imports it reaches is not known.";

const MOST_HAZARDS = 5;

function renderHazards(verdicts: VerdictEntry[], width: number, c: Colours): string[] {
  const groups = groupHazards(verdicts);
  if (groups.length === 0) return [];
  const shown = groups.slice(0, MOST_HAZARDS).flatMap((group) => {
    const where = printRanges(joinContiguous(group.entries, verdicts));
    return wrap(`${printHazard(group)}: ${where}`, width, "  ", "    ");
  });
  const more = groups.length - MOST_HAZARDS;
  return ["", c.bold("hazards"), ...shown, ...(more > 0 ? [c.dim(`  and ${more} more (-f json lists them)`)] : [])];
}

/** The line of the manifest that names it. */
function namedBy({ source }: ModuleReport, width: number): string[] {
  if (!source) return [];
  return wrap(`${source.path}:${source.line}${source.entry ? ` (${source.entry})` : ""}`, width, "named in ", "  ");
}

/** The tools that made it, if recognised, and its oddities. */
function about({ toolchains, remarks, start }: ModuleReport, width: number): string[] {
  const made = toolchains.map(({ name, version }) => (version ? `${name} ${version}` : name)).join(", ");
  const beside = start.exports.flatMap(({ name, role }) => (BESIDE.includes(role) ? [name] : []));
  return [
    ...(made ? wrap(made, width, "built with ", "  ") : []),
    ...(beside.length > 0 ? wrap(beside.join(", "), width, "a host calls ", "  ") : []),
    ...remarks.flatMap(({ text, advice }) => [
      ...wrap(text, width, "note: ", "  "),
      ...(advice ? wrap(advice, width, "  → ", "    ") : []),
    ]),
  ];
}

/** A host calls exports with these roles in addition to the usual entry points. */
const BESIDE: StartRole[] = ["initialize", "thread", "register", "preinitialize", "unwind"];

function head(module: ModuleReport): string {
  const kind = module.component ? describeComponent(module.component) : `core module, ${ENTRIES[module.entry]}`;
  const functions = module.imports.filter((one) => module.abis.includes(one.module)).length;
  const abis =
    module.abis.length > 0 ? `${count(functions, "import")} of ${module.abis.join(", ")}` : "no WASI imports";
  const needs = [...new Set([...module.capabilities, ...module.features])];
  return [
    module.name,
    size(module.bytes),
    kind,
    module.format === "component" ? count(module.imports.length, "import") : abis,
    ...(needs.length > 0 ? [`needs ${needs.join(", ")}`] : []),
  ].join(" · ");
}

/** A WASI world, otherwise the exports that start it. */
function describeComponent({ worlds, starts, imports }: ComponentNeeds): string {
  const known = worlds.length > 0 ? worlds : starts;
  const what = known.length > 0 ? `component, ${known.join(", ")}` : "component";
  return imports.length === 0 ? `${what} without imports` : what;
}

const ENTRIES = { command: "command", reactor: "reactor", none: "nothing to call" };

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function withFlags(entries: VerdictEntry[]): string {
  const plain = entries.filter((entry) => entry.flags.length === 0);
  const flagged = entries.filter((entry) => entry.flags.length > 0);
  const texts = flagged.map((entry) => `${printRanges([entry])} with ${entry.flags.join(" ")}`);
  return [...(plain.length > 0 ? [printRanges(plain)] : []), ...texts].join(", ");
}

/** One reason in full: what, where, the next steps and a command that reproduces it. */
export function renderGroup(group: ReasonGroup, module: ModuleReport, width: number, c: Colours): string[] {
  const all = module.verdicts;
  const [only] = group.subjects;
  const signature = group.subjects.length === 1 && only?.signature ? ` ${c.dim(only.signature)}` : "";
  const names = wrap(joinNames(group.subjects.map(({ name }) => name)), width, "  ", "    ").map((line) =>
    c.cyan(line),
  );
  const lines = [...names.slice(0, -1), `${names.at(-1)}${signature}${traced(group)}`];
  for (const { support, observed, claim, entries } of group.findings) {
    const why = observed.length > 0 ? ` (${observed.join("; ")})` : "";
    const where =
      all.length > 1 && entries.length === all.length ? "everywhere" : printRanges(joinContiguous(entries, all));
    lines.push(...wrap(`${support}${why}: ${where}`, width, "    ", "      "));
    if (claim) lines.push(...wrap(`does not hold: ${claim}`, width, "      ", "        "));
  }
  // `why` cannot show paths to a component's interfaces.
  const shown = group.reach === "direct" && module.format === "core" ? " (wasi-scan why shows them)" : "";
  if (group.reach) lines.push(`    ${REACHES[group.reach]}${shown}`);
  for (const advice of group.advice) lines.push(...wrap(advice, width, "    → ", "      "));
  if (group.reproduce) lines.push(c.dim(`    $ ${group.reproduce}`));
  return lines;
}

/** What a trace says about the imports. */
function traced({ subjects }: ReasonGroup): string {
  if (subjects.some(({ calls }) => calls === undefined)) return "";
  const calls = subjects.reduce((sum, one) => sum + (one.calls ?? 0), 0);
  return calls === 0 ? " · not called in the traced run" : ` · called ${calls} times in the traced run`;
}

const REACHES = {
  direct: "reached by direct calls",
  indirect: "reached only through an indirect call",
  none: "no call in the module reaches it",
};

const MOST_NAMES = 20;

/** `wasi_snapshot_preview1.fd_read, fd_write`: names the module once if all share it. */
function joinNames(all: string[]): string {
  const names = all.slice(0, MOST_NAMES);
  const more = all.length > MOST_NAMES ? ` and ${all.length - MOST_NAMES} more` : "";
  return spellNames(names) + more;
}

function spellNames(names: string[]): string {
  const module = names[0]?.slice(0, names[0].indexOf(".") + 1) ?? "";
  if (module === "" || !names.every((name) => name.startsWith(module))) return names.join(", ");
  return module + names.map((name) => name.slice(module.length)).join(", ");
}
