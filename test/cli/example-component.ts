import loadWabt from "wabt";
import { component, list, type Piece, section } from "../wasm/bytes.js";

const NULLARY = [0x40, 0, 1, 0];
const functions = (...names: string[]) => [
  0x42,
  list([1, NULLARY], ...names.map((name) => [4, 0, name, 1, 0] as Piece)),
];
/** Core instances that are a bag of functions, or made of module `of`. */
const bag = (...items: [name: string, index: number][]): Piece => [
  1,
  list(...items.map(([name, index]) => [name, 0, index])),
];
const made = (of: number, ...given: [name: string, from: number][]): Piece => [
  0,
  of,
  list(...given.map(([name, from]) => [name, 0x12, from])),
];

/** A program of preview 1 and its adapter, in one component. */
export async function exampleComponent(): Promise<Uint8Array> {
  const wabt = await loadWabt();
  const module = (wat: string) => section(1, wabt.parseWat("inner.wat", `(module ${wat})`).toBinary({}).buffer);
  return component(
    section(7, list(functions("get-stdout"), functions("get-random-bytes"), NULLARY)),
    section(10, list([0, "wasi:cli/stdout@0.2.0", 5, 0], [0, "wasi:random/random@0.2.0", 5, 1])),
    section(6, list([1, 0, 0, "get-stdout"], [1, 0, 1, "get-random-bytes"])),
    section(8, list([1, 0, 0, 0], [1, 0, 1, 0])),
    module(`(import "wasi:cli/stdout@0.2.0" "get-stdout" (func $out))
      (import "wasi:random/random@0.2.0" "get-random-bytes" (func $random))
      (func (export "fd_write") (call $out)) (func (export "random_get") (call $random))`),
    module(`(import "wasi_snapshot_preview1" "fd_write" (func $write))
      (import "wasi_snapshot_preview1" "random_get" (func $random)) (table 1 funcref) (elem (i32.const 0) $hash)
      (func $print (call $write)) (func $hash (call $random))
      (func (export "run") (call $print) (call_indirect (i32.const 0)))`),
    section(2, list(bag(["get-stdout", 0]), bag(["get-random-bytes", 1]))),
    section(2, list(made(0, ["wasi:cli/stdout@0.2.0", 0], ["wasi:random/random@0.2.0", 1]))),
    section(2, list(made(1, ["wasi_snapshot_preview1", 2]))),
    section(6, list([0, 0, 1, 3, "run"])),
    section(8, list([0, 0, 2, 0, 2])),
    section(11, list([0, "start", 1, 2, 0])),
  );
}
