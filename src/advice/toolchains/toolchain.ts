import type { ReasonSupport } from "../../model/report.js";

/** A compiler, language or tool that makes modules: how to recognise them, and what it can do about a reason. */
export interface Toolchain {
  name: string;
  /** The first match counts. */
  signs: Sign[];
  remedies: Remedy[];
}

/** Where the sign is: the start of an entry of the producers section, of an import's `module.name`, or of an export. */
export type Sign = { producer: string } | { import: string } | { export: string };

/** How to build so that a reason goes away. */
export interface Remedy {
  /** The subject of the reason: `feature simd`, or an import's `module.name`; a `*` at the end matches the rest. */
  of: string[];
  /** Only for these supports (default: whenever it does not work). */
  where?: ReasonSupport[];
  advice: string;
  /** Where it is said. */
  source: string;
}

/** One remedy for each Wasm feature that a switch turns off. */
export function switches(source: string, print: (option: string) => string, options: Record<string, string>): Remedy[] {
  return Object.entries(options).map(([feature, option]) => ({
    of: [`feature ${feature}`],
    advice: print(option),
    source,
  }));
}
