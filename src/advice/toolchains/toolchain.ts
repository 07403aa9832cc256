import type { ReasonSupport } from "../../model/report.js";

/** A compiler, language or tool that makes modules: how its modules are told, and what it can do about a reason. */
export interface Toolchain {
  name: string;
  /** The first that is found counts. */
  signs: Sign[];
  remedies: Remedy[];
}

/** Where it shows: the beginning of an entry of the producers section, of `module.name` of an import, of an export. */
export type Sign = { producer: string } | { import: string } | { export: string };

/** How to build so that a reason goes away. */
export interface Remedy {
  /** What the reason is about: `feature simd`, or an import's `module.name`; a `*` at the end stands for the rest. */
  of: string[];
  /** Only where the runtime has it so; wherever it does not work unless said. */
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
