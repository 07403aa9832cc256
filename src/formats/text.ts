import type { Report } from "../model/report.js";
import type { Format, FormatOptions } from "./format.js";
import { renderImage } from "./image-text.js";
import { printableData } from "./printable.js";
import { folder } from "./screen/folder.js";
import { full } from "./screen/full.js";
import { oneLine } from "./screen/one-line.js";
import { reasons } from "./screen/reasons.js";
import { screen } from "./screen/screen.js";

/** The decision on one screen; of several modules a table. */
export const text: Format = {
  name: "text",
  about: "for people: the decision on one screen",
  showsDigest: false,
  supposes: true,
  render: (report, options, texts) =>
    [...images(report, options), ...parts(report, options, texts)].map((lines) => `${lines.join("\n")}\n`).join("\n"),
  alone: ({ summary }) => (summary ? "at-end" : undefined),
  // Neither hazards nor notes are in that line, and to look through them takes longer than all else.
  renderModule: ({ name, abis, asked, verdicts }, report, options) => {
    const told = verdicts.map((entry) => ({ ...entry, hazards: [], notes: [] }));
    return oneLine(printableData({ name, abis, verdicts: told, ...(asked && { asked }) }), report, options);
  },
};

/** What holds the modules, if that is an image. */
function images({ images: list = [] }: Report, { width, colours }: FormatOptions): string[][] {
  const lines = list.flatMap((image) => renderImage(image, width, colours));
  return lines.length > 0 ? [lines] : [];
}

function parts(report: Report, options: FormatOptions, texts?: string[]): string[][] {
  const { modules } = report;
  const { all, reasons: why, summary } = options.detail ?? {};
  if (summary) {
    const lines = texts ?? modules.map((module) => oneLine(module, report, options));
    return lines.length === 0 ? [] : [lines];
  }
  if (all) return modules.map((module) => full(module, report, options));
  if (why)
    return modules.map((module) => [...screen(module, report, options), "", ...reasons(module, report, options)]);
  return modules.length > 1 ? [folder(report, options)] : modules.map((module) => screen(module, report, options));
}
