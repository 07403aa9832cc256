import { mkdtempSync, writeFileSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { readWasmtime, wasmtime } from "../../src/runtimes/wasmtime.js";

let directory: string;

/** A binary that prints what it was asked, and two files that differ by their layer. */
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "wasmtime-"));
  await mkdir(join(directory, "wasmtime_cli"));
  const binary = join(directory, "wasmtime_cli", "wasmtime");
  writeFileSync(binary, '#!/bin/sh\necho "$@"\n');
  await chmod(binary, 0o755);
  writeFileSync(join(directory, "core.wasm"), Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  writeFileSync(join(directory, "component.wasm"), Uint8Array.of(0, 0x61, 0x73, 0x6d, 13, 0, 1, 0));
  writeFileSync(join(directory, "stdin"), "");
});

async function asked(file: string, name: string): Promise<string> {
  const configuration = wasmtime.configurations.find((one) => one.name === name && (one.applies?.("49.0.3") ?? true));
  if (!configuration) throw new Error(`no configuration ${name}`);
  const host = await wasmtime.start({ runtime: "wasmtime", version: "49.0.3", directory }, configuration);
  const wasm = join(directory, file);
  const stdin = join(directory, "stdin");
  const { stdout } = await host.run({ wasm, args: [], env: {}, stdin, directory, timeoutMs: 5000 });
  return /^run (.*) ?--dir /.exec(new TextDecoder().decode(stdout))?.[1]?.trim() ?? "not asked";
}

describe.skipIf(process.platform === "win32")("wasmtime is run", () => {
  it.each([
    ["component.wasm", "default", ""],
    ["component.wasm", "http", "-S http=y"],
    ["component.wasm", "network", "-S inherit-network=y -S allow-ip-name-lookup=y"],
    ["component.wasm", "http-network", "-S http=y -S inherit-network=y -S allow-ip-name-lookup=y"],
    // It refuses a core module with http.
    ["core.wasm", "http", ""],
    ["core.wasm", "network", "-S inherit-network=y -S allow-ip-name-lookup=y"],
    ["core.wasm", "http-network", "-S inherit-network=y -S allow-ip-name-lookup=y"],
  ])("on %s, configured as %s, with the flags %j", async (file, name, flags) => {
    expect(await asked(file, name)).toBe(flags);
  });
});

test.each([
  [1, "error: AsIntended\n"],
  [1, "copying …\nerror: PermissionDenied\n"],
  [2, "error: unexpected argument '-x' found\n\nUsage: guest [OPTIONS]\n\nFor more information, try '--help'.\n"],
])("status %i is the guest's own where the engine does not speak: %j", (status, stderr) => {
  expect(readWasmtime(status, stderr)).toEqual({ ending: { phase: "call", end: "exited", status } });
});

test.each([
  [2, "error: unexpected argument '--bogus' found\n\nUsage: wasmtime run [OPTIONS] <WASM>...\n"],
  [2, "error: unknown -W / --wasm option: bogus\n"],
  [2, "error: failed to parse -W / --wasm option: unknown option: bogus\n"],
  [1, 'Error: failed to open wasm module "absent.wasm"\n\nCaused by:\n    No such file or directory (os error 2)\n'],
])("status %i with %j is our fault", (status, stderr) => {
  expect(readWasmtime(status, stderr).ending.end).toBe("harness");
});

test("what the guest said stands before the engine's last words", () => {
  const words = "Error: failed to run main module `a.wasm`\n\nCaused by:\n    0: wasm trap: unreachable\n";
  expect(readWasmtime(134, `error: mine\n${words}`)).toEqual({
    ending: { phase: "call", end: "failed", message: words },
    guestStderr: "error: mine\n",
  });
});
