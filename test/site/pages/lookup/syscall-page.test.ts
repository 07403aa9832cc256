import { expect, test } from "vitest";
import { claimsPage } from "../../../../src/site/pages/lookup/claims-page.js";
import { probesOfSyscall, syscallPage } from "../../../../src/site/pages/lookup/syscall-page.js";
import { DIGEST, EDGE, factOf, measured, READS, siteOf } from "../../fixture.js";

const page = (files: Parameters<typeof siteOf>[0], module = "wasi_snapshot_preview1", name = "fd_read") => {
  const context = siteOf(files);
  return syscallPage(factOf(context, module, name), context);
};
const runtimesOf = (...files: Parameters<typeof siteOf>[0]) =>
  page(files).signatures[0]?.list.uses.flatMap(({ runtimes }) => runtimes) ?? [];
const claimsOf = (files: Parameters<typeof siteOf>[0], module = "wasi_snapshot_preview1", name = "fd_read") => {
  const context = siteOf(files);
  return claimsPage("", "", probesOfSyscall(factOf(context, module, name), context), context).probes;
};

test("versions that agree are one line, newest first, and those between are said to be inferred", () => {
  const [node] = runtimesOf(
    measured("node", "18.0.0", { [READS]: "exited 8" }),
    measured("node", "20.0.0"),
    measured("node", "22.0.0"),
  );
  expect(node?.lines.map(({ versions, measured: how, support }) => [versions, how, support])).toEqual([
    ["20.0.0–22.0.0", "2 measured, between them inferred", "works"],
    ["18.0.0", "", "broken"],
  ]);
  expect(node?.lines[1]?.evidence).toEqual([
    {
      probe: "fd_read.reads",
      observed: "exited 8",
      meaning: "returned EBADF",
      anchor: `wasi_snapshot_preview1.fd_read.reads`,
    },
  ]);
  expect(node?.bar?.text).toBe("broken 18.0.0, works 20.0.0 to 22.0.0");
  expect([node?.bar?.segments.length, node?.bar?.inferred.length]).toEqual([2, 1]);
});

test("versions whose unusual claims differ are not joined", () => {
  const [node] = runtimesOf(measured("node", "18.0.0", { [EDGE]: "exited 100" }), measured("node", "20.0.0"));
  expect(node?.lines.map(({ versions, notes }) => [versions, notes.length])).toEqual([
    ["20.0.0", 0],
    ["18.0.0", 1],
  ]);
});

test("a configuration with flags is listed where it has more, and the runtime counts with it", () => {
  const flags = { configuration: "network", flags: ["--net"] };
  const plain = measured("wazero", "1.0.0", { [READS]: "exited 52", [EDGE]: "exited 52" });
  const files = [plain, measured("wazero", "1.0.0", {}, flags)];
  const [wazero] = runtimesOf(...files);
  expect(wazero?.lines.map(({ flags: with_, support }) => [with_, support])).toEqual([
    ["", "stub"],
    ["--net", "works"],
  ]);
  expect([wazero?.word, wazero?.flags]).toEqual(["works", "--net"]);
  expect(page(files).signatures[0]?.list).toMatchObject({ works: 1, of: 1 });
});

test("a runtime says how many claims hold, and one command shows them all", () => {
  const [node] = runtimesOf(measured("node", "20.0.0", { [EDGE]: "exited 100" }));
  expect(node?.claims).toBe("1 of 1 ordinary claims, 1 hazard");
  expect(node?.command).toBe("wasi-scan probe 'wasi_snapshot_preview1/fd_read.*' -r node@20.0.0");
});

test("a claim says in how many of the newest versions it holds, and where it fails", () => {
  const files = [measured("node", "20.0.0"), measured("wazero", "1.0.0", { [READS]: "exited 101" })];
  expect(page(files).claims.map(({ anchor, holds, of, fails }) => [anchor, holds, of, fails])).toEqual([
    ["wasi_snapshot_preview1.fd_read.reads", 1, 2, "wazero"],
    ["wasi_snapshot_preview1.fd_read.bad-fd", 2, 2, ""],
  ]);
});

test("the outcomes of a probe name the runtimes they were seen in, and how to see them again", () => {
  const probes = claimsOf([measured("node", "20.0.0"), measured("wazero", "1.0.0", { [READS]: "exited 101" })]);
  const reads = probes.find(({ id }) => id === READS);
  expect(reads).toMatchObject({
    path: `probes/${READS}.ts`,
    code: "// claim: …",
    source: "docs",
    expected: "exited 0",
  });
  expect(
    reads?.outcomes.map(({ held, observed, meaning, places }) => [
      held,
      observed,
      meaning,
      places.map((p) => p.runtime),
    ]),
  ).toEqual([
    ["holds", "exited 0", "", ["node"]],
    ["fails", "exited 101", "its check 1 failed", ["wazero"]],
  ]);
  expect(reads?.outcomes[1]?.command).toBe(`wasi-scan probe '${READS}' -r wazero@1.0.0`);
});

test.each<[string, Partial<ReturnType<typeof measured>>, string, string, string]>([
  ["of a probe that has changed since", {}, "ffffffff exited 0", "unknown", "the probe has changed since"],
  ["under a failed canary", {}, `${DIGEST} canary`, "unknown", "the harness canary canary/exit-0 failed"],
  ["where nothing was measured", {}, "", "unknown", ""],
  ["of a module that does not link", {}, `${DIGEST} unlinked a.b`, "unknown", ""],
])("an observation %s is never a yes", (_, more, text, held, why) => {
  const file = measured("node", "20.0.0", text.endsWith("canary") ? { "canary/exit-0": "trapped" } : {}, more);
  if (text === "") delete file.observations[READS];
  else if (text.startsWith("ffff"))
    file.observations[READS] = { digest: "ffffffff", outcome: { end: "exited", status: 0 } };
  else if (text.includes("unlinked")) file.observations[READS] = { digest: DIGEST, outcome: { end: "unlinked" } };
  const outcomes = claimsOf([file]).find(({ id }) => id === READS)?.outcomes;
  expect(outcomes?.map((one) => [one.held, one.why])).toEqual([[held, why]]);
});

test("a link probe that is unlinked fails", () => {
  const probes = claimsOf(
    [measured("node", "20.0.0", { "link/wasi/thread-spawn (i32) -> (i32)": "unlinked wasi.thread-spawn" })],
    "wasi",
    "thread-spawn",
  );
  expect(probes.map(({ outcomes }) => outcomes[0]?.held)).toEqual(["fails"]);
});

test("a removed name says when it was there", () => {
  const { facts, signatures } = page([measured("node", "20.0.0")], "wasix_32v1", "ws_connect");
  expect(facts.removed).toEqual(["in the witx on 2022-06-12"]);
  expect(signatures.map(({ text }) => text)).toEqual(["any type"]);
});

test("every signature has a list whose anchors are its own", () => {
  const { signatures } = page([measured("node", "20.0.0")], "wasix_32v1", "proc_join");
  expect(signatures.map(({ list }) => list.uses[0]?.runtimes[0]?.id)).toEqual(["node", "node-2"]);
});
