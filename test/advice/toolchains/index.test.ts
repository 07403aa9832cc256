import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { toolchains } from "../../../src/advice/toolchains/index.js";
import { recogniseToolchains } from "../../../src/advice/toolchains/recognise.js";
import { remediesFor } from "../../../src/advice/toolchains/remedies.js";
import type { ComponentNeeds, Needs } from "../../../src/model/needs.js";

const FOLDER = resolve(import.meta.dirname, "../../../src/advice/toolchains");
const MACHINERY = ["index", "recognise", "remedies", "rewriting", "toolchain"];

const needs = (more: { made?: string[]; imports?: string[]; exports?: string[] }): Needs => ({
  format: "core",
  entry: "command",
  imports: (more.imports ?? []).map((path) => {
    const [, names = "", signature = "() -> ()"] = /^(\S+)(?: (.*))?$/.exec(path) ?? [];
    const [module = "", ...rest] = names.split(".");
    return { module, name: rest.join("."), kind: "function", signature, count: 1 };
  }),
  features: [],
  producers: { "processed-by": more.made ?? [] },
  exports: (more.exports ?? []).map((name) => ({ name, kind: "function" })),
});

const print = (wanted: Needs) =>
  recogniseToolchains(wanted).map(({ name, version }) => (version ? `${name} ${version}` : name));

describe("a toolchain is recognised", () => {
  it.each<[string, Parameters<typeof needs>[0], string[]]>([
    ["by nothing", { made: ["walrus 0.23.3"], imports: ["env.f"], exports: ["_start"] }, []],
    [
      "by the producers section, each that it names",
      { made: ["clang 21.1.4-wasi-sdk (https://github.com/llvm/llvm-project 222f)", "rustc 1.95.0 (5980 2026-04-14)"] },
      ["clang 21.1.4-wasi-sdk", "Rust 1.95.0"],
    ],
    ["by a producer without a version", { made: ["Swift"] }, ["Swift"]],
    ["by the whole name of a producer", { made: ["clang-tidy 1", "rustc-like 2"] }, []],
    ["by Go's own words", { made: ["Go cmd/compile go1.26.8"] }, ["Go 1.26.8"]],
    ["by TinyGo's exports", { exports: ["_start", "tinygo_launch"] }, ["TinyGo"]],
    ["by AssemblyScript's exports", { exports: ["__new", "__pin", "__rtti_base"] }, ["AssemblyScript"]],
    ["by Emscripten's imports", { imports: ["env.emscripten_resize_heap"] }, ["Emscripten"]],
    ["by Emscripten's imports for exceptions", { imports: ["env.invoke_vii"] }, ["Emscripten"]],
    ["by the names that Emscripten shortens", { imports: ["a.a", "a.b"] }, ["Emscripten"]],
    ["by no name that only begins so", { imports: ["a.ab"] }, []],
    ["by abort with AssemblyScript's four", { imports: ["env.abort (i32, i32, i32, i32) -> ()"] }, ["AssemblyScript"]],
    ["by no abort of a libc", { imports: ["env.abort () -> ()"] }, []],
    ["by Go's imports from JavaScript, which TinyGo has too", { imports: ["gojs.syscall/js.valueGet"] }, ["Go"]],
    ["by WASIX's imports", { imports: ["wasix_32v1.fd_dup"] }, ["WASIX"]],
    ["by Mono's exports", { exports: ["mono_wasm_load_runtime"] }, [".NET"]],
    ["by Node-API's entry", { exports: ["napi_register_wasm_v1"] }, ["NAPI-RS"]],
    ["by wasm-bindgen", { made: ["wasm-bindgen 0.2.100 (2405ec2b4)"] }, ["wasm-bindgen 0.2.100"]],
  ])("%s", (_why, shows, expected) => expect(print(needs(shows))).toEqual(expected));

  it("says what shows it", () => {
    expect(recogniseToolchains(needs({ imports: ["wasix_32v1.fd_dup"], made: ["rustc 1.95.0 (5980)"] }))).toEqual([
      { name: "Rust", version: "1.95.0", by: "producer rustc 1.95.0" },
      { name: "WASIX", by: "import wasix_32v1.fd_dup" },
    ]);
  });

  it("inside a component, but not by the adapter that others built", () => {
    const at = { offset: 0, bytes: 0, imports: [] };
    const component = {
      modules: [
        { ...at, producers: { language: ["Rust"] }, adapter: "wasi_snapshot_preview1" },
        { ...at, producers: { "processed-by": ["clang 18.1.2"] } },
      ],
      components: [{ imports: [], exports: [], modules: [{ ...at, exports: ["tinygo_launch"] }], components: [] }],
    } as Partial<ComponentNeeds> as ComponentNeeds;
    const made = { ...needs({ made: ["wit-component 0.262.0"] }), component };
    expect(print(made)).toEqual(["clang 18.1.2", "TinyGo", "wit-component 0.262.0"]);
  });
});

