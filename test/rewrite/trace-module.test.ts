import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { beforeAll, describe, expect, it } from "vitest";
import loadWabt from "wabt";
import { ModuleEditor } from "../../src/rewrite/edit-module.js";
import { traceModule } from "../../src/rewrite/trace-module.js";
import { realProbes } from "../probes/compiled.js";

type Wabt = Awaited<ReturnType<typeof loadWabt>>;
let wabt: Wabt;
beforeAll(async () => {
  wabt = await loadWabt();
});

const features = {
  threads: true,
  memory64: true,
  multi_memory: true,
  multi_value: true,
  tail_call: true,
  exceptions: true,
};
const assemble = (text: string) =>
  wabt
    .parseWat("app.wat", text, features as never)
    .toBinary({})
    .buffer.slice();
const P1 = "wasi_snapshot_preview1";
const RANDOM = `(import "${P1}" "random_get" (func $random (param i32 i32) (result i32)))`;

/** Runs an export of the traced module with a host that answers `random_get` with the sum of its arguments. */
function run(bytes: Uint8Array<ArrayBuffer>, name: string, ...args: number[]) {
  const traced = traceModule("app.wasm", bytes);
  const written: Buffer[] = [];
  let memory: WebAssembly.Memory;
  const host = {
    random_get: (a: number | bigint, b: number | bigint) => Number(a) + Number(b),
    fd_write(_fd: number, iovec: number | bigint) {
      const at = Number(iovec);
      const view = new DataView(memory.buffer);
      const wide = typeof iovec === "bigint";
      const from = wide ? Number(view.getBigUint64(at, true)) : view.getUint32(at, true);
      const length = wide ? Number(view.getBigUint64(at + 8, true)) : view.getUint32(at + 4, true);
      written.push(Buffer.from(memory.buffer.slice(from, from + length)));
      return 0;
    },
  };
  const given = new WebAssembly.Memory({ initial: 1, maximum: 2, shared: true });
  const imports = { [P1]: host, wasix_64v1: host, env: { memory: given } } as unknown as WebAssembly.Imports;
  const instance = new WebAssembly.Instance(new WebAssembly.Module(traced.bytes as Uint8Array<ArrayBuffer>), imports);
  memory = (instance.exports.memory as WebAssembly.Memory | undefined) ?? given;
  const value = (instance.exports[name] as (...all: number[]) => unknown)(...args);
  const { calls } = traced.read(Buffer.concat(written));
  return { value, calls: calls.map((one) => [one.name, ...one.args, one.result]) };
}

const MEMORY = '(memory (export "memory") 1)';

