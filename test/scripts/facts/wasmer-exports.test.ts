import { describe, expect, it } from "vitest";
import { exportsOf, readWhereItChanges, spanOf, wasmerOf, withSpan } from "../../../scripts/facts/wasmer-exports.mjs";

const INLINE = `
fn imports_of_wasix(store: &mut impl AsStoreMut) -> Imports {
    imports! {
        "wasix_32v1" => {
            "args_get" => Function::new_typed(&mut store, |a: i32| { args_get(a) }),
            // "bus_call" => Function::new_typed(&mut store, bus_call),
            "fd_read" =>
                Function::new_typed(&mut store, fd_read),
        }
    }
}`;

const BUILT = `
fn exports_64(store: &mut impl AsStoreMut) -> Exports {
    let namespace = namespace! { "fd_read" => Function::new_typed(store, fd_read::<Memory64>) };
    namespace
}
fn exports_32(mut store: &mut impl AsStoreMut) -> Exports {
    if store.is_asynchronous() { prepare(); }
    let namespace = namespace! {
        #[cfg(feature = "epoll")]
        "epoll_wait" => Function::new_typed(store, epoll_wait::<Memory32>),
        "args_get" => Function::new_typed(store, args_get::<Memory32>),
    };
    namespace
}
fn imports_of_all(store: &mut impl AsStoreMut) -> Imports {
    let found = exports_32(store);
    imports! { "wasix_64v1" => other, "wasix_32v1" => found }
}`;

describe("the functions that Wasmer's source exports under a module name", () => {
  it.each([
    ["stand in the map itself", INLINE, ["args_get", "fd_read"]],
    ["stand in the map that a function returns", BUILT, ["args_get", "epoll_wait"]],
    ["are none where the module is not exported", 'imports! { "wasi_unstable" => { "fd_read" => f } }', []],
  ])("%s", (_, rust, names) => {
    expect(exportsOf(rust, "wasix_32v1")).toEqual(names);
  });

  it("are an error where the module is exported in a way not known here, never none", () => {
    expect(() => exportsOf('imports! { "wasix_32v1" => made_elsewhere }', "wasix_32v1")).toThrow(/not found/);
  });
});

it.each([
  ['[dependencies.wasmer]\nversion = "=4.2.0"\n', "4.2.0"],
  ['[dependencies.wasmer]\nversion = "1.0.2"\n', undefined],
  ['[dependencies.wasmer-types]\nversion = "=4.2.0"\n', undefined],
])("the Wasmer release is the one that a manifest pins: %j", (manifest, wasmer) => {
  expect(wasmerOf(manifest)).toBe(wasmer);
});

it("versions between two that are alike are not read, and every change is where it is", () => {
  const versions = [..."aaaaaaaabbbbbbbbbbbbdddddddddddd"];
  const read: number[] = [];
  const one = ([index, letter]: [number, string]) => {
    read.push(index);
    return letter;
  };
  const values = readWhereItChanges([...versions.entries()], one, (a, b) => a === b);
  expect(values).toEqual(versions);
  expect(read.length).toBeLessThan(14);
  expect(new Set(read).size).toBe(read.length);
});

describe("the span of a function", () => {
  const release = (version: string, ...names: string[]) => ({
    label: { crate: "wasmer-wasix", version },
    names: new Set(names),
  });
  const releases = [release("0.1.0", "gone"), release("0.2.0", "gone", "kept"), release("0.3.0", "kept")];

  it.each([
    ["begins where it is first and is open while it is there", "kept", { since: releases[1]?.label }],
    ["ends at the last that has it", "gone", { since: releases[0]?.label, until: releases[1]?.label }],
    ["is nothing where no release has it", "never", undefined],
  ])("%s", (_, name, span) => {
    expect(spanOf(name, releases)).toEqual(span);
  });

  it("replaces the one of the fact, before its notes, and goes where there is none any more", () => {
    const fact = { signatures: [], exportedBy: "old", notes: ["n"] };
    const span = { since: { crate: "wasmer-wasix", version: "0.1.0" } };
    expect(Object.entries(withSpan(fact, span))).toEqual([
      ["signatures", []],
      ["exportedBy", span],
      ["notes", ["n"]],
    ]);
    expect(Object.keys(withSpan(fact, undefined))).toEqual(["signatures", "notes"]);
  });
});
