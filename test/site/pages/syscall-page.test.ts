import { expect, test } from "vitest";
import { syscallPage } from "../../../src/site/pages/syscall-page.js";
import { DIGEST, EDGE, factOf, measured, READS, siteOf } from "../fixture.js";

const page = (files: Parameters<typeof siteOf>[0], module = "wasi_snapshot_preview1", name = "fd_read") => {
  const context = siteOf(files);
  return syscallPage(factOf(context, module, name), context);
};

test("versions that agree are one line, newest first, and those between are said to be inferred", () => {
  const { signatures } = page([
    measured("node", "18.0.0", { [READS]: "exited 8" }),
    measured("node", "20.0.0"),
    measured("node", "22.0.0"),
  ]);
  const lines = signatures[0]?.support[0]?.lines;
  expect(lines?.map(({ versions, measured: how, support }) => [versions, how, support])).toEqual([
    ["20.0.0–22.0.0", "2 measured, between them inferred", "works"],
    ["18.0.0", "", "broken"],
  ]);
  expect(lines?.[1]?.evidence).toEqual([
    {
      probe: "fd_read.reads",
      observed: "exited 8",
      meaning: "returned EBADF",
      anchor: `wasi_snapshot_preview1.fd_read.reads`,
    },
  ]);
});

test("versions whose unusual claims differ are not joined", () => {
  const { signatures } = page([measured("node", "18.0.0", { [EDGE]: "exited 100" }), measured("node", "20.0.0")]);
  expect(signatures[0]?.support[0]?.lines.map(({ versions, notes }) => [versions, notes.length])).toEqual([
    ["20.0.0", 0],
    ["18.0.0", 1],
  ]);
});

test("a configuration with flags is listed where its answer is another one", () => {
  const flags = { configuration: "network", flags: ["--net"] };
  const plain = measured("wazero", "1.0.0", { [READS]: "exited 52", [EDGE]: "exited 52" });
  const { signatures } = page([plain, measured("wazero", "1.0.0", {}, flags), measured("node", "20.0.0", {}, flags)]);
  const [node, wazero] = signatures[0]?.support ?? [];
  expect(node?.lines.map(({ flags: with_, support }) => [with_, support])).toEqual([["--net", "works"]]);
  expect(wazero?.lines.map(({ flags: with_, support }) => [with_, support])).toEqual([
    ["", "stub"],
    ["--net", "works"],
  ]);
});

test("the outcomes of a probe name the runtimes they were seen in, and how to see them again", () => {
  const { probes } = page([measured("node", "20.0.0"), measured("wazero", "1.0.0", { [READS]: "exited 101" })]);
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
  expect(reads?.reproduce).toContain(`wasi-scan probe '${READS}' -r wazero@1.0.0`);
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
  const outcomes = page([file]).probes.find(({ id }) => id === READS)?.outcomes;
  expect(outcomes?.map((one) => [one.held, one.why])).toEqual([[held, why]]);
});

test("a link probe that is unlinked fails", () => {
  const { probes } = page(
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

test("every signature has a table whose anchors are its own", () => {
  const { signatures } = page([measured("node", "20.0.0")], "wasix_32v1", "proc_join");
  expect(signatures.map(({ support }) => support[0]?.id)).toEqual(["node", "node-2"]);
});