describe("how to build without something", () => {
  const advice = (subject: string, ...names: string[]) =>
    remediesFor(
      subject,
      subject.startsWith("feature") ? "rejected" : "missing",
      names.map((name) => ({ name, by: "" })),
    ).map((one) => `${one.toolchain}: ${one.advice}`);

  it.each<[subject: string, toolchain: string, expected: RegExp]>([
    ["feature simd", "clang", /-mno-simd128/],
    ["feature simd", "Rust", /\+simd128/],
    ["feature simd", ".NET", /WasmEnableSIMD/],
    ["feature simd", "Zig", /generic-simd128/],
    ["feature bulk-memory", "AssemblyScript", /--disable bulk-memory/],
    ["feature threads", "Rust", /wasm32-wasip1 rather than/],
    ["feature atomics", "clang", /without -pthread/],
    ["feature dynamic-linking", "clang", /link statically/],
    ["feature sign-extension", "Go", /GOWASM/],
    ["feature component-model", "TinyGo", /-target=wasip1/],
    ["wasi_snapshot_preview1.sock_accept", "Go", /listener/],
    ["wasix_32v1.fd_dup2", "WASIX", /plain WASI/],
  ])("%s, of %s", (subject, name, expected) => {
    expect(advice(subject, name)).toEqual([expect.stringMatching(expected)]);
  });

  it("comes from each toolchain that knows a way", () => {
    expect(advice("feature simd", "Rust", "clang")).toHaveLength(2);
  });

  it("is a rewriting of the module where its toolchain knows none, or is not known", () => {
    expect(advice("feature multi-memory")).toEqual([expect.stringContaining("--multi-memory-lowering")]);
    expect(advice("feature multi-memory", "Go")).toEqual([expect.stringContaining("--multi-memory-lowering")]);
  });

  it("may be of one kind of trouble alone", () => {
    const made = [{ name: "WASIX", by: "" }];
    expect(remediesFor("wasix_32v1.fd_dup2", "missing", made)).toHaveLength(1);
    expect(remediesFor("wasix_32v1.fd_dup2", "partial", made)).toEqual([]);
  });

  it("is not invented", () => {
    expect(advice("feature gc", "Go")).toEqual([]);
    expect(advice("wasi_snapshot_preview1.fd_read", "Rust")).toEqual([]);
    expect(advice("wasi_snapshot_preview1.sock_accept", "Rust")).toEqual([]);
  });
});

describe("the table of toolchains", () => {
  it("has a line for each file, in their order", () => {
    const files = readdirSync(FOLDER)
      .map((name) => name.replace(/\.ts$/, ""))
      .filter((name) => !MACHINERY.includes(name));
    expect(toolchains).toHaveLength(files.length);
    expect(new Set(toolchains.map(({ name }) => name)).size).toBe(files.length);
  });

  it.each(toolchains.flatMap(({ name, remedies }) => remedies.map((one) => [name, one] as const)))(
    "%s: %o names its source",
    (name, { advice, source }) => {
      expect(advice.startsWith(`${name}: `)).toBe(true);
      expect(source).toMatch(/^https:\/\/|--help/);
    },
  );
});
