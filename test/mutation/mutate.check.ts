import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listProbes, type ProbeSource } from "../../src/probes/catalogue.js";
import { meets, modulesOf } from "../../src/probes/measure.js";
import { type CompiledProbe, observeOnce } from "../../src/probes/observe.js";
import { findInstalled, findRuntime } from "../../src/runtimes/index.js";
import { parseSignature } from "../../src/signature.js";
import type { Host } from "../../src/types.js";
import { facts, interfaces, PROBES, realProbes } from "../probes/compiled.js";
import { exemptions, judge, NOT_CHECKED, type Survivor } from "./exemptions.js";
import { type Lie, NOT_TOLD, printLie, tellLie } from "./lies.js";

/** Where a probe is lied to: the first of these on which it holds. */
const HONEST: [string, string][] = [
  ["node", "default"],
  ["wasmtime-py", "default"],
  ["wasmer-py", "default"],
  ["wasmer-py", "network"],
  ["wasmtime", "default"],
  ["wasmtime", "threads"],
  ["wasmedge", "default"],
];

/** What these write lies behind a list of buffers. */
const THROUGH_IOVECS = /^(fd_read|fd_pread|sock_recv|sock_recv_from)$/;

let folder: string;
const hosts: { name: string; host: Host }[] = [];
let probes: ProbeSource[];
let all: string[];
let compiled: Map<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mutation-"));
  const only = new RegExp(process.env.ONLY ?? "");
  ({ probes, compiled } = await realProbes(({ id, kind }) => kind === "behaviour" && only.test(id)));
  all = listProbes(PROBES, facts, interfaces)
    .filter(({ kind }) => kind === "behaviour")
    .map(({ id }) => id);
  for (const [id, name] of HONEST) {
    const runtime = findRuntime(id);
    const configuration = runtime?.configurations.find((one) => one.name === name);
    const newest = runtime && (await findInstalled(runtime))[0];
    if (!runtime || !configuration || !newest) continue;
    hosts.push({ name: `${id} ${name}`, host: await runtime.start(newest, configuration) });
  }
});

afterAll(async () => {
  await Promise.all(hosts.map(({ host }) => host.close()));
  rmSync(folder, { recursive: true, force: true });
});

interface Found {
  /** Each lie that was told and not noticed. */
  surviving: Survivor[];
  told: number;
  /** Where it holds; absent where it holds nowhere that is installed. */
  on?: string;
}

async function mutate(probe: ProbeSource): Promise<Found> {
  const own = modulesOf(probe, compiled);
  for (const { name, host } of hosts) {
    const honest = await observeOnce(host, probe, own);
    if (!meets(probe, honest)) continue;
    return { ...(await lieOn(host, probe, own)), on: name };
  }
  return { surviving: [], told: 0 };
}

async function lieOn(host: Host, probe: ProbeSource, { wasm, modules }: CompiledProbe): Promise<Found> {
  const bytes = readFileSync(wasm);
  const surviving: Survivor[] = [];
  let told = 0;
  const tell = async (lie: Lie): Promise<"noticed" | "unnoticed" | "not told"> => {
    const target = probe.syscall as NonNullable<ProbeSource["syscall"]>;
    const mutated = await tellLie(probe.id, bytes, target, lie);
    if (!mutated) return "not told";
    const path = join(folder, `${probe.digest}.wasm`);
    writeFileSync(path, mutated);
    const observation = await observeOnce(host, probe, { wasm: path, modules }, Math.min(probe.timeoutMs, 2000));
    if (observation.outcome.status === NOT_TOLD) return "not told";
    told++;
    return meets(probe, observation) ? "unnoticed" : "noticed";
  };
  for (const kind of ["skipped", "other-errno", "frozen"] as const) {
    if ((await tell({ kind })) === "unnoticed") surviving.push({ probe: probe.id, lie: kind });
  }
  const { name, signature } = probe.syscall as NonNullable<ProbeSource["syscall"]>;
  const types = parseSignature(signature)?.params ?? [];
  for (const [parameter, type] of types.entries()) {
    if (type !== "i32") continue;
    for (const indirect of THROUGH_IOVECS.test(name) ? [false, true] : [false]) {
      const unnoticed: string[] = [];
      let noticed = false;
      for (let word = 0; word < 16; word++) {
        const lie: Lie = { kind: "data", parameter, indirect, word };
        const end = await tell(lie);
        if (end === "not told") break;
        if (end === "noticed") noticed = true;
        else unnoticed.push(printLie(lie));
      }
      // Of a structure a probe claims one field: it must notice a lie about one of them.
      if (!noticed && unnoticed[0]) surviving.push({ probe: probe.id, lie: unnoticed[0] });
    }
  }
  return { surviving, told };
}

it("notices every lie that is told about the function it tests", async () => {
  const surviving: Survivor[] = [];
  let told = 0;
  for (const [done, probe] of probes.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\r${done}/${probes.length} ${probe.id}\u001b[K`);
    const found = await mutate(probe);
    told += found.told;
    surviving.push(...found.surviving);
    if (found.on === undefined) surviving.push({ probe: probe.id, lie: NOT_CHECKED });
  }
  const ran = probes.map(({ id }) => id);
  const { unexcused, stale } = judge(surviving, exemptions, ran, all);
  const unchecked = surviving.filter(({ lie }) => lie === NOT_CHECKED).length;
  console.log(`${probes.length} probes, ${told} lies told, ${surviving.length - unchecked} not noticed`);
  console.log(`${unchecked} ${NOT_CHECKED}: ${hosts.map(({ name }) => name).join(", ")}`);
  expect(unexcused.map(({ probe, lie }) => `${probe}: ${lie}`).sort()).toEqual([]);
  expect(stale, "exemptions that excuse nothing").toEqual([]);
  expect(told).toBeGreaterThan(probes.length);
});
