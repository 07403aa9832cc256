import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const HELLO = join(ROOT, "test/cli/inputs/hello.wat");

const CLI = join(ROOT, "dist/cli.cjs");

const wasiScan = (args: string[]) =>
  spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

it("shows the help without arguments", () => {
  expect(wasiScan([])).toMatchObject({ status: 0, stdout: expect.stringContaining("Usage: wasi-scan") });
});

it("scans what is piped in without a dash", () => {
  const piped = spawnSync("sh", ["-c", `cat '${HELLO}' | '${process.execPath}' '${CLI}'`], { encoding: "utf8" });
  expect(piped).toMatchObject({ status: 0, stdout: expect.stringContaining("node") });
});

it("scans what is piped in without a dash where only options are given", () => {
  const command = `cat '${HELLO}' | '${process.execPath}' '${CLI}' --summary -t node`;
  expect(spawnSync("sh", ["-c", command], { encoding: "utf8" })).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("-  runs on"),
  });
});

it("shows the help of a subcommand", () => {
  const { status, stdout } = wasiScan(["help", "matrix", "diff"]);
  expect(status).toBe(0);
  expect(stdout).toContain("Usage: wasi-scan matrix diff");
});

it("begins an error of usage as every error", () => {
  expect(wasiScan(["scan", "--mtrix"]).stderr).toMatch(/^wasi-scan: unknown option/);
});

it.each([["--matrix"], ["--trace"]])("ends with 2 where the file of %s is missing", (option) => {
  expect(wasiScan([HELLO, option, "missing.json"])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("missing.json"),
  });
});

it("tells the date of the matrix with its version", () => {
  expect(wasiScan(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\S* \(matrix of \d{4}-\d\d-\d\d\)\n$/);
});

it("names the engine inside a place where a module may be run, not the place", () => {
  const { stdout } = wasiScan([HELLO, "--no-config", "-t", "spin 3.0"]);
  expect(stdout).toContain("wasi-scan run");
  // The line breaks where the path of the checkout is long.
  expect(stdout).toMatch(/ -r\s+wasmtime\n/);
});
