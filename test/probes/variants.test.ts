import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { ProbeSource } from "../../src/probes/catalogue.js";
import { realProbes } from "./compiled.js";

const NAMESPACES = ["wasi_unstable", "wasix_32v1"];

/** Runs a variant on functions of our own; returns its exit status. */
async function run(id: string, functions: (view: () => DataView) => Record<string, (...args: never[]) => number>) {
  const { probes, compiled } = await realProbes((probe) => probe.id === id);
  const module = new WebAssembly.Module(readFileSync(compiled.get((probes[0] as ProbeSource).id) as string));
  let memory: WebAssembly.Memory;
  let status = -1;
  const proc_exit = (code: number) => {
    status = code;
    throw new Error("exit");
  };
  const imports = { wasi_unstable: { proc_exit, ...functions(() => new DataView(memory.buffer)) } };
  const instance = new WebAssembly.Instance(module, imports);
  memory = instance.exports.memory as WebAssembly.Memory;
  expect(() => (instance.exports._start as () => void)()).toThrow("exit");
  return status;
}

it("a claim of preview 1 has a variant under every ABI that has the function, which imports nothing else", async () => {
  const { probes, compiled } = await realProbes(
    ({ id, variantOf }) => variantOf !== undefined && /fd_seek|fd_filestat_get/.test(id),
  );
  expect(new Set(probes.map(({ syscall }) => syscall?.module))).toEqual(new Set(NAMESPACES));
  const strays = probes.filter(({ id, syscall }) => {
    const module = new WebAssembly.Module(readFileSync(compiled.get(id) as string));
    return WebAssembly.Module.imports(module).some((one) => one.module !== syscall?.module);
  });
  expect(strays.map(({ id }) => id)).toEqual([]);
});

it("a variant of fd_seek names the whence as its ABI numbers it", async () => {
  const { probes } = await realProbes(({ id }) => id.endsWith("/fd_seek.tells-the-offset"));
  expect(Object.fromEntries(probes.map(({ id, when }) => [id.split("/")[0], when]))).toEqual({
    wasi_snapshot_preview1: "argument 2 is 1 (from where it stands)",
    wasi_unstable: "argument 2 is 0 (from where it stands)",
    wasix_32v1: "argument 2 is 1 (from where it stands)",
  });
});

it("under wasi_unstable subscriptions are handed over in its own layout", async () => {
  const seen: bigint[][] = [];
  const status = await run("wasi_unstable/poll_oneoff.earlier-of-two-clocks", (view) => ({
    poll_oneoff: (from: number, events: number, count: number, nevents: number) => {
      for (let i = 0; i < count; i++) {
        const at = from + 56 * i;
        seen.push([
          view().getBigUint64(at, true),
          BigInt(view().getUint8(at + 8)),
          BigInt(view().getUint32(at + 24, true)),
          view().getBigUint64(at + 32, true),
        ]);
      }
      view().setUint32(nevents, 0, true);
      return 0 * events;
    },
    clock_time_get: () => 0,
  }));
  expect(seen.length).toBe(2);
  expect(new Set(seen.map(([, type]) => type))).toEqual(new Set([0n]));
  expect(seen.every(([, , clock]) => clock === 1n || clock === 0n)).toBe(true);
  expect(seen.map(([userdata, , , timeout]) => [userdata, timeout])).toMatchInlineSnapshot(`
    [
      [
        1n,
        3000000000n,
      ],
      [
        2n,
        20000000n,
      ],
    ]
  `);
  // No event was given, which the claim notices.
  expect(status).toBeGreaterThan(0);
});
