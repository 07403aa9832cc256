import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Observation } from "../../src/model/probe.js";
import type { Host } from "../../src/model/runtime.js";
import { parseSignature } from "../../src/model/signature.js";
import type { ProbeSource } from "../../src/probes/catalogue.js";
import { meets } from "../../src/probes/measure.js";
import { type CompiledProbe, observeOnce } from "../../src/probes/observe.js";
import { OTHER_HANDLES } from "./handle-lies.js";
import { type Lie, printLie } from "./lie.js";
import { NOT_TOLD, tellLie } from "./lies.js";
import type { Field, Returned } from "./returned-fields.js";
import { STREAM_LIES } from "./stream-lies.js";
import { PARAMETERS_AT_ONCE, readSurvey, type Shown, surveyed } from "./survey.js";
import { isAboutContent } from "./written.js";

/** A runtime on which a probe that holds is lied to. */
export interface HonestHost {
  name: string;
  host: Host;
}

/** A lie that was told, and what became of the probe. */
export interface ToldLie {
  lie: Lie;
  observation: Observation;
  noticed: boolean;
}

export interface Mutation {
  /** Where the probe holds; absent where it holds on none of the hosts. */
  on?: string;
  told: ToldLie[];
}

/** What these write lies behind a list of buffers. */
const THROUGH_IOVECS = /^(fd_read|fd_pread|sock_recv|sock_recv_from)$/;
/** What takes or gives a stream or a future. */
const HANDS_OVER = /\b(stream|future)</;
/** A wait that nothing ends shows in this time as in a longer one. */
const LONGEST_RUN_MS = 2000;
/** What a probe exits with where its set-up fails: then nothing is known, and no claim is denied. */
const SET_UP_FAILED = 120;
/** So many calls of a function its own set-up makes at most. */
const MOST_SET_UP_CALLS = 8;

/** Where a probe's modules are; of a component also the core module in it, and what the function under test returns. */
export interface MutableProbe extends CompiledProbe {
  component?: { program: Uint8Array; returned: Returned };
}

/** Lies to one probe on the first host on which it holds. @param folder where its mutated modules are put */
export async function mutate(
  probe: ProbeSource,
  own: MutableProbe,
  hosts: HonestHost[],
  folder: string,
): Promise<Mutation> {
  // On a busy machine a probe of time may miss once what it claims.
  for (const { name, host } of [...hosts, ...hosts]) {
    const holds = meets(probe, await observeOnce(host, probe, own));
    if (holds) return { on: name, told: await lieOn(host, probe, own, folder) };
  }
  return { told: [] };
}

