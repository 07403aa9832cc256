import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { installTools, inTools } from "./tools.js";

const ROOT = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "wasi-scan-hook-"));
const git = (...words: string[]) => execFileSync("git", words, { cwd: folder, encoding: "utf8" });

/** A project that uses the hook of this checkout, as committed. */
beforeAll(() => {
  installTools();
  const rev = execFileSync("git", ["rev-parse", "HEAD"], { cwd: ROOT, encoding: "utf8" }).trim();
  const hook = `repos:\n  - repo: ${ROOT}\n    rev: ${rev}\n    hooks:\n      - id: wasi-scan\n`;
  git("init", "-q");
  writeFileSync(join(folder, ".pre-commit-config.yaml"), hook);
  writeFileSync(join(folder, "wasi-scan.config.yaml"), "targets: [wasmtime]\n");
  copyFileSync(join(ROOT, "test/cases/go-hello.wat"), join(folder, "good.wat"));
  git("add", "-A");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the hook on all files; the first run installs it, which builds this checkout. */
function runHook() {
  // The host's own store of hooks stays as it is.
  const env = { ...process.env, PRE_COMMIT_HOME: join(folder, ".git/hooks-home") };
  const words = ["run", "--all-files", "--color=never"];
  const { status, stdout } = spawnSync(inTools("venv/bin/pre-commit"), words, { cwd: folder, env, encoding: "utf8" });
  return { status, stdout };
}

const PATIENCE_MS = 900_000;

it(
  "the hook is installed by pre-commit from git, passes a good module, and fails a bad one by name",
  () => {
    expect(runHook()).toEqual({ status: 0, stdout: expect.stringMatching(/wasi-scan check\.+Passed/) });
    copyFileSync(join(ROOT, "test/fixtures/screens/go-for-javascript.wat"), join(folder, "bad.wat"));
    git("add", "-A");
    expect(runHook()).toEqual({
      status: 1,
      stdout: expect.stringMatching(/the gate failed: bad\.wat on wasmtime: .+/),
    });
  },
  PATIENCE_MS,
);
