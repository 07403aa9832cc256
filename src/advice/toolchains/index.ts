import { assemblyscript } from "./assemblyscript.js";
import { clang } from "./clang.js";
import { dotnet } from "./dotnet.js";
import { emscripten } from "./emscripten.js";
import { go } from "./go.js";
import { napiRs } from "./napi-rs.js";
import { rust } from "./rust.js";
import { swift } from "./swift.js";
import { tinygo } from "./tinygo.js";
import type { Toolchain } from "./toolchain.js";
import { wasixLibc } from "./wasix-libc.js";
import { wasmBindgen } from "./wasm-bindgen.js";
import { witComponent } from "./wit-component.js";
import { zig } from "./zig.js";

/** Sorted by name; one file per toolchain. */
export const toolchains: Toolchain[] = [
  assemblyscript,
  clang,
  dotnet,
  emscripten,
  go,
  napiRs,
  rust,
  swift,
  tinygo,
  wasixLibc,
  wasmBindgen,
  witComponent,
  zig,
];
