import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const CLI = resolve(import.meta.dirname, "../../../dist/cli.cjs");

const until = async (holds: () => boolean, ms: number): Promise<boolean> => {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    if (holds()) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return holds();
};

/** Processes whose command line names the folder. */
const processesOf = (folder: string): string =>
  spawnSync("ps", ["-eo", "args"], { encoding: "utf8" })
    .stdout.split("\n")
    .filter((line) => line.includes(folder))
    .join("\n");

it.skipIf(process.platform !== "linux")(
  "after SIGKILL in the midst of an endless loop nothing runs on, and no folder stays",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "minder-"));
    const wat = join(folder, "loop.wat");
    writeFileSync(wat, '(module (memory (export "memory") 1) (func (export "_start") (loop (br 0))))');
    const own = mkdtempSync(join(folder, "tmp-"));
    const args = [CLI, "run", wat, "-r", `node@${process.versions.node}`, "--trust"];
    const child = spawn(process.execPath, args, { env: { ...process.env, TMPDIR: own }, stdio: "ignore" });
    expect(await until(() => processesOf(`${own}/`) !== "", 30_000)).toBe(true);
    child.kill("SIGKILL");
    expect(await until(() => processesOf(folder) === "" && readdirSync(own).length === 0, 5_000)).toBe(true);
  },
);

it("without a temporary folder a run ends with one line and status 2", () => {
  const folder = mkdtempSync(join(tmpdir(), "minder-"));
  const wat = join(folder, "empty.wat");
  writeFileSync(wat, '(module (memory (export "memory") 1) (func (export "_start")))');
  const env = { ...process.env, TMPDIR: join(folder, "none") };
  const run = spawnSync(process.execPath, [CLI, "run", wat, "-r", "browser-wasi-shim"], { env, encoding: "utf8" });
  expect(run.stderr).toMatch(/no temporary folder can be made there: ENOENT/);
  expect(run.status).toBe(2);
});

it.skipIf(process.platform !== "linux")("a full disk on standard output is said in one line, with status 2", () => {
  const run = spawnSync("sh", ["-c", `"${process.execPath}" "${CLI}" explain fd_sync > /dev/full`], {
    encoding: "utf8",
  });
  expect(run.stderr).toMatch(/standard output: cannot be written: ENOSPC/);
  expect(run.status).toBe(2);
});
