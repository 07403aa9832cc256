/** One term of a query: what it adds, or with `not` removes. */
export interface Term {
  not: boolean;
  atom: Atom;
  /** The original text. */
  text: string;
}

export type Atom =
  | { kind: "all" | "baseline" }
  /** `last 2 wasmtime versions`; no runtime: of each. */
  | { kind: "last"; count: number; majors: boolean; runtime?: string }
  /** A runtime with a version range, or the name of a profile, whose range is empty. */
  | { kind: "named"; name: string; range: string };

/** Terms that hold at once. */
export type Clause = Term[];

const LAST = /^last\s+(\d+)\s+(?:(\S+)\s+)??(major\s+)?versions?$/i;
const NAMED = /^([^@\s<>=^~|]+)\s*@?\s*(.*)$/;

/**
 * Reads `wasmtime >= 36, docker:wasmedge or node >= 22 and not node 23`: `,` and `or` add, `and` narrows and
 * binds tighter, `not` removes.
 */
export function parseQuery(query: string): Clause[] {
  return query.split(/,|\s+or\s+/).map((clause) => clause.split(/\s+and\s+/).map(parseTerm));
}

function parseTerm(written: string): Term {
  const text = written.trim();
  const not = /^not\s+/.test(text);
  return { not, atom: parseAtom(text.replace(/^not\s+/, "")), text };
}

function parseAtom(text: string): Atom {
  if (text === "all" || text === "baseline") return { kind: text };
  const last = LAST.exec(text);
  if (last) {
    const [, count, runtime, majors] = last;
    return { kind: "last", count: Number(count), majors: majors !== undefined, ...(runtime && { runtime }) };
  }
  const [, name = text, range = ""] = NAMED.exec(text) ?? [];
  return { kind: "named", name, range: range.trim() };
}
