import { WasiScanError } from "../../model/errors.js";
import type { ProbeSource } from "../../probes/catalogue.js";

export interface Shard {
  /** From 1. */
  index: number;
  count: number;
}

/** `2/3`: the second of three. */
export function parseShard(text: string): Shard {
  const [index = 0, count = 0] = /^(\d+)\/(\d+)$/.exec(text)?.slice(1).map(Number) ?? [];
  if (index >= 1 && index <= count) return { index, count };
  throw new WasiScanError(
    "bad-usage",
    `--shard ${text}: not a valid shard`,
    "Write for example --shard 1/3 for the first of three.",
  );
}

/**
 * Every n-th probe of the sorted list. The harness canaries are in every shard, because each shard must prove its own
 * harness, and so is what a probe of the shard requires, because its result decides whether that probe runs.
 */
export function shardOf(probes: ProbeSource[], { index, count }: Shard): ProbeSource[] {
  const others = probes.filter(({ kind }) => kind !== "canary");
  const own = new Set(others.filter((_probe, at) => at % count === index - 1).map(({ id }) => id));
  const required = new Set(others.flatMap(({ id, requires }) => (own.has(id) ? requires : [])));
  return probes.filter(({ id, kind }) => kind === "canary" || own.has(id) || required.has(id));
}
