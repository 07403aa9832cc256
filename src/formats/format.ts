import type { ModuleReport, Report } from "../model/report.js";
import type { Colours } from "./colours.js";

export interface FormatOptions {
  colours: Colours;
  /** Columns of the terminal, or a sensible width elsewhere. */
  width: number;
}

/** One way to print a report. */
export interface Format {
  name: string;
  about: string;
  /** Whether it shows the digest of each module, so that every byte must be read. */
  showsDigest: boolean;
  /** Whether it escapes foreign text itself, as JSON does. Others get a report whose strings are printable in a line. */
  escapes?: true;
  /** Whether its lines are commands for the log of a CI service. */
  commands?: true;
  /** Whether it shows `gate` of the report, so that the policy must have been applied. */
  showsFindings?: true;
  /** The whole report, ending in a newline. */
  render(report: Report, options: FormatOptions): string;
  /** For formats that print each module as soon as it is done: its text. `render` is then not called. */
  renderModule?(module: ModuleReport): string;
}
