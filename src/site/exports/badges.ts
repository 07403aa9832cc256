import type { Context } from "../data/context.js";
import { segment } from "../data/links.js";
import { type Abi, abisOf } from "./abis.js";

/** What a badge shows; the others are on the page of the runtime. */
const SHOWN = ["preview1", "wasix", "threads", "wasi-0.2", "wasi-0.3"];

export const badgePath = (runtime: string): string => `badge/${segment(runtime)}.svg`;

/** For each runtime its scores, for a README. Path → SVG. */
export function badges(context: Context): Map<string, string> {
  const abis = abisOf(context).filter(({ id }) => SHOWN.includes(id));
  return new Map(
    context.newest.map((column) => {
      const own = abis.filter(({ columns }) => columns.includes(column));
      return [badgePath(column.runtime), badge(`${column.runtime} ${column.version}`, own, (abi) => abi.works(column))];
    }),
  );
}

/** Width of a character of the usual sans-serif fonts at 11 pixels, and what is left beside a text. */
const CHARACTER = 6.4;
const GAP = 6;

/** Greys and one blue with enough contrast on both sides: a badge does not know whether its page is dark. */
function badge(title: string, abis: Abi[], works: (abi: Abi) => number): string {
  const texts = abis.map((abi) => `${abi.name} ${works(abi)}/${abi.total}`);
  const parts = [title, ...(texts.length > 0 ? texts : ["no WASI"])];
  let at = 0;
  const boxes = parts.map((text, index) => {
    const width = Math.round(text.length * CHARACTER + 2 * GAP);
    const box = { text, x: at, width, fill: index === 0 ? "#3a4150" : index % 2 === 1 ? "#2f4fb5" : "#27429a" };
    at += width;
    return box;
  });
  const label = `WASI support of ${title}, measured by wasi-scan: ${parts.slice(1).join(", ")}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${at}" height="20" role="img" aria-label="${escaped(label)}">
<title>${escaped(label)}</title>
${boxes.map(({ x, width, fill }) => `<rect x="${x}" width="${width}" height="20" fill="${fill}"/>`).join("")}
<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${boxes
    .map(({ text, x, width }) => `<text x="${x + GAP}" y="14" textLength="${width - 2 * GAP}">${escaped(text)}</text>`)
    .join("")}</g>
</svg>
`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
