import { expect, test } from "vitest";
import type { Row } from "../../../src/site/data/rows.js";
import { cellView } from "../../../src/site/tables/cell.js";
import { measured, READS, siteOf } from "../fixture.js";

function wordsOf(observed: string): string {
  const context = siteOf([measured("node", "20.0.0", { [READS]: observed })]);
  const rows = context.groups.flatMap((group) => group.rows);
  const row = rows.find(({ module, name }) => module === "wasi_snapshot_preview1" && name === "fd_read") as Row;
  const [column] = context.newest;
  return column ? cellView(context, column, row, "Syscall").words : "";
}

test("an unknown cell says how many of its ordinary claims were decided", () => {
  expect(wordsOf("exited 120")).toBe("unknown, 0 of 1 ordinary claims decided");
});

test("any other cell says its support alone", () => {
  expect([wordsOf("exited 0"), wordsOf("exited 8")]).toEqual(["works", "broken"]);
});
