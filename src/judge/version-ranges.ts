import { workingIn } from "../matrix/cells.js";
import type { Place, RuntimeColumn } from "../matrix/columns.js";
import type { Matrix } from "../matrix/format.js";
import { rowOf, rowsFor } from "../matrix/matrix.js";
import { firstPlaces, placesOfChange } from "../matrix/places.js";
import type { Target } from "../matrix/targets/targets.js";
import { memo } from "../model/memo.js";
import type { Needs } from "../model/needs.js";
import type { Hazard, ReportedImport, VerdictEntry } from "../model/report.js";
import { compareVersions } from "../model/versions.js";
import { type Configured, chooseConfiguration } from "./configurations.js";
import { conventionsAsked, featuresAsked } from "./conventions.js";
import { finished } from "./finished.js";
import { linkingTraits } from "./linking-traits.js";
import { foreignTraits } from "./outcomes/foreign.js";
import { importOutcomes } from "./outcomes/of-import.js";
import { sameAnswer } from "./same-answer.js";
import { adviceForUnmeasured } from "./unmeasured.js";
import { type AskedImport, judge, type Looked, lookedAt } from "./verdict.js";

const NONE: RuntimeColumn["versions"] = [];
/** Version → its place among those of a runtime. */
const orders = new WeakMap<RuntimeColumn["versions"], Map<string, number>>();

/** The verdicts of one module over the versions of each runtime, equal neighbours joined. */
export class VersionRanges {
  private readonly found = new Map<string, VerdictEntry>();
  /** By place: 1 where the answer may differ from that of the version before. */
  private readonly changes: Uint8Array;
  private readonly first: number[];
  private readonly looked: Looked;
  private readonly imports: (AskedImport & { row: number | undefined })[];
  private readonly open = new Map<number, AskedImport[]>();

  constructor(
    needs: Needs,
    imports: ReportedImport[],
    private readonly matrix: Matrix,
    private readonly columns: RuntimeColumn[],
  ) {
    const features = featuresAsked(needs, imports);
    const conventions = conventionsAsked(needs, imports);
    const { invalid } = needs;
    const linking = linkingTraits(imports);
    this.looked = lookedAt({ features, traits: linking, conventions, ...(invalid && { invalid }) }, matrix);
    this.imports = imports.map((one) => ({
      one,
      outcomes: importOutcomes(matrix, one),
      row: one.status === "foreign" ? undefined : rowOf(matrix, one),
    }));
    const traits = [...linking, ...conventions.map(({ trait }) => trait), ...foreignTraits(imports)];
    this.first = firstPlaces(matrix);
    this.changes = placesOfChange(matrix, [
      ...features.flatMap((feature) => matrix.features[feature] ?? []),
      ...traits.flatMap((trait) => matrix.traits?.[trait] ?? []),
      ...this.imports.flatMap(({ one, row }) => row ?? rowsFor(matrix, one)),
    ]);
  }

  /** One entry for every maximal range of versions with the same answer, oldest first. */
  of({ column, unmeasured }: Target): VerdictEntry[] {
    const all = this.columns.find(({ runtime }) => runtime === column.runtime)?.versions ?? NONE;
    const order = memo(orders, all, () => new Map(all.map(({ version }, index) => [version, index])));
    const entries: VerdictEntry[] = [];
    let before = -2;
    let placesBefore: Place[] = [];
    let entryBefore: VerdictEntry | undefined;
    for (const { version, places } of column.versions) {
      const last = entries.at(-1);
      const index = order.get(version) ?? -2;
      if (last && index === before + 1 && this.areEqual(places, placesBefore)) {
        last.until = version;
        last.inferred = true;
        before = index;
        placesBefore = places;
        continue;
      }
      placesBefore = places;
      const entry = this.at(column, version, places);
      // Nothing is inferred across a measured version that is not in the selection.
      const follows = last !== undefined && index === before + 1;
      if (follows && entryBefore && sameAnswer(entryBefore, entry)) {
        const joined: VerdictEntry = { ...entry, since: last.since, inferred: true, notes: joinNotes(last, entry) };
        entries[entries.length - 1] = last.contiguous ? { ...joined, contiguous: true } : joined;
      } else {
        entries.push(follows ? { ...entry, contiguous: true } : { ...entry });
      }
      entryBefore = entry;
      before = index;
    }
    return [
      ...entries.map((entry) => finished(entry, this.matrix)),
      ...unmeasured.map((version) => this.unmeasured(column, version)),
    ];
  }

