import { describe, expect, it } from "vitest";
import { briefly } from "../../../src/commands/explaining/brief.js";
import { find } from "../../../src/commands/explaining/find.js";
import { printSheet } from "../../../src/commands/explaining/sheet.js";
import { readFacts } from "../../../src/commands/matrix/data.js";
import { loadMatrix } from "../../../src/commands/shared/package-files.js";
import { plain } from "../../../src/formats/colours.js";

const data = { ...readFacts(), matrix: loadMatrix() };
const explain = (name: string): string => {
  const text = briefly(find(name, data), 80).map((sheet) => printSheet(sheet, 80, plain));
  if (process.env.SHOW) console.log(`$ explain ${name}\n${text.join("\n")}`);
  return text.join("\n");
};

/** One of each kind of name, and what its explanation says. */
const NAMES: [kind: string, name: string, says: RegExp][] = [
  ["a syscall", "fd_read", /^wasi_snapshot_preview1\.fd_read .*\nReads from a file, a socket or standard input\./],
  ["a syscall of one ABI", "wasix_32v1.proc_join", /Waits for a child process[\s\S]*Newest versions[\s\S]*wasmer \d/],
  ["a removed syscall", "wasix_32v1.bus_call", /Removed/],
  ["an interface", "wasi:cli/stdout", /Gives a component its standard output[\s\S]*wasmtime \d/],
  ["an interface of one version", "wasi:http/types@0.2.0", /HTTP/],
  ["a Wasm feature", "simd", /Wasm feature[\s\S]*node\s+\d/],
  ["a runtime", "wazero", /Measured: \d+ versions/],
  ["a runtime in another spelling", "Chrome", /runtime chromium/],
  ["a version of a runtime", "node@22", /Node[\s\S]*functions work/],
  ["a version in words", "wasmtime >= 36", /newest of \d+ measured/],
  ["a target", "docker:wasmedge", /target[\s\S]*Engine inside\n {2}wasmedge/],
  ["a target by another name", "cloudflare", /cloudflare-workers · target/],
  ["a verdict", "at risk", /Verdict/],
  ["a support", "stub", /not implemented/],
  ["an ABI", "wasi_snapshot_preview1", /functions that work[\s\S]*Without it|functions that work/],
  ["an ABI by its usual name", "WASIX", /wasix_32v1 · \d+ functions/],
  ["a probe", "wasi_snapshot_preview1/random_get.fills-buffer", /probe[\s\S]*Newest versions/],
  ["an errno", "ENOSYS", /does not implement it/],
];

