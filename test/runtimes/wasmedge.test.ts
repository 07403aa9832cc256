import { expect, test } from "vitest";
import { readWasmEdge } from "../../src/runtimes/wasmedge.js";

test("a module without _start has no entry for the command line: that is not the module's exit status", () => {
  const message = "A function name is required when reactor mode is enabled.\n";
  expect(readWasmEdge(1, message, Buffer.from("")).ending).toEqual({ phase: "call", end: "failed", message });
});

test("a module that exits with 1 does so", () => {
  expect(readWasmEdge(1, "no such file\n", Buffer.from("")).ending).toEqual({
    phase: "call",
    end: "exited",
    status: 1,
  });
});
