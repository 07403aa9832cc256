import { readFileSync } from "node:fs";
import type { DeclaredHost, DeclaredImport } from "../../judge/declared-host.js";
import { matrixProblem } from "../../matrix/check/matrix-problem.js";
import type { Matrix } from "../../matrix/format.js";
import { resolveTargets } from "../../matrix/targets/targets.js";
import { WasiScanError } from "../../model/errors.js";
import { parseChecked } from "../../model/json/parse-checked.js";
import { parseSignature, printSignature } from "../../model/signature.js";
import hostSchema from "./host.schema.json" with { type: "json" };

/** A user's own host, given as `-t ./host.json`: written by hand, or measured by `probe --host`. */
export type Host = { declared: DeclaredHost } | { measured: { name: string; matrix: Matrix } };

const SCHEMA = "wasi-scan/host@1";
const EXAMPLE =
  '{ "schema": "wasi-scan/host@1", "name": "ours", "engine": "wasmtime 36", ' +
  '"provides": [{ "module": "env", "name": "log", "signature": "(i32, i32) -> ()" }], ' +
  '"withholds": [{ "module": "wasi_snapshot_preview1", "name": "sock_accept" }] }';

/** Whether a target names a host file. */
export const isHostFile = (target: string): boolean => /\.json$/.test(target.trim());

/** The host file of a measured host. */
export function printHost(name: string, matrix: Matrix): string {
  return `${JSON.stringify({ schema: SCHEMA, name, measured: matrix })}\n`;
}

/** @throws WasiScanError `bad-target` that names the file and the place in it */
export function readHost(path: string, matrix: Matrix, platform?: string): Host {
  const wrong = (problem: string, hint = `Example of a host file: ${EXAMPLE}`): WasiScanError =>
    new WasiScanError("bad-target", `${path}: ${problem}`, hint);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw wrong((cause as Error).message);
  }
  const read = parseChecked<Record<string, unknown>>(text, hostSchema);
  if ("problem" in read) throw wrong(read.problem);
  const host = read.value;
  const name = host.name as string;
  if (host.measured !== undefined) {
    const inside = matrixProblem(host.measured);
    if (inside !== undefined) throw wrong(inside.replace("$", "$.measured"));
    return { measured: { name, matrix: host.measured as Matrix } };
  }
  if (typeof host.engine !== "string") throw wrong('"engine" is missing: a target query such as "wasmtime 36"');
  const provides = ((host.provides ?? []) as DeclaredImport[]).map((one, i) => {
    return {
      ...one,
      ...(one.signature !== undefined && { signature: canonical(one.signature, `provides[${i}]`, wrong) }),
    };
  });
  const withholds = (host.withholds ?? []) as DeclaredHost["withholds"];
  try {
    const { targets } = resolveTargets([host.engine], matrix, platform);
    return { declared: { name, engine: targets, provides, withholds } };
  } catch (error) {
    if (error instanceof WasiScanError) throw wrong(`"engine": ${error.message}`, error.hint);
    throw error;
  }
}

type Wrong = (problem: string, hint?: string) => WasiScanError;

function canonical(text: string, place: string, wrong: Wrong): string {
  const signature = parseSignature(text);
  if (!signature) throw wrong(`${place}: "${text}" is not a signature`, "Write it as (i32, i64) -> (i32).");
  return printSignature(signature);
}
