import { expect, test } from "vitest";
import { classifyLink, classifyTrap } from "../../../src/runtimes/process/engine-messages.js";

test.each([
  ["RuntimeError: unreachable", "unreachable"],
  [
    "error while executing at wasm backtrace:\n    0:     0x31 - <unknown>!std::panicking::panic\n\nCaused by:\n    wasm trap: wasm `unreachable` instruction executed",
    "unreachable",
  ],
  ["wasm trap: call stack exhausted\nwasm backtrace:\n    0:   0x36 - <unknown>!unreachable_code\n", "stack overflow"],
  ["RangeError: Maximum call stack size exceeded", "stack overflow"],
  ["error instantiating wasm binary: module[] function[_start] failed: stack overflow", "stack overflow"],
  ["RuntimeError: memory access out of bounds", "out of bounds"],
  ["memory fault at wasm address 0x5f5e100 in linear memory of size 0x10000", "out of bounds"],
  ["RuntimeError: WebAssembly.Instance(): data segment is out of bounds", "out of bounds"],
  ["RuntimeError: divide by zero", "division"],
  ["wasm error: integer divide by zero\nwasm stack trace:\n\t.panicked()", "division"],
  ["wasm trap: integer overflow", "division"],
  ["RuntimeError: float unrepresentable in integer range", "conversion"],
  ["RuntimeError: null function or function signature mismatch", "indirect call"],
  ["wasm trap: undefined element: out of bounds table access", "indirect call"],
  ["wasm error: invalid table access", "indirect call"],
  ["exit with invalid exit status outside of [0..126)", "exit status"],
  ["missing required memory export", "no memory export"],
  ['TypeError: "instance.exports.memory" property must be a WebAssembly.Memory object', "no memory export"],
  ["error: Spawn failed\n╰─▶ 1: Missing export No imported or exported memory found", "no memory export"],
  ["Host env initialization error: Missing export memory", "no memory export"],
  ["A function name is required when reactor mode is enabled.", "no entry"],
  ["WASI/WASIX commands require an exported `_start` function", "no entry"],
  ["did not specify `--invoke` and could not find exported WASI entry point functions", "no entry"],
  ['The module doesn\'t export a "_start" function. Either implement it or specify one with --invoke', "no entry"],
  ['The module doesn\'t contain a "_start" function. Either implement it or specify one.', "no entry"],
  ["Error: the Wasm module does not have a `_start` export", "no entry"],
  ["core instance 1 has no export named `_start` (at offset 0x1175)", "no entry"],
  ["missing imported function ('env.foo')", "unlinked"],
  ["unknown import: `env::foo` has not been defined", "unlinked"],
  ["TypeError: Cannot mix BigInt and other types, use explicit conversions", "host error"],
  ["RangeError: offset is out of range", "host error"],
  ["thrown string: sock_accept not supported", "host error"],
  ["thread 'main' panicked at src/lib.rs", "host error"],
  ["NotImplementedError: poll_oneoff", "host error"],
  ["Error: invalid clockId", "host error"],
  // JavaScriptCore
  ["RuntimeError: Unreachable code should not be executed (evaluating '_start()')", "unreachable"],
  ["RuntimeError: Out of bounds memory access (evaluating '_start()')", "out of bounds"],
  ["RuntimeError: Invalid data segment initialization: segment writes outside of memory", "out of bounds"],
  ["RuntimeError: Out of bounds Trunc operation (evaluating '_start()')", "conversion"],
  ["RuntimeError: Out of bounds call_indirect (evaluating '_start()')", "indirect call"],
  ["RuntimeError: call_indirect to a signature that does not match (evaluating '_start()')", "indirect call"],
  ["something else", "other"],
])("%j is %s", (message, kind) => {
  expect(classifyTrap(message)).toBe(kind);
});

