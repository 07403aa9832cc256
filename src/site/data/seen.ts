import { LINKED } from "../../matrix/cells.js";
import type { Answer, Matrix } from "../../matrix/format.js";
import { memo } from "../../model/memo.js";
import { compareSupports } from "../tables/supports.js";
import type { Column, ColumnPlace } from "./columns.js";
import { type Group, type Row, rowAnswer } from "./rows.js";

/** The answer for one row in one column, and the configuration that it holds in. */
export interface Seen {
  answer: Answer;
  place: ColumnPlace;
}

const known = new WeakMap<Column, Map<Row, Seen>>();

/**
 * The plain configuration, unless a named one has more of it: then the best. Every number and every cell of the site is
 * read here, so that a total equals the cells that it counts.
 */
export function seenIn(matrix: Matrix, column: Column, row: Row): Seen {
  const rows = memo(known, column, () => new Map<Row, Seen>());
  return memo(rows, row, () => find(matrix, column, row));
}

function find(matrix: Matrix, { places }: Column, row: Row): Seen {
  const [plain, ...named] = places.map((place) => ({ place, answer: rowAnswer(matrix, row, place.lane, place.index) }));
  let best = plain as Seen;
  if (best.answer.support === "works") return best;
  for (const one of named) {
    const { support } = one.answer;
    if (LINKED.has(support) && compareSupports(support, best.answer.support) < 0) best = one;
  }
  return best;
}

/**
 * Whether a column has anything of these rows, with any flags. Features and ways out are asked of every runtime, so
 * there an unknown counts too.
 */
export function offers(matrix: Matrix, column: Column, { rows }: Pick<Group, "rows">): boolean {
  return rows.some((row) => {
    const { support } = seenIn(matrix, column, row).answer;
    return LINKED.has(support) || (row.module === "" && support === "unknown");
  });
}
