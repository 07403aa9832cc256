import { expect, test } from "vitest";
import { buildMatrix } from "../../../../src/matrix/build.js";
import type { InterfaceFact, InterfaceRelease } from "../../../../src/model/facts.js";
import type { ObservationFile, Probe } from "../../../../src/model/probe.js";
import { contextOf } from "../../../../src/site/data/context.js";
import { interfaceGroups } from "../../../../src/site/data/rows.js";
import { coveragePage } from "../../../../src/site/pages/about/coverage-page.js";
import { claimsPage } from "../../../../src/site/pages/lookup/claims-page.js";
import { interfacePage, probesOfRelease } from "../../../../src/site/pages/lookup/interface-page.js";
import { matrixPage } from "../../../../src/site/pages/lookup/matrix-page.js";
import { DIGEST, measured, probe } from "../../fixture.js";

const release = (since: string, until: string): InterfaceRelease => ({
  since,
  until,
  types: [{ name: "error-code", definition: "enum { io }" }],
  functions: [
    { name: "exit", signature: "func(status: result)" },
    { name: "abort", signature: "func() -> result" },
  ],
  sources: ["cli.wit"],
});
const EXIT: InterfaceFact = { name: "wasi:cli/exit", releases: [release("0.2.0", "0.2.1"), release("0.3.0", "0.3.0")] };
const HANDLER: InterfaceFact = { name: "wasi:http/handler", exported: true, releases: [release("0.3.0", "0.3.0")] };

const COMPONENTS = "feature/component-model";
const linking = (version: string): Probe =>
  probe(`link/wasi:cli/exit@${version}`, "link", {
    syscall: { module: `wasi:cli/exit@${version}`, name: "", signature: "instance" },
    requires: [COMPONENTS],
  });
const CALLED = "wasi-cli@0.2.0/exit.exit.with-ok";
const probes: Probe[] = [
  probe("canary/exit-0", "canary"),
  probe(COMPONENTS, "feature"),
  ...["0.2.0", "0.2.1", "0.3.0"].map(linking),
  probe(CALLED, "behaviour", {
    syscall: { module: "wasi:cli/exit@0.2.0", name: "exit", signature: "func(status: result)" },
    requires: [COMPONENTS],
  }),
];
const LINKS = Object.fromEntries([...probes.map(({ id }) => [id, "exited 0"]), ["", ""]]);

function host(runtime: string, differs: Record<string, string>): ObservationFile {
  const file = measured(runtime, "1.0.0", {});
  const outcomes = { ...LINKS, ...differs };
  file.observations = Object.fromEntries(
    probes.map(({ id }) => {
      const [end = "exited", status] = (outcomes[id] ?? "exited 0").split(" ");
      const outcome = end === "exited" ? { end, status: Number(status) } : { end };
      return [id, { digest: DIGEST, outcome: outcome as ObservationFile["observations"][string]["outcome"] }];
    }),
  );
  return file;
}

function siteOf(...files: ObservationFile[]) {
  const interfaces = [EXIT, HANDLER];
  const matrix = buildMatrix([], probes, files, interfaces);
  const data = {
    toolVersion: "0",
    facts: [],
    interfaces,
    exemptions: {},
    probes,
    files,
    matrix,
    runtimes: [],
    sources: {},
    claims: [],
    texts: { findings: "", changes: "" },
    url: "https://example.org/",
    programs: {},
  };
  return contextOf(data);
}

function pageOf(...files: ObservationFile[]) {
  const context = siteOf(...files);
  const rows = context.groups.find(({ id }) => id === "wasi-0.2")?.rows ?? [];
  return interfacePage(EXIT, EXIT.releases[0] as InterfaceRelease, rows[0] as (typeof rows)[number], rows, context);
}

test("interfaces stand under their release line; what no host can provide is left out", () => {
  const { matrix } = siteOf(host("r", {}));
  expect(
    interfaceGroups([EXIT, HANDLER], matrix).map(({ title, rows }) => [title, rows.map((row) => row.name)]),
  ).toEqual([
    ["WASI 0.2", ["cli/exit"]],
    ["WASI 0.3", ["cli/exit"]],
  ]);
});

test("a cell of the matrix is the whole interface; a runtime that has nothing of the line is no column", () => {
  const none = { [COMPONENTS]: "rejected" };
  const context = siteOf(host("breaks", { [CALLED]: "exited 1" }), host("has", {}), host("none", none));
  const page = context.pages.find(({ path }) => path === "matrix/wasi-0.2.html") as (typeof context.pages)[number];
  const { families, columns, without } = matrixPage(page, context);
  expect(columns.map(({ label }) => label)).toEqual(["breaks", "has"]);
  expect(without).toBe("none");
  expect(families[0]?.rows[0]?.cells.map(({ support, href }) => [support, href])).toEqual([
    ["broken", "interface/cli/exit-0.2.html#breaks"],
    ["links", "interface/cli/exit-0.2.html#has"],
  ]);
});

test("a page says of each function what calling it showed, where the interface links", () => {
  const { functions, columns, list } = pageOf(host("has", {}), host("none", { [COMPONENTS]: "rejected" }));
  expect(columns.map(({ label }) => label)).toEqual(["has"]);
  expect(functions.map(({ name, cells }) => [name, cells.map(({ words }) => words)])).toEqual([
    ["exit", ["works"]],
    ["abort", []],
  ]);
  expect(list.uses.flatMap(({ runtimes }) => runtimes.map(({ label }) => label))).toEqual(["has", "none"]);
});

test("versions of WASI that the same runtimes link are one line", () => {
  const old = { "link/wasi:cli/exit@0.2.1": "unlinked" };
  expect(pageOf(host("new", {}), host("old", old)).byVersion).toEqual([
    { versions: "0.2.0", runtimes: ["new 1.0.0", "old 1.0.0"] },
    { versions: "0.2.1", runtimes: ["new 1.0.0"] },
  ]);
  expect(pageOf(host("new", {})).byVersion).toEqual([{ versions: "0.2.0–0.2.1", runtimes: ["new 1.0.0"] }]);
});

test("its probes are those of its line, and the features they need", () => {
  const context = siteOf(host("r", {}));
  const own = probesOfRelease(EXIT, EXIT.releases[0] as InterfaceRelease, context);
  expect(claimsPage("exit", "", own, context).probes.map(({ id }) => id)).toEqual([
    CALLED,
    COMPONENTS,
    "link/wasi:cli/exit@0.2.0",
    "link/wasi:cli/exit@0.2.1",
  ]);
});

test("the page of what is probed counts and names what is not", () => {
  const { groups } = coveragePage(siteOf());
  expect(groups.find(({ title }) => title === "wasi:cli 0.2")).toMatchObject({
    functions: 2,
    cells: [
      { text: "2/2", share: 100 },
      { text: "1/2", share: 50 },
      { text: "0/1", share: 0 },
    ],
    missing: [
      { part: "behaviour", count: 1, names: ["abort"] },
      { part: "error path", count: 1, names: ["abort"] },
    ],
  });
});
