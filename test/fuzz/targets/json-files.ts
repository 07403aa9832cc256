import { dirname } from "node:path";
import { readBaseline } from "../../../src/commands/gating/baseline.js";
import { readTrace } from "../../../src/commands/scanning/apply-trace.js";
import { findConfig } from "../../../src/commands/scanning/config.js";
import { readHost } from "../../../src/commands/scanning/host-file.js";
import { mergeReports, readReport } from "../../../src/commands/scanning/merge-reports.js";
import { readObservationFile } from "../../../src/matrix/files/observation-files.js";
import { readRecipe } from "../../../src/runtimes/kinds/recipe.js";
import { exampleMatrix } from "../../cli/example-matrix.js";
import { written } from "../file.js";
import { jsonMutator } from "../mutators/json.js";
import { bytesOf, textOf } from "../source.js";
import { type FuzzTarget, twice } from "../target.js";

const MATRIX = exampleMatrix();
const RUN = { runtime: "node", version: "20.0.0", outcome: { end: "exited", status: 0 }, stdout: "", stderr: "" };
const VERSION = { runtime: "node", version: "20.0.0", platform: "linux-x64", configuration: "default", flags: [] };

/** One for each kind of file. */
const SEEDS = [
  {
    targets: ["node lts"],
    failOn: "error",
    severity: { hazard: "note" },
    deny: { abis: ["a"] },
    exceptions: [{ module: "a", reason: "r" }],
    inputs: [{ path: "a.wasm" }],
  },
  {
    schema: "wasi-scan/baseline@1",
    findings: [{ file: "a", module: "a", target: "node", subject: "env.f", state: "missing" }],
  },
  {
    schema: "wasi-scan/host@1",
    name: "ours",
    engine: "alpha",
    provides: [{ module: "env", name: "log", signature: "(i32) -> ()" }],
  },
  {
    schema: "wasi-scan/trace@1",
    module: "a.wasm",
    sha256: "00",
    ...RUN,
    calls: [{ module: "wasi_snapshot_preview1", name: "fd_sync", args: ["1"], result: 0 }],
  },
  {
    schema: "wasi-scan/report@1",
    tool: { name: "wasi-scan", version: "1" },
    matrix: { date: "2026-01-01", digest: "a" },
    errors: [],
    modules: [],
    shard: { index: 1, count: 1 },
  },
  {
    schema: "wasi-scan/observations@1",
    ...VERSION,
    date: "2026-11-30",
    host: "linux",
    cannot: {},
    observations: { "link/a": "01234567 exited 0" },
  },
  {
    id: "ours",
    version: { args: ["--version"], pattern: "^ours (\\S+)" },
    run: ["{wasm}", "{args}"],
    endings: [{ end: "unlinked", pattern: "^no (?<name>.*)", stream: "stdout", statuses: [1], reason: "missing" }],
    cannot: { "canary/argv": "none" },
  },
  { name: "a", version: "1.0.0", "wasi-scan": { targets: ["node lts"], failOn: "error" } },
];
const WORDS = SEEDS.flatMap((one) => [
  ...Object.keys(one),
  ...Object.values(one).filter((value) => typeof value === "string"),
]);

const READERS: [name: string, read: (path: string) => unknown][] = [
  ["wasi-scan.config.json", (path) => findConfig(dirname(path))],
  ["baseline.json", readBaseline],
  ["host.json", (path) => readHost(path, MATRIX)],
  ["trace.json", readTrace],
  ["report.json", (path) => mergeReports([{ path, report: readReport(path) }])],
  ["observations.json", readObservationFile],
  // There is no such binary, so that nothing is run.
  ["recipe.json", (path) => readRecipe(path, "none/ours")],
  ["package/package.json", (path) => findConfig(dirname(path))],
];

/** The kind of a file, by what only that kind has; damaged, it may be of another. */
function kindOf(text: string): string {
  if (text.includes('"endings"')) return "recipe";
  if (text.includes('"wasi-scan"')) return "package";
  return /wasi-scan\/([a-z]+)@/.exec(text)?.[1] ?? "config";
}

/** Files that users, other programs and wasi-scan itself write. */
export const target: FuzzTarget = {
  seeds: () => SEEDS.map((one) => bytesOf(JSON.stringify(one))),
  mutate: jsonMutator(WORDS),
  async run(bytes) {
    const kind = kindOf(textOf(bytes));
    for (const [name, read] of READERS) {
      if (!name.includes(kind)) continue;
      const path = written(name, bytes);
      await twice(() => read(path));
    }
  },
};
