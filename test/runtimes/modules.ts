import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import wabt from "wabt";
import type { Job } from "../../src/model/runtime.js";

const preview1 = (name: string, type: string) => `(import "wasi_snapshot_preview1" "${name}" (func $${name} ${type}))`;
const exit = preview1("proc_exit", "(param i32)");
const write = preview1("fd_write", "(param i32 i32 i32 i32) (result i32)");
const read = preview1("fd_read", "(param i32 i32 i32 i32) (result i32)");
const memory = '(memory (export "memory") 2)';
const start = (body: string) => `(func (export "_start") ${body})`;
/** Writes `length` bytes at `address` to standard output. */
const put = `(func $put (param i32 i32) (i32.store (i32.const 8) (local.get 0)) (i32.store (i32.const 12) (local.get 1))
  (drop (call $fd_write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 16))))`;
const list = (name: string, at: number) =>
  `(drop (call $${name}_sizes_get (i32.const 32) (i32.const 36))) (drop (call $${name}_get (i32.const 1024) (i32.const ${at})))
   (call $put (i32.const ${at}) (i32.load (i32.const 36)))`;

const texts: Record<string, string> = {
  exit0: `${exit} ${memory} ${start("(call $proc_exit (i32.const 0))")}`,
  exit7: `${exit} ${memory} ${start("(call $proc_exit (i32.const 7))")}`,
  returns: `${memory} ${start("")}`,
  unreachable: `${memory} ${start("unreachable")}`,
  "start-section": `${memory} (func $s unreachable) (start $s) ${start("")}`,
  "out-of-bounds": `${memory} ${start("(drop (i32.load (i32.const 100000000)))")}`,
  loop: `${memory} ${start("(loop (br 0))")}`,
  missing: `(import "wasi_snapshot_preview1" "no_such_call" (func (param i32))) ${memory} ${start("")}`,
  "missing-module": `(import "wasix_0v0" "no_such_call" (func (param i32))) ${memory} ${start("")}`,
  "calls-missing": `${preview1("no_such_call", "(param i32)")} ${memory} ${start("(call $no_such_call (i32.const 1))")}`,
  signature: `(import "wasi_snapshot_preview1" "fd_close" (func (param i64 i64) (result i32))) ${memory} ${start("")}`,
  "imported-memory": `(import "env" "memory" (memory 2 10)) ${exit} (export "memory" (memory 0))
    ${start("(call $proc_exit (memory.size))")}`,
  says: `${write} ${put} ${memory} (data (i32.const 64) "hello") ${start("(call $put (i32.const 64) (i32.const 5)) unreachable")}`,
  echo: `${write} ${read} ${["args", "environ"]
    .map(
      (name) =>
        preview1(`${name}_sizes_get`, "(param i32 i32) (result i32)") +
        preview1(`${name}_get`, "(param i32 i32) (result i32)"),
    )
    .join(" ")} ${put} ${memory} ${start(`${list("args", 4096)} ${list("environ", 8192)}
      (i32.store (i32.const 8) (i32.const 16384)) (i32.store (i32.const 12) (i32.const 4096))
      (drop (call $fd_read (i32.const 0) (i32.const 8) (i32.const 1) (i32.const 16)))
      (call $put (i32.const 16384) (i32.load (i32.const 16)))`)}`,
  // 10 MiB, which fills any pipe.
  flood: `${write} ${put} ${memory} ${start(`(local $n i32) (local.set $n (i32.const 160))
    (loop $l (call $put (i32.const 65536) (i32.const 65536))
      (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))`)}`,
};

export type ModuleName = keyof typeof texts;

/** Assembles the modules above into a folder of its own; answers with a function from name to job. */
export async function writeModules(): Promise<(name: string, over?: Partial<Job>) => Job> {
  const folder = await mkdtemp(join(tmpdir(), "wasi-scan-test-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const assembler = await wabt();
  for (const [name, text] of Object.entries(texts)) {
    const { buffer } = assembler.parseWat(name, `(module ${text})`).toBinary({});
    await writeFile(join(folder, `${name}.wasm`), buffer);
  }
  await writeFile(join(folder, "invalid.wasm"), Buffer.from("0061736d01000000010100ff", "hex"));
  const stdin = join(folder, "stdin");
  await writeFile(stdin, "from stdin");
  const directory = await mkdtemp(join(folder, "sandbox-"));
  return (name, over = {}) => ({
    wasm: join(folder, `${name}.wasm`),
    args: ["one", "two words"],
    env: { KEY: "value" },
    stdin,
    directory,
    timeoutMs: 20_000,
    ...over,
  });
}
