import type { InterfaceExplanation } from "../../explain/interface.js";
import { printExportedBy, type SupportRange, type SyscallExplanation } from "../../explain/syscall.js";
import type { Colours } from "../../formats/colours.js";
import { explainObserved } from "../../model/exit-status.js";
import type { Found } from "./found.js";

/** Everything on file about it, as long as that is. */
export function printWhole(found: Found, c: Colours): string | undefined {
  if (found.kind === "syscall") return printSyscall(found, c);
  if (found.kind === "interface") return printInterface(found, c);
  if (found.kind === "runtime") {
    const versions = found.versions.map(
      ({ version, date, failedCanary: failed }) =>
        `  ${version}, measured ${date}${failed ? c.red(` – void: ${failed.join(" ")}`) : ""}`,
    );
    return `${[c.bold(found.name), found.about, ...(found.startup ? [found.startup] : []), ...(found.notes ?? []), found.homepage, `How to get it: ${found.obtained}`, "", "Measured versions", ...versions].join("\n")}\n`;
  }
  if (found.kind !== "probe") return undefined;
  const observed = found.observed.map((one) => `  ${one.runtime} ${one.version}: ${one.observed}`);
  const { id, claim, matters, source } = found.probe;
  const reasons = [...(matters ? [matters] : []), ...(source ? [c.dim(source)] : [])];
  return `${[c.bold(id), claim, ...reasons, "", ...observed].join("\n")}\n`;
}

function printSyscall(found: SyscallExplanation & { about?: string }, c: Colours): string {
  const lines = [c.bold(`${found.module}.${found.name}`), ...(found.about ? [found.about] : [])];
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

function printInterface(
  { name, about, exported, lines: releases, probes }: InterfaceExplanation & { about?: string },
  c: Colours,
): string {
  const lines = [c.bold(name), ...(about ? [about] : [])];
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
