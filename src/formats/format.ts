import type { ModuleReport, Report } from "../model/report.js";
import type { Colours } from "./colours.js";

export interface FormatOptions {
  colours: Colours;
  /** Columns of the terminal, or a sensible width elsewhere. */
  width: number;
  /** Whether the terminal shows links. */
  links?: boolean;
  /** How much text for people tells. */
  detail?: Detail;
}

/** Without any: what decides, on one screen a module. */
export interface Detail {
  /** Every version. */
  all?: boolean;
  /** Each reason, with its evidence. */
  reasons?: boolean;
  /** One line per module. */
  summary?: boolean;
  /** Verdicts alone. */
  quiet?: boolean;
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
  /** Whether it tells what would be if the cause of a module that runs nowhere were fixed. */
  supposes?: true;
  /** Whether its text is printable as it is, so that nothing looks through it again. */
  printable?: true;
  /**
   * The whole report, ending in a newline.
   *
   * @param texts of the modules, where {@link alone} keeps these instead of modules
   */
  render(report: Report, options: FormatOptions, texts?: string[]): string;
  /**
   * Whether each module is told by itself, so that none need be kept: printed as soon as it is done (`render` is then not
   * called), or its text kept for `render`.
   */
  alone?(detail: Detail): "at-once" | "at-end" | undefined;
  /** The text of one module that is told by itself, with what is foreign in it printable in a line. */
  renderModule?(module: ModuleReport, report: Pick<Report, "runtimes">, options: FormatOptions): string;
}
