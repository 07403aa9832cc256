import { expect, test } from "vitest";
import { readWasmi, wasmi } from "../../src/runtimes/wasmi.js";

const NOTHING = Buffer.alloc(0);

test.each([
  ["Error: failed to populate WASI externals: invalid Wasi import: m::f\n", "link"],
  [
    "Error: failed to instantiate and start the Wasm module: imported function (m,f) type mismatch. expected …\n",
    "link",
  ],
  [
    "Error: failed to instantiate and start the Wasm module: cannot find definition for import m::f with type …\n",
    "link",
  ],
  ["Error: failed to instantiate and start the Wasm module: wasm `unreachable` instruction executed\n", "start"],
  ['Error: failed to compile Wasm module "a.wasm": malformed section id (at offset 0xb)\n', "compile"],
  ['Error: failed to parse and validate Wasm module "a.wasm": malformed section id\n', "compile"],
  ["Error: failed during execution of _start: out of bounds memory access\n", "call"],
])("%j is a failure to %s", (stderr, phase) => {
  const { ending, guestStderr } = readWasmi(1, `said by the guest\n${stderr}`, NOTHING);
  expect(ending).toEqual({ phase, end: "failed", message: stderr });
  expect(guestStderr).toBe("said by the guest\n");
});

test("a panic of the engine is a failure, whatever the guest was doing", () => {
  const message = "thread 'main' (123) panicked at src/lib.rs:1:2:\nnot yet implemented\n";
  expect(readWasmi(101, message, NOTHING).ending).toEqual({ phase: "call", end: "failed", message });
});

test.each([
  [0, "Error: failed to do what it had promised\n"],
  [7, ""],
  [1, "Error: no such user\n"],
  [2, "error: unexpected argument '-x' found\n\nUsage: guest [OPTIONS]\n"],
  [101, ""],
])("status %i is the guest's own where the engine does not speak: %j", (status, stderr) => {
  expect(readWasmi(status, stderr, NOTHING).ending).toEqual({ phase: "call", end: "exited", status });
});

test.each([
  [1, 'Error: failed to read Wasm file "absent.wasm"\n'],
  [2, "error: unexpected argument '--nope' found\n\nUsage: wasmi --invoke <FUNCTION> <ARGS>...\n"],
])("status %i with %j is our fault", (status, stderr) => {
  expect(readWasmi(status, stderr, NOTHING).ending.end).toBe("harness");
});

test("what older ones say before the guest is left out of its output", () => {
  const { guestStdout } = readWasmi(0, "", Buffer.from('executing File("a.wasm")::_start() ...\nsaid\n'));
  expect(guestStdout?.toString()).toBe("said\n");
  expect(readWasmi(0, "", Buffer.from("said\n")).guestStdout?.toString()).toBe("said\n");
});

test("only versions before 2.0 cannot be given an environment", () => {
  expect(wasmi.cannotIn?.("1.0.9")).toHaveProperty(["canary/environ"]);
  expect(wasmi.cannotIn?.("2.0.0")).toEqual({});
});
