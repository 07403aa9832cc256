import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import observationSchema from "../../matrix/observations.schema.json" with { type: "json" };
import recipeSchema from "../../matrix/recipes.schema.json" with { type: "json" };
import { readBaseline } from "../../src/commands/gating/baseline.js";
import baselineSchema from "../../src/commands/gating/baseline.schema.json" with { type: "json" };
import { readTrace } from "../../src/commands/scanning/apply-trace.js";
import { findConfig } from "../../src/commands/scanning/config.js";
import configSchema from "../../src/commands/scanning/config.schema.json" with { type: "json" };
import hostSchema from "../../src/commands/scanning/host.schema.json" with { type: "json" };
import { readHost } from "../../src/commands/scanning/host-file.js";
import { readReport } from "../../src/commands/scanning/merge-reports.js";
import traceSchema from "../../src/commands/scanning/trace.schema.json" with { type: "json" };
import { loadMatrix } from "../../src/commands/shared/package-files.js";
import reportSchema from "../../src/formats/report.schema.json" with { type: "json" };
import { readObservationFile } from "../../src/matrix/files/observation-files.js";
import matrixSchema from "../../src/matrix/matrix.schema.json" with { type: "json" };
import { WasiScanError } from "../../src/model/errors.js";
import type { Schema } from "../../src/model/schema-mismatch.js";
import { readRecipe } from "../../src/runtimes/index.js";
import { exampleMatrix } from "../cli/example-matrix.js";
import { CLI, expectToolError, observations, project, wasiScan } from "./cli.js";
import { mutations } from "./mutations.js";

const MATRIX = exampleMatrix();
const OWN_MATRIX = join(CLI, "../matrix.json");

interface Kind {
  file: string;
  schema: Schema;
  sample: object;
  read(path: string): unknown;
  /** A command that reads it. */
  args: string[];
}

const RUN = { runtime: "node", version: "20.0.0", outcome: { end: "exited", status: 0 }, stdout: "", stderr: "" };

const KINDS: Record<string, Kind> = {
  configuration: {
    file: "wasi-scan.config.json",
    schema: configSchema,
    sample: {
      inputs: [{ path: "app.wasm", targets: ["node lts"] }],
      targets: ["node lts"],
      provides: ["env"],
      failOn: "error",
      severity: { hazard: "note" },
      deny: { capabilities: ["sockets"], abis: ["wasix_32v1"], features: ["simd"], syscalls: ["env.f"] },
      allow: { capabilities: ["files"] },
      sandbox: "confines",
      exceptions: [
        { module: "app.wasm", target: "node", subject: "env.f", rule: "missing", reason: "r", expires: "2030-01-01" },
      ],
      baseline: "b.json",
      maxMatrixAge: 90,
      reports: { sarif: "a.sarif" },
    },
    read: (path) => findConfig(join(path, "..")),
    args: ["check", "app.wasm", "-t", "node lts"],
  },
  baseline: {
    file: "baseline.json",
    schema: baselineSchema,
    sample: {
      schema: "wasi-scan/baseline@1",
      findings: [{ file: "a", module: "a", target: "node", subject: "env.f", state: "missing" }],
    },
    read: readBaseline,
    args: ["check", "app.wasm", "-t", "node lts", "--baseline", "baseline.json"],
  },
  host: {
    file: "host.json",
    schema: hostSchema,
    sample: {
      schema: "wasi-scan/host@1",
      name: "ours",
      engine: "alpha",
      provides: [{ module: "env", name: "log", signature: "(i32) -> ()" }],
      withholds: [{ module: "wasi_snapshot_preview1", name: "sock_accept" }],
    },
    read: (path) => readHost(path, MATRIX),
    args: ["app.wasm", "-t", "./host.json"],
  },
  "measured host": {
    file: "measured.json",
    schema: {
      ...hostSchema,
      properties: { ...hostSchema.properties, measured: matrixSchema },
      $defs: { ...hostSchema.$defs, ...matrixSchema.$defs },
    } as Schema,
    sample: { schema: "wasi-scan/host@1", name: "ours", measured: MATRIX },
    read: (path) => readHost(path, MATRIX),
    args: ["app.wasm", "-t", "./measured.json"],
  },
  matrix: {
    file: "matrix.json",
    schema: matrixSchema,
    sample: MATRIX,
    read: loadMatrix,
    args: ["app.wasm", "--matrix", "matrix.json"],
  },
  trace: {
    file: "trace.json",
    schema: traceSchema,
    sample: {
      ...{ schema: "wasi-scan/trace@1", module: "app.wasm", sha256: "00", ...RUN },
      calls: [{ module: "wasi_snapshot_preview1", name: "fd_sync", args: ["1"], result: 0 }],
    },
    read: readTrace,
    args: ["app.wasm", "--trace", "trace.json"],
  },
  report: {
    file: "report.json",
    schema: reportSchema,
    sample: {},
    read: readReport,
    args: ["merge", "report.json"],
  },
  recipe: {
    file: "recipe.json",
    schema: recipeSchema as Schema,
    sample: {
      ...{ id: "ours", about: "ours", measured: false, sources: ["us"] },
      version: { args: ["--version"], pattern: "^ours (.*)" },
      run: ["{wasm}"],
      env: ["{key}={value}"],
      endings: [{ end: "unlinked", pattern: "x", stream: "stdout", statuses: [1], reason: "missing" }],
      cannot: { "canary/args": "none" },
    },
    read: (path) => readRecipe(path, "/bin/true"),
    args: ["probe", "--runtime-path", "/bin/true", "--recipe", "recipe.json", "--dry-run"],
  },
  observations: {
    file: "parts/observations/node/20.0.0.linux-x64.json",
    schema: observationSchema,
    sample: JSON.parse(observations({ engine: "node", restAsIn: "default" })),
    read: (path) => readObservationFile(path),
    args: ["matrix", "merge", "parts", "-o", "out"],
  },
};

