import type { BarView, RowView } from "../scan/conversation.js";
import { element, svg } from "./element.js";

/** A verdict as one of the shapes of the site, which differ without colour too. */
const SHAPES = { runs: "works", "at-risk": "partial", fails: "broken", unknown: "unknown" };

export function drawRows(caption: string, rows: RowView[], root: string): HTMLElement {
  return element(
    "table",
    { class: "verdicts" },
    element("caption", { class: "sr" }, caption),
    element("tbody", {}, ...rows.map((row) => drawRow(row, root))),
  );
}

function drawRow({ runtime, href, version, verdict, word, since, why, bar }: RowView, root: string): HTMLElement {
  const name = href ? element("a", { href: root + href }, runtime) : runtime;
  const shape = svg("svg", { class: "shape", "aria-hidden": "true" }, svg("use", { href: `#s-${SHAPES[verdict]}` }));
  return element(
    "tr",
    { class: verdict },
    element("th", { scope: "row" }, name, " ", element("small", {}, version)),
    element("td", { class: "is" }, shape, ` ${word}`),
    element("td", { class: "history" }, ...(bar ? [drawBar(bar)] : [])),
    element("td", {}, why, ...(since ? [" ", element("small", {}, since)] : [])),
  );
}

function drawBar({ segments, inferred, ticks, text }: BarView): Node {
  return svg(
    "svg",
    { class: "versions", viewBox: "0 0 100 10", preserveAspectRatio: "none", role: "img", "aria-label": text },
    ...segments.map(({ support, x, width }) => svg("rect", { class: SHAPE_OF(support), x, width, height: "10" })),
    ...inferred.map(({ x, width }) => svg("rect", { class: "hatch", x, width, height: "10" })),
    svg("path", { d: ticks }),
  );
}

const SHAPE_OF = (verdict: string): string => SHAPES[verdict as keyof typeof SHAPES];
