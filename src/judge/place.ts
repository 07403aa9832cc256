import type { RuntimeColumn } from "../matrix/columns.js";
import type { Matrix } from "../matrix/format.js";
import type { PlaceTarget, Target } from "../matrix/targets/targets.js";
import { nameOf } from "../model/names/names.js";
import type { Needs } from "../model/needs.js";
import type { Reason, ReportedImport, VerdictEntry } from "../model/report.js";
import { linkingTraits } from "./linking-traits.js";
import { VersionRanges } from "./version-ranges.js";

/**
 * The verdicts on one module in a target that differs from the engine inside it: what the target provides is not asked
 * of the engine, what it rejects fails, and no flag of the engine's command line is told, since nobody can give it.
 */
export function judgePlace(
  place: PlaceTarget,
  needs: Needs,
  imports: ReportedImport[],
  matrix: Matrix,
  columns: RuntimeColumn[],
): VerdictEntry[] {
  const isProvided = (one: ReportedImport) =>
    one.status !== "known" && (place.provides ?? []).some((pattern) => matches(pattern, one));
  const asked = imports.filter((one) => !isProvided(one));
  const declared = imports.filter(isProvided).map(nameOf).sort();
  const own = [...rejections(place, imports), ...exits(place, needs)];
  const ranges = new VersionRanges(needs, asked, matrix, columns);
  return place.engines
    .flatMap(({ target, configurations }) => ranges.of(inConfigurations(target, configurations, matrix)))
    .map((entry) => ({
      ...entry,
      runtime: `${place.name}: ${entry.runtime}`,
      flags: [],
      verdict: own.reduce((verdict, { weight }) => worse(verdict, weight), entry.verdict),
      reasons: [...own.map(({ reason }) => reason), ...entry.reasons],
      ...(declared.length > 0 && { declared }),
    }));
}

interface Own {
  reason: Reason;
  weight: VerdictEntry["verdict"];
}

function rejections({ name, rejects = [] }: PlaceTarget, imports: ReportedImport[]): Own[] {
  const traits = linkingTraits(imports);
  return rejects
    .filter(({ trait }) => traits.includes(trait))
    .map(({ trait, why }) => ({ reason: { trait, support: "rejected", advice: `${name}: ${why}` }, weight: "fails" }));
}

function exits({ name, exit }: PlaceTarget, { exits: how }: Needs): Own[] {
  if (!exit || !how) return [];
  const words = how === "called" ? "The program calls it." : "It is called for what main returns, which is not zero.";
  const reason: Reason = {
    import: "wasi_snapshot_preview1.proc_exit",
    signature: "(i32) -> ()",
    support: "broken",
    advice: `${name}: ${exit.why} ${words}`,
  };
  return [{ reason, weight: "at-risk" }];
}

/** Only the lanes that the target sets up. */
function inConfigurations(target: Target, configurations: string[], matrix: Matrix): Target {
  const versions = target.column.versions.map(({ version, places }) => ({
    version,
    places: places.filter(({ lane }) => configurations.includes(matrix.lanes[lane]?.configuration ?? "")),
  }));
  return { ...target, column: { ...target.column, versions } };
}

/** `fastly_*` takes every module of that beginning, `env.log` one function, `wasi:keyvalue/*` every interface. */
function matches(pattern: string, one: ReportedImport): boolean {
  const [name, whole] = [one.name === "" ? one.module : nameOf(one), pattern.endsWith("*")];
  return whole ? name.startsWith(pattern.slice(0, -1)) : name === pattern || one.module === pattern;
}

const RANK: Record<VerdictEntry["verdict"], number> = { runs: 0, unknown: 1, "at-risk": 2, fails: 3 };

const worse = (a: VerdictEntry["verdict"], b: VerdictEntry["verdict"]): VerdictEntry["verdict"] =>
  RANK[b] > RANK[a] ? b : a;
