import type { Matrix } from "../../matrix/format.js";
import type { ReasonSupport } from "../../model/report.js";
import type { Column } from "../data/columns.js";
import { segment } from "../data/links.js";
import type { Group, Row } from "../data/rows.js";
import { seenIn } from "../data/seen.js";
import { supportWord } from "./supports.js";

/** One cell of a table: a shape, and the words for who does not see it. */
export interface CellView {
  support: ReasonSupport;
  /** `works with -S threads`, `unknown, 3 of 5 claims measured` */
  words: string;
  flagged: boolean;
  /** The evidence. */
  href: string;
}

export function cellView(matrix: Matrix, column: Column, row: Row, noun: Group["noun"]): CellView {
  const { answer, place } = seenIn(matrix, column, row);
  const flags = place.flags && ` with ${place.flags}`;
  return {
    support: answer.support,
    words: supportWord(answer.support, noun) + flags,
    flagged: place.flags !== "",
    href: `${row.href}#${segment(column.runtime)}`,
  };
}
