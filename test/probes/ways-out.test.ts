import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { confinementOf } from "../../src/matrix/sandbox/confinement.js";
import { memo } from "../../src/model/memo.js";
import type { Observation } from "../../src/model/probe.js";
import type { ProbeSource } from "../../src/probes/catalogue.js";
import { realProbes } from "./compiled.js";
import { liedTo, measuredOn } from "./liar.js";

const PATHS = "path_open path_symlink path_link path_rename path_unlink_file".split(" ");
const DEEDS: Record<string, string> = { read: "read", write: "changed", remove: "removed" };

describe("the probes of the sandbox", () => {
  let ways: ProbeSource[];
  let compiled: Map<string, string>;
  beforeAll(async () => {
    ({ probes: ways, compiled } = await realProbes(({ kind }) => kind === "sandbox"));
  });

  const leaving = (seen: Record<string, Observation>) =>
    ways.filter((way) => confinementOf(way, seen[way.id], {}) === "outside").map(({ id }) => id);

  it("try every way for every deed; a second name takes no file away", () => {
    const deedsOf = new Map<string, string[]>();
    for (const { id } of ways) {
      const [way = "", deed = ""] = id.slice("sandbox/".length).split(".");
      memo(deedsOf, way, () => []).push(deed);
    }
    const partial = [...deedsOf].filter(([, deeds]) => deeds.length < 3);
    expect(partial.sort()).toEqual([
      ["hard-link", ["read", "write"]],
      ["hard-link-of-a-link", ["read", "write"]],
    ]);
    expect(deedsOf.size).toBeGreaterThanOrEqual(16);
  });

  it("each get out of a host that checks no path, and do there what they are named for", async () => {
    const seen = await measuredOn([join(import.meta.dirname, "leaky-host.mjs")], ways, compiled);
    const missed = ways.filter(({ id }) => !seen[id]?.outside?.includes(DEEDS[id.split(".")[1] ?? ""] as "read"));
    expect(missed.map(({ id }) => [id, seen[id]])).toEqual([]);
  }, 60_000);

  it("are not taken in by a host that says yes and does nothing", async () => {
    const lies = PATHS.map((name) => `wasi_snapshot_preview1.${name}`);
    const seen = await liedTo(ways, compiled, () => lies);
    expect(leaving(seen)).toEqual([]);
  }, 60_000);
});
