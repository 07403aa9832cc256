import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

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
  const violations = gate([report], { allow: [] });
  console.log(report.imports[0].module, new Set(report.verdicts.map((one) => one.verdict)).size, violations.length > 0);
});
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "consumer-"));
  execFileSync("npx", ["tsc", "-p", "src/tsconfig.json"], { cwd: ROOT, stdio: "ignore" });
  // dist is there: what the tests run is what is packed.
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true }');
  run("npm", "install", "--no-audit", "--no-fund", "--omit=optional", join(folder, filename));
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
    expect(run(process.execPath, "app.mjs")).toBe("env 1 true\n");
  });

  it("is required by a CommonJS module", () => {
    const lines = [
      'const { gate, readNeeds, scan } = require("wasi-scan");',
      'const matrix = require("wasi-scan/matrix.json");',
    ];
    writeFileSync(join(folder, "app.cjs"), lines.join("\n") + PROGRAM);
    expect(run(process.execPath, "app.cjs")).toBe("env 1 true\n");
  });

  it("has types, which tell a wrong use", () => {
    const good = `import { type Matrix, type ModuleReport, readNeeds, scan } from "wasi-scan";
declare const matrix: Matrix;
const source = { name: "a", size: 1, read: async () => new Uint8Array(1) };
export const report: Promise<ModuleReport> = readNeeds(source).then((needs) => scan({ name: "a", bytes: 1 }, needs, matrix));
`;
    const tsc = (text: string) => {
      writeFileSync(join(folder, "app.ts"), text);
      const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--skipLibCheck", "false"];
      return run(process.execPath, join(ROOT, "node_modules/typescript/bin/tsc"), ...flags, "app.ts");
    };
    expect(tsc(good)).toBe("");
    expect(() => tsc(good.replace("bytes: 1", 'bytes: "1"'))).toThrow(/app\.ts/);
  });

  it("brings the command", () => {
    writeFileSync(join(folder, "app.wasm"), Uint8Array.from(MODULE));
    expect(run("npx", "wasi-scan", "app.wasm", "-t", "node")).toContain("fails    node");
  });
});
