import type { RuntimeColumn } from "./matrix/columns.js";
import { answerFor, type Matrix, patternOf, rowsFor } from "./matrix/matrix.js";
import { nameOf } from "./signature.js";
import type { Reason, ReportedImport } from "./types.js";

/**
 * Adds the next step to the reasons of one module, as far as the measurements tell one. Made once a module, since
 * where an import works is looked up over the whole matrix.
 */
export class Adviser {
  private readonly imports: Map<string, ReportedImport>;
  /** The lanes of each runtime. */
  private readonly lanes: Map<string, number[]>;
  private readonly ranges = new Map<string, string[]>();
  private readonly working = new Map<string, string[]>();

  constructor(
    private readonly matrix: Matrix,
    private readonly columns: RuntimeColumn[],
    imports: ReportedImport[],
  ) {
    this.lanes = new Map(columns.map(({ runtime, versions }) => [runtime, lanesOf(versions)]));
    this.imports = new Map(imports.map((one) => [`${nameOf(one)} ${one.signature}`, one]));
  }

  advise(reason: Reason, runtime: string): Reason {
    if (reason.advice) return reason;
    const one = this.imports.get(`${reason.import} ${reason.signature}`);
    const advice = one ? this.forImport(reason, one, runtime) : (forTrait(reason) ?? forFeature(reason));
    return advice ? { ...reason, advice } : reason;
  }

  private forImport(reason: Reason, one: ReportedImport, runtime: string): string | undefined {
    switch (reason.support) {
      case "removed":
        return `It was ${this.removedWhen(one)}; rebuild with a toolchain of today.`;
      case "mismatch":
        return one.status === "other-signature"
          ? `Not a type that is known of this name; today's is ${one.suggestion}: rebuild with a libc that uses it.`
          : "The runtime has this name with another type: rebuild with a libc that uses that one.";
      case "unknown":
        if (reason.observed?.startsWith("exited 120")) return "What the probe needs beforehand did not work there.";
        if (reason.observed?.startsWith("exited failure"))
          return "It failed, or what the probe needs beforehand did: the runtime does not tell which.";
        if (one.status !== "unlisted") return "Not measured there.";
        return one.suggestion ? `Not in the catalogue; the nearest is ${one.suggestion}.` : NOT_LISTED;
      case "links":
        return "It links; whether it works was not measured.";
      default:
        return this.elsewhere(one, runtime);
    }
  }

  private removedWhen(one: ReportedImport): string {
    const last = this.matrix.syscalls[one.module]?.[one.name]?.removed?.lastInWasixLibc;
    return last ? `removed from WASIX (last in wasix-libc on ${last})` : "removed from WASIX";
  }

  /** The versions of this runtime, else the other runtimes, in which the import was measured to work. */
  private elsewhere(one: ReportedImport, runtime: string): string | undefined {
    const own = this.columns.find((column) => column.runtime === runtime);
    const ranges = own ? this.rangesWorking(own, one) : [];
    if (ranges.length > 0) return `Measured to work in ${runtime} ${ranges.join(", ")}.`;
    const working = this.whereWorking(one);
    return working.length > 0 ? `Measured to work in ${working.join(", ")}.` : undefined;
  }

  /** The runtimes of which some measured version has it working. */
  private whereWorking(one: ReportedImport): string[] {
    const key = `${nameOf(one)} ${one.signature}`;
    const known = this.working.get(key);
    if (known) return known;
    const found = this.columns
      .filter(({ versions }) => versions.some((version) => this.works(version, one)))
      .map(({ runtime }) => runtime);
    this.working.set(key, found);
    return found;
  }

  private rangesWorking(column: RuntimeColumn, one: ReportedImport): string[] {
    const make = () =>
      rangesOf(
        column.versions.map(({ version }) => version),
        column.versions.map((version) => this.works(version, one)),
      );
    const [row, ...others] = rowsFor(this.matrix, one);
    return row !== undefined && others.length === 0 ? this.memoised(column, row, make) : make();
  }

  private works({ places }: RuntimeColumn["versions"][number], one: ReportedImport): boolean {
    return places.some(({ lane, index }) => answerFor(this.matrix, one, lane, index).support === "works");
  }

  /** Rows that are the same in every lane of a runtime have the same ranges; most imports work everywhere. */
  private memoised(column: RuntimeColumn, row: number, make: () => string[]): string[] {
    const patterns = (this.lanes.get(column.runtime) ?? []).map((lane) => patternOf(this.matrix, row, lane));
    const key = `${column.runtime} ${patterns.join(" ")}`;
    const known = this.ranges.get(key) ?? make();
    this.ranges.set(key, known);
    return known;
  }
}

function lanesOf(versions: RuntimeColumn["versions"]): number[] {
  return [...new Set(versions.flatMap(({ places }) => places.map(({ lane }) => lane)))];
}

/** `1.0–3.0` for each run of neighbours that hold. */
function rangesOf(versions: string[], holds: boolean[]): string[] {
  const ranges: [string, string][] = [];
  for (const [index, version] of versions.entries()) {
    if (!holds[index]) continue;
    const last = ranges.at(-1);
    if (last && holds[index - 1]) last[1] = version;
    else ranges.push([version, version]);
  }
  return ranges.map(([since, until]) => (since === until ? since : `${since}–${until}`));
}

const NOT_LISTED = "Not in the catalogue: a private extension, or newer than this matrix.";

function forTrait({ trait, support }: Reason): string | undefined {
  if (trait === undefined) return undefined;
  if (support === "unknown") return "Whether it links so was not measured there.";
  return trait === "two-namespaces"
    ? "Rebuild every object of the program with one libc, so that it imports from one of the two."
    : "Let `wasm-opt --duplicate-import-elimination` join the imports that are listed twice.";
}

function forFeature({ support, feature }: Reason): string | undefined {
  if (support === "rejected" && feature === "component-model") {
    return "It loads core modules only: build one there (wasm32-wasip1), or deploy to a runtime that loads components.";
  }
  if (support === "rejected") return "Build for this runtime with that Wasm feature switched off.";
  return support === "unknown" ? "No probe of this feature was measured there." : undefined;
}
