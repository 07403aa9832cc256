import { wholeInterface } from "../../explain/interface.js";
import type { AnswerOf } from "../../explain/syscall.js";
import { answerAt } from "../../matrix/cells.js";
import type { Answer, Matrix } from "../../matrix/format.js";
import type { InterfaceFact, SyscallFact } from "../../model/facts.js";
import { memo } from "../../model/memo.js";
import { PREVIEW1, THREADS, UNSTABLE, WASIX_32, WASIX_64 } from "../../model/names/abis.js";
import type { Signature } from "../../model/signature.js";
import { REMOVED_SIGNATURE } from "../../model/signature.js";
import { releaseLine } from "../../model/versions.js";
import { featurePath, interfacePath, matrixPath, rowId, segment, syscallPath, wayOutPath } from "./links.js";

/** One line of the matrix: a syscall with one signature, an interface in one release line, or a Wasm feature. */
export interface Row {
  /** Unique among the rows of the site; the first signature of a syscall has the permanent one. */
  id: string;
  module: string;
  name: string;
  /** Empty for a feature and an interface. */
  signature: Signature;
  /** Added if the name is not unique: `earlier (i32, i32) → (i32)`. */
  tag: string;
  /** Another type of a name that already has a row; not counted again. */
  alternate: boolean;
  /** Page of it, from the root of the site. */
  href: string;
  /** Row in the matrix; for an interface, which has several, its answer there. */
  row: number | AnswerOf;
}

/** What the matrix says of a row in one version of one lane. */
export function rowAnswer(matrix: Matrix, { row }: Pick<Row, "row">, lane: number, index: number): Answer {
  return typeof row === "number" ? answerAt(matrix, row, lane, index) : row(lane, index);
}

/** Rows that stand in one table. */
export interface Group {
  id: string;
  title: string;
  about: string;
  /** Shown unfolded, and counted if there is no room for all. */
  open: boolean;
  /** Description of its rows. */
  noun: "Syscall" | "Interface" | "Feature" | "Way out";
  /** Page of the matrix that shows it, from the root of the site. */
  page: string;
  rows: Row[];
}

/** In the order of the site; others follow by name. */
const ABOUT: Record<string, string> = {
  [PREVIEW1]: "WASI preview 1, imported by current C, Rust, Go and Zig toolchains.",
  [UNSTABLE]: "The snapshot before preview 1, found in modules built before 2020.",
  [WASIX_32]: "What WASIX adds to WASI: processes, threads, sockets, futexes, dynamic linking.",
  [WASIX_64]: "The same for modules with a 64-bit memory.",
  [THREADS]: "Threads of wasi-threads.",
};

/** Module → name of its page of the matrix. */
const PAGES: Record<string, string> = {
  [PREVIEW1]: "preview1",
  [UNSTABLE]: "unstable",
  [WASIX_32]: "wasix",
  [WASIX_64]: "wasix-64",
  [THREADS]: "threads",
};

/** The syscalls by ABI: those of the specification, then what vendors add and what repeats another ABI; removed names last. */
export function groupSyscalls(facts: SyscallFact[], matrix: Matrix): Group[] {
  const modules = [...new Set([...Object.keys(ABOUT), ...facts.map(({ module }) => module).sort()])];
  const groups = modules.flatMap((module) => groupsOf(module, facts, matrix));
  groups.push({
    id: "removed",
    title: "Removed names",
    about: "Names that were removed from WASIX; modules that import them still exist.",
    open: false,
    noun: "Syscall",
    page: matrixPath("removed"),
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
  const known = Object.hasOwn(ABOUT, module);
  const pageName = PAGES[module] ?? segment(module);
  return [
    {
      id: module,
      title: module,
      about: ABOUT[module] ?? "",
      open: known,
      noun: "Syscall",
      page: matrixPath(pageName),
      rows: own,
    },
    {
      id: `${module}-vendors`,
      title: `${module}, vendors’ own`,
      about: "Functions that single runtimes add under the same module name; no specification has them.",
      open: false,
      noun: "Syscall",
      page: matrixPath(`${pageName}-extensions`),
      rows: vendors,
    },
    {
      id: `${module}-mirrors`,
      title: `${module}, mirrors`,
      about: `The functions of ${mirrored}, repeated under this module name.`,
      open: false,
      noun: "Syscall",
      page: matrixPath(pageName),
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

/** The interfaces of each release line of WASI; what only components export, and no probe starts, is left out. */
export function interfaceGroups(facts: InterfaceFact[], matrix: Matrix): Group[] {
  const groups = new Map<string, Group>();
  for (const fact of facts) {
    if (fact.exported && fact.name !== "wasi:cli/run") continue;
    for (const release of fact.releases) {
      const line = releaseLine(release.since);
      const id = `wasi-${line}`;
      const name = fact.name.slice("wasi:".length);
      const group: Group = memo(groups, id, () => ({
        id,
        title: `WASI ${line}`,
        about: `What components import of WASI ${line}, as of ${release.until}: an interface works if every function of it was called and works.`,
        open: true,
        noun: "Interface",
        page: matrixPath(id),
        rows: [],
      }));
      group.rows.push({
        id: rowId(id, name),
        module: `WASI ${line}`,
        name,
        signature: "",
        tag: "",
        alternate: false,
        href: interfacePath(name, line),
        row: remembered(wholeInterface(matrix, fact, release)),
      });
    }
  }
  return [...groups.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every table asks for the same places again, and the answer is put together from many rows. */
function remembered(answerOf: AnswerOf): AnswerOf {
  const known = new Map<number, ReturnType<AnswerOf>>();
  return (lane, index) => memo(known, lane * 10_000 + index, () => answerOf(lane, index));
}

/** The Wasm features as one more group. */
export function featureGroup(matrix: Matrix): Group {
  return {
    id: "features",
    title: "Wasm features",
    about: "What the engine itself must support for a module to compile, regardless of its imports.",
    open: true,
    noun: "Feature",
    page: matrixPath("features"),
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

/** The ways out of the granted directory as one more group: "works" where the guest stays inside. */
export function wayOutGroup(matrix: Matrix): Group {
  return {
    id: "sandbox",
    title: "Sandbox",
    about: "Ways out of the granted directory. A runtime passes where the guest stays inside.",
    open: true,
    noun: "Way out",
    page: matrixPath("sandbox"),
    rows: Object.entries(matrix.sandbox?.ways ?? {}).map(([name, row]) => ({
      id: `sandbox.${name}`,
      module: "",
      name,
      signature: "",
      tag: "",
      alternate: false,
      href: wayOutPath(name),
      row,
    })),
  };
}
