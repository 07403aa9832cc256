import { expect, test } from "vitest";
import { readWasmtime } from "../../src/runtimes/wasmtime.js";

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
