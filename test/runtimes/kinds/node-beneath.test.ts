import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { findInstalled, runtimes } from "../../../src/runtimes/index.js";

const CLI = resolve(import.meta.dirname, "../../../dist/cli.cjs");
const SHIM = "browser-wasi-shim@0.4.2";
const folder = () => mkdtempSync(join(tmpdir(), "beneath-"));

function cli(args: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8", env: { ...process.env, ...env } });
}

const node = runtimes.find(({ id }) => id === "node");
const newest = node?.versions[0] as string;
const isHere = node !== undefined && (await findInstalled(node)).some(({ version }) => version === newest);

describe("a package of npm where the newest Node is not installed", () => {
  const env = { WASI_SCAN_CACHE: folder() };

  it("is measured under ours, and the other is said to be left out", () => {
    const to = folder();
    const { status, stdout, stderr } = cli(["probe", "canary/exit-*", "-r", SHIM, "-o", to], env);
    expect(stdout).toMatch(/^browser-wasi-shim 0\.4\.2 {2}canary/);
    expect(stderr).toContain(`browser-wasi-shim 0.4.2 Node 26: left out, node ${newest} is not installed`);
    expect(stderr).toContain(`wasi-scan runtimes install node@${newest}`);
    expect(status).toBe(0);
    expect(readdirSync(join(to, "observations/browser-wasi-shim"))).toHaveLength(1);
  });

  it("ends with the next step where that one alone was asked for", () => {
    const asked = cli(["probe", "canary/exit-*", "-r", SHIM, "--configuration", "node-26", "--dry-run"], env);
    expect(asked).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`wasi-scan runtimes install node@${newest}`),
    });
  });
});

it("names the configurations there are, where another was asked for", () => {
  const asked = cli(["probe", "canary/exit-*", "-r", SHIM, "--configuration", "node-62", "--dry-run"]);
  expect(asked).toMatchObject({ status: 2, stderr: expect.stringContaining('Did you mean "node-26"?') });
});

it.skipIf(!isHere)("runs a module under the newest Node where the plain one cannot compile it", () => {
  const file = join(folder(), "extended.wat");
  writeFileSync(file, `(module (global i32 (i32.add (i32.const 1) (i32.const 2))) (func (export "_start")))`);
  const { stdout } = cli(["run", file, "-r", SHIM]);
  expect(stdout).toMatch(/browser-wasi-shim +0\.4\.2 +.*Node 26/);
  expect(stdout).not.toContain("rejected");
});
