import type { Matrix } from "../matrix/matrix.js";
import { REMOVED_SIGNATURE } from "../signature.js";
import type { Signature, SyscallFact } from "../types.js";
import { featurePath, rowId, syscallPath } from "./links.js";

/** One line of the matrix: a syscall with one signature, or a Wasm feature. */
export interface Row {
  /** Unique among the rows of the site; the first signature of a syscall has the permanent one. */
  id: string;
  module: string;
  name: string;
  /** Empty for a feature. */
  signature: Signature;
  /** Where it takes more than the name to tell the row: `earlier (i32, i32) → (i32)`. */
  tag: string;
  /** Another type of a name that has a row already; not counted again. */
  alternate: boolean;
  /** Page of it, from the root of the site. */
  href: string;
  /** Place in the matrix. */
  row: number;
}

/** Rows that stand in one table. */
export interface Group {
  id: string;
  title: string;
  about: string;
  /** Shown unfolded, and counted where there is no room for all. */
  open: boolean;
  rows: Row[];
}

/** In the order of the site; others follow by name. */
const ABOUT: Record<string, string> = {
  wasi_snapshot_preview1: "WASI preview 1, what the C, Rust, Go and Zig toolchains of today import.",
  wasi_unstable: "The snapshot before preview 1, met in modules built before 2020.",
  wasix_32v1: "What WASIX adds to WASI: processes, threads, sockets, futexes, dynamic linking.",
  wasix_64v1: "The same for modules with a 64-bit memory.",
  wasi: "Threads of wasi-threads.",
};

/** The syscalls by ABI: those of the specification, then what vendors add and what repeats another ABI; removed names last. */
export function groupSyscalls(facts: SyscallFact[], matrix: Matrix): Group[] {
  const modules = [...new Set([...Object.keys(ABOUT), ...facts.map(({ module }) => module).sort()])];
  const groups = modules.flatMap((module) => groupsOf(module, facts, matrix));
  groups.push({
    id: "removed",
    title: "Removed names",
    about: "Names that once were in WASIX and are gone; modules that import them are still met.",
    open: false,
    rows: facts.filter((fact) => fact.removed).flatMap((fact) => rowsOf(fact, matrix)),
  });
  return groups.filter(({ rows }) => rows.length > 0);
}

function groupsOf(module: string, facts: SyscallFact[], matrix: Matrix): Group[] {
  const own: Row[] = [];
  const vendors: Row[] = [];
  const mirrors: Row[] = [];
  let mirrored = "";
  for (const fact of facts) {
    if (fact.module !== module || fact.removed) continue;
    if (fact.mirrors) mirrored = fact.mirrors;
    for (const [index, row] of rowsOf(fact, matrix).entries()) {
      const extension = fact.signatures[index]?.extension;
      if (fact.mirrors) mirrors.push(row);
      else if (extension && extension !== "earlier") vendors.push(row);
      else own.push(row);
    }
  }
  return [
    { id: module, title: module, about: ABOUT[module] ?? "", open: true, rows: own },
    {
      id: `${module}-vendors`,
      title: `${module}, vendors’ own`,
      about: "Functions that one runtime or another adds under the same module name; no specification has them.",
      open: false,
      rows: vendors,
    },
    {
      id: `${module}-mirrors`,
      title: `${module}, mirrors`,
      about: `The functions of ${mirrored} once more under this module name.`,
      open: false,
      rows: mirrors,
    },
  ];
}

/** One row for each signature that the matrix has of a syscall. */
export function rowsOf(fact: SyscallFact, matrix: Matrix): Row[] {
  const { module, name } = fact;
  const entry = matrix.syscalls[module]?.[name];
  const href = syscallPath(module, name);
  const common = { module, name, href };
  if (fact.removed) {
    if (!entry?.removed) return [];
    const { row } = entry.removed;
    return [{ ...common, id: rowId(module, name), signature: REMOVED_SIGNATURE, tag: "", alternate: false, row }];
  }
  const several = fact.signatures.length > 1;
  return fact.signatures.flatMap(({ signature, extension }, index) => {
    const row = entry?.signatures[signature];
    if (row === undefined) return [];
    const id = index === 0 ? rowId(module, name) : `${rowId(module, name)}-${index + 1}`;
    const tag = [extension, ...(several && (index > 0 || extension) ? [signature.replace("->", "→")] : [])]
      .filter(Boolean)
      .join(" ");
    return [{ ...common, id, signature, tag, alternate: index > 0, row }];
  });
}

/** The Wasm features as one more group. */
export function featureGroup(matrix: Matrix): Group {
  return {
    id: "features",
    title: "Wasm features",
    about: "What the engine itself must know for a module to compile, whatever it imports.",
    open: true,
    rows: Object.entries(matrix.features)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, row]) => ({
        id: `feature.${name}`,
        module: "",
        name,
        signature: "",
        tag: "",
        alternate: false,
        href: featurePath(name),
        row,
      })),
  };
}
