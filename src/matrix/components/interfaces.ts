import type { InterfaceFact, InterfaceRelease } from "../../model/facts.js";
import type { Reach } from "../../model/needs.js";
import type { Probe } from "../../model/probe.js";
import type { ReasonSupport } from "../../model/report.js";
import { patchReleases } from "../../model/versions.js";
import { answerAt } from "../cells.js";
import type { Answer, InterfaceLine, InterfaceTable, Matrix } from "../format.js";
import type { AnyCell, Measured } from "../measured.js";
import { answeringVersion } from "./versions.js";

type Row = (cellOf: (measured: Measured) => AnyCell) => number;

/** Adds the rows of every interface in every version that was released. */
export function interfaceTable(facts: InterfaceFact[], probes: Probe[], row: Row): InterfaceTable {
  const behaviours = probes.filter(({ kind, syscall }) => kind === "behaviour" && syscall?.module.startsWith("wasi:"));
  return Object.fromEntries(
    facts.map(({ name, releases }) => [name, releases.map((release) => line(name, release, behaviours, row))]),
  );
}

/** Interfaces by which a component reaches the network; the streams of others never lead there. */
const NETWORK = /^wasi:(sockets|http)\//;

/** The imports of one component; if calls lead it to the network, each says so; if they only may, those that lead there. */
export function ofNetwork<One extends ImportedInterface & { reach?: Reach }>(imports: One[]): One[] {
  // From some only types are imported, which lead nowhere.
  const leading = imports.filter(({ module, functions }) => NETWORK.test(module) && functions?.length !== 0);
  if (leading.some(({ reach = "direct" }) => reach === "direct")) {
    return imports.map((one) => ({ ...one, overNetwork: true as const }));
  }
  return imports.map((one) => (leading.includes(one) ? { ...one, mayUseNetwork: true as const } : one));
}

function line(name: string, release: InterfaceRelease, behaviours: Probe[], row: Row): InterfaceLine {
  const { since, until, functions } = release;
  const versions = patchReleases(since, until);
  const rows = (tail: string, of: string[], first = since) =>
    Object.fromEntries(
      of.map((version) => [version, row((measured) => measured.interface(name, version, [first, until], tail))]),
    );
  const later = functions.flatMap(({ name: called, since: added }) =>
    added ? [[called, rows(`.${called}`, versions.slice(versions.indexOf(added)), added)] as const] : [],
  );
  const calledBy = (some: Probe[]) =>
    functions.flatMap(({ name: called }) => {
      const own = some.filter(
        ({ syscall }) =>
          syscall?.name === called && versions.some((version) => syscall.module === `${name}@${version}`),
      );
      return own.length > 0 ? [[called, row((measured) => measured.called(own))] as const] : [];
    });
  const isRemote = ({ peer }: Probe) => peer !== undefined && !NETWORK.test(name);
  const called = calledBy(behaviours.filter((probe) => !isRemote(probe)));
  const overNetwork = calledBy(behaviours.filter(isRemote));
  return {
    functions: functions.flatMap((one) => (one.since ? [] : [one.name])),
    rows: rows("", versions),
    ...(later.length > 0 && { later: Object.fromEntries(later) }),
    ...(called.length > 0 && { called: Object.fromEntries(called) }),
    ...(overNetwork.length > 0 && { overNetwork: Object.fromEntries(overNetwork) }),
  };
}

/** A component's import of an interface: `wasi:cli/exit@0.2.3` and the functions that it uses. */
export interface ImportedInterface {
  module: string;
  functions?: string[];
  /** The component imports sockets or HTTP too, so its streams may lead to a peer. */
  overNetwork?: true;
  /** An interface of the network that no direct call leads to: an interpreter has it for the programs that ask for it. */
  mayUseNetwork?: true;
}

/** The rows behind an import of an interface. */
interface Rows {
  /** The interface itself, and its functions that were added later. */
  links: number[];
  /** Imported functions that a probe called. */
  called: number[];
  /** Whether a probe called every imported function. */
  all: boolean;
}

