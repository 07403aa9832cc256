import type { ModuleReport, NamedEngine, Report, VerdictEntry } from "../../model/report.js";
import type { FormatOptions } from "../format.js";
import { wrap } from "../wrap.js";
import type { Newest } from "./newest.js";

const UNREAD = "The code was not read (--shallow): it may need more Wasm features.";
const UNCHECKED = "The types of the code were not checked: this Node's engine lacks features that the module needs.";

const AT_RISK = "! at risk: starts, but something it uses misbehaves there";

/** What the signs mean, what was not looked at, when it was measured, and how to see more. */
export function footer(
  module: ModuleReport,
  rows: Newest[],
  report: Report,
  { colours: c, width, detail }: FormatOptions,
): string[] {
  const declared = new Set(module.verdicts.flatMap((entry: VerdictEntry) => entry.declared ?? []));
  // Without lines of their own, rows do not show since when.
  const star =
    module.supposed === undefined &&
    rows.some(
      ({ verdict, fromOldest, range, since, version }) =>
        verdict === "runs" && fromOldest && !range && since !== version,
    );
  const on = `Measured on ${report.matrix.platform ?? "linux-x64"} up to ${report.matrix.date}`;
  const risk = rows.some(({ verdict }) => verdict === "at-risk");
  const legend = [...(risk ? [AT_RISK] : []), ...(star ? ["* oldest measured"] : [])];
  const last = `${on} · for more: ${detail?.reasons ? "" : "--reasons, "}--all`;
  return [
    ...(declared.size > 0 ? wrap(`declared, not measured: ${[...declared].join(", ")}`, width, "", "  ") : []),
    ...(module.targets ?? report.targets ?? []).flatMap((engine) => wrap(standsFor(engine), width, "", "  ")),
    ...(module.deep || module.format === "component" ? [] : wrap(UNREAD, width, "", "  ")),
    ...(module.typesChecked === false ? wrap(UNCHECKED, width, "", "  ") : []),
    ...[...(legend.length > 0 ? [legend.join(" · ")] : []), last].flatMap((text) =>
      wrap(text, width, "", "  ").map((line) => c.dim(line)),
    ),
  ];
}

/** `docker:wasmedge is wasmedge 0.14.0 (wasmedge-sdk 0.14.0): not measured; the nearest measured version is 0.14.1.` */
export function standsFor({ profile, runtime, version, as, nearest }: NamedEngine): string {
  const engine = `${profile} is ${runtime} ${version}${as ? ` (${as})` : ""}`;
  return nearest ? `${engine}: not measured; the nearest measured version is ${nearest}.` : `${engine}.`;
}
