import { describe, expect, test } from "vitest";
import { scan } from "../../../src/judge/scan.js";
import { buildMatrix } from "../../../src/matrix/build.js";
import { ofNetwork } from "../../../src/matrix/components/interfaces.js";
import type { Matrix } from "../../../src/matrix/format.js";
import { answerFor } from "../../../src/matrix/matrix.js";
import type { InterfaceFact } from "../../../src/model/facts.js";
import type { Needs } from "../../../src/model/needs.js";
import type { Probe } from "../../../src/model/probe.js";
import { file, probe } from "../literals.js";

const FUNCTIONS = ["read", "write"].map((name) => ({ name, signature: "func()" }));
const FACT: InterfaceFact = {
  name: "wasi:a/b",
  releases: [
    {
      since: "0.2.0",
      until: "0.2.3",
      types: [],
      functions: [...FUNCTIONS, { name: "added", signature: "func()", since: "0.2.3" }],
      sources: [],
    },
  ],
};

const COMPONENTS = "feature/component-model";
const written = (one: Probe): Probe => ({ ...one, requires: [COMPONENTS] });
const link = (id: string): Probe => written(probe(`link/${id}`, "link"));
const PROBES: Probe[] = [
  probe(COMPONENTS, "feature"),
  ...["wasi:a/b@0.2.0", "wasi:a/b@0.2.3", "wasi:a/b@0.2.3.added", "wasi:a@0.2.1", "wasi:a@0.2.2"].map(link),
  written(
    probe("wasi-a@0.2.0/b.read.reads", "behaviour", { module: "wasi:a/b@0.2.0", name: "read", signature: "func()" }),
  ),
];

const READ = { module: "wasi:a/b@0.2.0", name: "read", signature: "func()" };

/** As `measured`, with more probes. */
const measuredWith = (more: Probe[], observations: Record<string, string>): Matrix =>
  buildMatrix(
    [],
    [...PROBES, ...more],
    [file("engine", "1.0.0", { [COMPONENTS]: "exited 0", ...observations })],
    [FACT],
  );

/** What one runtime version shows; probes that are not named were not measured. */
const measured = (observations: Record<string, string>): Matrix =>
  buildMatrix([], PROBES, [file("engine", "1.0.0", { [COMPONENTS]: "exited 0", ...observations })], [FACT]);

const support = (matrix: Matrix, version: string, functions?: string[]) =>
  answerFor(matrix, { module: `wasi:a/b@${version}`, name: "", signature: "instance", functions }, 0, 0).support;

const LINKED = { "link/wasi:a/b@0.2.0": "exited 0", "link/wasi:a/b@0.2.3": "exited 0" };
const MISSING = { "link/wasi:a/b@0.2.0": "unlinked", "link/wasi:a/b@0.2.3": "unlinked" };

