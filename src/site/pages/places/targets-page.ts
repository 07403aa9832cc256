import type { TargetProfile } from "../../../matrix/format.js";
import type { TargetEngine } from "../../../model/facts.js";
import { compareVersions } from "../../../model/versions.js";
import type { Context } from "../../data/context.js";
import type { ColumnLane } from "../../data/lanes.js";
import { runtimePath, segment } from "../../data/links.js";
import { nameOfPage } from "../../data/matrix-pages.js";
import { type BarPart, barOf } from "../../tables/bar.js";
import { tallyGroup } from "../../tables/tally-group.js";
import type { PageKind } from "../page.js";

/** The places that people deploy to: which engine is inside, and what that engine can do. */
export interface TargetsPage {
  abis: { name: string; href: string }[];
  /** A name for the command shown. */
  example: string;
  targets: TargetView[];
}

export interface TargetView {
  id: string;
  name: string;
  about: string;
  engines: EngineView[];
  /** What differs from the engine itself. */
  rules: string[];
  provides: string;
}

export interface EngineView {
  runtime: string;
  href: string;
  /** What the place calls it. */
  version: string;
  /** The version that was measured; another one than inside if `nearest`. */
  measured: string;
  nearest: boolean;
  flags: string;
  cells: { works: number; total: number; text: string; bar: BarPart[] }[];
}

export function targetsPage({ matrix, columns, pages }: Context): TargetsPage {
  const shown = pages.filter(({ path }) => /preview1\.html|wasix\.html|wasi-0\.\d/.test(path));
  return {
    abis: shown.map((page) => ({ name: nameOfPage(page), href: page.path })),
    example: Object.keys(matrix.targets).find((name) => name.includes(":")) ?? "node",
    targets: Object.entries(matrix.targets).map(([name, profile]) => ({
      id: segment(name),
      name,
      about: profile.about,
      engines: profile.engines.flatMap((engine) => engineView(engine)),
      rules: rulesOf(profile),
      provides: (profile.provides ?? []).join(", "),
    })),
  };

  function engineView({ runtime, version, as, configurations }: TargetEngine): EngineView[] {
    const lanes = columns.find((column) => column.runtime === runtime && column.platformNote === "")?.lanes ?? [];
    const named = configurations?.[0] ?? "default";
    const lane = lanes.find(({ configuration }) => configuration === named) ?? lanes[0];
    const measured = lane && nearestTo(lane, version);
    if (!lane || !measured) return [];
    return [
      {
        runtime,
        href: runtimePath(runtime),
        version: as ?? version ?? "the newest",
        measured: measured.version,
        nearest: version !== undefined && measured.version !== version,
        flags: lane.configuration === "default" ? "" : lane.flags.join(" "),
        cells: shown.map(({ groups: [group] }) => {
          const tally = tallyGroup(group ?? { rows: [] }, matrix, lane.lane, measured.index);
          return { works: tally.works, total: tally.total, text: tally.text, bar: barOf(tally) };
        }),
      },
    ];
  }
}

/** The newest measured version that is not newer than the wanted one, or else the oldest. */
function nearestTo({ versions }: ColumnLane, wanted: string | undefined): ColumnLane["versions"][number] | undefined {
  if (wanted === undefined) return versions.at(-1);
  return versions.findLast(({ version }) => compareVersions(version, wanted) <= 0) ?? versions[0];
}

const rulesOf = ({ rejects, exit }: TargetProfile): string[] => [
  ...(rejects ?? []).map(({ trait, why }) => `${trait}: ${why}`),
  ...(exit ? [exit.why] : []),
];

export const targetPages: PageKind = function* (context) {
  yield {
    path: "targets.html",
    title: "Targets: the engine inside · wasi-scan",
    description:
      "Docker, Spin, WAGI, workers, browsers: which WebAssembly engine is inside, and which WASI calls work there.",
    section: "targets",
    template: "targets",
    view: targetsPage(context),
  };
};
