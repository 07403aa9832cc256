import type { ReasonSupport } from "../../model/report.js";
import type { Column } from "../data/columns.js";
import type { Context } from "../data/context.js";
import { segment } from "../data/links.js";
import type { Group, Row } from "../data/rows.js";
import { type Seen, seenIn } from "../data/seen.js";
import { countClaims } from "./claim-counts.js";
import { supportWord } from "./supports.js";

/** One cell of a table: a shape, and the words for who does not see it. */
export interface CellView {
  support: ReasonSupport;
  /** `works with -S threads`, `unknown, 3 of 5 ordinary claims decided` */
  words: string;
  flagged: boolean;
  /** The evidence. */
  href: string;
}

export function cellView(context: Context, column: Column, row: Row, noun: Group["noun"]): CellView {
  const { answer, place } = seenIn(context.matrix, column, row);
  const flags = place.flags && ` with ${place.flags}`;
  return {
    support: answer.support,
    words: supportWord(answer.support, noun) + decided(context, column, row, { answer, place }) + flags,
    flagged: place.flags !== "",
    href: `${row.href}#${segment(column.runtime)}`,
  };
}

/** How much of an unknown is known: a function is unknown where one thing that decides is. */
function decided(context: Context, column: Column, { module, name, signature }: Row, { answer, place }: Seen): string {
  if (answer.support !== "unknown") return "";
  const probes = (context.probesBySubject.get(`${module}.${name}`) ?? []).filter(
    ({ syscall }) => syscall?.signature === signature,
  );
  const { of, unknown } = countClaims(probes, place, column, context);
  return of + unknown > 0 ? `, ${of} of ${of + unknown} ordinary claims decided` : "";
}
