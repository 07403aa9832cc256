import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { installTools, inTools } from "./tools.js";

const ROOT = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "wasi-scan-hook-"));
const hooks = join(folder, "hooks");
const project = join(folder, "project");
const git = (cwd: string, ...words: string[]) => execFileSync("git", words, { cwd, encoding: "utf8" });

/** The hook's repository with the files of this checkout, whatever of it is committed, and a project that uses it. */
beforeAll(() => {
  installTools();
  const ignored = new Set(["node_modules", "dist", ".git"].map((name) => join(ROOT, name)));
  cpSync(ROOT, hooks, { recursive: true, filter: (path) => !ignored.has(path) });
  git(hooks, "init", "-q");
  git(hooks, "add", "-A");
  git(hooks, "-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "Hook");
  const rev = git(hooks, "rev-parse", "HEAD").trim();
  mkdirSync(project);
  git(project, "init", "-q");
  const config = `repos:\n  - repo: ${hooks}\n    rev: ${rev}\n    hooks:\n      - id: wasi-scan\n`;
  writeFileSync(join(project, ".pre-commit-config.yaml"), config);
  writeFileSync(join(project, "wasi-scan.config.yaml"), "targets: [wasmtime]\n");
  copyFileSync(join(ROOT, "test/cases/go-hello.wat"), join(project, "good.wat"));
  git(project, "add", "-A");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the hook on all files; the first run installs the hook, which builds it. */
function runHook() {
  // The host's own store of hooks stays as it is.
  const env = { ...process.env, PRE_COMMIT_HOME: join(folder, "home") };
  const words = ["run", "--all-files", "--color=never"];
  const { status, stdout } = spawnSync(inTools("venv/bin/pre-commit"), words, { cwd: project, env, encoding: "utf8" });
  return { status, stdout };
}

const PATIENCE_MS = 900_000;

it(
  "the hook is installed by pre-commit from git, passes a good module, and fails a bad one by name",
  () => {
    expect(runHook()).toEqual({ status: 0, stdout: expect.stringMatching(/wasi-scan check\.+Passed/) });
    copyFileSync(join(ROOT, "test/fixtures/screens/go-for-javascript.wat"), join(project, "bad.wat"));
    git(project, "add", "-A");
    expect(runHook()).toEqual({
      status: 1,
      stdout: expect.stringMatching(/the gate failed: bad\.wat on wasmtime: .+/),
    });
  },
  PATIENCE_MS,
);
