import { beforeAll, describe, expect, test } from "vitest";
import type { ProbeSource } from "../../src/probes/catalogue.js";
import { realProbes } from "./compiled.js";
import { programIn } from "./program-in.js";

/** The core module of each behaviour probe of a component is instantiated with lies. */
let probes: ProbeSource[];
const programs = new Map<string, Uint8Array>();

beforeAll(async () => {
  const found = await realProbes(({ kind, wrap }) => kind === "behaviour" && wrap !== undefined);
  probes = found.probes;
  for (const [id, path] of found.compiled) programs.set(id, await programIn(path));
});

/** What `run` gives where every function that is imported is `lie`. */
function runOn(program: Uint8Array, lie: (...args: unknown[]) => unknown): unknown {
  const memory = new WebAssembly.Memory({ initial: 16 });
  const module = new WebAssembly.Module(new Uint8Array(program));
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = { env: { memory } };
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    if (from !== "env") imports[from] = { ...imports[from], [name]: lie };
  }
  return (new WebAssembly.Instance(module, imports).exports.run as () => unknown)();
}

/** A function that is lied about may give a number of 32 or 64 bits, or none; each lie fits one of them. */
const lies: [what: string, lie: () => unknown][] = [
  ["does nothing and gives 0", () => 0],
  ["does nothing and gives 0 of 64 bits", () => 0n],
];

describe.each(lies)("on a host that %s", (_, lie) => {
  test("no behaviour of a component holds", () => {
    const fooled = probes.filter((probe) => {
      const program = programs.get(probe.id) as Uint8Array;
      try {
        const status = runOn(program, lie);
        // What a probe prints it cannot print there.
        return status === (probe.expect.status ?? 0) && !probe.expect.stdout;
      } catch {
        // The lie is of another type than what the function gives.
        return false;
      }
    });
    expect(fooled.map(({ id }) => id)).toEqual([]);
    expect(probes.length).toBeGreaterThan(20);
  });
});
