import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { predict } from "../../src/commands/running/predict.js";
import { fileInput } from "../../src/inputs/file.js";
import { scan } from "../../src/judge/scan.js";
import type { Matrix } from "../../src/matrix/format.js";
import type { ModuleReport } from "../../src/model/report.js";
import type { Installed, Runtime } from "../../src/model/runtime.js";
import { findInstalled, runtimes } from "../../src/runtimes/index.js";
import { readNeeds } from "../../src/wasm/read.js";

const HERE = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), "reality-"));
const matrix = JSON.parse(readFileSync(resolve(HERE, "../../dist/matrix.json"), "utf8")) as Matrix;
/** Compiling 16 MB takes some engines a minute. */
const PATIENCE_MS = 300_000;

async function scanFile(path: string): Promise<ModuleReport> {
  const opened = await fileInput(path).open();
  const needs = await readNeeds(opened);
  await opened.close();
  return scan({ name: path, bytes: opened.size }, needs, matrix);
}

async function run(runtime: Runtime, installed: Installed, wasm: string, args: string[]) {
  const directory = join(folder, "sandbox");
  mkdirSync(directory, { recursive: true });
  const stdin = join(folder, "stdin");
  writeFileSync(stdin, "");
  const host = await runtime.start(installed, { name: "default", flags: [] });
  try {
    const result = await host.run({ wasm, args, env: {}, stdin, directory, timeoutMs: PATIENCE_MS });
    return { ...result.outcome, stdout: new TextDecoder().decode(result.stdout) };
  } finally {
    await host.close();
  }
}

const IDS = ["node", "wasmtime-py", "wazero"];
const found = (
  await Promise.all(
    runtimes
      .filter(({ id }) => IDS.includes(id))
      .map(async (runtime) => (await findInstalled(runtime)).map((installed) => ({ runtime, installed }))),
  )
)
  .flat()
  .filter(({ installed }) =>
    matrix.lanes.some(
      (lane) =>
        lane.runtime === installed.runtime && lane.versions.some(({ version }) => version === installed.version),
    ),
  );
const rows: string[] = [];

afterAll(() => {
  console.log(["module · runtime · predicted · actual", ...rows].join("\n"));
});

it("all three runtimes are here: wasi-scan runtimes install wasmtime-py wazero", () => {
  expect(new Set(found.map(({ runtime }) => runtime.id))).toEqual(new Set(IDS));
});

describe("a Go program", () => {
  const wasm = join(folder, "hello.wasm");
  let report: ModuleReport;
  beforeAll(async () => {
    const env = { ...process.env, GOOS: "wasip1", GOARCH: "wasm" };
    execFileSync("go", ["build", "-o", wasm, join(HERE, "hello.go")], { env, stdio: "inherit" });
    report = await scanFile(wasm);
  });

  it.each(found)("$installed.runtime $installed.version", async ({ runtime, installed }) => {
    const verdict = predict(report, installed);
    const actual = await run(runtime, installed, wasm, ["one", "two"]);
    const works = actual.end === "exited" && actual.status === 3 && actual.stdout === "hello from Go, [one two]\n";
    const why = verdict?.reasons.map((reason) => `${reason.import ?? reason.feature} ${reason.support}`).join(", ");
    rows.push(
      `go · ${installed.runtime} ${installed.version} · ${verdict?.verdict}${why ? ` (${why})` : ""} · ${works ? "runs" : `${actual.end} ${actual.status ?? ""} ${actual.detail ?? ""}`}`,
    );
    // What is predicted to run must run; what is at risk may, and the reasons above say what is at risk.
    if (verdict?.verdict === "runs") expect(works).toBe(true);
    else expect(verdict?.reasons.length).toBeGreaterThan(0);
    if (works) expect(verdict?.verdict).not.toBe("fails");
  });
});

describe("ruby, which npm brings for JavaScript embedders", () => {
  const wasm = createRequire(import.meta.url).resolve("@ruby/3.4-wasm-wasi/dist/ruby.wasm");
  let report: ModuleReport;
  beforeAll(async () => {
    report = await scanFile(wasm);
  });

  // wasmtime-py 0.35 compiles these 16 MB for two minutes before it looks at the imports.
  it.each(found.filter(({ installed }) => installed.version !== "0.35.0"))(
    "$installed.runtime $installed.version refuses it, as predicted, at an import of its embedder",
    async ({ runtime, installed }) => {
      const verdict = predict(report, installed);
      const actual = await run(runtime, installed, wasm, []);
      rows.push(
        `ruby · ${installed.runtime} ${installed.version} · ${verdict?.verdict} · ${actual.end} ${actual.detail ?? ""}`,
      );
      expect(verdict?.verdict).toBe("fails");
      const foreign = verdict?.reasons.filter(({ support }) => support === "foreign").map((reason) => reason.import);
      expect(actual.end).toBe("unlinked");
      expect(foreign).toContain(actual.detail);
    },
  );

  it("runs on node with what its embedder provides, as predicted", async () => {
    const opened = await fileInput(wasm).open();
    const needs = await readNeeds(opened);
    await opened.close();
    const provides = ["rb-js-abi-host", "canonical_abi"];
    const provided = scan({ name: wasm, bytes: opened.size }, needs, matrix, { provides });
    const here = { runtime: "node", version: process.versions.node };
    expect(predict(provided, here)?.verdict).toBe("runs");
    const status = execFileSync(process.execPath, ["--no-warnings", join(HERE, "ruby-on-node.mjs"), wasm], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", openSync("/dev/null", "w")],
    });
    expect(status).toBe("ruby says 42\n");
    rows.push(`ruby --provides · node ${here.version} · runs · evaluated 6 * 7`);
  });
});
