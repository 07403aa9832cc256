import { existsSync, readFileSync } from "node:fs";
import { WasiScanError } from "../../model/errors.js";
import type { FindingKey, GateResult } from "../../model/gate/findings.js";
import { parseChecked } from "../../model/json/parse-checked.js";
import { writeAtomically } from "../shared/output.js";
import schema from "./baseline.schema.json" with { type: "json" };

const HINT = "Write it with `wasi-scan check … --baseline <file> --update-baseline`.";

/** @throws WasiScanError `not-found` for a missing file: an empty baseline would fail, and an ignored one pass, unnoticed */
export function readBaseline(path: string): FindingKey[] {
  if (!existsSync(path)) throw new WasiScanError("not-found", `${path}: no such baseline`, HINT);
  const read = parseChecked<{ findings: FindingKey[] }>(readFileSync(path, "utf8"), schema);
  if ("problem" in read) throw new WasiScanError("bad-data", `${path}: ${read.problem}`, HINT);
  return read.value.findings;
}

/** Writes what would fail without a baseline; returns how many that are. A line each, so that a review shows what changed. */
export function writeBaseline(path: string, { findings }: GateResult): number {
  const keys = findings
    .filter(({ fails, known }) => fails || known)
    .map(({ file, module, target, subject, state }) => JSON.stringify({ file, module, target, subject, state }))
    .sort();
  const list = keys.length === 0 ? "[]" : `[\n    ${keys.join(",\n    ")}\n  ]`;
  writeAtomically(path, `{\n  "schema": "wasi-scan/baseline@1",\n  "findings": ${list}\n}\n`);
  return keys.length;
}
