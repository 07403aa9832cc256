import { type Newest, newestOf, stretchesOf } from "../../explain/newest.js";
import type { SupportRange } from "../../explain/syscall.js";
import type { Colours } from "../../formats/colours.js";
import { wrap } from "../../formats/wrap.js";

/** One answer of `explain`, from the top: what it is, where it works now, how that came, what to do next. */
export interface Sheet {
  title: string;
  /** Sentences. */
  about: string[];
  /** Blocks of lines, each with a heading of its own or none. */
  blocks: Block[];
  next: string[];
}

export interface Block {
  heading?: string;
  lines: string[];
}

const MOST_LINES = 24;

/** The sheet in at most 24 lines unless all is wanted: the longest blocks are cut, and say by how much. */
export function printSheet(sheet: Sheet, width: number, c: Colours, all = false): string {
  const head = [...wrap(sheet.title, width, "", "  "), ...sheet.about.flatMap((one) => wrap(one, width, "", "  "))];
  const next = sheet.next.flatMap((one) => wrap(one, width, "→ ", "  "));
  const blocks = sheet.blocks.filter(({ lines }) => lines.length > 0);
  const room = MOST_LINES - head.length - (next.length > 0 ? next.length + 1 : 0);
  const used = () => blocks.reduce((sum, { heading, lines }) => sum + 1 + (heading ? 1 : 0) + lines.length, 0);
  const hidden = blocks.map(() => 0);
  while (!all && used() > room) {
    const at = blocks.reduce((best, { lines }, i) => (lines.length > (blocks[best]?.lines.length ?? 0) ? i : best), 0);
    const { heading, lines } = blocks[at] as Block;
    if (lines.length < 3) break;
    const cut = hidden[at] === 0 ? 2 : 1;
    hidden[at] = (hidden[at] ?? 0) + cut;
    const kept = lines.slice(0, -2);
    blocks[at] = { ...(heading && { heading }), lines: [...kept, `  … ${hidden[at]} more lines: --all`] };
  }
  const [title = "", ...rest] = head;
  const body = blocks.flatMap(({ heading, lines }) => ["", ...(heading ? [c.bold(heading)] : []), ...lines]);
  return `${[c.bold(title), ...rest, ...body, ...(next.length > 0 ? ["", ...next] : [])].join("\n")}\n`;
}

/** Good news first. */
const ORDER = [
  "works",
  "links",
  "partial",
  "stub",
  "broken",
  "hangs",
  "traps",
  "mismatch",
  "rejected",
  "missing",
  "unknown",
];

/** `works     node 26.12.1, wasmer 7.4.2 since 4.4.0`, a paragraph for each support. */
export function newestBlock(ranges: SupportRange[], width: number): Block {
  const newest = newestOf(ranges);
  const rank = (support: string) => (ORDER.includes(support) ? ORDER.indexOf(support) : ORDER.length);
  const supports = [...new Set(newest.map(({ support }) => support))].sort((a, b) => rank(a) - rank(b));
  const lines = supports.flatMap((support) => {
    const entries = newest.filter((one) => one.support === support).map(entry);
    return wrap(entries.join(", "), width, `  ${support.padEnd(9)}`, " ".repeat(11));
  });
  return { heading: "Newest versions", lines };
}

const entry = ({ runtime, version, since, sinceOldest, flags }: Newest): string => {
  const flagged = flags.length > 0 ? ` with ${flags.join(" ")}` : "";
  return `${runtime} ${version}${sinceOldest || since === version ? "" : ` since ${since}`}${flagged}`;
};

/** A line for each runtime whose support changed. */
export function historyBlock(ranges: SupportRange[], width: number): Block {
  const lines = [...stretchesOf(ranges)].flatMap(([runtime, stretches]) => {
    if (stretches.length < 2) return [];
    const parts = stretches.map(
      ({ since, until, support }) => `${support} ${since === until ? since : `${since}–${until}`}`,
    );
    return wrap(`${runtime}: ${parts.join(", ")}`, width, "  ", "    ");
  });
  return { heading: "History", lines };
}
