import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { type Input, listInputs } from "../../src/inputs/index.js";
import type { WasiScanError } from "../../src/model/errors.js";
import type { Notice } from "../../src/model/report.js";

const root = mkdtempSync(join(tmpdir(), "wasi-scan-manifest-"));
afterAll(() => rmSync(root, { recursive: true }));

async function list(path: string): Promise<{ inputs: Input[]; notices: Notice[] }> {
  const notices: Notice[] = [];
  const inputs: Input[] = [];
  for await (const input of listInputs(path, (notice) => notices.push(notice))) inputs.push(input);
  return { inputs, notices };
}

it("a manifest names modules beside it, with their line and targets", async () => {
  mkdirSync(join(root, "app"));
  writeFileSync(join(root, "app/a.wasm"), Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  const path = join(root, "app/modules.toml");
  writeFileSync(path, '[[module]]\nroute = "/a"\nmodule = "a.wasm"\n');
  const { inputs } = await list(path);
  expect(inputs.map(({ name, source, targets }) => ({ name, source, targets }))).toEqual([
    { name: join(root, "app/a.wasm"), source: { path, line: 3, entry: "/a" }, targets: ["wagi"] },
  ]);
  const opened = await inputs[0]?.open();
  expect(opened?.size).toBe(8);
  await opened?.close();
});

it("a missing module is an error at its line, with the command that builds it", async () => {
  const path = join(root, "spin.toml");
  const build = '[component.b.build]\ncommand = "make"';
  writeFileSync(path, `spin_manifest_version = 2\n[component.b]\nsource = "b.wasm"\n${build}\n`);
  const { inputs } = await list(path);
  const error = (await inputs[0]?.open().catch((reason: unknown) => reason)) as WasiScanError;
  expect([error.code, error.message, error.hint]).toEqual([
    "not-found",
    `${path}:3: ${join(root, "b.wasm")}: no such file or folder`,
    "Build it: spin build, which runs make",
  ]);
});

it("a manifest whose modules are all elsewhere is an error, and lists them", async () => {
  const path = join(root, "compose.yaml");
  writeFileSync(path, "services:\n  a:\n    image: registry.invalid/a:1\n    platform: wasi/wasm\n");
  const notices: Notice[] = [];
  const names = async () => {
    for await (const _ of listInputs(path, (notice) => notices.push(notice)));
  };
  await expect(names()).rejects.toMatchObject({ code: "no-modules" });
  expect(notices.map(({ kind, input, source }) => [kind, input, source?.line])).toEqual([
    ["skipped", "registry.invalid/a:1", 3],
  ]);
});
