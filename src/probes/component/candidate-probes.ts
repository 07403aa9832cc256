import type { InterfaceFact } from "../../model/facts.js";
import { COMPONENTS, type GeneratedComponent, generated } from "./generated.js";
import { linkComponent, runInterface } from "./link-component.js";

/**
 * Release candidates of WASI that components in the wild import, and wasmtime had: 0.2.0's in wasmtime 13 to 16, 0.3.0's
 * one after the other in 36 to 45 (`strings` of the binaries shows them).
 */
const CANDIDATES = [
  ..."2023-10-18 2023-11-05 2023-11-10 2023-12-05".split(" ").map((day) => `0.2.0-rc-${day}`),
  ..."2025-08-15 2025-09-16 2026-01-06 2026-02-09 2026-03-15".split(" ").map((day) => `0.3.0-rc-${day}`),
];

/** In every candidate, with the same types. A runtime without it has nothing else of the candidate. */
const ASKED = "wasi:cli/environment";

/** A link probe per release candidate: by semver it links to nothing but itself. */
export function candidateProbes(facts: InterfaceFact[]): GeneratedComponent[] {
  const known = new Map(facts.map((fact) => [fact.name, fact]));
  const functions = known.get(ASKED)?.releases[0]?.functions.filter(({ name }) => name === "get-environment") ?? [];
  if (functions.length === 0) return [];
  return CANDIDATES.map((version) => {
    const module = `${ASKED}@${version}`;
    return generated({
      id: `link/${module}`,
      kind: "link",
      claim: `A component that imports ${module} links.`,
      syscall: { module, name: "", signature: "instance" },
      requires: [COMPONENTS],
      generate: () => linkComponent([{ name: ASKED, functions, types: false }], version, known, runInterface("0.2.0")),
    });
  });
}
