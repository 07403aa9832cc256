import { expect, test } from "vitest";
import { probeAnchor, rootOf, runtimePath, syscallPath } from "../../../src/site/data/links.js";
import { tally } from "../../../src/site/tables/supports.js";

test.each([
  [syscallPath("wasi", "thread-spawn"), "syscall/wasi/thread-spawn.html"],
  [
    syscallPath("wasi_snapshot_preview1", "sock_fcntlSetFlags"),
    "syscall/wasi_snapshot_preview1/sock_fcntlSetFlags.html",
  ],
  [syscallPath("..", "a/b?c#d"), "syscall/~2e./a~2fb~3fc~23d.html"],
  [runtimePath("wasmtime-py"), "runtime/wasmtime-py.html"],
  [probeAnchor("wasi_snapshot_preview1/fd_read.end-of-file"), "wasi_snapshot_preview1.fd_read.end-of-file"],
  [probeAnchor("link/wasi/thread-spawn (i32) -> (i32)"), "link-~28i32~29~20-~3e~20~28i32~29"],
])("%s is safe in a file name and in an address", (path, expected) => {
  expect(path).toBe(expected);
});

test("the root of a page is as far up as it is deep", () => {
  expect(["index.html", "runtime/a.html", "syscall/a/b.html"].map(rootOf)).toEqual(["", "../", "../../"]);
});

test.each([
  [["works", "works"], "2 works"],
  [["links"], "1 links"],
  [["unknown", "works", "missing"], "1 works, 1 missing, 1 unknown"],
] as const)("%j is tallied best first", (supports, text) => {
  expect(tally([...supports])).toMatchObject({ text, total: supports.length });
});
