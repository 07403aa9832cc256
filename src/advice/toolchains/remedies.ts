import type { BuildAdvice, ReasonSupport, RecognisedToolchain } from "../../model/report.js";
import { toolchains } from "./index.js";
import { rewriting } from "./rewriting.js";
import type { Remedy } from "./toolchain.js";

/**
 * How to build a module so that it no longer needs something, with the toolchains that made it; if they know
 * no way, how to rewrite it.
 *
 * @param subject `feature simd`, or an import as `module.name`
 */
export function remediesFor(subject: string, support: ReasonSupport, made: RecognisedToolchain[]): BuildAdvice[] {
  const own = toolchains
    .filter(({ name }) => made.some((one) => one.name === name))
    .flatMap(({ name, remedies }) =>
      fitting(remedies, subject, support).map((advice) => ({ toolchain: name, ...advice })),
    );
  if (own.length > 0) return own;
  return fitting(rewriting, subject, support).map((advice) => ({ toolchain: "Binaryen", ...advice }));
}

function fitting(remedies: Remedy[], subject: string, support: ReasonSupport): Pick<Remedy, "advice" | "source">[] {
  return remedies
    .filter(({ of, where }) => of.some((one) => covers(one, subject)) && (where?.includes(support) ?? true))
    .map(({ advice, source }) => ({ advice, source }));
}

function covers(pattern: string, subject: string): boolean {
  return pattern.endsWith("*") ? subject.startsWith(pattern.slice(0, -1)) : pattern === subject;
}
