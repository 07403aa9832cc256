import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { plain } from "../../src/formats/colours.js";
import { json } from "../../src/formats/json.js";
import { ndjson } from "../../src/formats/ndjson.js";
import { scan } from "../../src/judge/scan.js";
import type { ModuleImport, Needs } from "../../src/model/needs.js";
import type { Report } from "../../src/model/report.js";
import { exampleMatrix } from "../cli/example-matrix.js";

const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, "../../src/formats/report.schema.json"), "utf8"));
const ajv = new Ajv2020({ allErrors: true });
const isReport = ajv.compile(schema);
const isModule = ajv.compile({ $ref: "wasi-scan/report@1#/$defs/module" });
const OPTIONS = { colours: plain, width: 100 };

const one = (more: Partial<ModuleImport>): ModuleImport => ({
  module: "wasi_snapshot_preview1",
  name: "fd_write",
  kind: "function",
  signature: "(i32, i32, i32, i32) -> (i32)",
  count: 1,
  ...more,
});

const needs = (imports: ModuleImport[], more: Partial<Needs> = {}): Needs => ({
  format: "core",
  entry: "command",
  features: [],
  producers: { language: ["C 11"] },
  exports: [],
  imports,
  ...more,
});

const MODULES: [string, Needs][] = [
  ["that runs", needs([one({})])],
  ["that needs what differs by version", needs([one({ name: "sock_accept", signature: "(i32, i32, i32) -> (i32)" })])],
  [
    "with every kind of trouble",
    needs(
      [
        one({ module: "wasix_32v1", name: "ws_connect" }),
        one({ module: "wasix_32v1", name: "proc_join", signature: "(i32, i32) -> (i32)" }),
        one({ name: "fd_wriet" }),
        one({ module: "env", name: "table", kind: "table", signature: "table 1 funcref" }),
      ],
      {
        features: ["threads", "gc"],
        exports: ["_start", "wasi_thread_start"].map((name) => ({ name, kind: "function" })),
        startFunction: true,
      },
    ),
  ],
  [
    "that is a component",
    needs([one({ module: "wasi:cli/stdout@0.2.0", name: "", kind: "interface", signature: "instance" })], {
      format: "component",
      component: {
        starts: ["wasi:cli/run@0.2.0"],
        worlds: ["wasi:cli/command@0.2.0"],
        adapted: { abi: "wasi_snapshot_preview1", as: "command", functions: ["fd_write"], wasi: "0.2.0" },
        imports: [
          {
            name: "wasi:cli/stdout@0.2.0",
            kind: "interface",
            functions: [{ name: "get-stdout", signature: "func() -> output-stream" }],
            types: [{ name: "output-stream", definition: "use wasi:io/streams@0.2.0.{output-stream}" }],
          },
        ],
        exports: [{ name: "f", kind: "function", signature: "func()" }],
        modules: [
          {
            offset: 10,
            bytes: 20,
            imports: [one({ reach: "direct" })],
            exports: ["_start"],
            producers: { language: ["C"] },
          },
          { offset: 30, bytes: 20, imports: [], exports: ["fd_write"], adapter: "wasi_snapshot_preview1" },
        ],
        components: [{ imports: ["a"], exports: [], modules: [], components: [] }],
      },
    }),
  ],
];

describe("a report as JSON fits its schema", () => {
  const matrix = exampleMatrix();
  const modules = MODULES.map(([name, wanted]) => scan({ name, bytes: 8, sha256: "0".repeat(64) }, wanted, matrix));
  const report: Report = {
    schema: "wasi-scan/report@1",
    tool: { name: "wasi-scan", version: "0.0.0" },
    matrix: { date: matrix.date, digest: matrix.digest },
    errors: [{ input: "a.wasm", code: "empty", message: "a.wasm: the file is empty", hint: "Build it again." }],
    modules,
  };

  it("whole", () => {
    isReport(JSON.parse(json.render(report, OPTIONS)));
    expect(isReport.errors).toBeNull();
  });

  it.each(modules)("a module $name, as a line", (module) => {
    const line = ndjson.renderModule?.(module, {}, OPTIONS) ?? "";
    expect(line.indexOf("\n")).toBe(line.length - 1);
    isModule(JSON.parse(line));
    expect(isModule.errors).toBeNull();
  });

  it("and these hold every field that there is", () => {
    const text = json.render(report, OPTIONS);
    for (const field of ["start", "function", "toolchains", "remarks", "adapted", "adapter", "build", "reach"]) {
      expect(text).toContain(`"${field}": `);
    }
  });

  it.each([
    ["a role that there is not", { start: { exports: [{ name: "_start", role: "boss" }] } }],
    ["a toolchain without what shows it", { toolchains: [{ name: "Rust" }] }],
    ["a remark without names", { remarks: [{ kind: "mixed-abis", text: "Mixes." }] }],
  ])("and %s is refused", (_what, wrong) => {
    expect(isReport({ ...report, modules: [{ ...modules[0], ...wrong }] })).toBe(false);
  });

  it("and what does not fit is refused", () => {
    expect(isReport({ ...report, modules: [{ ...modules[0], verdicts: [{ verdict: "maybe" }] }] })).toBe(false);
  });
});
