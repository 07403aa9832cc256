import { expect, test } from "vitest";
import { search } from "../../site/scripts/match.js";
import { type SearchEntry, searchIndex } from "../../src/site/search-index.js";
import { measured, siteOf } from "./fixture.js";

const entries: SearchEntry[] = [
  ["fd_write", "wasi_snapshot_preview1", "a", "Writes to a file"],
  ["fd_pwrite", "wasi_snapshot_preview1", "b", ""],
  ["path_unlink_file", "wasi_snapshot_preview1", "c", "Removes a file; behind unlink"],
  ["sock_open", "wasix_32v1", "d", ""],
  ["wasmer", "runtime", "e", "Wasmer"],
  ["wasmer-js", "runtime", "f", ""],
];

test.each([
  ["fd write", "fd_write"],
  ["fd_write", "fd_write"],
  ["WASMER", "wasmer"],
  ["wasmer js", "wasmer-js"],
  ["socket", "sock_open"],
  ["delete file", "path_unlink_file"],
])("%s finds %s first", (query, name) => {
  expect(search(entries, query)[0]?.[0]).toBe(name);
});

test("nothing is found for nothing, nor for what nobody has", () => {
  expect([search(entries, " "), search(entries, "xyzzy")]).toEqual([[], []]);
});

test("the index is a script that names runtimes, ABIs, calls and features, but not what repeats another ABI", () => {
  const script = searchIndex(siteOf([measured("node", "20.0.0")]));
  const names = (JSON.parse(script.slice(script.indexOf("=") + 1, -2)) as SearchEntry[]).map(
    ([name, kind]) => `${kind}: ${name}`,
  );
  expect(names).toContain("runtime: node");
  expect(names).toContain("ABI: Preview 1");
  expect(names).toContain("wasix_32v1, removed: ws_connect");
  expect(names).toContain("Wasm features: simd");
  expect(names).not.toContain("wasix_32v1: fd_read");
});
