import { expect, test } from "vitest";
import { runtimeChangesPage } from "../../../../src/site/pages/places/runtime-changes-page.js";
import { runtimePage } from "../../../../src/site/pages/places/runtime-page.js";
import { measured, READS, siteOf } from "../../fixture.js";

const LINK = "link/wasi/thread-spawn (i32) -> (i32)";

test("a runtime without facts is shown by its id, one with facts by its name", () => {
  const files = [measured("node", "20.0.0")];
  expect(runtimePage("node", siteOf(files))).toMatchObject({ name: "node", fact: null });
  const node = {
    ...{ id: "node", name: "Node.js", homepage: "h", about: "a", order: 1, obtained: "o" },
    sources: ["https://x", "y"],
  };
  expect(runtimePage("node", siteOf(files, { runtimes: [node] }))).toMatchObject({
    name: "Node.js",
    fact: { notes: [], sources: [{ link: true }, { link: false }] },
  });
});

test("versions come newest first with what the harness found", () => {
  const failed = measured("node", "20.0.0", { "canary/exit-0": "timeout" });
  const { versions } = runtimePage("node", siteOf([measured("node", "9.0.0"), failed])).platforms[0] ?? {};
  expect(versions?.map(({ version, failedCanary, lazy }) => [version, failedCanary, lazy])).toEqual([
    ["20.0.0", "canary/exit-0 timeout", "unknown"],
    ["9.0.0", "", "no"],
  ]);
});

const changesOf = (...files: Parameters<typeof siteOf>[0]) =>
  runtimeChangesPage("node", siteOf(files)).platforms[0] ?? { changes: [], configurations: [] };

test("changes are those between neighbours whose harness worked, where there are any", () => {
  const { changes } = changesOf(
    measured("node", "18.0.0", { [LINK]: "unlinked wasi.thread-spawn" }),
    measured("node", "19.0.0", { "canary/exit-0": "timeout" }),
    measured("node", "20.0.0"),
    measured("node", "21.0.0"),
  );
  expect(changes.map(({ from, to, changes: kinds }) => [from, to, kinds.length])).toEqual([["18.0.0", "20.0.0", 1]]);
  expect(changes[0]?.changes[0]).toMatchObject({
    before: "missing",
    after: "links",
    count: 1,
    names: [{ title: "wasi", rows: [{ name: "thread-spawn", href: "syscall/wasi/thread-spawn.html" }] }],
  });
});

test("what does not work carries its evidence and leads to it", () => {
  const { gaps } = runtimePage("node", siteOf([measured("node", "20.0.0", { [READS]: "exited 8" })]));
  const broken = gaps.supports.find(({ support }) => support === "broken");
  expect(broken?.lines.map(({ href, evidence }) => [href, evidence[0]?.observed])).toEqual([
    ["syscall/wasi_snapshot_preview1/fd_read.html#node", "exited 8"],
  ]);
});

test("a configuration says what it changes, and closes a gap", () => {
  const named = measured("node", "20.0.0", {}, { configuration: "simd", flags: ["--simd"] });
  const files = [measured("node", "20.0.0", { "feature/simd": "rejected" }), named];
  expect(changesOf(...files).configurations).toMatchObject([
    { name: "simd", flags: "--simd", changes: [{ before: "rejected", after: "works", count: 1 }] },
  ]);
  expect(runtimePage("node", siteOf(files)).gaps.flags).toMatchObject([{ flags: "--simd", count: 1 }]);
});

test("a score names the versions in which the number changed", () => {
  const files = [
    measured("node", "18.0.0", { [READS]: "exited 8" }),
    measured("node", "19.0.0"),
    measured("node", "20.0.0"),
  ];
  const [score] = runtimePage("node", siteOf(files)).scores;
  expect([score?.name, score?.works, score?.total, score?.changes]).toEqual([
    "Preview 1",
    1,
    1,
    "0 in 18.0.0, 1 in 19.0.0",
  ]);
});
