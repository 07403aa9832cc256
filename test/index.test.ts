import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import * as library from "../src/index.js";

const text = readFileSync(resolve(import.meta.dirname, "../src/index.ts"), "utf8");
/** Names in braces, each with whether it is a type alone. */
const exported = [...text.matchAll(/export (type )?\{([^}]*)\}/g)].flatMap(([, types, names = ""]) =>
  names
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => ({ name: name.replace(/^type /, ""), type: types !== undefined || name.startsWith("type ") })),
);

it("the library has these values", () => {
  expect(Object.keys(library).sort()).toMatchInlineSnapshot(`
    [
      "WasiScanError",
      "gate",
      "readNeeds",
      "resolveTargets",
      "scan",
    ]
  `);
});

it("the library has these types besides, each by name and none by accident", () => {
  expect(text).not.toMatch(/export (type )?\*/);
  expect(
    exported
      .filter(({ type }) => !type)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(library).sort());
  const types = exported.filter(({ type }) => type).map(({ name }) => name);
  expect(types.sort()).toMatchInlineSnapshot(`
    [
      "Ability",
      "Adapted",
      "BuildAdvice",
      "ByteSource",
      "ComponentItem",
      "ComponentNeeds",
      "DeclaredHost",
      "DeclaredImport",
      "Entry",
      "ErrorCode",
      "Exception",
      "Finding",
      "FindingKey",
      "GateContext",
      "GateResult",
      "ImportKind",
      "ImportStatus",
      "Location",
      "Matrix",
      "ModuleIdentity",
      "ModuleImport",
      "ModuleReport",
      "NameLists",
      "NamedEngine",
      "Needs",
      "NestedComponent",
      "NestedModule",
      "Notice",
      "Policy",
      "Reach",
      "ReadOptions",
      "Reason",
      "ReasonSupport",
      "RecognisedToolchain",
      "Remark",
      "Report",
      "ReportedImport",
      "RuleId",
      "ScanOptions",
      "Severity",
      "Signature",
      "Source",
      "Start",
      "StartRole",
      "Support",
      "Target",
      "Verdict",
      "VerdictEntry",
    ]
  `);
});
