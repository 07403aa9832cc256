import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { component } from "../../wasm/bytes.js";
import { fixtures } from "../../wasm/modules.js";
import type { Random } from "../random.js";
import { filesBelow } from "./files.js";
import { mutated, smith } from "./tools.js";

const LARGEST = 1 << 14;
const cache = process.env.WASI_SCAN_CACHE ?? join(homedir(), ".cache", "wasi-scan");

/**
 * Core modules: those of the reader's tests; where they are in the cache, compiled probes and real modules; where
 * wasm-tools is, modules that it makes and changes.
 */
export function coreModules(random: Random): Uint8Array[] {
  const chosen = cached(random, 60, false);
  const made = [
    ...smith(random, 10),
    ...smith(random, 20, EVERYTHING),
    ...smith(random, 10, [...EVERYTHING, ...LARGE]),
  ];
  return [...fixtures.map(({ bytes }) => bytes), ...chosen, ...made, ...mutated(chosen, random, 10)].filter(isSmall);
}

/** Components: a plain one, and those in the cache. */
export function components(random: Random): Uint8Array[] {
  return [component(), ...cached(random, 60, true)];
}

/** wasm-tools leaves some out by default. */
const EVERYTHING = [
  ...["exceptions", "gc", "memory64", "relaxed-simd", "tail-call", "threads", "wide-arithmetic", "extended-const"],
  ...["custom-page-sizes", "shared-everything-threads"],
].map((name) => `--${name}-enabled=true`);
const LARGE = ["--min-funcs=5", "--min-data-segments=2", "--min-element-segments=2", "--generate-custom-sections=true"];

function cached(random: Random, count: number, areComponents: boolean): Uint8Array[] {
  const folders = [join(cache, "probes"), join(cache, "accuracy", "modules"), join(cache, "corpus", "examples")];
  const paths = folders.flatMap((folder) => filesBelow(folder, ".wasm", LARGEST));
  const found: Uint8Array[] = [];
  for (let left = 10 * count; left > 0 && found.length < count && paths.length > 0; left--) {
    const bytes = new Uint8Array(readFileSync(random.pick(paths)));
    if (bytes.length >= 8 && (bytes[6] === 1) === areComponents) found.push(bytes);
  }
  return found;
}

const isSmall = ({ length }: Uint8Array) => length <= LARGEST;
