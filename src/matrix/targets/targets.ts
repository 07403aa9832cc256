import type { TargetRules } from "../../model/facts.js";
import type { NamedEngine } from "../../model/report.js";
import { compareVersions } from "../../model/versions.js";
import { FIRST_PLATFORM, type RuntimeColumn, runtimeColumns } from "../columns.js";
import type { Matrix } from "../format.js";
import { type Clause, parseQuery } from "./query.js";
import { type Selection, selectionOf } from "./selection.js";

/** The versions that a target query selects in one runtime: measured ones, and named ones that were not measured. */
export interface Target {
  column: RuntimeColumn;
  unmeasured: string[];
  /** Set if it applies only to modules of an ABI that the runtime has, as for `baseline`. */
  ofAbi?: true;
}

export interface Resolution {
  targets: Target[];
  engines: NamedEngine[];
  /** Targets that differ from the engine inside them, judged by themselves. */
  places: PlaceTarget[];
}

/** A target with rules of its own, and the measured versions that answer for its engines. */
export interface PlaceTarget extends TargetRules {
  name: string;
  engines: { target: Target; configurations: string[] }[];
}

/**
 * Resolves queries such as `wasmtime-py >= 36`, `node 20, not node 23`, `last 2 wazero versions`, `docker:wasmedge`,
 * `baseline`, `all`. Several are added in order; one that starts with `not` removes from those before it.
 *
 * @throws WasiScanError `bad-target` that suggests the nearest name
 */
export function resolveTargets(queries: string[], matrix: Matrix, platform = FIRST_PLATFORM): Resolution {
  const columns = runtimeColumns(matrix, platform);
  const parts: Selection[] = [];
  const engines: NamedEngine[] = [];
  const places: PlaceTarget[] = [];
  for (const clause of queries.flatMap(parseQuery).flatMap((one) => wholeGroup(one, matrix))) {
    const selections = clause.map((term) => selectionOf(term, columns, matrix));
    const place = clause.length === 1 && !clause[0]?.not ? selections[0]?.place : undefined;
    if (place) {
      places.push(placeOf(place, columns, platform));
      engines.push(...place.engines);
      continue;
    }
    engines.push(...clause.flatMap((term, i) => (term.not ? [] : (selections[i]?.engines ?? []))));
    if (clause[0]?.not && parts.length > 0) {
      for (const [index, part] of parts.entries()) parts[index] = narrowed(part, clause, selections);
    } else {
      parts.push(narrowed(EVERYTHING, clause, selections));
    }
  }
  const ids = [
    ...new Set([...columns.map(({ runtime }) => runtime), ...parts.flatMap(({ named }) => named.map(([id]) => id))]),
  ];
  const targets = ids.sort().flatMap((runtime) => targetOf(runtime, parts, columns, platform));
  return { targets, engines, places };
}

/** `docker` alone is every target of that group. */
function wholeGroup(clause: Clause, { targets }: Matrix): Clause[] {
  const [term, ...more] = clause;
  if (!term || more.length > 0 || term.not || term.atom.kind !== "named" || term.atom.range !== "") return [clause];
  const prefix = `${term.atom.name}:`;
  const names = Object.keys(targets).filter((name) => name.startsWith(prefix));
  if (names.length === 0) return [clause];
  return names.map((name) => [{ ...term, atom: { kind: "named", name, range: "" } }]);
}

function placeOf(
  { name, target, engines }: NonNullable<Selection["place"]>,
  columns: RuntimeColumn[],
  platform: string,
): PlaceTarget {
  const { provides, rejects, exit } = target;
  return {
    name,
    ...(provides && { provides }),
    ...(rejects && { rejects }),
    ...(exit && { exit }),
    engines: engines.map(({ runtime, version, nearest }, i) => {
      const column = columns.find((one) => one.runtime === runtime) ?? {
        runtime,
        platform,
        lastTested: "",
        versions: [],
      };
      const versions = column.versions.filter((one) => one.version === (nearest ?? version));
      return {
        target: { column: { ...column, versions }, unmeasured: versions.length > 0 ? [] : [version] },
        configurations: target.engines[i]?.configurations ?? ["default"],
      };
    }),
  };
}

const EVERYTHING: Selection = { accepts: () => true, named: [], engines: [] };

function narrowed(start: Selection, clause: Clause, selections: Selection[]): Selection {
  const accepts: Selection["accepts"] = (runtime, version) =>
    start.accepts(runtime, version) && clause.every(({ not }, i) => selections[i]?.accepts(runtime, version) !== not);
  const named = [...start.named, ...selections.flatMap((one, i) => (clause[i]?.not ? [] : one.named))];
  const ofAbi = start.ofAbi || selections.some((one, i) => one.ofAbi && !clause[i]?.not);
  return {
    accepts,
    named: named.filter(([runtime, version]) => accepts(runtime, version)),
    engines: [],
    ...(ofAbi && { ofAbi: true }),
  };
}

function targetOf(runtime: string, parts: Selection[], columns: RuntimeColumn[], platform: string): Target[] {
  const column = columns.find((one) => one.runtime === runtime) ?? { runtime, platform, lastTested: "", versions: [] };
  const taking = parts.filter(
    (part) =>
      column.versions.some(({ version }) => part.accepts(runtime, version)) ||
      part.named.some(([id]) => id === runtime),
  );
  if (taking.length === 0) return [];
  const versions = column.versions.filter(({ version }) => taking.some((part) => part.accepts(runtime, version)));
  const named = taking.flatMap((part) => part.named.filter(([id]) => id === runtime).map(([, version]) => version));
  const measured = new Set(column.versions.map(({ version }) => version));
  const unmeasured = [...new Set(named)].filter((version) => !measured.has(version)).sort(compareVersions);
  const ofAbi = taking.every((part) => part.ofAbi);
  return [{ column: { ...column, versions }, unmeasured, ...(ofAbi && { ofAbi: true }) }];
}
