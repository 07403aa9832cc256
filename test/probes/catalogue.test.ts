import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { linkBytes, listProbes } from "../../src/probes/catalogue.js";
import { fact } from "../matrix/literals.js";

function probesFolder(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "probes-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const FD_SYNC = fact("wasi_snapshot_preview1/fd_sync", "(i32) -> (i32)");
const ABI = `// @ts-ignore
@external("wasi_snapshot_preview1", "fd_sync")
export declare function fd_sync(fd: i32): i32;
@external("wasi_snapshot_preview1", "fd_close")
export declare function fd_close(fd: i32): i32;
`;
const PROBE = `// claim: c
// weight: ordinary
import { fd_sync } from "../abi/raw";
export function _start(): void { fd_sync(3); }
`;
const CHILD = "// claim: c\n// build: threads\nexport function _start(): void {}\n";
const WITH_CHILD = `// modules: {"child.wasm":"abi/child.ts"}\n${PROBE}`;
const SYNC = "wasi_snapshot_preview1/fd_sync.works";
const synced = (probe: string, abi = ABI, child = CHILD) =>
  listProbes(probesFolder({ "abi/raw.ts": abi, "abi/child.ts": child, [`${SYNC}.ts`]: probe }), [FD_SYNC]).find(
    ({ id }) => id === SYNC,
  );
const digest = (...sources: Parameters<typeof synced>) => synced(...sources)?.digest;

describe("the catalogue of probes", () => {
  it("takes a probe's identity and its syscall from its path", () => {
    const root = probesFolder({
      [`${SYNC}.ts`]: "// claim: c\n",
      "canary/argv.ts": "// claim: c\n",
      "feature/simd.wat": ";; claim: c\n",
    });
    expect(listProbes(root, [FD_SYNC]).map(({ id, kind, syscall }) => [id, kind, syscall?.name])).toEqual([
      ["canary/argv", "canary", undefined],
      ["feature/simd", "feature", undefined],
      ["link/wasi_snapshot_preview1/fd_sync (i32) -> (i32)", "link", "fd_sync"],
      [SYNC, "behaviour", "fd_sync"],
    ]);
  });

  it("has a link probe for each signature, and one for a removed name", () => {
    const facts = [fact("a/b", "() -> ()", "(i32) -> ()"), { ...fact("a/c"), removed: {} }];
    expect(listProbes(probesFolder({ "abi/raw.ts": "" }), facts).map(({ id }) => id)).toEqual([
      "link/a/b () -> ()",
      "link/a/b (i32) -> ()",
      "link/a/c () -> ()",
    ]);
  });

  it("refuses a probe of a syscall that has no fact", () => {
    const root = probesFolder({ "wasi_snapshot_preview1/fd_nothing.x.ts": "// claim: c\n" });
    expect(() => listProbes(root, [FD_SYNC])).toThrow(/no fact for wasi_snapshot_preview1.fd_nothing/);
  });

  it("names the modules that a probe finds in its sandbox, with how they are built", () => {
    const probe = synced(WITH_CHILD);
    expect(probe?.modules).toEqual({ "child.wasm": "abi/child.ts" });
    expect(probe?.companions).toMatchObject([{ path: "abi/child.ts", build: ["threads"] }]);
    expect(probe?.requires).toEqual(["canary/preopen-file"]);
  });

  it.each(["abi/none.wat", "abi/child.wasm"])("refuses a probe with a module from %s", (source) => {
    expect(() => synced(WITH_CHILD.replace("abi/child.ts", source))).toThrow(
      `${SYNC}.ts: there is no module source ${source}`,
    );
  });

  it("derives the canaries a probe rests on from what it uses", () => {
    const header = '// claim: c\n// args: ["a"]\n// files: {"a":"b"}\n// stdout: "x"\n// expect: exited 7\n';
    const root = probesFolder({ [`${SYNC}.ts`]: header });
    expect(listProbes(root, [FD_SYNC]).find(({ id }) => id === SYNC)?.requires).toEqual([
      "canary/argv",
      "canary/stdout",
      "canary/preopen-file",
      "canary/exit-7",
    ]);
  });

  it("finds a probe with a peer to rest on the environment, which holds its address, and to be another probe", () => {
    const talking = synced(`// peer: tcp-echo\n${PROBE}`);
    expect(talking).toMatchObject({ peer: "tcp-echo", requires: ["canary/environ"] });
    expect(talking?.digest).not.toBe(digest(PROBE));
    expect(talking?.digest).not.toBe(digest(`// peer: tcp-slow\n${PROBE}`));
  });
});

describe("a probe that sets up", () => {
  const setsUp = (files: Record<string, string>) =>
    listProbes(probesFolder(files), [FD_SYNC]).find(({ id }) => id === SYNC)?.setsUp;
  const check = { "abi/check.ts": "export function setUp(holds: bool): void {}" };

  it("says so, whether it does it itself or through what it imports", () => {
    const own = '// claim: c\nimport { setUp } from "../abi/check";\nsetUp(true);';
    expect(setsUp({ ...check, [`${SYNC}.ts`]: own })).toBe(true);
    const open = 'import { setUp } from "./check";\nexport function open(): void { setUp(true); }';
    const through = '// claim: c\nimport { open } from "../abi/sandbox";\nopen();';
    expect(setsUp({ ...check, "abi/sandbox.ts": open, [`${SYNC}.ts`]: through })).toBe(true);
  });

  it("is not one that only could", () => {
    const none = '// claim: c\nimport { exit } from "../abi/check";\nexit(0);';
    expect(setsUp({ ...check, [`${SYNC}.ts`]: none })).toBeUndefined();
  });
});

describe("the digest of a probe", () => {
  it("changes with its code, what it imports and what the harness does for it", () => {
    expect(digest(PROBE.replace("fd_sync(3)", "fd_sync(4)"))).not.toBe(digest(PROBE));
    expect(digest(`// timeout: 7\n${PROBE}`)).not.toBe(digest(PROBE));
    expect(digest(PROBE, ABI.replace("fd_sync(fd: i32)", "fd_sync(fd: i64)"))).not.toBe(digest(PROBE));
  });

  it("changes with the code and the build of a module that it finds in its sandbox", () => {
    expect(digest(WITH_CHILD, ABI, CHILD.replace("void {}", "void { unreachable(); }"))).not.toBe(digest(WITH_CHILD));
    expect(digest(WITH_CHILD, ABI, CHILD.replace("threads", "asyncify"))).not.toBe(digest(WITH_CHILD));
    expect(digest(WITH_CHILD, ABI, CHILD.replace("claim: c", "claim: d"))).toBe(digest(WITH_CHILD));
  });

  it("does not change with comments, claims, white space or declarations it does not use", () => {
    expect(digest(PROBE.replace("claim: c", "claim: other words"))).toBe(digest(PROBE));
    expect(digest(`${PROBE}// the end\n\n`)).toBe(digest(PROBE));
    expect(digest(PROBE, ABI.replace("fd_close(fd: i32)", "fd_close(fd: i32, x: i32)"))).toBe(digest(PROBE));
  });
});

describe("the module of a link probe", () => {
  it.each([
    ["(i32, i64, f32, f64) -> (i32)", "wasi_snapshot_preview1"],
    ["() -> ()", "wasix_32v1"],
    ["(i64) -> (i32)", "wasix_64v1"],
  ])("imports just that function: %s", (signature, module) => {
    const compiled = new WebAssembly.Module(linkBytes(module, "some_function", signature) as Uint8Array<ArrayBuffer>);
    expect(WebAssembly.Module.imports(compiled)).toEqual([{ module, name: "some_function", kind: "function" }]);
    expect(WebAssembly.Module.exports(compiled).map(({ name }) => name)).toEqual(["memory", "_start"]);
  });
});
