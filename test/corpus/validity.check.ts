import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { WasiScanError } from "../../src/model/errors.js";
import { readNeeds } from "../../src/wasm/read.js";
import { testsuites, wasmTools } from "./cache.mjs";

/** What we say against a module; undefined where nothing. */
async function refusal(bytes: Uint8Array): Promise<string | undefined> {
  const read = async (at: number, length: number) => bytes.subarray(at, at + length);
  try {
    const { invalid } = await readNeeds({ name: "module", size: bytes.length, read });
    return invalid?.[0] && `${invalid[0].place}: ${invalid[0].message}`;
  } catch (error) {
    if (error instanceof WasiScanError) return error.message;
    throw error;
  }
}

/** What V8 says; undefined where it takes the module. */
function engineSays(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    new WebAssembly.Module(bytes);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function toolSays(path: string): string | undefined {
  const { status, stderr } = spawnSync(wasmTools, ["validate", "--features=all", path], { encoding: "utf8" });
  return status === 0 ? undefined : stderr;
}

/** How types refer to and derive from each other is left to the engine, as the types of code are: see `--validate`. */
const ofTypes =
  /sub type|super ?type|descri(be|ptor)|shared|exact|leading byte|type index|non-function type|nothing on stack/;

/** Whether wasm-tools points into the code section, whose types only an engine checks. */
function isInCode(bytes: Uint8Array, message: string): boolean {
  const offset = Number(/\(at offset (0x[0-9a-f]+)\)/.exec(message)?.[1]);
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at++];
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      size += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    if (id === 10) return offset >= at && offset <= at + size;
    at += size;
  }
  return false;
}

interface Entry {
  type: string;
  line: number;
  filename?: string;
  module_type?: string;
}

describe("modules of the specification's suites", () => {
  const paths = testsuites.flatMap(({ folder, scripts }) =>
    scripts.flatMap((script) => {
      if (!existsSync(script)) return [];
      const files = script.endsWith(".wast") ? [script] : readdirSync(script, { recursive: true, encoding: "utf8" });
      return files
        .filter((file) => file.endsWith(".wast"))
        .map((file) => (file === script ? script : join(script, file)))
        .map((path) => [relative(join(folder, ".."), path), path]);
    }),
  );

  test.each(paths)("%s", async (_name, path) => {
    const folder = mkdtempSync(join(tmpdir(), "wasi-scan-validity-"));
    const list = join(folder, "commands.json");
    expect(spawnSync(wasmTools, ["json-from-wast", path, "-o", list, "--wasm-dir", folder]).status).toBe(0);
    const { commands } = JSON.parse(readFileSync(list, "utf8")) as { commands: Entry[] };
    const wrong: string[] = [];
    for (const { type, line, filename } of commands) {
      if (!filename?.endsWith(".wasm")) continue;
      const bytes = new Uint8Array(readFileSync(join(folder, filename)));
      // A component among them is none of this test's.
      if (bytes[6] !== 0) continue;
      const ours = await refusal(bytes);
      if (/^(module|module_definition|assert_unlinkable|assert_uninstantiable)$/.test(type)) {
        // A few belong to drafts that wasm-tools has left behind.
        if (ours !== undefined && (engineSays(bytes) === undefined || toolSays(join(folder, filename)) === undefined))
          wrong.push(`line ${line}: refused, ${ours}`);
      } else if (/^assert_(invalid|malformed)$/.test(type) && ours === undefined) {
        const engine = engineSays(bytes);
        if (engine === undefined || /Compiling function/.test(engine)) continue;
        const tool = toolSays(join(folder, filename));
        if (tool !== undefined && !isInCode(bytes, tool) && !ofTypes.test(tool))
          wrong.push(`line ${line}: taken, but ${tool.trim()}`);
      }
    }
    rmSync(folder, { recursive: true });
    expect(wrong).toEqual([]);
  });
});
