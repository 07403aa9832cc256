import type { LineCounter, Node, Pair, YAMLError } from "yaml";
import { WasiScanError } from "../../model/errors.js";
import type { Parse, Table, Value } from "./document.js";
import { checkDepth, MOST_DEPTH, tooDeep } from "./yaml-depth.js";

/** Aliases let a small text stand for a huge one. */
const MOST_NODES = 100_000;

/** @throws WasiScanError `malformed`, whose message starts with the line */
export const parseYaml: Parse = async (text) => {
  // The parser is loaded only for a manifest.
  const yaml = await import("yaml");
  checkDepth(yaml, text);
  const lines = new yaml.LineCounter();
  const documents = yaml.parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
  if ("empty" in documents) return [];
  return documents.flatMap((document) => {
    const [problem] = document.errors;
    if (problem) throw refused(problem, lines);
    const root = new Reader(yaml, lines, (alias) => (alias as import("yaml").Alias).resolve(document)).read(
      document.contents,
    );
    return root?.type === "table" ? [root] : [];
  });
};

/** Looks up one error alone: the library would look for the lines of all, which takes the square of their number. */
function refused({ message, pos }: YAMLError, lines: LineCounter): WasiScanError {
  return new WasiScanError("malformed", `${lines.linePos(pos[0]).line}: ${message}`, "Correct the YAML there.");
}

class Reader {
  private count = 0;
  private depth = 0;

  constructor(
    private readonly yaml: typeof import("yaml"),
    private readonly lines: LineCounter,
    private readonly resolve: (alias: Node) => unknown,
  ) {}

  read(node: unknown): Value | undefined {
    if (++this.count > MOST_NODES) {
      const hint = "Write out its aliases, or split it.";
      throw new WasiScanError("too-large", `1: more than ${MOST_NODES} values, with the aliases resolved`, hint);
    }
    const line = this.lineOf(node);
    // An alias may stand within what it stands for.
    if (this.depth > MOST_DEPTH) throw tooDeep(line);
    this.depth++;
    try {
      return this.readWithin(node, line);
    } finally {
      this.depth--;
    }
  }

  private readWithin(node: unknown, line: number): Value | undefined {
    const { isAlias, isMap, isScalar, isSeq } = this.yaml;
    if (isAlias(node)) return this.read(this.resolve(node));
    if (isSeq(node)) return { type: "list", line, items: node.items.flatMap((one) => this.read(one) ?? []) };
    if (isMap(node)) return this.table(node.items, line);
    if (!isScalar(node)) return undefined;
    const { value } = node;
    const plain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    return { type: "scalar", line, value: plain ? value : null };
  }

  private table(pairs: Pair[], line: number): Table {
    const table: Table = { type: "table", line, fields: new Map() };
    for (const { key, value } of pairs) {
      const name = this.yaml.isScalar(key) ? String(key.value) : "";
      const read = this.read(value) ?? { type: "scalar" as const, line: this.lineOf(key), value: null };
      if (name === "<<") this.merge(table, read);
      else table.fields.set(name, { line: this.lineOf(key), value: read });
    }
    return table;
  }

  /** `<<: *anchor`: own keys win, wherever they stand. */
  private merge(table: Table, value: Value): void {
    for (const one of value.type === "list" ? value.items : [value]) {
      if (one.type !== "table") continue;
      for (const [name, field] of one.fields) if (!table.fields.has(name)) table.fields.set(name, field);
    }
  }

  private lineOf(node: unknown): number {
    const range = (node as Node | null)?.range;
    return range ? this.lines.linePos(range[0]).line : 1;
  }
}