describe("a traced module reports a call", () => {
  it.each([
    ["made directly", `${MEMORY} (func (export "f") (result i32) (call $random (i32.const 3) (i32.const 4)))`],
    [
      "in place of a return",
      `${MEMORY} (func (export "f") (result i32) (return_call $random (i32.const 3) (i32.const 4)))`,
    ],
    [
      "through a table",
      `${MEMORY} (type $t (func (param i32 i32) (result i32))) (table funcref (elem $random))
       (func (export "f") (result i32) (call_indirect (type $t) (i32.const 3) (i32.const 4) (i32.const 0)))`,
    ],
    [
      "through a table that the code fills",
      `${MEMORY} (type $t (func (param i32 i32) (result i32))) (table $t0 4 funcref) (elem declare func $random)
       (func (export "f") (result i32) (table.set $t0 (i32.const 2) (ref.func $random))
         (call_indirect (type $t) (i32.const 3) (i32.const 4) (i32.const 2)))`,
    ],
    [
      "through a passive segment of expressions",
      `${MEMORY} (type $t (func (param i32 i32) (result i32))) (table $t0 4 funcref)
       (elem $e funcref (ref.null func) (ref.func $random))
       (func (export "f") (result i32) (table.init $t0 $e (i32.const 0) (i32.const 1) (i32.const 1))
         (call_indirect (type $t) (i32.const 3) (i32.const 4) (i32.const 0)))`,
    ],
    [
      "of a shared memory",
      `(memory (export "memory") 1 2 shared) (func (export "f") (result i32) (call $random (i32.const 3) (i32.const 4)))`,
    ],
    [
      "of a memory that it imports",
      `(import "env" "memory" (memory 1 2 shared)) (func (export "f") (result i32) (call $random (i32.const 3) (i32.const 4)))`,
    ],
  ])("%s", (_, text) => {
    const [imported = "", own = text] = /^\(import/.test(text)
      ? [`${text.split("(func")[0]}`, `(func${text.split("(func")[1]}`]
      : [];
    const { value, calls } = run(assemble(`(module ${RANDOM} ${imported} ${own})`), "f");
    expect({ value, calls }).toEqual({ value: 7, calls: [["random_get", "0x3", "0x4", 7]] });
  });

  it("that an export makes which is the import itself", () => {
    const { value, calls } = run(assemble(`(module ${RANDOM} ${MEMORY} (export "f" (func $random)))`), "f", 30, 2);
    expect({ value, calls }).toEqual({ value: 32, calls: [["random_get", "0x1e", "0x2", 32]] });
  });

  it("and runs the same functions as before, however the new import moves them", () => {
    const text = `(module ${RANDOM} ${MEMORY}
      (global $two (mut i32) (i32.const 0)) (table funcref (elem $one $two))
      (func $set (global.set $two (i32.const 2))) (start $set)
      (func $one (result i32) (i32.const 1)) (func $two (result i32) (global.get $two))
      (func (export "f") (result i32) (i32.add (call $one)
        (i32.mul (i32.const 10) (call_indirect (result i32) (i32.const 1))))))`;
    expect(run(assemble(text), "f")).toEqual({ value: 21, calls: [] });
  });

  it("and leaves the bytes that it borrows as they were", () => {
    const text = `(module ${RANDOM} ${MEMORY} (data (i32.const 64) "\\2a\\2b") (func (export "f") (result i32)
      (drop (call $random (i32.const 3) (i32.const 4))) (i32.load16_u (i32.const 64))))`;
    expect(run(assemble(text), "f").value).toBe(0x2b2a);
  });

  it("of a module with a memory of 64 bits by the fd_write that such a module has", () => {
    const wasix = `(import "wasix_64v1" "random_get" (func $random (param i64 i64) (result i32)))`;
    const text = `(module ${wasix} (memory (export "memory") i64 1) (func (export "f") (result i32)
      (call $random (i64.const 3) (i64.const 4))))`;
    setFlagsFromString("--experimental-wasm-memory64");
    expect(run(assemble(text), "f")).toEqual({ value: 7, calls: [["random_get", "0x3", "0x4", 7]] });
  });
});

describe("asyncify", () => {
  it("has a call reported once: not when the stack is taken down, but when the call has been made", () => {
    const text = `(module ${RANDOM} ${MEMORY} (global $state (mut i32) (i32.const 1))
      (func (export "asyncify_get_state") (result i32) (global.get $state))
      (func (export "f") (result i32) (drop (call $random (i32.const 1) (i32.const 1)))
        (global.set $state (i32.const 0)) (call $random (i32.const 3) (i32.const 4))))`;
    expect(run(assemble(text), "f").calls).toEqual([["random_get", "0x3", "0x4", 7]]);
  });
});

/** A thread that makes 300 calls and hands on each record as `fd_write` got it, some time after it was told to write it. */
const THREAD = `
const { workerData: { module, memory, first }, parentPort } = require("node:worker_threads");
const records = [];
const fd_write = (_fd, at) => {
  const view = new DataView(memory.buffer);
  for (let i = 0; i < 2000; i++) view.getUint8(i);
  const from = view.getUint32(at, true);
  records.push(Buffer.from(new Uint8Array(memory.buffer).slice(from, from + view.getUint32(at + 4, true))).toString("latin1"));
  return 0;
};
const host = { wasi_snapshot_preview1: { fd_write, random_get: (a, b) => a + b }, env: { memory } };
const { exports } = new WebAssembly.Instance(module, host);
for (let i = 0; i < 300; i++) exports.f(first + i, 0);
parentPort.postMessage(records);
`;

it("threads that share a memory report each call whole", async () => {
  const text = `(module ${RANDOM} (import "env" "memory" (memory 1 2 shared)) (export "f" (func $random)))`;
  const traced = traceModule("app.wasm", assemble(text));
  const module = new WebAssembly.Module(traced.bytes as Uint8Array<ArrayBuffer>);
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 2, shared: true });
  const threads = [1000, 2000, 3000].map(
    (first) =>
      new Promise<string[]>((done, failed) => {
        const worker = new Worker(THREAD, { eval: true, workerData: { module, memory, first } });
        worker.once("message", done).once("error", failed);
      }),
  );
  const all = await Promise.all(threads);
  for (const [at, records] of all.entries()) {
    const { calls, stderr } = traced.read(Buffer.from(records.join(""), "latin1"));
    expect(stderr).toBe("");
    expect(calls.map(({ result }) => result)).toEqual(Array.from({ length: 300 }, (_, i) => (at + 1) * 1000 + i));
  }
});

/** A module without a page to begin with. */
const without = (bytes: Uint8Array): boolean =>
  new ModuleEditor("", bytes).memories.every((memory) => memory.bytes === 0);

describe("what is written is valid", () => {
  it("of every probe of what WASIX alone has", async () => {
    const { probes, compiled } = await realProbes(
      ({ kind, syscall }) => kind !== "link" && syscall?.module === "wasix_32v1" && !/^(fd|path)_/.test(syscall.name),
    );
    const wrong = probes.flatMap(({ id }) => {
      const bytes = readFileSync(compiled.get(id) as string);
      if (bytes[6] === 1 || !WebAssembly.validate(bytes) || without(bytes)) return [];
      return WebAssembly.validate(traceModule(id, bytes).bytes as Uint8Array<ArrayBuffer>) ? [] : [id];
    });
    expect(wrong).toEqual([]);
    expect(probes.length).toBeGreaterThan(50);
  });

  it("of a large module of Ruby", () => {
    const path = resolve(import.meta.dirname, "../../node_modules/@ruby/3.4-wasm-wasi/dist/ruby.wasm");
    expect(WebAssembly.validate(traceModule("ruby.wasm", readFileSync(path)).bytes as Uint8Array<ArrayBuffer>)).toBe(
      true,
    );
  });
});

describe("a module that cannot be traced", () => {
  it.each([
    ["has no WASI imports", `(module ${MEMORY} (func (export "f")))`],
    ["has no memory", `(module ${RANDOM})`],
    ["has only 0 bytes of memory", `(module ${RANDOM} (memory 0))`],
  ])("%s, and is refused", (message, text) => {
    expect(() => traceModule("app.wasm", assemble(text))).toThrow(message);
  });

  it("is cut short, and is refused", () => {
    const bytes = assemble(`(module ${RANDOM} ${MEMORY} (func (export "f")))`);
    expect(() => traceModule("app.wasm", bytes.subarray(0, bytes.length - 1))).toThrow(/app\.wasm: .*ends/);
  });
});
