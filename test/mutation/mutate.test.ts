import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import wabt from "wabt";
import type { Host } from "../../src/model/runtime.js";
import type { ProbeSource } from "../../src/probes/catalogue.js";
import { findRuntime } from "../../src/runtimes/index.js";
import { realProbes } from "../probes/compiled.js";
import { printLie } from "./lie.js";
import { mutate, unnoticed } from "./mutate.js";

/** Made to be lied to: each calls `args_sizes_get` in a program that has three arguments, and checks this and that. */
const CASES: { probe: string; code: string; pages?: number; notices: string[]; not: string[] }[] = [
  {
    probe: "that checks nothing",
    code: "(drop (call $sizes (i32.const 2048) (i32.const 2052))) (call $exit (i32.const 0))",
    notices: [],
    not: ["skipped", "data of parameter 0, word 0", "data of parameter 1, word 0"],
  },
  {
    probe: "that checks that there is a count",
    code: `(drop (call $sizes (i32.const 2048) (i32.const 2052)))
      (call $exit (i32.eqz (i32.load (i32.const 2048))))`,
    notices: ["skipped"],
    not: ["data of parameter 0, word 0", "data of parameter 1, word 0"],
  },
  {
    probe: "that knows the count, and calls the function in its set-up too",
    code: `(drop (call $sizes (i32.const 2048) (i32.const 2052)))
      (if (i32.ne (i32.load (i32.const 2048)) (i32.const 3)) (then (call $exit (i32.const 120))))
      (drop (call $sizes (i32.const 4096) (i32.const 4100)))
      (call $exit (i32.ne (i32.load (i32.const 4096)) (i32.const 3)))`,
    notices: ["skipped", "data of parameter 0, word 0"],
    not: ["data of parameter 1, word 0"],
  },
  {
    probe: "that takes a wrong count for a failed set-up",
    code: `(drop (call $sizes (i32.const 2048) (i32.const 2052)))
      (if (i32.ne (i32.load (i32.const 2048)) (i32.const 3)) (then (call $exit (i32.const 120))))
      (call $exit (i32.const 0))`,
    notices: [],
    not: ["skipped", "data of parameter 0, word 0", "data of parameter 1, word 0"],
  },
  {
    probe: "of an errno that takes any, in a memory without a page",
    pages: 0,
    code: "(call $exit (i32.eqz (call $sizes (i32.const 2048) (i32.const 2052))))",
    notices: ["skipped"],
    not: ["other-errno"],
  },
];

let folder: string;
let host: Host;
let probe: ProbeSource;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mutation-"));
  const node = findRuntime("node");
  const [configuration] = node?.configurations ?? [];
  const installed = (await node?.present())?.[0];
  if (!node || !configuration || !installed) throw new Error("there is no Node");
  host = await node.start(installed, configuration);
  const { probes } = await realProbes(({ id }) => id === "wasi_snapshot_preview1/args_sizes_get.counts-arguments");
  probe = probes[0] as ProbeSource;
});

afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each(CASES)("a probe $probe", async ({ code, pages = 1, notices, not }) => {
  const module = (await wabt()).parseWat(
    "probe.wat",
    `(module
      (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes (param i32 i32) (result i32)))
      (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
      (memory (export "memory") ${pages})
      (func (export "_start") ${code}))`,
  );
  const wasm = join(folder, "probe.wasm");
  writeFileSync(wasm, module.toBinary({}).buffer);
  const { on, told } = await mutate(probe, { wasm, modules: {} }, [{ name: "node", host }], folder);
  expect(on).toBe("node");
  expect(told.filter(({ noticed }) => noticed).map(({ lie }) => printLie(lie))).toEqual(notices);
  expect(unnoticed("args_sizes_get", told).map(printLie)).toEqual(not);
});
