import { expect, test } from "vitest";
import { badges } from "../../../src/site/exports/badges.js";
import { measured, READS, siteOf } from "../fixture.js";

test("a badge says the version and how much of each ABI works, in words too", () => {
  const svg = badges(siteOf([measured("node", "20.0.0")])).get("badge/node.svg") ?? "";
  expect(svg).toContain(">node 20.0.0</text>");
  expect(svg).toContain(">Preview 1 1/1</text>");
  expect(svg).toContain('aria-label="WASI support of node 20.0.0, measured by wasi-scan: Preview 1 1/1, ');
});

test("what does not work is not counted", () => {
  const svg = badges(siteOf([measured("node", "20.0.0", { [READS]: "exited 8" })])).get("badge/node.svg");
  expect(svg).toContain(">Preview 1 0/1</text>");
});
