import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
let folder: string;

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** Imports a function that nobody provides: `env.foo`. */
const MODULE = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 11, 1, 3, 101, 110, 118, 3, 102, 111, 111, 0, 0];
const PROGRAM = `
const bytes = Uint8Array.from(${JSON.stringify(MODULE)});
const source = { name: "app.wasm", size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) };
readNeeds(source).then((needs) => {
  const report = scan({ name: source.name, bytes: source.size }, needs, matrix);
  const { findings } = gate({ modules: [report] });
  console.log(report.imports[0].module, report.verdicts.some((one) => one.verdict === "runs"), findings.length > 0);
});
`;

/** The example of docs/library.md as it stands. */
const EXAMPLE =
  /As a library,[\s\S]*?```js\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, "docs/library.md"), "utf8"))?.[1] ?? "";

/** The same for CommonJS, which has neither import attributes nor `await` outside a function. */
function asCommonJs(text: string): string {
  const lines = text.replace(' with { type: "json" }', "").split("\n");
  const imports = lines.filter((line) => line.startsWith("import "));
  const rest = lines.filter((line) => !line.startsWith("import "));
  return [...imports, "export async function main() {", ...rest, "return report; }", ""].join("\n");
}

/** What tsc says of files, the declarations of the package among them; empty where it has nothing to say. */
function check(module: string, files: Record<string, string>): string {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const flags = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom", "--module", module];
  const types = ["--skipLibCheck", "false", "--typeRoots", join(ROOT, "node_modules/@types"), "--types", "node"];
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  return spawnSync(process.execPath, [tsc, ...flags, ...types, ...Object.keys(files)], {
    cwd: folder,
    encoding: "utf8",
  }).stdout;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "consumer-"));
  writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true }');
  run("npm", "install", "--no-audit", "--no-fund", inject("tarball"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("installed as a dependency", () => {
  it("is imported by an ES module", () => {
    const lines = [
      'import { gate, readNeeds, scan } from "wasi-scan";',
      'import { readFileSync } from "node:fs";',
      'const matrix = JSON.parse(readFileSync(new URL(import.meta.resolve("wasi-scan/matrix.json")), "utf8"));',
    ];
    writeFileSync(join(folder, "app.mjs"), lines.join("\n") + PROGRAM);
    expect(run(process.execPath, "app.mjs")).toBe("env false true\n");
  });

  it("is required by a CommonJS module", () => {
    const lines = [
      'const { gate, readNeeds, scan } = require("wasi-scan");',
      'const matrix = require("wasi-scan/matrix.json");',
    ];
    writeFileSync(join(folder, "app.cjs"), lines.join("\n") + PROGRAM);
    expect(run(process.execPath, "app.cjs")).toBe("env false true\n");
  });

  it("has types for both module systems: the example of docs/library.md compiles", () => {
    expect(EXAMPLE).toContain('from "wasi-scan"');
    expect(check("nodenext", { "app.mts": EXAMPLE, "app.cts": asCommonJs(EXAMPLE) })).toBe("");
    expect(check("node16", { "app.cts": asCommonJs(EXAMPLE) })).toBe("");
  });

  it("has types that tell a wrong use, and none that it does not promise", () => {
    const wrong = EXAMPLE.replace("bytes: bytes.length", 'bytes: "1"').replace("scan }", "scan, type Host }");
    const found = check("nodenext", { "app.mts": wrong, "app.cts": asCommonJs(wrong) });
    for (const file of ["app.mts", "app.cts"]) {
      expect(found).toMatch(new RegExp(`${file}.*has no exported member.* 'Host'`));
      expect(found).toMatch(new RegExp(`${file}.*Type 'string' is not assignable to type 'number'`));
    }
  });

  it("brings the command", () => {
    writeFileSync(join(folder, "app.wasm"), Uint8Array.from(MODULE));
    expect(run("npx", "wasi-scan", "app.wasm", "-t", "node")).toContain("Does not run on node");
  });
});
