import { parseCircumstance } from "../../model/claims/circumstance.js";
import { schemaMismatch } from "../../model/schema-mismatch.js";
import type { InterfaceLine, Matrix } from "../format.js";
import matrixSchema from "../matrix.schema.json" with { type: "json" };

/**
 * What is wrong with a matrix from elsewhere, by its place: a part that is not as the schema says, an index that names
 * nothing, which would read as "not measured", or a claim that cannot be read. Undefined where it is whole.
 */
export function matrixProblem(value: unknown): string | undefined {
  return (
    schemaMismatch(value, matrixSchema) ??
    unevenCell(value as Matrix) ??
    strayIndex(value as Matrix) ??
    unreadableClaim(value as Matrix)
  );
}

/** Evidence is pairs: a probe, and what was observed. */
function unevenCell({ cells }: Matrix): string | undefined {
  for (const [at, cell] of cells.entries()) {
    const odd = cell
      .split(";")
      .slice(1, 3)
      .find((evidence) => numbersIn(evidence).length % 2 !== 0);
    if (odd !== undefined) return `$.cells[${at}]: "${odd}" is not a list of pairs`;
  }
  return undefined;
}

function unreadableClaim({ claims }: Matrix): string | undefined {
  for (const [index, claim] of Object.entries(claims ?? {})) {
    const space = claim.indexOf(" ");
    if (space < 0) continue;
    try {
      parseCircumstance(claim.slice(space + 1));
    } catch (error) {
      return `$.claims[${index}]: ${(error as Error).message}`;
    }
  }
  return undefined;
}

function strayIndex(matrix: Matrix): string | undefined {
  const { cells, texts, patterns, rows } = matrix;
  return (
    inList("cells", cells, "texts", texts.length, (cell) => cell.split(";").slice(1, 3).join(" ")) ??
    inList("patterns", patterns, "cells", cells.length, cellsOf) ??
    inList("rows", rows, "patterns", patterns.length, (row) => row) ??
    inRows(matrix)
  );
}

/** Numbers of a text that name an entry of a list. */
const numbersIn = (text: string): number[] => text.split(" ").filter(Boolean).map(Number);

/** A cell alone, or each before the number of versions that it holds for. */
function cellsOf(pattern: string): string {
  const numbers = numbersIn(pattern);
  return numbers.length < 2 ? pattern : numbers.filter((_, at) => at % 2 === 0).join(" ");
}

function inList(
  name: string,
  list: string[],
  target: string,
  length: number,
  indexesIn: (text: string) => string,
): string | undefined {
  for (const [at, text] of list.entries()) {
    const stray = numbersIn(indexesIn(text)).find((index) => index >= length);
    if (stray !== undefined) return `$.${name}[${at}]: ${target} has no entry ${stray}`;
  }
  return undefined;
}

function inRows(matrix: Matrix): string | undefined {
  for (const [place, row] of rowsOf(matrix)) {
    if (row >= matrix.rows.length) return `${place}: rows has no entry ${row}`;
  }
  return undefined;
}

/** Everything that names a row, with its place. */
function* rowsOf(matrix: Matrix): Generator<[place: string, row: number]> {
  for (const [module, names] of Object.entries(matrix.syscalls)) {
    for (const [name, { signatures, removed }] of Object.entries(names)) {
      const place = `$.syscalls[${JSON.stringify(module)}][${JSON.stringify(name)}]`;
      yield* named(`${place}.signatures`, signatures);
      if (removed) yield [`${place}.removed.row`, removed.row];
    }
  }
  const { features, traits, candidates, sandbox, interfaces } = matrix;
  yield* named("$.features", features);
  yield* named("$.traits", traits);
  yield* named("$.candidates", candidates);
  if (sandbox) yield ["$.sandbox.confines", sandbox.confines];
  yield* named("$.sandbox.ways", sandbox?.ways);
  for (const [name, lines] of Object.entries(interfaces ?? {})) {
    for (const [at, line] of lines.entries()) yield* ofLine(`$.interfaces[${JSON.stringify(name)}][${at}]`, line);
  }
}

function* ofLine(place: string, { rows, later, called, overNetwork }: InterfaceLine): ReturnType<typeof rowsOf> {
  yield* named(`${place}.rows`, rows);
  for (const [name, versions] of Object.entries(later ?? {})) {
    yield* named(`${place}.later[${JSON.stringify(name)}]`, versions);
  }
  yield* named(`${place}.called`, called);
  yield* named(`${place}.overNetwork`, overNetwork);
}

function* named(place: string, rows: Record<string, number> = {}): ReturnType<typeof rowsOf> {
  for (const [key, row] of Object.entries(rows)) yield [`${place}[${JSON.stringify(key)}]`, row];
}
