import { expect, test } from "vitest";
import { runtimePage } from "../../../src/site/pages/runtime-page.js";
import { EDGE, measured, READS, siteOf } from "../fixture.js";

const LINK = "link/wasi/thread-spawn (i32) -> (i32)";

test("a runtime without facts is shown by its id, one with facts by its name", () => {
  const files = [measured("node", "20.0.0")];
  expect(runtimePage("node", siteOf(files))).toMatchObject({ name: "node", fact: null });
  const node = { id: "node", name: "Node.js", homepage: "h", about: "a", obtained: "o", sources: ["https://x", "y"] };
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

test("changes are those between neighbours whose harness worked, where there are any", () => {
  const files = [
    measured("node", "18.0.0", { [LINK]: "unlinked wasi.thread-spawn" }),
    measured("node", "19.0.0", { "canary/exit-0": "timeout" }),
    measured("node", "20.0.0"),
    measured("node", "21.0.0"),
  ];
  const { changes } = runtimePage("node", siteOf(files)).platforms[0] ?? {};
  expect(changes?.map(({ from, to, changes: kinds }) => [from, to, kinds.length])).toEqual([["18.0.0", "20.0.0", 1]]);
  expect(changes?.[0]?.changes[0]).toMatchObject({
    before: "missing",
    after: "links",
    count: 1,
    names: [{ title: "wasi", rows: [{ name: "thread-spawn", href: "syscall/wasi/thread-spawn.html" }] }],
  });
});

test("what does not work carries its evidence, and a failing edge is a note", () => {
  const file = measured("node", "20.0.0", { [READS]: "exited 8" });
  const { newest } = runtimePage("node", siteOf([file])).platforms[0] ?? {};
  const broken = newest?.supports.find(({ support }) => support === "broken");
  expect(broken?.lines.map(({ name, evidence }) => [name, evidence[0]?.observed])).toEqual([["fd_read", "exited 8"]]);
  const edge = runtimePage("node", siteOf([measured("node", "20.0.0", { [EDGE]: "exited 100" })])).platforms[0];
  expect(edge?.newest?.edges.map(({ name, evidence }) => [name, evidence[0]?.probe])).toEqual([
    ["fd_read", "fd_read.bad-fd"],
  ]);
});

test("a configuration says what it changes", () => {
  const named = measured("node", "20.0.0", {}, { configuration: "simd", flags: ["--simd"] });
  const { configurations } =
    runtimePage("node", siteOf([measured("node", "20.0.0", { "feature/simd": "rejected" }), named])).platforms[0] ?? {};
  expect(configurations).toMatchObject([
    { name: "simd", flags: "--simd", changes: [{ before: "rejected", after: "works", count: 1 }] },
  ]);
});

test("versions with equal counts are one line", () => {
  const { counts } =
    runtimePage("node", siteOf([measured("node", "18.0.0"), measured("node", "20.0.0")])).platforms[0] ?? {};
  expect(counts?.map(({ versions }) => versions)).toEqual(["18.0.0–20.0.0"]);
});