/** Texts as engines write them: collected from runs, from test/runtimes, and from the issues of wasm3, WAMR and Firefox. */
const ERRORS: [engine: string, text: string, says: RegExp][] = [
  [
    "wasmtime",
    'Error: failed to run main module `app.wasm`\n\nCaused by:\n    0: failed to instantiate "app.wasm"\n    1: unknown import: `wasix_32v1::dlopen` has not been defined',
    /imports wasix_32v1\.dlopen[\s\S]*wasmer \d[\s\S]*→ Take wasmer/,
  ],
  [
    "wasmtime, without the backticks that a shell would run",
    "unknown import: wasix_32v1::dlopen has not been defined",
    /imports wasix_32v1\.dlopen/,
  ],
  [
    "wasmtime, a type, without them",
    "incompatible import type for wasi_snapshot_preview1::fd_read",
    /fd_read with a type that/,
  ],
  [
    "wasmtime, a component, without them",
    "component imports instance wasi:http/types@0.2.0, but a matching implementation was not found in the linker",
    /the interface wasi:http\/types/,
  ],
  [
    "wasmtime, a type",
    "incompatible import type for `wasi_snapshot_preview1::fd_read`\n\nCaused by:\n    types incompatible: expected type `(func (param i32) (result i32))`, found type `(func (param i32 i32 i32 i32) (result i32))`",
    /fd_read with a type that/,
  ],
  [
    "wasmtime, a component",
    "component imports instance `wasi:http/types@0.2.0`, but a matching implementation was not found in the linker",
    /the interface wasi:http\/types/,
  ],
  ["wasmtime, a feature", "exceptions proposal not enabled (at offset 0x2f)", /Wasm feature exceptions/],
  [
    "V8 before 22",
    'LinkError: WebAssembly.Instance(): Import #0 module="wasix_32v1" function="proc_join" error: function import requires a callable',
    /V8[\s\S]*wasix_32v1\.proc_join/,
  ],
  [
    "V8",
    'LinkError: WebAssembly.Instance(): Import #0 "wasix_32v1" "proc_join": function import requires a callable',
    /Waits for a child process/,
  ],
  [
    "V8, a module",
    'TypeError: WebAssembly.Instance(): Import #0 "wasi_snapshot_preview1": module is not an object or function',
    /nothing of wasi_snapshot_preview1/,
  ],
  [
    "bun",
    "LinkError: import function wasi_snapshot_preview1:nope must be callable (evaluating 'new WebAssembly.Instance')",
    /JavaScriptCore[\s\S]*wasi_snapshot_preview1\.nope[\s\S]*No such function is on file/,
  ],
  [
    "Firefox",
    "Uncaught (in promise) TypeError: import object field 'wasi_snapshot_preview1' is not an Object",
    /Firefox/,
  ],
  [
    "wazero",
    'error instantiating wasm binary: "sock_open" is not exported in module "wasi_snapshot_preview1"',
    /wazero[\s\S]*sock_open/,
  ],
  ["wazero, a module", "error instantiating wasm binary: module[wasix_32v1] not instantiated", /nothing of wasix_32v1/],
  [
    "wasmi",
    "Error: failed to populate WASI externals: invalid Wasi import: wasi_snapshot_preview1::sock_open",
    /wasmi[\s\S]*sock_open/,
  ],
  [
    "wasmer",
    'error: Unable to instantiate the WebAssembly module\n╰─▶ 1: Error while importing "wasix_32v1"."context_create": unknown import. Expected Function(…)',
    /context_create[\s\S]*Take wasmer 7/,
  ],
  [
    "wasmedge",
    '[error] instantiation failed: unknown import, Code: 0x62\n[error]     When linking module: "env" , function name: "getpid"',
    /WasmEdge does not have env\.getpid/,
  ],
  [
    "chicory",
    "unknown import, could not find host function for import number: 0 named wasi_snapshot_preview1.sock_open",
    /Chicory[\s\S]*sock_open/,
  ],
  [
    "graalwasm",
    "The imported function 'sock_open', referenced in the module 'main', does not exist in the imported module 'wasi_snapshot_preview1'.",
    /GraalWasm/,
  ],
  ["pywasm", "KeyError: 'proc_join'", /pywasm[\s\S]*proc_join/],
  [
    "iwasm",
    "[00:03:32:577 - 7F2000AA27C0]: warning: failed to link import function (wasi_snapshot_preview1, sock_open)",
    /WAMR \(iwasm\)[\s\S]*sock_open/,
  ],
  ["wasm3", "Error: missing imported function", /wasm3 lacks a function/],
  ["wasm3, by name", "missing imported function ('wasi_snapshot_preview1.sock_open')", /wasm3[\s\S]*sock_open/],
  ["wasmer-go", "Missing import: `wasi_snapshot_preview1`.`sock_open`", /Wasmer[\s\S]*sock_open/],
  ["none of these, with a name in it", "unknown import wasix_32v1.dlopen", /wasix_32v1\.dlopen[\s\S]*wasmer/],
  ["Rust", "Error: Os { code: 52 } (os error 52)", /ENOSYS \(52 in WASI\)/],
];

describe.each(NAMES)("%s, %s", (_kind, name, says) => {
  it("is explained in one screen that says what to do next", () => expectScreen(explain(name), says));
});

describe.each(ERRORS)("an error text of %s", (_engine, text, says) => {
  it("is explained in one screen that says what to do next", () => expectScreen(explain(text), says));
});

function expectScreen(text: string, says: RegExp): void {
  expect(text).toMatch(says);
  const lines = text.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(24);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(text).toContain("\n→ ");
}

it("knows neither a sentence nor a misspelt name", () => {
  expect(() => find("what shall I do", data)).toThrow(/nothing is known/);
  expect(() => find("fd_raed", data)).toThrow(/nothing is known/);
});
