import { WasiScanError } from "../../model/errors.js";
import { targetAliases } from "./aliases.js";

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
  /** `node lts`: the newest measured version of each release line with long support. */
  | { kind: "lts"; runtime: string }
  /** A runtime with a version range, or the name of a profile, whose range is empty. */
  | { kind: "named"; name: string; range: string };

/** Terms that hold at once. */
export type Clause = Term[];

/** The expressions below may take the square of it. */
const LONGEST = 10_000;

const LATEST = /^(?:latest(?:\s+(\S+))?|(\S+?)[\s@]+latest)$/i;
const LTS = /^(?:lts\s+(\S+)|(\S+?)[\s@]+lts)$/i;
const LAST = /^last\s+(\d+)\s+(?:(\S+)\s+)??(major\s+)?versions?$/i;
const NAMED = /^([^@\s<>=^~|]+)\s*@?\s*(.*)$/;

/**
 * Reads `wasmtime >= 36, docker:wasmedge or node >= 22 and not node 23`: `,` and `or` add, `and` narrows and
 * binds tighter, `not` removes. Words and names in any case.
 *
 * @throws WasiScanError `bad-target` for one that is too long
 */
export function parseQuery(query: string): Clause[] {
  if (query.length > LONGEST) {
    const message = `target "${query.slice(0, 40)}…": ${query.length} characters, more than ${LONGEST}`;
    throw new WasiScanError("bad-target", message, "Write several, each with its own -t.");
  }
  return query.split(/,|\s+or\s+/i).map((clause) => clause.split(/\s+and\s+/i).map(parseTerm));
}

function parseTerm(written: string): Term {
  const text = written.trim();
  const not = /^not\s+/i.test(text);
  return { not, atom: parseAtom(text.replace(/^not\s+/i, "")), text };
}

function parseAtom(text: string): Atom {
  const word = text.toLowerCase();
  if (word === "all" || word === "baseline") return { kind: word };
  // The whole text, since some other names have a space in them.
  const alias = targetAliases(text);
  if (alias !== text) return { kind: "named", name: alias, range: "" };
  const latest = LATEST.exec(text);
  if (latest) {
    const runtime = latest[1] ?? latest[2];
    return { kind: "last", count: 1, majors: false, ...(runtime && { runtime: plainName(runtime) }) };
  }
  const lts = LTS.exec(text);
  if (lts) return { kind: "lts", runtime: plainName(lts[1] ?? lts[2] ?? "") };
  const last = LAST.exec(text);
  if (last) {
    const [, count, runtime, majors] = last;
    return {
      kind: "last",
      count: Number(count),
      majors: majors !== undefined,
      ...(runtime && { runtime: plainName(runtime) }),
    };
  }
  const [, name = text, range = ""] = NAMED.exec(text) ?? [];
  return { kind: "named", name: plainName(name), range: range.trim() };
}

/** Names here are lower case; people write Node and Chrome. */
const plainName = (name: string): string => targetAliases(name).toLowerCase();
