import { beforeAll, describe, expect, it } from "vitest";
import { deriveSupport } from "../../src/matrix/support.js";
import type { Observation } from "../../src/model/probe.js";
import type { ProbeSource } from "../../src/probes/catalogue.js";
import { realProbes } from "./compiled.js";
import { liedTo } from "./liar.js";

const EIO = 29;
const SET_UP_FAILED = 120;
type Seen = Record<string, Observation>;

/** The probes that take the failure of another function for one of their own. */
function blamed(probes: ProbeSource[], honest: Seen, broken: Seen): string[] {
  const takesItForItsOwn = ({ id }: ProbeSource) => {
    const [as, now] = [honest[id]?.outcome, broken[id]?.outcome];
    return now?.status !== SET_UP_FAILED && JSON.stringify(now) !== JSON.stringify(as);
  };
  return probes.filter(takesItForItsOwn).map(({ id }) => id);
}

const STRICT = { lazy: false, blind: false };

describe("on a host whose fd_seek moves nothing", () => {
  it("every probe of another function does what it does elsewhere, or says that its set-up failed", async () => {
    const { probes, compiled } = await realProbes(({ id, kind, syscall }) => {
      const isOfFiles = /^wasi_snapshot_preview1\/(fd|path)_/.test(id);
      return kind === "behaviour" && isOfFiles && syscall?.name !== "fd_seek";
    });
    const honest = await liedTo(probes, compiled, () => []);
    const broken = await liedTo(probes, compiled, () => ["wasi_snapshot_preview1.fd_seek"]);
    expect(blamed(probes, honest, broken)).toEqual([]);
  }, 120_000);
});

describe("on a host whose path_open always fails", () => {
  let probes: ProbeSource[];
  let honest: Seen;
  let broken: Seen;

  beforeAll(async () => {
    const about = /^wasi_snapshot_preview1\/(fd|path)_(?!open)/;
    const found = await realProbes(({ id, kind }) => kind === "behaviour" && about.test(id));
    probes = found.probes;
    honest = await liedTo(probes, found.compiled, () => []);
    broken = await liedTo(probes, found.compiled, () => [`wasi_snapshot_preview1.path_open=${EIO}`]);
  }, 120_000);

  it("every other probe of files does what it does elsewhere, or says that its set-up failed", () => {
    expect(blamed(probes, honest, broken)).toEqual([]);
    expect(probes.filter(({ id }) => broken[id]?.outcome.status === SET_UP_FAILED).length).toBeGreaterThan(100);
  });

  it.each([
    // Their claims about the standard streams need no file, and hold.
    ["fd_read", "works"],
    ["fd_write", "works"],
    ["fd_seek", "unknown"],
    ["fd_pread", "unknown"],
  ])("%s is not broken: it is said to be %s", (name, support) => {
    const behaviours = probes.filter(({ syscall }) => syscall?.name === name);
    const link = {
      id: "link",
      weight: "ordinary" as const,
      expect: { end: "exited" as const, status: 0 },
      requires: [],
    };
    const supportOf = (seen: Seen) =>
      deriveSupport(
        { probe: link, observation: { digest: "", outcome: { end: "exited", status: 0 } } },
        false,
        behaviours.map((probe) => ({ probe, observation: seen[probe.id] as Observation })),
        STRICT,
        {},
      ).support;
    expect([supportOf(honest), supportOf(broken)]).toEqual(["works", support]);
  });
});
