import { nameOf } from "../model/names/names.js";
import type { Observation, Outcome, Probe } from "../model/probe.js";
import type { Host, RunResult } from "../model/runtime.js";
import { type Peer, startPeer } from "./surroundings/peer.js";
import { createSandbox } from "./surroundings/sandbox.js";

/** Time limit for repeating a probe that timed out once. */
const CONFIRM_TIMEOUT_MS = 1000;

/** The compiled modules of one probe: its own, and those in its sandbox by their path there. */
export interface CompiledProbe {
  wasm: string;
  modules: Record<string, string>;
}

/** The variable in which a probe finds its peer. */
const PEER = "PEER";

/** Runs one probe once, in a fresh directory and beside a fresh peer. */
export async function observeOnce(
  host: Host,
  probe: Probe,
  { wasm, modules }: CompiledProbe,
  timeoutMs = probe.timeoutMs,
): Promise<Observation> {
  let peer: Peer | undefined;
  try {
    peer = probe.peer && (await startPeer(probe.peer));
  } catch {
    return { digest: probe.digest, outcome: { end: "harness", detail: "no peer" } };
  }
  const sandbox = createSandbox(probe, modules);
  try {
    const { directory, stdin, args, outside } = sandbox;
    const env = peer ? { ...probe.env, [PEER]: peer.address } : probe.env;
    const result = await host.run({ wasm, args, env, stdin, directory, timeoutMs });
    const deeds = outside?.deeds(result.stdout) ?? [];
    return { ...observation(probe, result), ...(deeds.length > 0 && { outside: deeds }) };
  } finally {
    sandbox.remove();
    await peer?.close();
  }
}

function observation(probe: Probe, { outcome: seen, stdout }: RunResult): Observation {
  const { digest, expect } = probe;
  const outcome = withoutOwnName(probe, seen);
  const differs = expect.stdout !== undefined && new TextDecoder().decode(stdout) !== expect.stdout;
  return differs ? { digest, outcome, stdoutDiffers: true } : { digest, outcome };
}

/**
 * Runs one probe twice and, if the runs disagree, again: disagreement is recorded as flaky with everything that was
 * seen, never as the first answer. One timeout against three equal answers is not flaky: the machine was
 * busy, or the host process so old that a clock of its own age made the difference (a timeout replaces the process).
 *
 * @param isSettled whether the first run is enough
 */
export async function observe(
  host: Host,
  probe: Probe,
  compiled: CompiledProbe,
  print: (observation: Observation) => string,
  isSettled: (probe: Probe, first: Observation) => boolean = () => false,
): Promise<Observation> {
  const first = await observeOnce(host, probe, compiled);
  if (isSettled(probe, first)) return first;
  const limit = first.outcome.end === "timeout" ? Math.min(probe.timeoutMs, CONFIRM_TIMEOUT_MS) : probe.timeoutMs;
  const second = await observeOnce(host, probe, compiled, limit);
  if (print(first) === print(second)) return first;
  const runs = [first, second, await observeOnce(host, probe, compiled)];
  const ended = runs.filter(({ outcome }) => outcome.end !== "timeout");
  const answers = (observations: Observation[]) => new Map(observations.map((one) => [print(one), one]));
  if (ended.length === 2 && answers(ended).size === 1) {
    const fourth = await observeOnce(host, probe, compiled);
    runs.push(fourth);
    if (print(fourth) === print(ended[0] as Observation)) return fourth;
  }
  const seen = answers(runs);
  const texts = [...seen.keys()].sort();
  return { ...(seen.get(texts[0] as string) as Observation), flaky: texts };
}

/**
 * A link probe has one import, so the observation does not repeat its name when it did not link. The same holds for a
 * probe that trapped in its own syscall; only the name of another syscall adds information.
 */
function withoutOwnName({ kind, syscall }: Probe, { detail, ...outcome }: Outcome): Outcome {
  if (detail === undefined) return outcome;
  const name = syscall && nameOf(syscall);
  if (outcome.end === "trapped" && detail === `unlinked ${name}`) return { ...outcome, detail: "unlinked" };
  if (kind !== "link" || name === undefined) return { ...outcome, detail };
  if (detail === name) return outcome;
  // An interface is followed by its function that is missing or has another type.
  const rest = detail.startsWith(`${name} `) || detail.startsWith(`${name}.`) ? detail.slice(name.length + 1) : detail;
  return { ...outcome, detail: rest };
}
