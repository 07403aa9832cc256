import type { Report } from "../model/report.js";
import type { Format, FormatOptions } from "./format.js";
import { renderImage } from "./image-text.js";
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
  render: (report, options) =>
    [...images(report, options), ...parts(report, options)].map((lines) => `${lines.join("\n")}\n`).join("\n"),
};

/** What holds the modules, if that is an image. */
function images({ images: list = [] }: Report, { width, colours }: FormatOptions): string[][] {
  const lines = list.flatMap((image) => renderImage(image, width, colours));
  return lines.length > 0 ? [lines] : [];
}

function parts(report: Report, options: FormatOptions): string[][] {
  const { modules } = report;
  const { all, reasons: why, summary } = options.detail ?? {};
  if (summary) return modules.length === 0 ? [] : [modules.map((module) => oneLine(module, report, options))];
  if (all) return modules.map((module) => full(module, report, options));
  if (why)
    return modules.map((module) => [...screen(module, report, options), "", ...reasons(module, report, options)]);
  return modules.length > 1 ? [folder(report, options)] : modules.map((module) => screen(module, report, options));
}
