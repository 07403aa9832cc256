import { expect, it } from "vitest";
import { explainInterface, wholeInterface } from "../../src/explain/interface.js";
import { buildMatrix } from "../../src/matrix/build.js";
import type { InterfaceFact, InterfaceRelease } from "../../src/model/facts.js";
import type { ObservationFile, Probe } from "../../src/model/probe.js";
import { file, PROBES, probe, STRICT } from "../matrix/literals.js";

const EXIT: InterfaceFact = {
  name: "wasi:cli/exit",
  releases: [
    {
      since: "0.2.0",
      until: "0.2.2",
      types: [],
      functions: [
        { name: "exit", signature: "func(status: result)" },
        { name: "abort", signature: "func()" },
      ],
      sources: ["cli.wit"],
    },
    { since: "0.3.0", until: "0.3.0", types: [], functions: [], sources: ["cli 0.3"] },
  ],
};
const [RELEASE] = EXIT.releases as [InterfaceRelease];

const link = (version: string): Probe => ({
  ...probe(`link/wasi:cli/exit@${version}`, "link"),
  syscall: { module: `wasi:cli/exit@${version}`, name: "", signature: "instance" },
});
const called = probe("wasi-cli@0.2.0/exit.exit.with-ok", "behaviour", {
  module: "wasi:cli/exit@0.2.0",
  name: "exit",
  signature: "func(status: result)",
});
const probes = [...PROBES, ...["0.2.0", "0.2.1", "0.2.2", "0.3.0"].map(link), called];
const LINKS = Object.fromEntries(["0.2.0", "0.2.1", "0.2.2"].map((version) => [link(version).id, "exited 0"]));

const matrixOf = (...files: ObservationFile[]) => buildMatrix([], probes, files, [EXIT]);
const support = (ranges: { runtime: string; since: string; until: string; support: string }[] | undefined) =>
  ranges?.map(({ runtime, since, until, support: one }) => `${runtime} ${since}–${until} ${one}`);

it("an interface is its release lines, with the versions of WASI that are supported alike", () => {
  const newest = { ...STRICT, ...LINKS, [link("0.2.2").id]: "unlinked", [called.id]: "exited 0" };
  const matrix = matrixOf(file("r", "1.0.0", newest), file("r", "2.0.0", newest));
  const { lines } = explainInterface(EXIT, probes, matrix);
  expect(lines.map(({ since, until }) => [since, until])).toEqual([
    ["0.2.0", "0.2.2"],
    ["0.3.0", "0.3.0"],
  ]);
  expect(lines[0]?.versions.map((one) => [one.since, one.until, support(one.support)])).toEqual([
    ["0.2.0", "0.2.1", ["r 1.0.0–2.0.0 links"]],
    ["0.2.2", "0.2.2", ["r 1.0.0–2.0.0 missing"]],
  ]);
});

it("its functions say what calling them showed, where a probe does", () => {
  const matrix = matrixOf(file("r", "1.0.0", { ...STRICT, ...LINKS, [called.id]: "exited 1" }));
  const [line] = explainInterface(EXIT, probes, matrix).lines;
  expect(line?.functions.map((one) => [one.name, support(one.support)])).toEqual([
    ["exit", ["r 1.0.0–1.0.0 broken"]],
    ["abort", undefined],
  ]);
});

it("asked for one version it is that version alone", () => {
  const matrix = matrixOf(file("r", "1.0.0", { ...STRICT, ...LINKS }));
  const { lines } = explainInterface(EXIT, probes, matrix, "0.2.1");
  expect(lines.flatMap(({ versions }) => versions.map(({ since, until }) => [since, until]))).toEqual([
    ["0.2.1", "0.2.1"],
  ]);
  expect(explainInterface(EXIT, probes, matrix, "0.9.0").lines).toEqual([]);
});

it.each([
  ["exited 0", "links", "a function that nobody called may not work"],
  ["exited 1", "broken", "one that was called and does not hold decides"],
])("the whole of it, where a call ends with %s, is %s: %s", (observed, expected) => {
  const matrix = matrixOf(file("r", "1.0.0", { ...STRICT, ...LINKS, [called.id]: observed }));
  expect(wholeInterface(matrix, EXIT, RELEASE)(0, 0).support).toBe(expected);
});
