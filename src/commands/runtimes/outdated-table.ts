import type { Freshness } from "./freshness.js";
import { columns } from "./table.js";

/** One runtime in the JSON of `runtimes outdated -f json`. */
export interface OutdatedRuntime extends Freshness {
  runtime: string;
  /** The client that was asked, and the package. */
  registry: string;
  /** The client tells the newest release only. */
  newestOnly?: true;
}

const SHOWN = 5;

/** A row for each runtime, then why releases are left out, and what to do. */
export function printOutdated(runtimes: OutdatedRuntime[]): string {
  const rows = runtimes.map((one) => [
    one.runtime,
    one.newestMeasured ?? "none",
    one.newestPublished ?? "none",
    few(one.newer),
    few(one.lines),
    one.newestOnly ? "not told" : String(one.others.length),
    one.registry,
  ]);
  const head = ["runtime", "measured", "published", "newer", "newest of older lines", "other releases", "asked"];
  const measure = runtimes.flatMap(({ runtime, measure }) => measure.map((version) => `${runtime}@${version}`));
  const next =
    measure.length > 0
      ? ["", `To measure: wasi-scan runtimes install ${measure.join(" ")}`]
      : ["", "Nothing newer is published."];
  return `${[...columns([head, ...rows]), ...reasons(runtimes), ...next].join("\n")}\n`;
}

/** One line for each reason, with the versions that it covers. */
function reasons(runtimes: OutdatedRuntime[]): string[] {
  const lines = runtimes.flatMap(({ runtime, leftOut }) =>
    [...new Set(leftOut.map(({ because }) => because))].map((because) => {
      const versions = leftOut.filter((one) => one.because === because).map(({ version }) => version);
      return `  ${runtime} ${few(versions)}: ${because}`;
    }),
  );
  return lines.length > 0 ? ["", "Not measured on purpose:", ...lines] : [];
}

function few(versions: string[]): string {
  const more = versions.length > SHOWN ? ` and ${versions.length - SHOWN} more` : "";
  return versions.slice(0, SHOWN).join(" ") + more || "–";
}
