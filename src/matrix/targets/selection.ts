import coerce from "semver/functions/coerce.js";
import satisfies from "semver/functions/satisfies.js";
import validRange from "semver/ranges/valid.js";
import { WasiScanError } from "../../model/errors.js";
import { nearest } from "../../model/names/nearest-name.js";
import { ownProperty } from "../../model/names/own-property.js";
import type { NamedEngine } from "../../model/report.js";
import { compareVersions } from "../../model/versions.js";
import type { RuntimeColumn } from "../columns.js";
import type { Matrix, TargetProfile } from "../format.js";
import { ltsVersions, WITH_LTS } from "./long-support.js";
import { isPlace, releaseOf } from "./profile.js";
import type { Atom, Term } from "./query.js";
import { UNMEASURED } from "./unmeasured.js";

/** Which versions one term of a query takes. */
export interface Selection {
  accepts(runtime: string, version: string): boolean;
  /** Named versions that were not measured. */
  named: [runtime: string, version: string][];
  engines: NamedEngine[];
  ofAbi?: true;
  /** It is one target that differs from its engine. */
  place?: { name: string; target: TargetProfile; engines: NamedEngine[] };
}

/** @throws WasiScanError `bad-target` that suggests the nearest name */
export function selectionOf({ atom, text }: Term, columns: RuntimeColumn[], matrix: Matrix): Selection {
  switch (atom.kind) {
    case "all":
      return some(() => true);
    case "baseline":
      return { ...some((runtime, version) => columnOf(columns, runtime)?.lastTested === version), ofAbi: true };
    case "lts":
      return longSupported(atom.runtime, columns, matrix.date, text);
    case "last":
      return lastVersions(atom, columns, text);
    case "named": {
      const profile = ownProperty(matrix.targets, atom.name);
      if (profile && atom.range === "") return engineOf(atom.name, profile, columns);
      if (profile && !columnOf(columns, atom.name)) return releaseNamed(atom, profile, columns, text);
      return versionsOf(atom, columns, matrix, text);
    }
  }
}

function longSupported(runtime: string, columns: RuntimeColumn[], date: string, text: string): Selection {
  const column = columnOf(columns, runtime);
  if (!column) throw unknownName(runtime, columns, {}, text);
  const versions = ltsVersions(column, date);
  if (!versions) {
    const hint = `Runtimes with long-term support: ${WITH_LTS.join(", ")}. Write for example "${runtime} latest".`;
    throw new WasiScanError("bad-target", `target "${text}": ${runtime} has no long-term support`, hint);
  }
  return some((id, version) => id === runtime && versions.includes(version));
}

const some = (accepts: Selection["accepts"]): Selection => ({ accepts, named: [], engines: [] });

const columnOf = (columns: RuntimeColumn[], id: string) => columns.find(({ runtime }) => runtime === id);

function lastVersions(atom: Atom & { kind: "last" }, columns: RuntimeColumn[], text: string): Selection {
  if (atom.runtime !== undefined && !columnOf(columns, atom.runtime))
    throw unknownName(atom.runtime, columns, {}, text);
  const key = (version: string) => (atom.majors ? (version.split(".")[0] as string) : version);
  const newest = new Map(
    columns
      .filter(({ runtime }) => atom.runtime === undefined || runtime === atom.runtime)
      .map(({ runtime, versions }) => {
        const keys = [...new Set(versions.map(({ version }) => key(version)).reverse())];
        return [runtime, new Set(keys.slice(0, atom.count))];
      }),
  );
  return some((runtime, version) => newest.get(runtime)?.has(key(version)) === true);
}

function versionsOf(atom: Atom & { kind: "named" }, columns: RuntimeColumn[], matrix: Matrix, text: string): Selection {
  const { name, range } = atom;
  const column = columnOf(columns, name);
  if (!column) throw unknownName(name || text, columns, matrix.targets, text);
  if (range === "") return some((runtime) => runtime === name);
  if (validRange(range) === null) {
    const hint = `Write for example "${name} ${column.lastTested}" or "${name} >= ${column.versions[0]?.version}".`;
    throw new WasiScanError("bad-target", `target "${text}": "${range}" is not a version range`, hint);
  }
  const within = (version: string) => satisfies(coerced(version), range, { includePrerelease: true });
  const measured = column.versions.some(({ version }) => within(version));
  return {
    accepts: (runtime, version) => runtime === name && within(version),
    named: measured ? [] : [[name, lowest(range)]],
    engines: [],
  };
}