function rowsOf(table: InterfaceTable, imported: ImportedInterface): Rows | undefined {
  const { module, functions = [], overNetwork } = imported;
  const { line: found, version = "" } = answeringVersion(table, module) ?? {};
  const own = found?.rows[version];
  if (!found || own === undefined) return undefined;
  const links = [own];
  for (const one of functions) {
    if (found.functions.includes(one)) continue;
    const later = found.later?.[one]?.[version];
    // The function is not specified, so results for the interface do not apply to it.
    if (later === undefined) return undefined;
    links.push(later);
  }
  const called = functions.flatMap((one) => found.called?.[one] ?? []);
  const remote = overNetwork ? functions.flatMap((one) => found.overNetwork?.[one] ?? []) : [];
  return { links, called: [...called, ...remote], all: called.length === functions.length };
}

/** The rows behind an import of an interface; none if the interface, its version or a function is unknown. */
export function interfaceRows(table: InterfaceTable, imported: ImportedInterface): number[] {
  const rows = rowsOf(table, imported);
  return rows ? [...rows.links, ...rows.called] : [];
}

/**
 * The worst answer of an import's rows. It works only if a probe called each of its functions;
 * an interface from which only types are imported works if it links.
 */
export function interfaceAnswer(matrix: Matrix, imported: ImportedInterface, lane: number, version: number): Answer {
  const table = matrix.interfaces ?? {};
  const at = (row: number) => answerAt(matrix, row, lane, version);
  const rows = rowsOf(table, imported);
  if (!rows) return { support: "unknown", evidence: [], notes: [] };
  const link = gravest(rows.links.map(at));
  if (link.support !== "links") return concernsAnother(table, imported, link) ? { ...link, support: "unknown" } : link;
  const called = rows.called.map(at);
  if (imported.mayUseNetwork) return { support: "works", evidence: [], notes: called.flatMap(failing) };
  if (!rows.all) return joined([link, ...called]);
  return called.length > 0 ? joined(called) : { support: "works", evidence: [], notes: [] };
}

/** Supports whose evidence are claims that fail: whether they matter depends on who calls. */
const OF_CLAIMS: ReasonSupport[] = ["hangs", "traps", "broken", "partial"];
const NOT_KNOWN: ReasonSupport[] = ["unknown", "links"];

const failing = ({ support, evidence, notes }: Answer): Answer["notes"] =>
  OF_CLAIMS.includes(support) ? [...evidence, ...notes] : notes;

/** The gravest answer, with the claims that fail in the others. */
function joined(answers: Answer[]): Answer {
  const notes = answers.flatMap((answer) => answer.notes);
  const worst = gravest(answers);
  if (!OF_CLAIMS.includes(worst.support)) return { ...worst, notes };
  const evidence = answers.filter(({ support }) => OF_CLAIMS.includes(support)).flatMap((answer) => answer.evidence);
  const rest = answers.map(
    ({ support, otherwise }) => otherwise ?? (NOT_KNOWN.includes(support) ? "unknown" : "works"),
  );
  const otherwise = (["hangs", "traps", "unknown"] as const).find((one) => rest.includes(one));
  return { support: worst.support, evidence, notes, ...(otherwise && { otherwise }) };
}

/** Worst answer first. */
const GRAVITY: ReasonSupport[] = [
  "rejected",
  "missing",
  "mismatch",
  "stub",
  "hangs",
  "traps",
  "broken",
  "partial",
  "unknown",
  "links",
  "works",
];

function gravest(answers: Answer[]): Answer {
  const [first] = [...answers].sort((a, b) => GRAVITY.indexOf(a.support) - GRAVITY.indexOf(b.support));
  return first as Answer;
}

/**
 * Whether the observation is that one function is missing which the component does not use: then it
 * says nothing about this component.
 */
function concernsAnother(
  table: InterfaceTable,
  { module, functions }: ImportedInterface,
  { evidence }: Answer,
): boolean {
  const missing = /^unlinked (\S+?)( signature)?$/.exec(evidence[0]?.[1] ?? "")?.[1];
  const all = answeringVersion(table, module)?.line.functions ?? [];
  return missing !== undefined && functions !== undefined && all.includes(missing) && !functions.includes(missing);
}
