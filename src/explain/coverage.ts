import type { InterfaceFact, SyscallFact } from "../model/facts.js";
import { memo } from "../model/memo.js";
import { ABIS } from "../model/names/abis.js";
import type { Exemptions, Probe, ProbedPart } from "../model/probe.js";
import { REMOVED_SIGNATURE } from "../model/signature.js";

/** In the order of the tables. */
export const PARTS: ProbedPart[] = ["link", "behaviour", "error"];

/** The functions of one ABI, or of one package of WASI in one release line, and which of them have probes. */
export interface CoverageGroup {
  title: string;
  functions: number;
  /** Absent: none of them needs a probe of that kind. */
  parts: Partial<Record<ProbedPart, PartCoverage>>;
  exempt: { name: string; part: ProbedPart; why: string }[];
}

export interface PartCoverage {
  /** How many functions have such a probe. */
  covered: number;
  /** How many should have one; exempt functions do not count. */
  due: number;
  /** The functions without one, sorted. */
  missing: string[];
}

type Subject = Pick<Probe, "id" | "kind" | "syscall" | "provokesError">;

/** One subject of probes, and what they should show about it. */
interface CoverageItem {
  name: string;
  due: ProbedPart[];
  probes: Subject[];
}

/** Repeated functions are called in the original ABI; removed names and component exports cannot be called. */
const LINKS: ProbedPart[] = ["link"];

/** The probes that a callable function needs; without a result it cannot report an error. */
const dueOf = (fails: boolean): ProbedPart[] => (fails ? PARTS : ["link", "behaviour"]);

/** Which probes cover every known function and feature, by ABI. Pure. */
export function coverageOf(
  facts: SyscallFact[],
  interfaces: InterfaceFact[],
  probes: Subject[],
  exemptions: Exemptions = {},
): CoverageGroup[] {
  const groups = new Map<string, CoverageItem[]>();
  const add = (title: string, item: CoverageItem) => memo(groups, title, () => []).push(item);
  const of = bySyscall(probes);
  for (const fact of facts) for (const [title, item] of syscallItems(fact, of)) add(title, item);
  for (const fact of interfaces) for (const [title, item] of interfaceItems(fact, probes)) add(title, item);
  for (const probe of probes) {
    if (probe.kind === "feature") add("Wasm features", { name: probe.id, due: ["behaviour"], probes: [probe] });
  }
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([title, items]) => groupOf(title, items, exemptions));
}

/** Preview 1 and what grew from it, then the packages of WASI, then the engine. */
function rank(title: string): number {
  const [module = ""] = title.split(",");
  if (title === "Wasm features") return ABIS.length + 1;
  return ABIS.includes(module) ? ABIS.indexOf(module) : ABIS.length;
}

type Lookup = (module: string, name: string, signature: string) => Subject[];

function bySyscall(probes: Subject[]): Lookup {
  const known = new Map<string, Subject[]>();
  const key = (module: string, name: string, signature: string) => `${module} ${name} ${signature}`;
  for (const probe of probes) {
    if (!probe.syscall) continue;
    const id = key(probe.syscall.module, probe.syscall.name, probe.syscall.signature);
    memo(known, id, () => []).push(probe);
  }
  return (module, name, signature) => known.get(key(module, name, signature)) ?? [];
}

/** One item per owner of a signature: a name can have one type from the specification and another from a vendor. */
function syscallItems(
  { module, name, signatures, mirrors, removed }: SyscallFact,
  of: Lookup,
): [string, CoverageItem][] {
  const label = `${module}.${name}`;
  if (removed) {
    const types = signatures.length > 0 ? signatures.map(({ signature }) => signature) : [REMOVED_SIGNATURE];
    const probes = types.flatMap((type) => of(module, name, type));
    return [[`${module}, removed names`, { name: label, due: LINKS, probes }]];
  }
  const items = new Map<string, CoverageItem>();
  for (const { signature, extension } of signatures) {
    const due = dueOf(!signature.endsWith("-> ()"));
    for (const title of mirrors ? [`${module}, repeats ${mirrors}`] : ownersOf(module, extension)) {
      const item = memo(items, title, () => ({ name: label, due, probes: [] }));
      item.probes.push(...of(module, name, signature));
    }
  }
  return [...items];
}

/** `wasmedge,wamr`: two vendors have it. */
function ownersOf(module: string, extension: string | undefined): string[] {
  if (extension === undefined || extension === "earlier") return [module];
  return extension.split(",").map((owner) => `${module}, ${owner}`);
}

function interfaceItems({ name, exported, releases }: InterfaceFact, probes: Subject[]): [string, CoverageItem][] {
  return releases.flatMap(({ since, functions }) => {
    const line = since.split(".").slice(0, 2).join(".");
    const mine = probes.filter(({ syscall }) => syscall?.module.startsWith(`${name}@${line}.`));
    const title = `${name.split("/")[0]} ${line}`;
    return functions.map((one): [string, CoverageItem] => {
      // A function that came later is not in the link probe of its interface.
      const of = mine.filter(({ syscall }) => syscall?.name === one.name || (!one.since && syscall?.name === ""));
      // An entry point cannot be imported; a probe exports it, if a component can start with it alone.
      const due = exported ? (of.length > 0 ? LINKS : []) : dueOf(/->.*\bresult\b/.test(one.signature));
      return [title, { name: `${name}.${one.name}`, due, probes: of }];
    });
  });
}

function groupOf(title: string, items: CoverageItem[], exemptions: Exemptions): CoverageGroup {
  const parts: CoverageGroup["parts"] = {};
  const exempt: CoverageGroup["exempt"] = [];
  for (const part of PARTS) {
    const candidates = items.filter(({ due }) => due.includes(part));
    if (candidates.length === 0) continue;
    const lacking = candidates.filter(({ probes }) => !probes.some((probe) => shows(probe, part)));
    const missing: string[] = [];
    for (const { name } of lacking) {
      const why = exemptions[name]?.[part];
      if (why === undefined) missing.push(name);
      else exempt.push({ name, part, why });
    }
    const covered = candidates.length - lacking.length;
    parts[part] = { covered, due: covered + missing.length, missing: missing.sort() };
  }
  return { title, functions: items.length, parts, exempt };
}

function shows({ kind, provokesError }: Subject, part: ProbedPart): boolean {
  if (part === "link") return kind === "link";
  if (kind === "feature") return part === "behaviour";
  return kind === "behaviour" && (part === "behaviour" || provokesError === true);
}
