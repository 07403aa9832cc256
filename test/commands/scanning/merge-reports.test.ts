import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { mergeReports } from "../../../src/commands/scanning/merge-reports.js";
import type { ModuleReport, Report } from "../../../src/model/report.js";

const CLI = resolve(import.meta.dirname, "../../../dist/cli.cjs");
const root = mkdtempSync(join(tmpdir(), "wasi-scan-shards-"));
afterAll(() => rmSync(root, { recursive: true }));

const part = (index: number, count: number, names: string[], digest = "d") => ({
  path: `${index}.json`,
  report: {
    schema: "wasi-scan/report@1",
    tool: { name: "wasi-scan", version: "0" },
    matrix: { date: "", digest },
    shard: { index, count },
    errors: [{ input: "x", code: "not-found", message: "x: no such file" }],
    modules: names.map((name) => ({ name }) as ModuleReport),
  } satisfies Report,
});

describe("reports of shards", () => {
  it("become one, sorted, with what several say once", () => {
    const whole = mergeReports([part(2, 2, ["b", "d"]), part(1, 2, ["a", "c"])]);
    expect(whole.modules.map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
    expect(whole.errors).toHaveLength(1);
    expect(whole).not.toHaveProperty("shard");
  });

  it("are refused where one is missing, stands twice or rests on other measurements", () => {
    expect(() => mergeReports([part(1, 3, []), part(3, 3, [])])).toThrow("shard 2/3 is missing");
    expect(() => mergeReports([part(1, 2, []), part(5, 2, [])])).toThrow("shard 2/2 is missing");
    // Found by the fuzzer: it took minutes.
    expect(() => mergeReports([part(1, 2 ** 32, [])])).toThrow(
      /shard 2\/4294967296, .* and 4294967275 more is missing/,
    );
    expect(() => mergeReports([part(1, 2, []), part(1, 2, [])])).toThrow("1.json: shard 1/2, as 1.json is");
    expect(() => mergeReports([part(1, 2, []), part(2, 3, [])])).toThrow("one of 3 shards, not of 2");
    expect(() => mergeReports([part(1, 2, []), part(2, 2, [], "e")])).toThrow("rests on matrix e, and 1.json on d");
  });
});

it("three processes at once scan what one scans, and no module twice", async () => {
  const count = 25;
  for (let i = 0; i < count; i++) {
    const name = Buffer.from(`n${i}`);
    const custom = [0, name.length + 1, name.length, ...name];
    writeFileSync(join(root, `m${i}.wasm`), Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...custom]));
  }
  const scan = (index: number) =>
    promisify(execFile)(process.execPath, [
      ...[CLI, root, "--shard", `${index}/3`, "-f", "json", "-t", "node", "-o", join(root, `${index}.json`)],
    ]);
  await Promise.all([1, 2, 3].map(scan));
  const parts = [1, 2, 3].map((index) => join(root, `${index}.json`));
  const options = { encoding: "utf8", maxBuffer: 1 << 28 } as const;
  const merged = JSON.parse(execFileSync(process.execPath, [CLI, "merge", ...parts, "-f", "json"], options)) as Report;
  const whole = JSON.parse(execFileSync(process.execPath, [CLI, root, "-f", "json", "-t", "node"], options)) as Report;
  expect(merged.modules).toHaveLength(count);
  expect(merged).toEqual({ ...whole, modules: merged.modules });
  expect([...whole.modules].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(merged.modules);
  expect(JSON.parse(readFileSync(parts[0] as string, "utf8")).shard).toEqual({ index: 1, count: 3 });
});
