import { expect, test } from "vitest";
import { wasixPage } from "../../../../src/site/pages/places/wasix-page.js";
import { measured, siteOf } from "../../fixture.js";

const JOIN = "link/wasix_32v1/proc_join (i32, i32, i32) -> (i32)";
const NONE = { [JOIN]: "unlinked wasix_32v1.proc_join" };

const cellsOf = (...files: Parameters<typeof siteOf>[0]) =>
  wasixPage(siteOf(files)).families[0]?.rows[0]?.cells.map(({ links, at, works }) => [links, at, works]);

test("a call is there since the oldest version from which on every one links it", () => {
  const files = [
    measured("wasmer", "1.0.0"),
    measured("wasmer", "2.0.0", NONE),
    measured("wasmer", "3.0.0"),
    measured("wasmer", "4.0.0"),
  ];
  expect(cellsOf(...files)).toEqual([["3.0.0", 2, ""]]);
});

test("a call that the newest version does not link is missing, whatever older ones had", () => {
  expect(cellsOf(measured("wasmer", "1.0.0"), measured("wasmer", "2.0.0", NONE))).toEqual([["", -1, ""]]);
});