/** `51` is not a version to semver; `1.0.0-pre.4` is, and must keep its suffix. */
function coerced(version: string): string {
  return /^\d+\.\d+\.\d+/.test(version) ? version : (coerce(version)?.version ?? version);
}

/** `>=51` and `51` both mean 51 if nothing that new was measured. */
function lowest(range: string): string {
  const bare = range.replace(/^[^\d]*/, "");
  return coerce(bare) ? bare : range;
}

function releaseNamed(
  { name, range }: Atom & { kind: "named" },
  profile: TargetProfile,
  columns: RuntimeColumn[],
  text: string,
): Selection {
  const release = releaseOf(profile, range);
  if (release) return engineOf(`${name} ${range}`, release, columns);
  const known = Object.keys(profile.releases ?? {}).sort(compareVersions);
  const hint = known.length > 0 ? `Releases whose engine is known: ${known.join(", ")}.` : `Write "${name}".`;
  throw new WasiScanError("bad-target", `target "${text}": which engine that release holds is not known`, hint);
}

function engineOf(profile: string, target: Matrix["targets"][string], columns: RuntimeColumn[]): Selection {
  const taken: [string, string][] = [];
  const named: [string, string][] = [];
  const engines: NamedEngine[] = [];
  for (const { runtime, version: told, as } of target.engines) {
    const measured = columnOf(columns, runtime)?.versions.map((one) => one.version) ?? [];
    const version = told ?? measured.at(-1) ?? "of any version";
    const stand = measured.includes(version) ? version : nearestInLine(version, measured);
    (stand ? taken : named).push([runtime, stand ?? version]);
    engines.push({
      profile,
      runtime,
      version,
      ...(as && { as }),
      ...(stand && stand !== version && { nearest: stand }),
    });
  }
  const accepts = (runtime: string, version: string) =>
    [...taken, ...named].some((one) => one[0] === runtime && one[1] === version);
  if (!isPlace(target)) return { accepts, named, engines };
  return { accepts, named, engines, place: { name: profile, target, engines } };
}

/**
 * The measured version nearest to this one in its release line, `36` or `0.14`: one of the same minor version before
 * others, a newer one before an older one.
 */
function nearestInLine(version: string, measured: string[]): string | undefined {
  const line = version.startsWith("0.") ? 2 : 1;
  for (const parts of [2, line]) {
    const prefix = (text: string) => text.split(".").slice(0, parts).join(".");
    const same = measured.filter((one) => prefix(one) === prefix(version));
    if (same.length > 0) return same.find((one) => compareVersions(one, version) > 0) ?? same.at(-1);
  }
  return undefined;
}

function unknownName(name: string, columns: RuntimeColumn[], profiles: Matrix["targets"], text: string): WasiScanError {
  const runtimes = columns.map(({ runtime }) => runtime);
  const close = nearest(name, [...runtimes, ...Object.keys(profiles), "all", "baseline"]);
  const known = `Measured: ${runtimes.join(", ")}; profiles are ${Object.keys(profiles).join(", ") || "none"}.`;
  const unmeasured = ownProperty(UNMEASURED, name);
  if (unmeasured) {
    const there = Object.keys(profiles).find((one) => one.endsWith(`:${name}`));
    const inside = there ? ` As the engine of a target: -t ${there}.` : "";
    return new WasiScanError(
      "bad-target",
      `target "${text}": ${unmeasured[0]} was not measured`,
      unmeasured[1] + inside,
    );
  }
  return new WasiScanError(
    "bad-target",
    `target "${text}": neither a measured runtime nor a profile`,
    close ? `Did you mean "${close}"?` : known,
  );
}