let cwd: string;
beforeEach(() => {
  cwd = project();
  mkdirSync(join(cwd, "parts/observations/node"), { recursive: true });
});

/** A sample of a report is what a scan writes. */
function sampleOf(name: string, { sample }: Kind): object {
  if (name !== "report") return sample;
  wasiScan(["app.wasm", "foreign.wasm", "-f", "json", "-o", "sample.json"], { cwd });
  return JSON.parse(readFileSync(join(cwd, "sample.json"), "utf8"));
}

describe.each(Object.entries(KINDS))("a %s", (name, kind) => {
  const path = () => join(cwd, kind.file);

  it("that is right is read", async () => {
    writeFileSync(path(), JSON.stringify(sampleOf(name, kind)));
    const read = async () => kind.read(path());
    if (name === "recipe") await expect(read()).rejects.toMatchObject({ code: "not-installed" });
    else await expect(read()).resolves.toBeDefined();
  });

  it("with any field wrong is refused, and the field named", async () => {
    const all = mutations(sampleOf(name, kind) as Record<string, unknown>, kind.schema);
    expect(all.length).toBeGreaterThan(5);
    const odd: string[] = [];
    for (const { what, value, names } of all) {
      writeFileSync(path(), JSON.stringify(value));
      const error = await Promise.resolve()
        .then(() => kind.read(path()))
        .then(
          () => undefined,
          (thrown) => thrown as Error,
        );
      // What a host measured is named with the place of its matrix.
      const fine = error instanceof WasiScanError && error.message.includes(basename(kind.file));
      if (!fine || !error.message.includes(names)) odd.push(`${what} → ${error?.message ?? "read"}`);
    }
    expect(odd).toEqual([]);
  });

  it.each(["null", "[]", "5", '"text"', "{", "", "\0\0\0"])("that is %j ends in one line with status 2", (text) => {
    writeFileSync(path(), text);
    expectToolError(wasiScan(kind.args, { cwd }), new RegExp(basename(kind.file).replaceAll(".", "\\.")));
  });

  it("that is a folder ends in one line with status 2", () => {
    mkdirSync(path());
    expectToolError(wasiScan(kind.args, { cwd }));
  });
});

describe("package.json", () => {
  it.each(["null", "[]", "5", '"text"', "{}"])("%s holds no configuration, and is nobody's error", (text) => {
    writeFileSync(join(cwd, "package.json"), text);
    expect(wasiScan(["app.wasm"], { cwd })).toMatchObject({ status: 0, stderr: "" });
  });

  it.each(["null", "[]", "5", '"text"', '{ "targets": null }', '{ "inputs": [null] }'])(
    "with %s as the configuration ends in one line with status 2",
    (text) => {
      writeFileSync(join(cwd, "package.json"), `{ "wasi-scan": ${text} }`);
      expectToolError(wasiScan(["check", "app.wasm"], { cwd }), /package\.json/);
    },
  );
});

describe("a key that stands twice", () => {
  it.each([
    ["wasi-scan.config.json", '{ "failOn": "error", "failOn": "never" }', '$: has "failOn" twice'],
    [
      "wasi-scan.config.json",
      '{ "severity": { "hazard": "note", "hazard": "off" } }',
      '$.severity: has "hazard" twice',
    ],
    ["wasi-scan.config.yaml", "failOn: error\nfailOn: never\n", "Map keys must be unique"],
    ["package.json", '{ "wasi-scan": { "targets": ["a"], "targets": ["b"] } }', '$.wasi-scan: has "targets" twice'],
  ])("in %s is told: %s", (file, text, message) => {
    writeFileSync(join(cwd, file), text);
    const run = wasiScan(["check", "app.wasm", "-t", "node lts"], { cwd });
    expectToolError(run);
    expect(run.stderr).toContain(message);
  });

  it("elsewhere in package.json is not ours to judge", () => {
    writeFileSync(join(cwd, "package.json"), '{ "name": "a", "name": "b" }');
    expect(wasiScan(["app.wasm"], { cwd })).toMatchObject({ status: 0, stderr: "" });
  });
});

it("the matrix of this package is right to the bottom", () => {
  expect(wasiScan(["app.wasm", "--matrix", OWN_MATRIX], { cwd })).toMatchObject({ status: 0, stderr: "" });
});

it("an index in a matrix that names nothing is refused with its place", () => {
  writeFileSync(join(cwd, "matrix.json"), JSON.stringify({ ...MATRIX, features: { simd: 1_000_000 } }));
  expectToolError(wasiScan(["app.wasm", "--matrix", "matrix.json"], { cwd }), /features\["simd"\]: rows has no entry/);
});

it("an observation file never decides a place outside of the folder", () => {
  mkdirSync(join(cwd, "parts/observations/node"), { recursive: true });
  for (const over of [{ runtime: "../../../up" }, { version: "../../../up" }, { version: "a/b" }]) {
    writeFileSync(join(cwd, "parts/observations/node/x.json"), observations(over));
    expectToolError(wasiScan(["matrix", "merge", "parts", "-o", "out"], { cwd }), /must match/);
  }
});
