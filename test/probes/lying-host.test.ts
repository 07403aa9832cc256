import { beforeAll, describe, expect, it } from "vitest";
import type { Observation } from "../../src/model/probe.js";
import type { ProbeSource } from "../../src/probes/catalogue.js";
import { meets } from "../../src/probes/measure.js";
import { facts, realProbes } from "./compiled.js";
import { liedTo } from "./liar.js";

/** Claims of a success that leaves no trace a guest could see: a liar cannot be told from an honest host. */
const WITHOUT_A_TRACE: Record<string, string> = {
  "wasi_snapshot_preview1/fd_advise.file": "advice changes nothing that can be read back",
  "wasi_snapshot_preview1/fd_datasync.file": "whether bytes reached the disk cannot be seen from inside",
  "wasi_snapshot_preview1/fd_sync.file": "whether bytes reached the disk cannot be seen from inside",
  "wasi_snapshot_preview1/path_filestat_set_times.both-kinds-leave-the-directory":
    "a host that does nothing locks nothing",
  "wasi_snapshot_preview1/proc_raise.ignored-signal": "an ignored signal has no effect",
  "wasi_snapshot_preview1/sched_yield.returns": "whether another thread ran is the scheduler's business",
};

describe("on a host that answers 0 and does nothing", () => {
  let preview1: ProbeSource[];
  let unstable: ProbeSource[];
  let wasix: ProbeSource[];
  let seen: Record<string, Observation>;

  beforeAll(async () => {
    const behaviours = await realProbes(({ kind, variantOf }) => kind === "behaviour" && !variantOf);
    const of = (module: string) => behaviours.probes.filter(({ syscall }) => syscall?.module === module);
    preview1 = of("wasi_snapshot_preview1");
    unstable = of("wasi_unstable");
    wasix = [...of("wasix_32v1"), ...of("wasix_64v1")];
    const allOfWasix = facts
      .filter(({ module }) => module.startsWith("wasix"))
      .map(({ module, name }) => `${module}.${name}`);
    const about = ({ syscall }: ProbeSource) => [`${syscall?.module}.${syscall?.name}`];
    seen = {
      ...(await liedTo([...preview1, ...unstable], behaviours.compiled, about)),
      ...(await liedTo(wasix, behaviours.compiled, () => allOfWasix)),
    };
  }, 300_000);

  const holding = (probes: ProbeSource[]) =>
    probes.filter((probe) => meets(probe, seen[probe.id] as Observation)).map(({ id }) => id);

  it("no behaviour of preview1 holds, but for those that leave no trace", () => {
    expect(preview1.length).toBeGreaterThan(380);
    expect(holding(preview1)).toEqual(Object.keys(WITHOUT_A_TRACE).sort());
  });

  it("no behaviour of wasi_unstable holds", () => {
    expect(unstable.length).toBeGreaterThan(20);
    expect(holding(unstable)).toEqual([]);
  });

  it("no behaviour of WASIX holds", () => {
    expect(wasix.length).toBeGreaterThan(300);
    expect(holding(wasix)).toEqual([]);
  });
});
