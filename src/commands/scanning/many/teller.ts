import { loadColours } from "../../../formats/colours.js";
import type { Detail } from "../../../formats/format.js";
import type { ModuleReport, ReportedRuntime, Source } from "../../../model/report.js";
import { findFormat } from "../formats/find-format.js";

/** How modules that are told by themselves become text. Plain data, so that a worker can be given it. */
export interface Telling {
  /** The name of a format with `renderModule`. */
  format: string;
  runtimes: ReportedRuntime[];
  /** What the configuration says about them: the targets asked for, and its line. */
  asked?: string[];
  source?: Source;
  coloured: boolean;
  width: number;
  links: boolean;
  detail: Detail;
}

export type Teller = (module: ModuleReport) => string;

export async function tellerOf(telling: Telling): Promise<Teller> {
  const { runtimes, asked, source, width, links, detail } = telling;
  const format = findFormat(telling.format);
  const options = { colours: await loadColours(telling.coloured), width, links, detail };
  return (module) => {
    const whole = { ...(source && { source }), ...module, ...(asked && { asked }) };
    return format.renderModule?.(whole, { runtimes }, options) ?? "";
  };
}
