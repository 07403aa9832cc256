import { describe, expect, it } from "vitest";
import { scan } from "../src/judge/scan.js";
import { runtimeColumns } from "../src/matrix/columns.js";
import { answerFor } from "../src/matrix/matrix.js";
import type { ReasonSupport } from "../src/model/report.js";
import { runtimes } from "../src/runtimes/index.js";
import { observationsOnFile, shippedMatrix } from "./on-file.js";
import { facts } from "./probes/compiled.js";

const files = observationsOnFile();
const matrix = shippedMatrix();
const columns = runtimeColumns(matrix);

const signatureOf = (module: string, name: string): string =>
  facts.find((fact) => fact.module === module && fact.name === name)?.signatures[0]?.signature as string;

/** `runtime version` → support in the plain configuration. */
function supports(module: string, name: string, signature = signatureOf(module, name)): Record<string, ReasonSupport> {
  const entries = columns.flatMap(({ runtime, versions }) =>
    versions.map(({ version, places }) => {
      const { lane, index } = places[0] as { lane: number; index: number };
      return [`${runtime} ${version}`, answerFor(matrix, { module, name, signature }, lane, index).support] as const;
    }),
  );
  return Object.fromEntries(entries);
}

const of = (all: Record<string, ReasonSupport>, ...runtimes: string[]): Set<ReasonSupport> =>
  new Set(
    Object.entries(all).flatMap(([key, support]) => (runtimes.includes(key.split(" ")[0] as string) ? [support] : [])),
  );

const LAZY = new Set(["wasm3", "wizer"]);

describe("the shipped matrix shows", () => {
  it("no version void, and every runtime that there is an adapter for", () => {
    expect(matrix.lanes.flatMap(({ versions }) => versions.filter((one) => one.failedCanary))).toEqual([]);
    expect(columns.map(({ runtime }) => runtime)).toEqual(runtimes.map(({ id }) => id));
  });

  it("sock_open missing from preview1 on node, wasmtime and wazero, and there in Wasmer's wasix_32v1", () => {
    const preview1 = supports("wasi_snapshot_preview1", "sock_open");
    expect(of(preview1, "node", "wasmtime-py", "wazero")).toEqual(new Set(["missing"]));
    const wasix = of(supports("wasix_32v1", "sock_open"), "wasmer-py", "wasmer-js");
    expect([...wasix].filter((support) => ["missing", "mismatch", "unknown"].includes(support))).toEqual([]);
    expect(of(supports("wasix_32v1", "sock_open"), "node", "wasmtime-py", "wazero")).toEqual(new Set(["missing"]));
  });

  it("the errno of sock_accept on a directory change between wasmtime-py 14 and 36", () => {
    const seen = (version: string) =>
      files.find((file) => file.runtime === "wasmtime-py" && file.version === version)?.observations[
        "wasi_snapshot_preview1/sock_accept.directory"
      ]?.outcome;
    expect(seen("14.0.0")).toEqual({ end: "exited", status: 8 });
    expect(seen("36.0.0")).toEqual({ end: "exited", status: 0 });
  });

  it("proc_join with two parameters a mismatch where it has three", () => {
    const two = supports("wasix_32v1", "proc_join", "(i32, i32) -> (i32)");
    expect(of(two, "wasmer-py")).toEqual(new Set(["mismatch"]));
    expect(of(two, "node", "wasmtime-py", "wazero")).toEqual(new Set(["missing"]));
  });

  it("ws_connect removed, to a module that imports it", () => {
    const imports = [
      {
        module: "wasix_32v1",
        name: "ws_connect",
        kind: "function" as const,
        signature: "(i32, i32, i32) -> (i32)",
        count: 1,
      },
    ];
    const needs = {
      format: "core" as const,
      entry: "command" as const,
      imports,
      features: [],
      producers: {},
      exports: [
        { name: "_start", kind: "function" as const },
        { name: "memory", kind: "memory" as const },
      ],
    };
    const report = scan({ name: "old.wasm", bytes: 0 }, needs, matrix);
    expect(report.imports[0]?.status).toBe("removed");
    // Who links anything does not say what is gone.
    const strict = report.verdicts.filter(({ runtime }) => !LAZY.has(runtime));
    expect(new Set(strict.map(({ verdict }) => verdict))).toEqual(new Set(["fails"]));
    expect(new Set(strict.flatMap(({ reasons }) => reasons.map(({ support }) => support)))).toEqual(
      new Set(["removed"]),
    );
  });

  it("which runtimes check types when they link, and that wasm3 and wizer alone link what they do not have", () => {
    const blind = new Set(
      matrix.lanes.filter(({ versions }) => versions.every((one) => one.blind)).map(({ runtime }) => runtime),
    );
    expect([...blind]).toEqual(expect.arrayContaining(["browser-wasi-shim", "node", "wasmer-js"]));
    for (const strict of ["wasmer-py", "wasmtime-py", "wazero"]) expect(blind).not.toContain(strict);
    const lazy = matrix.lanes.filter(({ versions }) => versions.some((one) => one.lazy));
    expect(new Set(lazy.map(({ runtime }) => runtime))).toEqual(LAZY);
  });
});
