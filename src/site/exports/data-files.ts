import type { Context } from "../data/context.js";
import { seenIn } from "../data/seen.js";
import { type Abi, abisOf } from "./abis.js";
import schema from "./data.schema.json" with { type: "json" };

/**
 * What others read by a program, at addresses that stay: `data/scores.json`, and of each ABI `data/<abi>.json` and
 * `data/<abi>.csv`. `data/schema.json` says what stands in them. Path → content.
 */
export function dataFiles(context: Context): Map<string, string> {
  const abis = abisOf(context);
  const files = new Map([
    ["data/schema.json", printed(schema)],
    ["data/scores.json", printed(scores(abis, context))],
  ]);
  for (const abi of abis) {
    const cells = cellsOf(abi, context);
    files.set(`data/${abi.id}.json`, printed(table(abi, cells, context)));
    files.set(`data/${abi.id}.csv`, csv(cells));
  }
  return files;
}

const printed = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;

const head = ({ matrix }: Context) => ({ date: matrix.date, digest: matrix.digest });

function scores(abis: Abi[], context: Context) {
  return {
    schema: "wasi-scan/scores@1",
    ...head(context),
    abis: abis.map(({ id, name, page, total }) => ({ id, name, page, total })),
    runtimes: context.newest.map((column) => ({
      id: column.runtime,
      version: column.version,
      page: column.href,
      works: Object.fromEntries(
        abis.filter(({ columns }) => columns.includes(column)).map((abi) => [abi.id, abi.works(column)]),
      ),
    })),
  };
}

interface Cell {
  module: string;
  name: string;
  signature: string;
  page: string;
  runtime: string;
  version: string;
  support: string;
  flags: string;
}

/** Row by row, each over the runtimes that offer the ABI. */
function cellsOf({ rows, columns }: Abi, { matrix }: Context): Cell[] {
  return rows.flatMap((row) =>
    columns.map((column) => {
      const { answer, place } = seenIn(matrix, column, row);
      const { module, name, signature, href } = row;
      const { runtime, version } = column;
      return { module, name, signature, page: href, runtime, version, support: answer.support, flags: place.flags };
    }),
  );
}

function table(abi: Abi, cells: Cell[], context: Context) {
  const { id, name, page, total, columns } = abi;
  const width = columns.length;
  return {
    schema: "wasi-scan/abi@1",
    ...head(context),
    abi: { id, name, page, total },
    runtimes: columns.map((column) => ({ id: column.runtime, version: column.version, works: abi.works(column) })),
    rows: abi.rows.map((row, index) => ({
      module: row.module,
      name: row.name,
      signature: row.signature,
      page: row.href,
      counted: !row.alternate,
      support: cells.slice(index * width, (index + 1) * width).map(({ support }) => support),
    })),
  };
}

const COLUMNS = ["module", "name", "signature", "runtime", "version", "support", "flags"] as const;

/** RFC 4180. */
function csv(cells: Cell[]): string {
  const lines = cells.map((cell) => COLUMNS.map((key) => quoted(cell[key])).join(","));
  return [COLUMNS.join(","), ...lines, ""].join("\r\n");
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
