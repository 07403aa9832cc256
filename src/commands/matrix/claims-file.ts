import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { namesOf } from "../../explain/drift/index.js";
import type { Matrix } from "../../matrix/format.js";
import { WasiScanError } from "../../model/errors.js";
import type { Claim, ClaimPage, RuntimeClaims, SyscallFact } from "../../model/facts.js";
import { repetition } from "../../model/json/parse-checked.js";
import { nearest } from "../../model/names/nearest-name.js";

const LISTS: Claim[] = ["supported", "partial", "stub", "not"];
const TEXTS = ["source", "since", "until"];
const EXAMPLE = `Write { "pages": [{ "source": "https://…", "supported": ["wasi_snapshot_preview1.fd_read"] }] }.`;

/**
 * Claims that a user wrote about a runtime, in the format of matrix/claims; the file name is the runtime's id.
 *
 * @throws WasiScanError that names the file and the place in it
 */
export function readClaimsFile(path: string, facts: SyscallFact[], matrix: Matrix): RuntimeClaims {
  if (!existsSync(path)) throw new WasiScanError("not-found", `${path}: no such file`, EXAMPLE);
  let found: unknown;
  try {
    const text = readFileSync(path, "utf8");
    found = JSON.parse(text);
    const twice = repetition(text);
    if (twice !== undefined) throw new Error(twice);
  } catch (cause) {
    throw new WasiScanError("bad-data", `${path}: ${(cause as Error).message}`, EXAMPLE, { cause });
  }
  const pages = (found as { pages?: unknown } | null)?.pages;
  if (!Array.isArray(pages)) throw new WasiScanError("bad-data", `${path}: "pages" must be a list`, EXAMPLE);
  for (const [index, page] of pages.entries()) checkPage(page, `${path}: pages[${index}]`, facts, matrix);
  return { runtime: basename(path, ".json"), pages: pages as ClaimPage[] };
}

function checkPage(page: unknown, place: string, facts: SyscallFact[], matrix: Matrix): void {
  if (typeof page !== "object" || page === null || !("source" in page)) {
    throw new WasiScanError("bad-data", `${place} has no "source"`, EXAMPLE);
  }
  for (const [key, value] of Object.entries(page)) {
    if (TEXTS.includes(key)) {
      if (typeof value !== "string") throw new WasiScanError("bad-data", `${place}.${key} must be a string`, EXAMPLE);
    } else if (!LISTS.includes(key as Claim)) {
      const hint = `Known: ${[...TEXTS, ...LISTS].join(", ")}.`;
      throw new WasiScanError("bad-data", `${place} has an unknown key "${key}"`, hint);
    } else if (!Array.isArray(value) || !value.every((name) => typeof name === "string")) {
      throw new WasiScanError("bad-data", `${place}.${key} must be a list of names`, EXAMPLE);
    } else {
      for (const name of value as string[]) checkName(name, `${place}.${key}`, facts, matrix);
    }
  }
}

function checkName(name: string, place: string, facts: SyscallFact[], matrix: Matrix): void {
  if (namesOf(name, facts, matrix).length > 0) return;
  const features = Object.keys(matrix.features).map((feature) => `feature ${feature}`);
  const close = nearest(name, [...facts.map((fact) => `${fact.module}.${fact.name}`), ...features]);
  const hint = close ? `Did you mean "${close}"?` : `Names are "module.name", "module.prefix*" or "feature name".`;
  throw new WasiScanError("bad-data", `${place}: nothing is known about "${name}"`, hint);
}