async function lieOn(host: Host, probe: ProbeSource, own: MutableProbe, folder: string): Promise<ToldLie[]> {
  const { syscall, wrap } = probe;
  if (!syscall) throw new Error(`${probe.id} is about no function`);
  const bytes = own.component?.program ?? readFileSync(own.wasm);
  const path = join(folder, `${probe.digest}.wasm`);
  const told: ToldLie[] = [];
  const run = async (lie: Lie, honestly: number, instead?: "trap"): Promise<Observation | undefined> => {
    const mutated = await tellLie(probe.id, bytes, syscall, lie, honestly, instead);
    if (!mutated) return undefined;
    writeFileSync(path, wrap ? wrap(mutated) : mutated);
    const observation = await observeOnce(
      host,
      probe,
      { ...own, wasm: path },
      Math.min(probe.timeoutMs, LONGEST_RUN_MS),
    );
    if (observation.outcome.end === "harness") throw new Error(`${probe.id}, ${printLie(lie)}: the host failed`);
    return observation;
  };
  // A process that another takes over, or one that ends by itself, does not confess that it told no lie; no component does.
  const wouldTrap = async (lie: Lie, honestly: number): Promise<boolean> => {
    if (probe.expect.orTrapped) return true;
    const observation = await run(lie, honestly, "trap");
    return observation !== undefined && observation.outcome.end !== "timeout" && !meets(probe, observation);
  };
  const isSetUpFailure = ({ outcome }: Observation) =>
    wrap ? outcome.end === "trapped" : outcome.status === SET_UP_FAILED;
  // Where the set-up calls the function too, those calls are told no lie.
  const afterSetUp = async (lie: Lie): Promise<Observation | undefined> => {
    let failed: Observation | undefined;
    for (let honestly = 0; honestly <= MOST_SET_UP_CALLS; honestly++) {
      const observation = await run(lie, honestly);
      if (observation?.outcome.status === NOT_TOLD) return failed;
      if (!observation || !isSetUpFailure(observation)) {
        const isTold = observation && (!meets(probe, observation) || (await wouldTrap(lie, honestly)));
        return isTold ? observation : failed;
      }
      failed = observation;
    }
    return failed;
  };
  const tell = async (lie: Lie): Promise<boolean> => {
    const observation = await afterSetUp(lie);
    if (!observation) return false;
    const isUnknown = isSetUpFailure(observation);
    // The Canonical ABI rules out what makes a component trap: a handle that is none, memory that is not there.
    if (isUnknown && wrap) return false;
    told.push({ lie, observation, noticed: !meets(probe, observation) && !isUnknown });
    return true;
  };
  const isSilent = (lie: Lie): boolean => unnoticed(syscall.name, told).some((one) => isAlike(one, lie));
  const shown = await survey(host, probe, own, path, parseSignature(syscall.signature)?.params.length ?? 0);
  const { bytes: size, fields } = own.component?.returned ?? { bytes: 0, fields: [] };
  // A handle of nothing is not let through.
  if (size === 0 || fields.length > 0) await tell({ kind: "skipped", bytes: size });
  if (!wrap && shown?.errno !== false) await tell({ kind: "other-errno" });
  await tell({ kind: "frozen" });
  // One run spares those for each field of a case that was never returned.
  const cameBack = new Map<string, boolean>();
  const isThere = async (field: Field): Promise<boolean> => {
    const key = JSON.stringify(field.where);
    if (field.where.length > 0 && !cameBack.has(key)) {
      const outer = field.where.slice(0, -1);
      const honest: Field = { ...field, role: "value", bits: 0 };
      const isOuterThere = outer.length === 0 || (await isThere({ ...field, where: outer }));
      cameBack.set(key, isOuterThere && (await wouldTrap({ kind: "returned", field: honest }, 0)));
    }
    return cameBack.get(key) ?? true;
  };
  for (const field of fields) {
    const lie: Lie = { kind: "returned", field };
    if (!(await isThere(field))) continue;
    await tell(lie);
    if (field.role === "value" && isSilent(lie)) await tell({ ...lie, once: true });
  }
  for (const to of OTHER_HANDLES[own.component?.returned.resource ?? ""] ?? []) {
    if (!told.some(({ lie, noticed }) => lie.kind === "other-handle" && noticed))
      await tell({ kind: "other-handle", to });
  }
  for (const how of HANDS_OVER.test(syscall.signature) ? STREAM_LIES : []) await tell({ kind: "stream", how });
  for (const [parameter, type] of (parseSignature(syscall.signature)?.params ?? []).entries()) {
    if (type !== "i32" && type !== "i64") continue;
    for (const indirect of THROUGH_IOVECS.test(syscall.name) ? [false, true] : [false]) {
      if (!indirect && shown?.written.has(parameter) === false) continue;
      const lie: Lie = { kind: "data", parameter, indirect, word: 0 };
      for (let word = 0; word < 16; word++) {
        if (!(await tell({ ...lie, word }))) break;
      }
      if (isSilent(lie) && !isAboutContent(syscall.name, lie)) await tell({ ...lie, once: true });
    }
  }
  return told;
}

/** Which lies can be told at all; undefined where nothing tells. */
async function survey(
  host: Host,
  probe: ProbeSource,
  own: MutableProbe,
  path: string,
  parameters: number,
): Promise<Shown | undefined> {
  if (!probe.syscall || probe.wrap) return undefined;
  const bytes = readFileSync(own.wasm);
  const shown: Shown = { errno: false, written: new Set() };
  for (let from = 0; from < Math.max(parameters, 1); from += PARAMETERS_AT_ONCE) {
    writeFileSync(path, await surveyed(probe.id, bytes, probe.syscall, from));
    const { outcome } = await observeOnce(host, probe, { ...own, wasm: path });
    const part = readSurvey(outcome.status, from);
    if (!part) {
      // A module replaced by another reports nothing; if it does not trap either, it showed nothing.
      writeFileSync(path, await surveyed(probe.id, bytes, probe.syscall, from, "trap"));
      if (!meets(probe, await observeOnce(host, probe, { ...own, wasm: path }))) return undefined;
      continue;
    }
    shown.errno ||= part.errno;
    for (const parameter of part.written) shown.written.add(parameter);
  }
  return shown;
}

/**
 * The lies about the function of this name that must not go unnoticed and did. Of a structure a probe claims one field:
 * there it must notice a lie about one word, or one field.
 */
export function unnoticed(name: string, told: ToldLie[]): Lie[] {
  const silent = told.filter(({ noticed }) => !noticed).map(({ lie }) => lie);
  return silent.filter((lie) => {
    if (!["data", "returned", "other-handle"].includes(lie.kind) || isAboutContent(name, lie)) return true;
    return lie === silent.find((one) => isAlike(lie, one)) && !told.some((one) => one.noticed && isAlike(one.lie, lie));
  });
}

/** Whether both are about the same part of what is returned, or what is written through the same pointer. */
function isAlike(one: Lie, other: Lie): boolean {
  if (one.kind === "other-handle") return other.kind === one.kind;
  if (one.kind === "returned" && other.kind === "returned") {
    const [a, b] = [one.field, other.field];
    return a.role === b.role && JSON.stringify(a.where[0]) === JSON.stringify(b.where[0]);
  }
  if (one.kind !== "data" || other.kind !== "data") return false;
  return one.parameter === other.parameter && one.indirect === other.indirect;
}
