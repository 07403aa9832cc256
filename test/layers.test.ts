import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");

/** Files at the top of src/ that import nothing of ours but each other: every folder may use them. */
const NOUNS = [
  ...[
    "types",
    "accuracy",
    "cannot",
    "errors",
    "signature",
    "versions",
    "nearest",
    "own-of",
    "import-package",
    "exit-status",
    "expectation",
    "reach",
    "linker-imports",
  ],
];

/** What a folder, or a file at the top, may import beside its own files; siblings do not import siblings. */
const MAY_IMPORT: Record<string, string[]> = {
  ...Object.fromEntries(NOUNS.map((noun) => [noun, ["types"]])),
  wasm: NOUNS,
  inputs: NOUNS,
  probes: NOUNS,
  runtimes: NOUNS,
  formats: NOUNS,
  matrix: NOUNS,
  capabilities: NOUNS,
  "import-origins": NOUNS,
  start: NOUNS,
  remarks: NOUNS,
  toolchains: NOUNS,
  "other-names": [...NOUNS, "matrix"],
  "where-working": [...NOUNS, "matrix"],
  "traits-asked": NOUNS,
  verdict: [...NOUNS, "matrix", "import-origins", "traits-asked"],
  "version-ranges": [...NOUNS, "matrix", "traits-asked", "verdict"],
  advice: [...NOUNS, "matrix", "toolchains", "other-names", "where-working"],
  explain: [...NOUNS, "matrix"],
  "explain-interface": [...NOUNS, "matrix", "explain"],
  scan: [
    ...[...NOUNS, "matrix", "capabilities", "advice", "version-ranges", "host"],
    ...["start", "remarks", "toolchains"],
  ],
  host: [...NOUNS, "matrix", "verdict", "version-ranges"],
  coverage: NOUNS,
  drift: [...NOUNS, "matrix", "explain"],
  agreement: NOUNS,
  gate: NOUNS,
  site: [...NOUNS, "matrix", "explain", "explain-interface", "coverage"],
  index: [...NOUNS, "wasm", "scan", "gate", "matrix"],
  rewrite: NOUNS,
  commands: [
    ...[...NOUNS, "wasm", "inputs", "probes", "runtimes", "formats", "matrix", "site", "rewrite"],
    ...["scan", "gate", "host", "agreement", "explain", "verdict", "coverage", "drift", "explain-interface"],
  ],
  cli: [...NOUNS, "commands"],
};

/** What runs in a browser too: none of it may touch Node, nor import a file that does. */
const BROWSER = [
  ...["wasm", "scan", "gate", "host", "verdict", "version-ranges", "advice", "capabilities", "explain"],
  ...["linker-imports", "own-of", "import-origins", "reach", "traits-asked", "coverage", "drift", "explain-interface"],
  ...["start", "remarks", "toolchains", "other-names", "where-working"],
];
/** The part of matrix/ that is pure; the rest reads and writes files. */
const PURE_MATRIX = [
  "build",
  "cells",
  "columns",
  "interfaces",
  "interned",
  "matrix",
  "measured",
  "merge",
  "observation-text",
  "packed",
  "support",
  "selection",
  "target-query",
  "targets",
];

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
  .map((path) => path.replaceAll("\\", "/"));

const place = (path: string): string =>
  path.includes("/") ? (path.split("/")[0] as string) : path.replace(/\.ts$/, "");

function imports(path: string): string[] {
  const text = readFileSync(join(SRC, path), "utf8");
  return [...text.matchAll(/(?:\bfrom|\bimport\(|^import)\s*"([^"]+)"/gm)].map((match) => match[1] as string);
}

const ours = (path: string): string[] =>
  imports(path)
    .filter((name) => name.startsWith("."))
    .map((name) =>
      relative(SRC, resolve(SRC, dirname(path), name))
        .replaceAll("\\", "/")
        .replace(/\.js$/, ".ts"),
    );

describe("who may import whom", () => {
  it.each(files)("src/%s", (path) => {
    const from = place(path);
    expect(MAY_IMPORT, `${from} has no row in this table`).toHaveProperty(from);
    const allowed = new Set([from, ...(MAY_IMPORT[from] ?? [])]);
    const inSource = ours(path).filter((target) => !target.startsWith("../"));
    expect(inSource.filter((target) => !allowed.has(place(target)))).toEqual([]);
  });

  it("the templates of site/ are imported by src/site alone", () => {
    const outside = files.filter((path) => ours(path).some((target) => target.startsWith("../")));
    expect(outside.filter((path) => place(path) !== "site")).toEqual([]);
  });
});

describe("what the browser uses too", () => {
  const pure = files.filter(
    (path) => BROWSER.includes(place(path)) || PURE_MATRIX.some((name) => path === `matrix/${name}.ts`),
  );

  it.each(pure)("src/%s touches neither Node nor a file that does", (path) => {
    expect(imports(path).filter((name) => name.startsWith("node:"))).toEqual([]);
    const matrix = ours(path).filter((target) => target.startsWith("matrix/"));
    expect(matrix.filter((target) => !PURE_MATRIX.includes(target.slice("matrix/".length, -3)))).toEqual([]);
  });
});
