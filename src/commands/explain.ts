import type { Command } from "commander";
import { explainInterface, type InterfaceExplanation } from "../explain/interface.js";
import { explainSyscall, printExportedBy, type SupportRange, type SyscallExplanation } from "../explain/syscall.js";
import { type Colours, loadColours, plain } from "../formats/colours.js";
import { splitVersion } from "../matrix/components/versions.js";
import { type RuntimeFact, readRuntimeFacts } from "../matrix/files/facts-files.js";
import { readObservationFiles } from "../matrix/files/observation-files.js";
import { printObserved } from "../matrix/observation-text.js";
import { WasiScanError } from "../model/errors.js";
import { explainObserved } from "../model/exit-status.js";
import type { InterfaceFact } from "../model/facts.js";
import { nearest } from "../model/names/nearest-name.js";
import type { Probe } from "../model/probe.js";
import { type MatrixData, readFacts } from "./matrix/data.js";
import { wantsColour, writeOut } from "./shared/output.js";
import { loadMatrix, matrixFolder } from "./shared/package-files.js";

/** The shipped matrix holds derived support only; explaining a probe needs the observations. */
type Known = Omit<MatrixData, "files">;

export function explainCommand(program: Command): void {
  program
    .command("explain")
    .summary("show what is known about a syscall, interface, runtime or probe")
    .argument("<name>", "e.g. fd_read, wasix_32v1.proc_join, wasi:cli/stdout, wasmtime-py, canary/argv")
    .option("-f, --format <name>", "text or json", "text")
    .option("--no-color", "no colours")
    .addHelpText(
      "after",
      `
Examples:
  wasi-scan explain sock_accept
  wasi-scan explain wasix_32v1.proc_join
  wasi-scan explain wasi:cli/stdout@0.2.0
  wasi-scan explain wazero`,
    )
    .action(async (name: string, options: { format: string; color: boolean }) => {
      const data = { ...readFacts(), matrix: loadMatrix() };
      const c = await loadColours(wantsColour(options.color));
      const found = find(name, data);
      if (options.format === "json") writeOut(`${JSON.stringify(found, null, 2)}\n`);
      else writeOut(found.map((one) => print(one, c)).join("\n"), { coloured: c !== plain });
    });
}

type Found =
  | ({ kind: "syscall" } & SyscallExplanation)
  | ({ kind: "interface" } & InterfaceExplanation)
  | ({ kind: "runtime"; versions: RuntimeVersion[] } & RuntimeFact)
  | { kind: "probe"; probe: Probe; observed: { runtime: string; version: string; observed: string }[] };

interface RuntimeVersion {
  version: string;
  date: string;
  failedCanary?: [string, string];
}

function find(name: string, data: Known): Found[] {
  const runtime = readRuntimeFacts(matrixFolder()).find(({ id }) => id === name);
  if (runtime) return [{ kind: "runtime", ...runtime, versions: versionsOf(name, data) }];
  const probe = data.probes.find(({ id }) => id === name);
  if (probe) return [{ kind: "probe", probe, observed: observedOf(probe) }];
  const facts = data.facts.filter((fact) => fact.name === name || `${fact.module}.${fact.name}` === name);
  if (facts.length > 0) {
    return facts.map((fact) => ({ kind: "syscall", ...explainSyscall(fact, data.probes, data.matrix) }));
  }
  const [interfaceName, version] = splitVersion(name);
  const found = data.interfaces.find((fact) => fact.name === interfaceName);
  if (found) return [{ kind: "interface", ...explainedIn(found, version, data) }];
  const names = new Set(data.facts.flatMap((fact) => [fact.name, `${fact.module}.${fact.name}`]));
  for (const lane of data.matrix.lanes) names.add(lane.runtime);
  for (const fact of data.interfaces) names.add(fact.name);
  const close = nearest(name, names);
  const hint = close
    ? `Did you mean "${close}"?`
    : "Name a syscall such as fd_read, an interface such as wasi:cli/stdout, a runtime such as node, or a probe.";
  throw new WasiScanError("bad-usage", `nothing is known about "${name}"`, hint);
}

/** @throws WasiScanError if it has no such version */
function explainedIn(fact: InterfaceFact, version: string, { probes, matrix }: Known): InterfaceExplanation {
  const explained = explainInterface(fact, probes, matrix, version || undefined);
  if (explained.lines.length > 0) return explained;
  const versions = fact.releases.map(({ since, until }) => `${since} to ${until}`).join(" and ");
  const message = `${fact.name} has no known version ${version}`;
  throw new WasiScanError("bad-usage", message, `Known versions: ${versions}.`);
}

function versionsOf(runtime: string, { matrix }: Known): RuntimeVersion[] {
  return matrix.lanes
    .filter((lane) => lane.runtime === runtime && lane.configuration === "default")
    .flatMap((lane) => lane.versions);
}

function observedOf(probe: Probe) {
  return readObservationFiles(matrixFolder()).flatMap(({ runtime, version, observations }) => {
    const observation = observations[probe.id];
    return observation ? [{ runtime, version, observed: printObserved(observation) }] : [];
  });
}

