import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { lookAtProject } from "../../src/commands/gating/look-at-project.js";
import { printConfig } from "../../src/commands/init.js";
import { findConfig } from "../../src/commands/scanning/config.js";

const CLI = resolve(import.meta.dirname, "../../dist/cli.cjs");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "init-"));
});

const write = (path: string, text = "") => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const init = (...words: string[]) =>
  spawnSync(process.execPath, [CLI, "init", ...words], { cwd: folder, encoding: "utf8" });

describe("init", () => {
  it("writes what the project shows, and says why", async () => {
    write("spin.toml", "spin_manifest_version = 2");
    write("modules.toml", '[[module]]\nroute = "/"\nmodule = "app.wasm"\n');
    write("target/wasm32-wasip1/release/app.wasm");
    write("node_modules/x/y.wasm");
    write("package.json", '{ "engines": { "node": ">=22.1" } }');
    write("go.mod", "require github.com/tetratelabs/wazero v1.12.0");
    write("Cargo.toml", '[dependencies]\nwasmtime = { version = "36.0" }\n');
    write("compose.yaml", "services:\n  a:\n    runtime: io.containerd.wasmedge.v1\n");
    const text = printConfig(lookAtProject(folder));
    write("wasi-scan.config.yaml", text);
    expect(await findConfig(folder)).toMatchObject({
      inputs: [{ path: "target/wasm32-wasip1/release/app.wasm" }],
      targets: ["spin", "wagi", "docker:wasmedge", "node >= 22", "wasmtime 36", "wazero 1.12"],
      failOn: "error",
      severity: { "at-risk": "error", unknown: "error", hazard: "note" },
    });
    expect(text).toContain('- "wasmtime 36" # because of the wasmtime dependency in Cargo.toml');
  });

  it("explains every key above it, those that are examples too", () => {
    const lines = printConfig({ modules: [], clues: [] }).split("\n");
    for (const [i, line] of lines.entries()) {
      if (/^(# )?[a-zA-Z]+:( |$)/.test(line)) expect(lines.slice(0, i).join("\n")).toMatch(/# [A-Z]/);
    }
    expect(lines.join("\n")).toContain('  - "baseline"');
  });

  it("writes a configuration that check accepts, and replaces none", () => {
    expect(init().status).toBe(0);
    expect(existsSync(join(folder, "wasi-scan.config.yaml"))).toBe(true);
    expect(init()).toMatchObject({ status: 2, stderr: expect.stringContaining("is there already") });
    expect(init("--force").status).toBe(0);
    const check = spawnSync(process.execPath, [CLI, "check"], { cwd: folder, encoding: "utf8" });
    expect(check).toMatchObject({ status: 2, stderr: expect.stringContaining("nothing to scan") });
  });

  it("prints it on request and writes nothing", () => {
    expect(init("--dry-run").stdout).toContain("failOn: error");
    expect(existsSync(join(folder, "wasi-scan.config.yaml"))).toBe(false);
  });
});
