import { expect, test } from "vitest";
import { indexPage, thousands } from "../../../src/site/pages/index-page.js";
import { measured, READS, siteOf } from "../fixture.js";

const page = (...files: Parameters<typeof siteOf>[0]) => indexPage(siteOf(files));

test("syscalls stand under their ABI, vendors', mirrored and removed names apart and folded", () => {
  const groups = page(measured("node", "20.0.0")).groups.map(({ id, open, rows }) => [id, open, rows.map((r) => r.id)]);
  expect(groups).toEqual([
    ["wasi_snapshot_preview1", true, ["wasi_snapshot_preview1.fd_read"]],
    ["wasi_snapshot_preview1-vendors", false, ["wasi_snapshot_preview1.sock_open"]],
    ["wasix_32v1", true, ["wasix_32v1.proc_join", "wasix_32v1.proc_join-2"]],
    ["wasix_32v1-mirrors", false, ["wasix_32v1.fd_read"]],
    ["wasi", true, ["wasi.thread-spawn"]],
    ["removed", false, ["wasix_32v1.ws_connect"]],
    ["features", true, ["feature.simd"]],
  ]);
});

test("another type of a name has a row of its own and is not counted again", () => {
  const group = page(measured("node", "20.0.0")).groups.find(({ id }) => id === "wasix_32v1");
  expect(group?.count).toBe(1);
  expect(group?.rows.map(({ tag }) => tag)).toEqual(["", "earlier (i32, i32) → (i32)"]);
});

test("a column is the newest version in its plain configuration, a cell its support", () => {
  const { columns, groups } = page(
    measured("node", "20.0.0", { [READS]: "trapped unreachable" }),
    measured("node", "9.0.0"),
    measured("node", "21.0.0", {}, { configuration: "network", flags: ["--net"] }),
    measured("wazero", "1.0.0", { "link/wasi_snapshot_preview1/fd_read (i32) -> (i32)": "unlinked a.b" }),
  );
  expect(columns.map(({ runtime, version }) => [runtime, version])).toEqual([
    ["node", "20.0.0"],
    ["wazero", "1.0.0"],
  ]);
  expect(groups[0]?.rows[0]?.cells).toEqual([
    { support: "traps", href: "syscall/wasi_snapshot_preview1/fd_read.html#node" },
    { support: "missing", href: "syscall/wasi_snapshot_preview1/fd_read.html#wazero" },
  ]);
});

test("a version whose harness failed is unknown throughout", () => {
  const { columns, groups, overview } = page(measured("node", "20.0.0", { "canary/exit-0": "exited 1" }));
  expect(columns[0]?.failedCanary).toBe("canary/exit-0 exited 1");
  expect(new Set(groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((c) => c.support))))).toEqual(
    new Set(["unknown"]),
  );
  expect(overview[0]?.tallies.every(({ works }) => works === 0)).toBe(true);
});

test("nothing measured leaves the rows and no columns", () => {
  const { columns, overview, groups } = page();
  expect([columns, overview]).toEqual([[], []]);
  expect(groups.length).toBeGreaterThan(5);
});

test("where nothing was measured on the usual platform the columns are of the one there is", () => {
  expect(page(measured("node", "20.0.0", {}, { platform: "darwin-arm64" })).columns).toHaveLength(1);
});

test("thousands are grouped", () => {
  expect([0, 999, 1000, 1234567].map(thousands)).toEqual(["0", "999", "1\u00a0000", "1\u00a0234\u00a0567"]);
});