function print(found: Found, c: Colours): string {
  if (found.kind === "syscall") return printSyscall(found, c);
  if (found.kind === "interface") return printInterface(found, c);
  if (found.kind === "runtime") {
    const versions = found.versions.map(
      ({ version, date, failedCanary: failed }) =>
        `  ${version}, measured ${date}${failed ? c.red(` – void: ${failed.join(" ")}`) : ""}`,
    );
    return `${[c.bold(found.name), found.about, found.homepage, `How to get it: ${found.obtained}`, "", "Measured versions", ...versions].join("\n")}\n`;
  }
  const observed = found.observed.map((one) => `  ${one.runtime} ${one.version}: ${one.observed}`);
  const { id, claim, matters, source } = found.probe;
  const reasons = [...(matters ? [matters] : []), ...(source ? [c.dim(source)] : [])];
  return `${[c.bold(id), claim, ...reasons, "", ...observed].join("\n")}\n`;
}

function printSyscall(found: SyscallExplanation, c: Colours): string {
  const lines = [c.bold(`${found.module}.${found.name}`)];
  if (found.removed) {
    const { inWitxHistory, lastInWasixLibc } = found.removed;
    const last = lastInWasixLibc ?? inWitxHistory;
    lines.push(c.yellow(`removed${last ? `, last seen ${last}` : ""}: current runtimes are not expected to have it`));
  }
  if (found.exportedBy)
    lines.push(c.dim(`exported by ${printExportedBy(found.exportedBy)}: a fact, not a measurement`));
  lines.push(...found.notes.map((note) => `note: ${note}`));
  for (const { signature, extension, sources, support } of found.signatures) {
    lines.push("", `${c.cyan(signature)}${extension ? c.dim(` (${extension})`) : ""}`);
    lines.push(...sources.map((source) => c.dim(`  source: ${source}`)));
    lines.push(...support.map((range) => printRange(range, c)));
  }
  if (found.probes.length > 0)
    lines.push("", "probes", ...found.probes.map(({ id, weight, claim }) => `  ${id} (${weight}): ${claim}`));
  return `${lines.join("\n")}\n`;
}

function printInterface({ name, exported, lines: releases, probes }: InterfaceExplanation, c: Colours): string {
  const lines = [c.bold(name)];
  if (exported) lines.push("the entry point of a component: components export it, hosts call it");
  for (const { since, until, sources, functions, versions } of releases) {
    lines.push("", c.cyan(`WASI ${since}–${until}`), ...sources.map((source) => c.dim(`  source: ${source}`)));
    lines.push(...functions.map((one) => `  ${one.name}: ${one.signature}${one.since ? `, since ${one.since}` : ""}`));
    for (const range of versions) {
      lines.push(
        "",
        `imported in version ${range.since === range.until ? range.since : `${range.since}–${range.until}`}`,
      );
      lines.push(...printSupport(range.support, c));
    }
    for (const one of functions) {
      if (one.support) lines.push("", `${one.name}, called`, ...printSupport(one.support, c));
    }
  }
  const own = probes.filter(({ kind }) => kind === "behaviour");
  if (own.length > 0) lines.push("", "probes", ...own.map(({ id, weight, claim }) => `  ${id} (${weight}): ${claim}`));
  return `${lines.join("\n")}\n`;
}

/** Runtimes that load no components are listed on one line. */
function printSupport(ranges: SupportRange[], c: Colours): string[] {
  const without = (range: SupportRange) => range.evidence.some((one) => one.startsWith("feature/"));
  const runtimes = [...new Set(ranges.map(({ runtime }) => runtime))];
  const none = runtimes.filter((runtime) => ranges.every((range) => range.runtime !== runtime || without(range)));
  const rest = ranges.filter(({ runtime }) => !none.includes(runtime)).map((range) => printRange(range, c));
  return none.length > 0
    ? [...rest, `  ${c.red("missing")}, since these load no components: ${none.join(", ")}`]
    : rest;
}

/** `probe: exited 8`, followed by the errno's name. */
function inWords(evidence: string): string {
  const words = explainObserved(evidence.slice(evidence.lastIndexOf(": ") + 2), evidence);
  return words ? `${evidence} (${words})` : evidence;
}

function printRange({ runtime, since, until, support, flags, evidence, notes }: SupportRange, c: Colours): string {
  const versions = since === until ? since : `${since}–${until}`;
  const paint = support === "works" ? c.green : support === "unknown" || support === "links" ? c.magenta : c.red;
  const flagged = flags.length > 0 ? ` with ${flags.join(" ")}` : "";
  const lines = [`  ${runtime} ${versions}: ${paint(support)}${flagged}`];
  lines.push(
    ...evidence.map((one) => c.dim(`    ${inWords(one)}`)),
    ...notes.map((one) => c.dim(`    unusual: ${inWords(one)}`)),
  );
  return lines.join("\n");
}