  /** If the matrix says the same as for the version before, the verdict is the same too. */
  private areEqual(places: Place[], before: Place[]): boolean {
    if (places.length !== before.length) return false;
    for (let i = 0; i < places.length; i++) {
      const [{ lane, index }, was] = [places[i] as Place, before[i] as Place];
      if (was.lane !== lane || was.index !== index - 1) return false;
      if (this.changes[(this.first[lane] as number) + index] !== 0) return false;
    }
    return true;
  }

  /** The imports that do not simply work in every version of a lane. */
  private openIn(lane: number): AskedImport[] {
    const isOpen = ({ row }: { row: number | undefined }) =>
      row === undefined || workingIn(this.matrix, row, lane) !== "always";
    return memo(this.open, lane, () => this.imports.filter(isOpen));
  }

  private at(column: RuntimeColumn, version: string, places: Place[]): VerdictEntry {
    const key = `${column.runtime} ${version}`;
    return memo(this.found, key, () => {
      const { judgement, flags, joined } = chooseConfiguration(this.configurations(places));
      const { runtime, lastTested } = column;
      const entry: VerdictEntry = { runtime, since: version, until: version, lastTested, flags, ...judgement };
      return joined ? { ...entry, joined } : entry;
    });
  }

  private *configurations(places: Place[]): Generator<Configured> {
    for (const { lane, index } of places) {
      const judgement = judge(this.looked, this.openIn(lane), this.matrix, lane, index);
      yield { judgement, flags: this.matrix.lanes[lane]?.flags ?? [] };
    }
  }

  /** For a version given by name: inferred if the measured versions on both sides agree, otherwise unknown. */
  private unmeasured(column: RuntimeColumn, version: string): VerdictEntry {
    const all = this.columns.find(({ runtime }) => runtime === column.runtime)?.versions ?? [];
    const older = all.filter((one) => compareVersions(one.version, version) < 0).at(-1);
    const newer = all.find((one) => compareVersions(one.version, version) > 0);
    if (older && newer) {
      const left = this.at(column, older.version, older.places);
      const right = this.at(column, newer.version, newer.places);
      if (sameAnswer({ ...left, hazards: [] }, { ...right, hazards: [] })) {
        const hazards = joinHazards(left.hazards, right.hazards);
        const notes = joinNotes(left, right);
        const between = { since: older.version, asked: version, inferred: true as const };
        return finished({ ...right, ...between, hazards, notes }, this.matrix);
      }
    }
    const measured = all.map((one) => one.version);
    const advice = adviceForUnmeasured(column, version, measured, this.columns);
    return {
      runtime: column.runtime,
      since: version,
      until: version,
      lastTested: column.lastTested,
      asked: version,
      verdict: "unknown",
      flags: [],
      notes: [],
      hazards: [],
      reasons: [{ support: "unknown", advice }],
    };
  }
}

/** What is one in either of two versions is one between them. */
function joinHazards(older: Hazard[], newer: Hazard[]): Hazard[] {
  const known = new Set(newer.map(({ probe }) => probe));
  return [...newer, ...older.filter(({ probe }) => !known.has(probe))];
}

function joinNotes(a: VerdictEntry, b: VerdictEntry): string[] {
  if (b.notes.every((note, i) => note === a.notes[i]) && a.notes.length === b.notes.length) return a.notes;
  return [...new Set([...a.notes, ...b.notes])].sort();
}
