import { expect, test } from "vitest";
import { readWasm3 } from "../../src/runtimes/wasm3.js";

test.each([
  ["compile", "no operation found for opcode"],
  ["start", "[trap] unreachable executed"],
  ["link", "function signature mismatch"],
  ["call", "missing imported function ('m.f')"],
])("a failure to %s is read behind what the guest said", (phase, message) => {
  expect(readWasm3(1, `said by the guest\nwasm3: ${phase}: ${message}\n`)).toEqual({
    ending: { phase, end: "failed", message },
    guestStderr: "said by the guest",
  });
});

test("a module that cannot be read is our fault", () => {
  expect(readWasm3(1, "\nwasm3: file: cannot be read\n").ending.end).toBe("harness");
});

test("a guest that ends with status 1, or says the same words before it goes on, has exited", () => {
  expect(readWasm3(1, "failed\n").ending).toEqual({ phase: "call", end: "exited", status: 1 });
  expect(readWasm3(1, "\nwasm3: call: x\nmore\n").ending.end).toBe("exited");
  expect(readWasm3(7, "\nwasm3: call: x\n").ending).toEqual({ phase: "call", end: "exited", status: 7 });
});