test.each([
  ["unknown import: `m::f.g` has not been defined", "m.f.g", "missing"],
  ["incompatible import type for `m::f`\n\nCaused by:\n    function types incompatible", "m.f", "signature"],
  [
    'Failed to create the instance - Error while importing "m"."f": unknown import. Expected Function(…)',
    "m.f",
    "missing",
  ],
  ['Error while importing "m"."f": incompatible import type. Expected Function(…)', "m.f", "signature"],
  ["Error: attempted to call an unknown imported function: 'm' 'f'", "m.f", "missing"],
  ['error instantiating wasm binary: "f" is not exported in module "m"', "m.f", "missing"],
  ["import func[m.f]: signature mismatch: i64i64_i32 != i32_i32", "m.f", "signature"],
  ["import[0] func[m.f]: signature mismatch: i64i64_i32 != i32_i32", "m.f", "signature"],
  ["module[m] not instantiated", undefined, "missing"],
  ["failed to populate WASI externals: invalid Wasi import: m::f\n", "m.f", "missing"],
  ["cannot find definition for import m::f with type Func(FuncType { params: [I32] })", "m.f", "missing"],
  ["function type mismatch for import m::f: expected FuncType { params: [] } but found …", "m.f", "signature"],
  ["found definition for import m::f with type Memory(…) but found type Func(…)", "m.f", "signature"],
  ["imported function (m,f) type mismatch. expected FuncType { … } but found FuncType { … }", "m.f", "signature"],
  ["unknown import, could not find host function for import number: 0 named m.f", "m.f", "missing"],
  ["incompatible import type for host function m.f", "m.f", "signature"],
  [
    'instantiation failed: unknown import, Code: 0x302\nWhen linking module: "m" , function name: "f"',
    "m.f",
    "missing",
  ],
  [
    'instantiation failed: incompatible import type, Code: 0x301\nWhen linking module: "m" , function name: "f"',
    "m.f",
    "signature",
  ],
  [
    "The imported function 'f', referenced in the module 'main', does not exist in the imported module 'm'.",
    "m.f",
    "missing",
  ],
  ["The module 'm', referenced by the import 'f' in the module 'main', does not exist.", "m.f", "missing"],
  ["Exception: failed to call unlinked import function (m, f)", "m.f", "missing"],
  ["missing imported function ('m.f')", "m.f", "missing"],
  ["Missing import: `m`.`f`", "m.f", "missing"],
  ["The module 'm', referenced in the import of memory 'f' in module 'main', does not exist", "m.f", "missing"],
])("%j names %s as %s", (message, name, reason) => {
  expect(classifyLink(message)).toEqual({ import: name, module: "m", reason });
});

test.each([
  [
    "0: component imports instance `a:b/c@0.2.0`, but a matching implementation was not found in the linker\n    1: instance export `f` has the wrong type\n    2: function implementation is missing",
    "a:b/c@0.2.0.f",
    "missing",
  ],
  [
    "component imports instance `a:b/c@0.2.0`, but a matching implementation was not found in the linker: instance export `r` has the wrong type: resource implementation is missing",
    "a:b/c@0.2.0.r",
    "missing",
  ],
  [
    "0: component imports instance `a:b/c@0.2.0`, but a matching implementation was not found in the linker\n    1: instance export `f` has the wrong type\n    2: type mismatch with results\n    3: expected `string` found `u32`",
    "a:b/c@0.2.0.f",
    "signature",
  ],
  [
    "component imports function `f`, but a matching implementation was not found in the linker\n1: function implementation is missing",
    "f",
    "missing",
  ],
])("%j of a component names %s as %s", (message, name, reason) => {
  expect(classifyLink(message)).toMatchObject({ ...(name === "f" ? { module: "f" } : { import: name }), reason });
});

test.each([
  "function signature mismatch",
  "incompatible import type",
  "imported function type mismatch. expected FuncType { … } but found …",
])("a wrong type may come without a name: %s", (message) => {
  expect(classifyLink(message)).toEqual({ reason: "signature" });
});

test("a failure that names no import does not count as a link failure", () => {
  expect(classifyLink("mmap failed to reserve 0x1000 bytes")).toBeUndefined();
});
