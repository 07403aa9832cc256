import { expect, test } from "vitest";
import type { Column } from "../../../../src/site/data/columns.js";
import { comparePage, pairPage } from "../../../../src/site/pages/places/compare-page.js";
import { measured, READS, siteOf } from "../../fixture.js";

const context = siteOf([
  measured("node", "20.0.0", { "feature/simd": "rejected" }),
  measured("wazero", "1.0.0", { [READS]: "exited 8" }),
]);
const [wazero, node] = context.newest as [Column, Column];

test("a pair tells apart what only one of the two has", () => {
  const { both, sides } = pairPage(wazero, node, context);
  const names = sides.map(({ names: groups }) =>
    groups.flatMap(({ rows }) => rows.map(({ name, tag }) => [name, tag])),
  );
  expect(names).toEqual([[["simd", ""]], [["fd_read", "misbehaves"]]]);
  expect([both, sides.map(({ count }) => count)]).toEqual([0, [1, 1]]);
});

test("the number of a pair is that of its page, on the side that it is about", () => {
  const { rows } = comparePage(context);
  expect(rows.map(({ cells }) => cells.map(({ count, href, same }) => (same ? "" : `${count} ${href}`)))).toEqual([
    ["", "1 compare/wazero/node.html#only-first"],
    ["1 compare/wazero/node.html#only-second", ""],
  ]);
});
