import type { AST } from "toml-eslint-parser";
import { WasiScanError } from "../../model/errors.js";
import type { Parse, Table, Value } from "./document.js";

/** Lists and tables within one another. */
const MOST_DEPTH = 200;

/** @throws WasiScanError `malformed` or `too-large`, whose message starts with the line */
export const parseToml: Parse = async (text) => {
  // The parser is loaded only for a manifest.
  const { parseTOML } = await import("toml-eslint-parser");
  let program: AST.TOMLProgram;
  try {
    program = parseTOML(text);
  } catch (error) {
    // The parser calls itself for each list within another.
    if (error instanceof RangeError) throw tooDeep(1);
    const { lineNumber = 1, message } = error as Error & { lineNumber?: number };
    throw new WasiScanError("malformed", `${lineNumber}: ${message}`, "Correct the TOML there.", { cause: error });
  }
  const [top] = program.body;
  const root = newTable(1);
  for (const node of top.body) {
    if (node.type === "TOMLKeyValue") put(root, node);
    else fill(tableOf(root, node), node.body);
  }
  return [root];
};

function tooDeep(line: number): WasiScanError {
  const message = `${line}: more than ${MOST_DEPTH} lists or tables within one another`;
  return new WasiScanError("too-large", message, "Write them flatter.");
}

const newTable = (line: number): Table => ({ type: "table", line, fields: new Map() });

/** The table of a header; an index in its resolved key says which one of an array of tables it is. */
function tableOf(root: Table, { resolvedKey, loc }: AST.TOMLTable): Table {
  const line = loc.start.line;
  let at: Table = root;
  resolvedKey.forEach((key, i) => {
    if (typeof key === "number") return;
    const index = resolvedKey[i + 1];
    let value = at.fields.get(key)?.value;
    if (!value) {
      value = typeof index === "number" ? { type: "list", line, items: [] } : newTable(line);
      at.fields.set(key, { line, value });
    }
    if (value.type === "list" && typeof index === "number") {
      value.items[index] ??= newTable(line);
      value = value.items[index] as Value;
    }
    // The parser refuses a header that names something else.
    if (value.type === "table") at = value;
  });
  at.line = line;
  return at;
}

function fill(table: Table, pairs: AST.TOMLKeyValue[], depth = 0): void {
  for (const pair of pairs) put(table, pair, depth);
}

/** `a.b = 1` too. */
function put(table: Table, { key, value }: AST.TOMLKeyValue, depth = 0): void {
  const line = key.loc.start.line;
  const names = key.keys.map((one) => (one.type === "TOMLBare" ? one.name : one.value));
  let at = table;
  for (const name of names.slice(0, -1)) {
    const within = at.fields.get(name)?.value;
    const inner = within?.type === "table" ? within : newTable(line);
    if (!within) at.fields.set(name, { line, value: inner });
    at = inner;
  }
  at.fields.set(names.at(-1) as string, { line, value: convert(value, depth) });
}

function convert(node: AST.TOMLContentNode, depth: number): Value {
  const line = node.loc.start.line;
  if (depth > MOST_DEPTH) throw tooDeep(line);
  switch (node.type) {
    case "TOMLArray":
      return { type: "list", line, items: node.elements.map((one) => convert(one, depth + 1)) };
    case "TOMLInlineTable": {
      const table = newTable(line);
      fill(table, node.body, depth + 1);
      return table;
    }
    default: {
      const { value } = node;
      return { type: "scalar", line, value: value instanceof Date ? value.toISOString() : value };
    }
  }
}
