// Probes a second: through a long-lived host, and with one process for each probe, in one round-robin run, so that a
// machine that slows down slows all of them.
import { join } from "node:path";
import { readSyscallFacts } from "../../src/matrix/files/facts-files.js";
import type { Host, Installed, Runtime } from "../../src/model/runtime.js";
import { listProbes, type ProbeSource } from "../../src/probes/catalogue.js";
import { compileProbes } from "../../src/probes/compile.js";
import { DEFAULT_TIMEOUT_MS } from "../../src/probes/header.js";
import { modulesOf } from "../../src/probes/measure.js";
import { observeOnce } from "../../src/probes/observe.js";
import { runOnHosts } from "../../src/probes/run-on-hosts.js";
import { cacheDirectory, findInstalled, findRuntime } from "../../src/runtimes/index.js";

/**
 * Runtimes measured through a host program, and how many probes a second are wanted of it on two cores. Only ratios travel
 * from machine to machine: what fails is a host that is not so many times as quick as a process for each probe.
 */
const WANTED: Record<string, number | undefined> = {
  node: 1000,
  "wasmtime-py": 200,
  "wasmer-py": 200,
  "browser-wasi-shim": undefined,
  chicory: undefined,
  graalwasm: undefined,
  pywasm: undefined,
};
const LEAST_RATIO = 5;
const HOSTS = 2;
/** Per round: enough to see a rate, few enough that a slow engine does not take the whole run. */
const THROUGH_HOST = 400;
const BY_PROCESS = 8;

interface Subject {
  runtime: Runtime;
  installed: Installed;
  hosts: Host[];
  /** Probes a second, a number for each round. */
  rates: { host: number[]; process: number[] };
}

async function benchProbes(rounds: number): Promise<boolean> {
  const { probes, compiled } = await quickProbes();
  const subjects = await subjectsHere();
  const batch = Array.from({ length: THROUGH_HOST }, (_, i) => probes[i % probes.length] as ProbeSource);
  for (let round = -1; round < rounds; round++) {
    for (const { runtime, installed, hosts, rates } of subjects) {
      const host = await rate(hosts, batch, compiled);
      const fresh = Array.from({ length: HOSTS }, () => processEach(runtime, installed));
      const process = await rate(fresh, batch.slice(0, BY_PROCESS), compiled);
      // The first round warms the hosts.
      if (round >= 0) rates.host.push(host);
      if (round >= 0) rates.process.push(process);
    }
  }
  await Promise.all(subjects.flatMap(({ hosts }) => hosts.map((host) => host.close())));
  return print(subjects, rounds);
}

/** Preview 1 probes that neither wait for a clock nor for a peer. One with a limit of its own waits somewhere as well. */
async function quickProbes() {
  const all = listProbes("probes", readSyscallFacts("matrix"));
  const quick = /^wasi_snapshot_preview1\/(args|environ|fd_(close|fdstat|pread|pwrite|seek|tell)|path_)/;
  const probes = all.filter(
    ({ id, kind, timeoutMs }) => kind === "behaviour" && quick.test(id) && timeoutMs === DEFAULT_TIMEOUT_MS,
  );
  return { probes, compiled: await compileProbes(probes, { root: "probes", cache: join(cacheDirectory(), "probes") }) };
}

async function subjectsHere(): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const id of Object.keys(WANTED)) {
    const runtime = findRuntime(id) as Runtime;
    const installed = (await findInstalled(runtime))[0];
    if (!installed) {
      console.log(`  ${id}: not installed`);
      continue;
    }
    const start = () => runtime.start(installed, runtime.configurations[0] as Runtime["configurations"][0]);
    const hosts = await Promise.all(Array.from({ length: HOSTS }, start));
    subjects.push({ runtime, installed, hosts, rates: { host: [], process: [] } });
  }
  return subjects;
}

/** A host that lives for one job. */
function processEach(runtime: Runtime, installed: Installed): Host {
  return {
    async run(job) {
      const host = await runtime.start(installed, runtime.configurations[0] as Runtime["configurations"][0]);
      try {
        return await host.run(job);
      } finally {
        await host.close();
      }
    },
    close: async () => {},
  };
}

async function rate(hosts: Host[], batch: ProbeSource[], compiled: Map<string, string>): Promise<number> {
  const started = process.hrtime.bigint();
  await runOnHosts({ hosts, jobs: hosts.length }, batch, async (host, probe) => {
    const { outcome } = await observeOnce(host, probe, modulesOf(probe, compiled));
    if (outcome.end === "harness") throw new Error(`${probe.id}: ${outcome.detail}`);
  });
  return batch.length / (Number(process.hrtime.bigint() - started) / 1e9);
}

function print(subjects: Subject[], rounds: number): boolean {
  console.log(`probes a second, ${HOSTS} hosts at once, ${rounds} rounds on Node ${process.versions.node}`);
  let fast = true;
  for (const { installed, rates } of subjects) {
    const name = `${installed.runtime} ${installed.version}`.padEnd(26);
    const [host, each] = [median(rates.host), median(rates.process)];
    const wanted = WANTED[installed.runtime];
    const below = wanted !== undefined && Math.max(...rates.host) < wanted;
    const slow = host < LEAST_RATIO * each;
    if (slow) fast = false;
    console.log(
      `  ${name} host ${host.toFixed(0).padStart(5)} (best ${Math.max(...rates.host).toFixed(0)})` +
        `   a process each ${each.toFixed(0).padStart(4)}   ${(host / each).toFixed(1)} times` +
        (slow ? `, at least ${LEAST_RATIO}: TOO SLOW` : "") +
        (wanted === undefined ? "" : `   wanted ${wanted}${below ? ": fewer here" : ""}`),
    );
  }
  return fast;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

process.exitCode = (await benchProbes(Number(process.argv[2] ?? 5))) ? 0 : 1;
