import type { RuntimeFact } from "../../matrix/files/facts-files.js";

/** How people use a runtime; the order of every list of runtimes. */
export type Use = NonNullable<RuntimeFact["use"]> | "other";

export const USES: { use: Use; title: string }[] = [
  { use: "engine", title: "Engines" },
  { use: "binding", title: "Bindings" },
  { use: "javascript", title: "JavaScript runtimes" },
  { use: "library", title: "Libraries" },
  { use: "other", title: "Others" },
];

/** The known engines first: readers look for these. The rest of a use follows by name. */
const FIRST = ["wasmtime", "wasmer", "wasmedge", "wazero", "wasmi", "node", "deno", "bun", "chromium"];

const place = (id: string): number => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);

/** Sorts things of runtimes by use, the known ones first. */
export function byUse<T>(things: T[], idOf: (thing: T) => string, facts: RuntimeFact[]): { use: Use; things: T[] }[] {
  const useOf = (id: string): Use => facts.find((fact) => fact.id === id)?.use ?? "other";
  return USES.map(({ use }) => ({
    use,
    things: things
      .filter((thing) => useOf(idOf(thing)) === use)
      .sort((a, b) => place(idOf(a)) - place(idOf(b)) || (idOf(a) < idOf(b) ? -1 : 1)),
  })).filter(({ things: mine }) => mine.length > 0);
}
