import { describe, expect, it } from "vitest";
import type { Host } from "../../src/model/runtime.js";
import { runOnHosts } from "../../src/probes/run-on-hosts.js";

interface Told extends Host {
  name: number;
}

const host = (name: number, queues?: true): Told => ({
  name,
  ...(queues && { queues }),
  run: () => Promise.reject(new Error("not asked here")),
  close: async () => {},
});

/** A crew of `jobs` hosts that can be joined by others, and how many of those were. */
function crewOf(jobs: number, { queues, spare = true }: { queues?: true; spare?: boolean } = {}) {
  let started = 0;
  const next = () => host(++started, queues);
  return {
    hosts: Array.from({ length: jobs }, next),
    jobs,
    ...(spare && { start: async (): Promise<Host> => next() }),
    get started() {
      return started;
    },
  };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const LONG = 300;

describe("draining", () => {
  it.each([undefined, true] as const)("does everything once, whether hosts queue (%s) or not", async (queues) => {
    const done: number[] = [];
    await runOnHosts(crewOf(2, { ...(queues && { queues }) }), [1, 2, 3, 4, 5], async (_, item) => {
      await pause(1);
      done.push(item);
    });
    expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it("uses another host while one waits, and starts none otherwise", async () => {
    const order: string[] = [];
    const crew = crewOf(1);
    await runOnHosts(crew, ["waits", "quick", "quick"], async (_, item) => {
      await pause(item === "waits" ? LONG : 1);
      order.push(item);
    });
    expect(order).toEqual(["quick", "quick", "waits"]);
    expect(crew.started).toBe(2);
    expect(crew.hosts).toHaveLength(2);

    const quick = crewOf(1);
    await runOnHosts(quick, ["quick", "quick", "quick"], () => pause(1));
    expect(quick.started).toBe(1);
  });

  it("never lets more hosts compute than it was told", async () => {
    let computing = 0;
    let most = 0;
    await runOnHosts(crewOf(1), ["waits", ...Array.from({ length: 40 }, () => "quick")], async (_, item) => {
      if (item === "waits") return pause(LONG);
      most = Math.max(most, ++computing);
      await pause(20);
      computing--;
    });
    expect(most).toBe(1);
  });

  it("keeps what came to help for the next items", async () => {
    const crew = crewOf(1);
    const one = () => runOnHosts(crew, ["waits", "quick"], (_, item) => pause(item === "waits" ? LONG : 1));
    await one();
    await one();
    expect(crew.started).toBe(2);
  });

  it("waits for its own hosts if no other can be started, and adds at most four", async () => {
    const alone: string[] = [];
    await runOnHosts(crewOf(1, { spare: false }), ["waits", "quick"], async (_, item) => {
      await pause(item === "waits" ? LONG : 1);
      alone.push(item);
    });
    expect(alone).toEqual(["waits", "quick"]);

    const crew = crewOf(1);
    await runOnHosts(crew, Array(6).fill("waits"), () => pause(3 * LONG));
    expect(crew.started).toBe(5);
  });

  it("fails as the work fails", async () => {
    const failing = runOnHosts(crewOf(2), [1, 2, 3], async (_, item) => {
      if (item === 2) throw new Error("two");
    });
    await expect(failing).rejects.toThrow("two");
  });
});
