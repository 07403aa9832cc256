import { expect, test } from "vitest";
import { findingsPage } from "../../../../src/site/pages/about/findings-page.js";
import { measured, READS, siteOf } from "../../fixture.js";

test("cards come from what was written down, and from claims of documentation that were measured otherwise", () => {
  const findings =
    "## WASIX\n\n| where | what | see it |\n|---|---|---|\n| Wasmer | It hangs. | `wasi-scan probe x` |\n";
  const { sections } = findingsPage(
    siteOf([measured("node", "20.0.0", { [READS]: "exited 8" })], {
      texts: { findings, changes: "" },
      claims: [{ runtime: "node", pages: [{ source: "the docs", supported: ["wasi_snapshot_preview1.fd_read"] }] }],
    }),
  );
  expect(sections.map(({ title, cards }) => [title, cards.map(({ where, what }) => [where, what])])).toEqual([
    ["WASIX", [["Wasmer", "It hangs."]]],
    [
      "Documentation that is wrong",
      [["node", "`wasi_snapshot_preview1.fd_read` is said to be supported; it is broken in 20.0.0. the docs"]],
    ],
  ]);
  expect(sections[1]?.cards[0]?.href).toBe("syscall/wasi_snapshot_preview1/fd_read.html#node");
});
