import { expect, test } from "vitest";
import { datedItems, inlineHtml, tableSections } from "../../../src/site/data/markdown.js";

test("a table below a heading is its rows", () => {
  const text = "# F\n\n## WASIX\n\n| where | what |\n|---|---|\n| Wasmer | a \\| b |\n\n## Other\n";
  expect(tableSections(text)).toEqual([
    { title: "WASIX", rows: [["Wasmer", "a | b"]] },
    { title: "Other", rows: [] },
  ]);
});

test("dated items come newest first, with their kind, on one line", () => {
  const text =
    "## Unreleased\n\n### Added\n\n- 2026-01-01: one\n  more\n- 2026-02-01: two\n\n### Fixed\n\n- 2026-01-15: three\n";
  expect(datedItems(text)).toEqual([
    { kind: "Added", date: "2026-02-01", text: "two" },
    { kind: "Fixed", date: "2026-01-15", text: "three" },
    { kind: "Added", date: "2026-01-01", text: "one more" },
  ]);
});

test("code is marked, and everything else is text", () => {
  expect(inlineHtml("`a<b` & [x](y)", (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"))).toBe(
    "<code>a&lt;b</code> &amp; x",
  );
});
