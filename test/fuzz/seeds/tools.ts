import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { wasmTools } from "../../corpus/cache.mjs";
import type { Random } from "../random.js";

/** What wasm-tools makes of random bytes; none where it is not installed: `node test/corpus/fetch.mjs`. */
export function smith(random: Random, count: number, options: string[] = []): Uint8Array[] {
  return made(
    count,
    () => ["smith", ...options],
    () => random.bytes(200 + random.below(2000)),
  );
}

/** Modules that wasm-tools changed without making them invalid. */
export function mutated(modules: readonly Uint8Array[], random: Random, count: number): Uint8Array[] {
  if (modules.length === 0) return [];
  return made(
    count,
    () => ["mutate", "--seed", String(random.next())],
    () => random.pick(modules),
  );
}

function made(count: number, args: () => string[], input: () => Uint8Array): Uint8Array[] {
  if (!existsSync(wasmTools)) return [];
  return Array.from({ length: count }, () =>
    spawnSync(wasmTools, args(), { input: input(), maxBuffer: 1 << 24, timeout: 5000 }),
  )
    .filter(({ status, stdout }) => status === 0 && stdout.length > 8)
    .map(({ stdout }) => new Uint8Array(stdout));
}
