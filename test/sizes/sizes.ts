// A hello world of each language as Wasm and as a native program that is linked statically, both without symbols: each is
// run and must print, then counted, plain and with gzip.
//   npm run sizes                writes matrix/sizes.json
//   npm run sizes -- --dry-run   prints it instead
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { LanguageSize, Size, SizesFile } from "../../src/model/figures/sizes.js";
import { findInstalled, findRuntime, useOwnTemporaryFolder } from "../../src/runtimes/index.js";
import { ARCH, type Build, LANGUAGES, type Language, MISSING } from "./languages.js";

useOwnTemporaryFolder();
const folder = mkdtempSync(join(tmpdir(), "sizes-"));
const missing: Record<string, string> = {};
const sizes: LanguageSize[] = [];
try {
  for (const one of LANGUAGES) {
    try {
      sizes.push(await sizesOf(one));
    } catch (error) {
      missing[one.language] = `It did not build: ${(error as Error).message.split("\n")[0]}`;
    }
    console.error(`${one.language}: ${missing[one.language] ?? "done"}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const file: SizesFile = {
  date: new Date().toISOString().slice(0, 10),
  platform: `${ARCH}-linux`,
  languages: sizes,
  missing: { ...missing, ...MISSING },
};
const text = `${JSON.stringify(file, null, 2)}\n`;
if (process.argv.includes("--dry-run")) console.log(text);
else writeFileSync("matrix/sizes.json", text);

async function sizesOf({ language, toolchain, wasm, native, alone, silent }: Language): Promise<LanguageSize> {
  const size = async (build: Build, name: string, says: (path: string) => Promise<string>): Promise<Size> => {
    const out = join(folder, name);
    const command = await build(out);
    const said = silent ? "hello" : await says(out);
    if (!said.includes("hello")) throw new Error(`${name} printed ${JSON.stringify(said)}`);
    const bytes = readFileSync(out);
    return { bytes: bytes.length, compressed: gzipSync(bytes, { level: 9 }).length, command };
  };
  return {
    language,
    toolchain: await toolchain(),
    wasm: await size(wasm, "hello.wasm", runWasm),
    ...(native && { native: await size(native, "hello", runNative) }),
    ...(alone && { alone }),
  };
}

async function runNative(path: string): Promise<string> {
  chmodSync(path, 0o755);
  return String(spawnSync(path).stdout);
}

async function runWasm(wasm: string): Promise<string> {
  const wasmtime = findRuntime("wasmtime");
  const installed = wasmtime && (await findInstalled(wasmtime))[0];
  if (!wasmtime || !installed) throw new Error("wasmtime is not installed: wasi-scan runtimes install wasmtime");
  const [stdin, directory] = [join(folder, "stdin"), join(folder, "sandbox")];
  writeFileSync(stdin, "");
  mkdirSync(directory, { recursive: true });
  const host = await wasmtime.start(installed, { name: "default", flags: [] });
  const { stdout } = await host.run({ wasm, args: [], env: {}, stdin, directory, timeoutMs: 60_000 });
  await host.close();
  return Buffer.from(stdout).toString();
}