describe("an interface that a component imports", () => {
  test("links where its probe links, in that version", () => {
    const matrix = measured({ "link/wasi:a/b@0.2.0": "exited 0", "link/wasi:a/b@0.2.3": "unlinked" });
    expect(support(matrix, "0.2.0", ["write"])).toBe("links");
    expect(support(matrix, "0.2.3", ["write"])).toBe("missing");
  });

  test("links in a version between where its whole package links", () => {
    const matrix = measured({ ...LINKED, "link/wasi:a@0.2.1": "exited 0" });
    expect(support(matrix, "0.2.1", ["write"])).toBe("links");
    // Two neighbours that link do not make a third.
    expect(support(matrix, "0.2.2", ["write"])).toBe("unknown");
  });

  test("is missing in a version between only where it is at both ends and the package does not link", () => {
    const package1 = { "link/wasi:a@0.2.1": "unlinked wasi:a/c@0.2.1.f" };
    expect(support(measured({ ...MISSING, ...package1 }), "0.2.1", ["write"])).toBe("missing");
    expect(support(measured({ ...LINKED, ...package1 }), "0.2.1", ["write"])).toBe("unknown");
    expect(support(measured(MISSING), "0.2.1", ["write"])).toBe("unknown");
  });

  test("is unknown in a version, or with a function, that nobody released", () => {
    const matrix = measured(LINKED);
    expect(support(matrix, "0.4.0", ["write"])).toBe("unknown");
    expect(support(matrix, "0.2.0", ["wriet"])).toBe("unknown");
    expect(support(matrix, "0.2.0", ["added"])).toBe("unknown");
  });

  test("links in a later patch release as its newest known version does, as hosts link by semver", () => {
    const matrix = measured({ "link/wasi:a/b@0.2.0": "unlinked", "link/wasi:a/b@0.2.3": "exited 0" });
    expect(support(matrix, "0.2.13", ["write"])).toBe("links");
    expect(support(measured(MISSING), "0.2.13", ["write"])).toBe("missing");
  });

  test("of a release candidate is missing where the candidate does not link, and else unknown", () => {
    const candidate = "link/wasi:cli/environment@0.2.0-rc-2023-11-10";
    const at = (outcome: string) =>
      support(measuredWith([link(candidate.slice(5))], { ...LINKED, [candidate]: outcome }), "0.2.0-rc-2023-11-10");
    expect(at("unlinked")).toBe("missing");
    expect(at("exited 0")).toBe("unknown");
    expect(support(measured(LINKED), "0.2.0-rc-2023-12-05")).toBe("unknown");
  });

  test("is not judged by a peer on the network unless the component imports sockets or HTTP", () => {
    const remote = {
      ...written(probe("wasi-a@0.2.0/b.write.slow-peer", "behaviour", READ)),
      peer: "tcp-slow",
    } as const;
    const matrix = measuredWith([remote], {
      ...LINKED,
      "wasi-a@0.2.0/b.read.reads": "exited 0",
      "wasi-a@0.2.0/b.write.slow-peer": "exited 1",
    });
    const asked = { module: "wasi:a/b@0.2.0", name: "", signature: "instance", functions: ["read"] };
    expect(answerFor(matrix, asked, 0, 0).support).toBe("works");
    const [, overNetwork] = ofNetwork([{ ...asked, module: "wasi:sockets/tcp@0.2.0" }, asked]);
    expect(answerFor(matrix, overNetwork as typeof asked, 0, 0).support).toBe("broken");
  });

  test("needs the network only to be there if no direct call leads to it, as in an interpreter", () => {
    const matrix = measured({ ...LINKED, "wasi-a@0.2.0/b.read.reads": "exited 1" });
    const sockets = { module: "wasi:sockets/tcp@0.2.0", name: "", signature: "instance", functions: ["read"] };
    const reached = (reach: "direct" | "indirect") => ofNetwork([{ ...sockets, reach }])[0];
    expect(reached("direct")).toMatchObject({ overNetwork: true });
    expect(reached("indirect")).toMatchObject({ mayUseNetwork: true });
    const asked = { ...sockets, module: "wasi:a/b@0.2.0" };
    expect(answerFor(matrix, asked, 0, 0).support).toBe("broken");
    expect(answerFor(matrix, { ...asked, mayUseNetwork: true }, 0, 0)).toEqual({
      support: "works",
      evidence: [],
      notes: [["wasi-a@0.2.0/b.read.reads", "exited 1"]],
    });
  });

  test("has functions of a later version answered for themselves", () => {
    const matrix = measured({ ...LINKED, "link/wasi:a/b@0.2.3.added": "unlinked" });
    expect(support(matrix, "0.2.3", ["write"])).toBe("links");
    expect(support(matrix, "0.2.3", ["write", "added"])).toBe("missing");
  });

  test("is not missing for want of a function that this component does not import", () => {
    const matrix = measured({ ...LINKED, "link/wasi:a/b@0.2.0": "unlinked read" });
    expect(support(matrix, "0.2.0", ["read"])).toBe("missing");
    expect(support(matrix, "0.2.0", ["write"])).toBe("unknown");
  });

  test("works where every function that is imported was called and held", () => {
    const holds = measured({ ...LINKED, "wasi-a@0.2.0/b.read.reads": "exited 0" });
    expect(support(holds, "0.2.3", ["read"])).toBe("works");
    expect(support(holds, "0.2.3", ["read", "write"])).toBe("links");
    const fails = measured({ ...LINKED, "wasi-a@0.2.0/b.read.reads": "exited 1" });
    expect(support(fails, "0.2.3", ["read", "write"])).toBe("broken");
    expect(support(fails, "0.2.3", ["write"])).toBe("links");
  });

  test("works where only its types are imported and it links", () => {
    expect(support(measured(LINKED), "0.2.0", [])).toBe("works");
    expect(support(measured(MISSING), "0.2.0", [])).toBe("missing");
  });

  test("is missing where components are not loaded, with that as the evidence", () => {
    const matrix = measured({ [COMPONENTS]: "rejected" });
    const asked = { module: "wasi:a/b@0.2.0", name: "", signature: "instance", functions: ["read"] };
    expect(answerFor(matrix, asked, 0, 0)).toMatchObject({ support: "missing", evidence: [[COMPONENTS, "rejected"]] });
  });
});

describe("the verdict on a component", () => {
  const needs = (module: string, functions: string[]): Needs => ({
    format: "component",
    entry: "reactor",
    imports: [{ module, name: "", kind: "interface", signature: "instance", count: 1, functions }],
    features: ["component-model"],
    producers: {},
    exports: [],
  });
  const verdict = (matrix: Matrix, module = "wasi:a/b@0.2.0", functions = ["read"]) =>
    scan({ name: "c.wasm", bytes: 1 }, needs(module, functions), matrix);

  test("is runs where all works, unknown where it only links, fails where it is missing", () => {
    const works = measured({ ...LINKED, "wasi-a@0.2.0/b.read.reads": "exited 0" });
    expect(verdict(works).verdicts[0]?.verdict).toBe("runs");
    expect(verdict(measured(LINKED)).verdicts[0]?.verdict).toBe("unknown");
    expect(verdict(measured(MISSING)).verdicts[0]?.verdict).toBe("fails");
  });

  test("names the format alone where that is what is rejected", () => {
    const [entry] = verdict(measured({ [COMPONENTS]: "rejected" })).verdicts;
    expect(entry?.verdict).toBe("fails");
    expect(entry?.reasons.map(({ feature, import: name }) => feature ?? name)).toEqual(["component-model"]);
  });

  test("suggests the version, or the function, that is nearest to one that is unknown", () => {
    expect(verdict(measured(LINKED), "wasi:a/b@0.3.0-draft").imports[0]).toMatchObject({
      status: "unlisted",
      suggestion: "wasi:a/b@0.2.3",
    });
    expect(verdict(measured(LINKED), "wasi:a/b@0.2.0", ["wriet"]).imports[0]).toMatchObject({ suggestion: "write" });
    expect(verdict(measured(LINKED), "acme:x/y@1.0.0").imports[0]?.status).toBe("foreign");
  });
});
