import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { scanInputs } from "../../../../src/commands/scanning/scan-inputs.js";
import { loadOwnMatrix } from "../../../../src/commands/shared/package-files.js";
import { writeSmallModules } from "../../../scaling/small-modules.mjs";

const CLI = resolve(import.meta.dirname, "../../../../dist/cli.cjs");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pool-"));
  writeSmallModules(join(folder, "modules"), 60, loadOwnMatrix());
  writeSmallModules(join(folder, "many"), 220, loadOwnMatrix());
  // What cannot be read, and what is no plain file, among the others.
  writeFileSync(join(folder, "modules/0000/000007.wasm"), "no module");
  writeFileSync(join(folder, "modules/0000/000030.wasm"), "");
  writeFileSync(join(folder, "modules/0000/000031.wat"), '(module (memory 1) (export "memory" (memory 0)))');
});
afterAll(() => rmSync(folder, { recursive: true }));

const scan = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  return {
    stdout,
    stderr: stderr.replace(/\npeak \d+\n/, ""),
    status,
    peak: Number(/\npeak (\d+)\n/.exec(stderr)?.[1]),
  };
};

it.each([[["-f", "ndjson"]], [["--summary"]], [["-f", "ndjson", "-t", "node", "-t", "wagi", "--shard", "2/3"]]])(
  "threads report the same as one, in the same order: %j",
  (options) => {
    const one = scan("modules", ...options, "--jobs", "1");
    const three = scan("modules", ...options, "--jobs", "3");
    expect(one.stdout.split("\n").length).toBeGreaterThan(15);
    expect(one.status).toBe(2);
    expect(three).toEqual(one);
  },
);

it("a scan of many modules takes threads by itself, and reports the same", () => {
  const { stdout } = scan("many", "-f", "ndjson");
  expect(stdout).toBe(scan("many", "-f", "ndjson", "--jobs", "1").stdout);
  expect(stdout.split("\n").length).toBe(221);
});

it("modules that are told one by one are not kept, and told as JSON has them", async () => {
  const matrix = loadOwnMatrix();
  const run = { digest: false, shallow: false, validate: false, jobs: 1 };
  const telling = { format: "ndjson", runtimes: [], coloured: false, width: 80, links: false, detail: {} };
  const texts: string[] = [];
  const alone = { telling, take: (text: string) => texts.push(text) };
  const specs = [join(folder, "modules")];
  const told = await scanInputs(specs, matrix, { ...run, alone, keeps: false });
  const kept = await scanInputs(specs, matrix, { ...run, keeps: true });
  expect(told.modules).toEqual([]);
  expect(texts.length).toBe(59);
  expect(texts).toEqual(kept.modules.map((module) => `${JSON.stringify(module)}\n`));
  expect(told.errors).toEqual(kept.errors);
});

it.each(["0", "x", "1.5", "65"])("refuses --jobs %s", (jobs) => {
  const { status, stderr } = scan("modules", "--jobs", jobs);
  expect(status).toBe(2);
  expect(stderr).toContain(`--jobs ${jobs}: not a number from 1 to 64`);
});
