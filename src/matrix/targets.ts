import coerce from "semver/functions/coerce.js";
import satisfies from "semver/functions/satisfies.js";
import validRange from "semver/ranges/valid.js";
import { WasiScanError } from "../errors.js";
import { nearest } from "../nearest.js";
import { compareVersions } from "../versions.js";
import { FIRST_PLATFORM, type RuntimeColumn, runtimeColumns } from "./columns.js";
import type { Matrix } from "./matrix.js";

/** What a target query stands for: measured versions, and versions that were asked for by name and not measured. */
export interface Target {
  column: RuntimeColumn;
  unmeasured: string[];
}

/**
 * Resolves queries such as `wasmtime-py>=36`, `node 20`, `wazero@1.12.0`, `wasmer-py`, `all`; several add up.
 *
 * @throws WasiScanError `bad-target` that suggests the nearest runtime
 */
export function resolveTargets(queries: string[], matrix: Matrix, platform = FIRST_PLATFORM): Target[] {
  const columns = runtimeColumns(matrix, platform);
  const targets = new Map<string, Target>();
  for (const query of queries) {
    for (const target of resolve(query.trim(), columns)) {
      const known = targets.get(target.column.runtime);
      targets.set(target.column.runtime, known ? union(known, target) : target);
    }
  }
  return [...targets.values()].sort((a, b) => (a.column.runtime < b.column.runtime ? -1 : 1));
}

const QUERY = /^([^@\s<>=^~|]+)\s*@?\s*(.*)$/;

function resolve(query: string, columns: RuntimeColumn[]): Target[] {
  if (query === "all") return columns.map((column) => ({ column, unmeasured: [] }));
  const runtimes = columns.map(({ runtime }) => runtime);
  const match = QUERY.exec(query);
  const runtime = match?.[1] ?? "";
  const range = match?.[2]?.trim() ?? "";
  const column = columns.find((candidate) => candidate.runtime === runtime);
  if (!column) {
    const close = nearest(runtime || query, [...runtimes, "all"]);
    const hint = close ? `Did you mean "${close}"?` : `Measured are ${runtimes.join(", ")}.`;
    throw new WasiScanError("bad-target", `target "${query}": no such runtime was measured`, hint);
  }
  if (range === "") return [{ column, unmeasured: [] }];
  if (validRange(range) === null) {
    const hint = `Write for example "${runtime} ${column.lastTested}" or "${runtime}>=${column.versions[0]?.version}".`;
    throw new WasiScanError("bad-target", `target "${query}": "${range}" is no version range`, hint);
  }
  const versions = column.versions.filter(({ version }) => satisfies(version, range, { includePrerelease: true }));
  return [{ column: { ...column, versions }, unmeasured: versions.length === 0 ? [lowest(range)] : [] }];
}

/** `>=51` and `51` both ask for 51 where nothing that new was measured. */
function lowest(range: string): string {
  const bare = range.replace(/^[^\d]*/, "");
  return coerce(bare) ? bare : range;
}

function union(a: Target, b: Target): Target {
  const versions = new Map([...a.column.versions, ...b.column.versions].map((one) => [one.version, one]));
  return {
    column: { ...a.column, versions: [...versions.values()].sort((x, y) => compareVersions(x.version, y.version)) },
    unmeasured: [...new Set([...a.unmeasured, ...b.unmeasured])],
  };
}
