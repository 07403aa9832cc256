import { expect, test } from "vitest";
import { homePage } from "../../../../src/site/pages/home-page.js";
import { matrixPage } from "../../../../src/site/pages/lookup/matrix-page.js";
import { EDGE, measured, READS, siteOf } from "../../fixture.js";

const LINK = "link/wasi_snapshot_preview1/fd_read (i32) -> (i32)";

function pageOf(path: string, ...files: Parameters<typeof siteOf>[0]) {
  const context = siteOf(files);
  const page = context.pages.find((one) => one.path === `matrix/${path}.html`);
  if (!page) throw new Error(path);
  return matrixPage(page, context);
}

test("an ABI has a page; so have what vendors add and what was removed; what repeats another ABI stands below its own", () => {
  expect(
    siteOf([measured("node", "20.0.0")]).pages.map(({ path, groups }) => [path, groups.map(({ id }) => id)]),
  ).toEqual([
    ["matrix/preview1.html", ["wasi_snapshot_preview1"]],
    ["matrix/preview1-extensions.html", ["wasi_snapshot_preview1-vendors"]],
    ["matrix/wasix.html", ["wasix_32v1", "wasix_32v1-mirrors"]],
    ["matrix/threads.html", ["wasi"]],
    ["matrix/removed.html", ["removed"]],
    ["matrix/features.html", ["features"]],
  ]);
});

test("another type of a name has a row of its own and is not counted again", () => {
  const { families, total } = pageOf("wasix", measured("node", "20.0.0"));
  expect(total).toBe(1);
  expect(families[0]?.rows.map(({ tag }) => tag)).toEqual(["", "earlier (i32, i32) → (i32)"]);
});

test("a column is the newest version, a cell its support, and a runtime without the ABI is named in a sentence", () => {
  const { columns, families, without } = pageOf(
    "preview1",
    measured("node", "20.0.0", { [READS]: "trapped unreachable" }),
    measured("node", "9.0.0"),
    measured("wazero", "1.0.0", { [LINK]: "unlinked a.b", [READS]: "unlinked a.b", [EDGE]: "unlinked a.b" }),
  );
  expect(columns.map(({ label, version, works }) => [label, version, works])).toEqual([["node", "20.0.0", 0]]);
  expect(without).toBe("wazero");
  expect(families[0]?.rows[0]?.cells).toEqual([
    {
      support: "traps",
      words: "traps",
      flagged: false,
      href: "syscall/wasi_snapshot_preview1/fd_read.html#node",
    },
  ]);
});

test("a cell that needs a flag says so, and counts", () => {
  const flags = { configuration: "net", flags: ["--net"] };
  const { columns, families } = pageOf(
    "preview1",
    measured("node", "20.0.0", { [READS]: "exited 52", [EDGE]: "exited 52" }),
    measured("node", "20.0.0", {}, flags),
  );
  expect(families[0]?.rows[0]?.cells[0]).toMatchObject({ support: "works", words: "works with --net", flagged: true });
  expect(columns[0]?.works).toBe(1);
});

test("a version whose harness failed has no column, since it shows nothing", () => {
  expect(pageOf("preview1", measured("node", "20.0.0", { "canary/exit-0": "exited 1" })).columns).toEqual([]);
});

test("the totals of the start page are the cells of the matrix", () => {
  const context = siteOf([measured("node", "20.0.0"), measured("wazero", "1.0.0", { [READS]: "exited 8" })]);
  const { abis, uses } = homePage(context);
  for (const page of context.pages.filter(({ path }) => !/extensions|removed/.test(path))) {
    const { columns, families } = matrixPage(page, context);
    const at = abis.findIndex(({ href }) => href === page.path);
    for (const [column, { runtime }] of columns.entries()) {
      const rows = families.filter(({ title }) => !title.includes("mirrors")).flatMap((family) => family.rows);
      const counted = rows.filter(({ tag, cells }) => tag === "" && cells[column]?.support === "works").length;
      const row = uses.flatMap(({ runtimes }) => runtimes).find((one) => one.runtime === runtime);
      expect([page.path, runtime, row?.cells[at]?.works]).toEqual([page.path, runtime, counted]);
    }
  }
});
