import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listProbes, type ProbeSource } from "../../src/probes/catalogue.js";
import { modulesOf } from "../../src/probes/measure.js";
import { findInstalled, findRuntime } from "../../src/runtimes/index.js";
import { facts, interfaces, PROBES, realProbes } from "../probes/compiled.js";
import { programIn } from "../probes/program-in.js";
import { exemptions, judge, NOT_CHECKED, NOT_TOLD_ANY, type Survivor } from "./exemptions.js";
import { printLie } from "./lie.js";
import { type HonestHost, mutate, unnoticed } from "./mutate.js";
import { returnedBy } from "./returned-fields.js";

/** Where a core module is lied to: the first of these on which it holds. */
const OF_CORE_MODULES: [string, string][] = [
  ["node", "default"],
  ["wasmtime-py", "default"],
  ["wasmer-py", "default"],
  ["wasmer-py", "network"],
  ["wasmedge", "default"],
  // A process for each run: for what holds nowhere else.
  ["wasmtime", "default"],
];
/** The same for a component. What is granted more is refused to none, and so comes first. */
const OF_COMPONENTS: [string, string][] = [
  ["wasmtime", "http-network"],
  ["wasmtime", "default"],
];
/** The hosts of a worker. */
interface Worker {
  ofCoreModules: HonestHost[];
  ofComponents: HonestHost[];
}
const hostsOf = ({ ofCoreModules, ofComponents }: Worker) => [...ofCoreModules, ...ofComponents];

/** Probes that are lied to at once, each on processes of its own: most of the time goes to waiting. */
const AT_ONCE = 4;
/** Without it, all are lied to. */
const { ONLY } = process.env;

let folder: string;
let workers: Worker[];
const absent = new Set<string>();
let probes: ProbeSource[];
let compiled: Map<string, string>;
/** The core module inside of each component. */
const programs = new Map<string, Uint8Array>();
const knownInterfaces = new Map(interfaces.map((fact) => [fact.name, fact]));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mutation-"));
  const only = new RegExp(ONLY ?? "");
  ({ probes, compiled } = await realProbes(
    // A variant is the same source under another ABI: what it notices its original notices.
    ({ id, kind, variantOf }) => kind === "behaviour" && !variantOf && only.test(id),
  ));
  for (const { id, wrap } of probes) {
    if (wrap) programs.set(id, await programIn(compiled.get(id) as string));
  }
  workers = await Promise.all(
    Array.from({ length: AT_ONCE }, async () => ({
      ofCoreModules: await start(OF_CORE_MODULES),
      ofComponents: await start(OF_COMPONENTS),
    })),
  );
});

/** The newest version that is installed of each. */
async function start(names: [string, string][]): Promise<HonestHost[]> {
  const hosts: HonestHost[] = [];
  for (const [id, name] of names) {
    const runtime = findRuntime(id);
    const configuration = runtime?.configurations.find((one) => one.name === name);
    const newest = runtime && (await findInstalled(runtime))[0];
    if (runtime && configuration && newest) {
      hosts.push({ name: `${id} ${name}`, host: await runtime.start(newest, configuration) });
    } else absent.add(`${id} ${name}`);
  }
  return hosts;
}

afterAll(async () => {
  await Promise.all(workers.flatMap(hostsOf).map(({ host }) => host.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** Tells every lie about one probe's function. */
async function lieAbout(probe: ProbeSource, { ofCoreModules, ofComponents }: Worker) {
  const program = programs.get(probe.id);
  const { module, signature } = probe.syscall ?? { module: "", signature: "" };
  const component = program && { program, returned: returnedBy(module, signature, knownInterfaces) };
  const hosts = probe.wrap ? ofComponents : ofCoreModules;
  const { told, on } = await mutate(probe, { ...modulesOf(probe, compiled), component }, hosts, folder);
  const lies =
    told.length > 0 ? unnoticed(probe.syscall?.name ?? "", told).map(printLie) : [on ? NOT_TOLD_ANY : NOT_CHECKED];
  return { told: told.length, survivors: lies.map((lie): Survivor => ({ probe: probe.id, lie })) };
}

it("notices every lie about the function it tests", async () => {
  let told = 0;
  const pending = probes.values();
  const survivors: Survivor[] = [];
  const work = async (worker: Worker) => {
    for (const probe of pending) {
      const lied = await lieAbout(probe, worker);
      told += lied.told;
      survivors.push(...lied.survivors);
    }
  };
  await Promise.all(workers.map(work));

  const unchecked = survivors.filter(({ lie }) => lie === NOT_CHECKED).length;
  console.log(`${probes.length} probes, ${told} lies told, ${survivors.length - unchecked} not noticed`);
  console.log(
    `${unchecked} ${NOT_CHECKED}: ${workers
      .slice(0, 1)
      .flatMap(hostsOf)
      .map(({ name }) => name)
      .join(", ")}`,
  );
  if (!ONLY) expect([...absent], "install them: npx wasi-scan runtimes install newest").toEqual([]);
  const all = listProbes(PROBES, facts, interfaces).filter(({ kind }) => kind === "behaviour");
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  const { unexcused, stale } = judge(survivors, exemptions, ids(probes), ids(all));
  // On a busy machine what a probe waits for may be there before it looks. Each is told again with nothing beside it.
  const doubtful = new Set(unexcused.map(({ probe }) => probe));
  const again: Survivor[] = [];
  for (const probe of probes.filter(({ id }) => doubtful.has(id))) {
    again.push(...(await lieAbout(probe, workers[0] as Worker)).survivors);
  }
  const remaining = judge(again, exemptions, [], ids(all)).unexcused;
  expect(remaining.map(({ probe, lie }) => `${probe}: ${lie}`).sort()).toEqual([]);
  expect(stale, "exemptions that excuse nothing").toEqual([]);
  // A probe may allow a single lie only.
  if (!ONLY) expect(told).toBeGreaterThan(probes.length);
});
