import type { RuntimeFact } from "../../matrix/files/facts-files.js";
import type { SiteColumn } from "./lanes.js";
import { byUse, type Use } from "./uses.js";

/** The newest measured version of a runtime on the usual platform: a column of the matrix. */
export interface Column {
  runtime: string;
  /** What the head says: the id, and the shim where the runtime has no WASI itself. */
  label: string;
  version: string;
  use: Use;
  href: string;
  /** The failed harness canary. */
  failedCanary: string;
  /** The plain configuration, then the named ones that were measured of this version. */
  places: ColumnPlace[];
}

/** The version in one configuration. */
export interface ColumnPlace {
  lane: number;
  index: number;
  configuration: string;
  /** Empty in the plain configuration. */
  flags: string;
}

/** By use, the known ones first. */
export function newestColumns(columns: SiteColumn[], facts: RuntimeFact[]): Column[] {
  const usual = columns.filter(({ platformNote }) => platformNote === "");
  const ordered = byUse(usual, ({ runtime }) => runtime, facts);
  return ordered.flatMap(({ use, things }) => things.flatMap((column) => columnOf(column, use, facts)));
}

function columnOf({ runtime, href, lanes }: SiteColumn, use: Use, facts: RuntimeFact[]): Column[] {
  const plain = lanes.find(({ configuration }) => configuration === "default");
  const newest = plain?.versions.at(-1);
  if (!plain || !newest) return [];
  const { version, failedCanary } = newest;
  const shim = facts.find(({ id }) => id === runtime)?.shim;
  const places = lanes.flatMap(({ lane, configuration, flags, versions }) => {
    const at = versions.find((one) => one.version === version);
    const text = configuration === "default" ? "" : flags.join(" ") || configuration;
    return at ? [{ lane, index: at.index, configuration, flags: text }] : [];
  });
  const label = shim ? `${runtime} + shim` : runtime;
  return [{ runtime, label, version, use, href, failedCanary: failedCanary?.join(" ") ?? "", places }];
}
