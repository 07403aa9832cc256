import { buildMatrix } from "../../src/matrix/build.js";
import type { Matrix } from "../../src/matrix/format.js";
import { parseObservation } from "../../src/matrix/observation-text.js";
import type { SyscallFact, TargetFact } from "../../src/model/facts.js";
import { linkProbeId } from "../../src/model/names/names.js";
import type { Observation, ObservationFile, Probe, ProbeKind, Weight } from "../../src/model/probe.js";

/** Every literal probe has this digest, unless a test makes it stale. */
export const DIGEST = "d1ge57";

export function probe(id: string, kind: ProbeKind, syscall?: Probe["syscall"], weight: Weight = "ordinary"): Probe {
  return {
    id,
    kind,
    claim: `claim of ${id}`,
    weight,
    args: [],
    env: {},
    stdin: "",
    files: {},
    expect: { end: "exited", status: 0 },
    timeoutMs: 1000,
    requires: [],
    digest: DIGEST,
    ...(syscall && { syscall }),
  };
}

export function fact(path: string, ...signatures: string[]): SyscallFact {
  const [module = "", name = ""] = path.split("/");
  return { module, name, signatures: signatures.map((signature) => ({ signature, sources: [] })) };
}

export const linkProbe = ({ module, name }: SyscallFact, signature: string): Probe =>
  probe(linkProbeId(module, name, signature), "link", { module, name, signature });

/** `{ "canary/argv": "exited 0" }` as one observation file. */
export function file(
  runtime: string,
  version: string,
  observed: Record<string, string>,
  more: Partial<ObservationFile> = {},
): ObservationFile {
  const observations: Record<string, Observation> = {};
  for (const [id, text] of Object.entries(observed)) {
    const observation = parseObservation(text.startsWith("stale ") ? text : `${DIGEST} ${text}`);
    if (!observation) throw new Error(`bad literal: ${text}`);
    observations[id] = observation;
  }
  return {
    runtime,
    version,
    platform: "linux-x64",
    configuration: "default",
    flags: [],
    date: "2026-11-22",
    host: "test",
    cannot: {},
    observations,
    ...more,
  };
}

export const TYPE = "(i32) -> (i32)";
export const OTHER_TYPE = "(i32, i32) -> (i32)";

/** A world of one canary, both traits, one syscall with two signatures, one removed name, one feature. */
export const FACTS: SyscallFact[] = [
  fact("wasi_snapshot_preview1/fd_sync", TYPE),
  fact("wasix_32v1/proc_join", TYPE, OTHER_TYPE),
  { module: "wasix_32v1", name: "ws_connect", signatures: [], removed: { lastInWasixLibc: "2023-06-22" } },
];
const [SYNC, JOIN, GONE] = FACTS as [SyscallFact, SyscallFact, SyscallFact];

export const PROBES: Probe[] = [
  probe("canary/argv", "canary"),
  probe("trait/unknown-import", "trait"),
  probe("trait/wrong-signature", "trait"),
  linkProbe(SYNC, TYPE),
  probe("wasi_snapshot_preview1/fd_sync.regular-file", "behaviour", {
    module: SYNC.module,
    name: SYNC.name,
    signature: TYPE,
  }),
  linkProbe(JOIN, TYPE),
  linkProbe(JOIN, OTHER_TYPE),
  linkProbe(GONE, "() -> ()"),
  probe("feature/simd", "feature"),
];

/** A strict runtime that has fd_sync and nothing else. */
export const STRICT: Record<string, string> = {
  "canary/argv": "exited 0",
  "trait/unknown-import": "unlinked",
  "trait/wrong-signature": "unlinked wasi_snapshot_preview1.fd_close signature",
  [`link/wasi_snapshot_preview1/fd_sync ${TYPE}`]: "exited 0",
  "wasi_snapshot_preview1/fd_sync.regular-file": "exited 0",
  [`link/wasix_32v1/proc_join ${TYPE}`]: "unlinked",
  [`link/wasix_32v1/proc_join ${OTHER_TYPE}`]: "unlinked",
  "link/wasix_32v1/ws_connect () -> ()": "unlinked",
  "feature/simd": "exited 0",
};

export const matrixOf = (...files: ObservationFile[]): Matrix => buildMatrix(FACTS, PROBES, files, [], PROFILES);

/** Profiles of every kind: measured, near a measured version, of another line, of a runtime nobody measured. */
const PROFILES: TargetFact[] = [
  profile("docker:wasmtime", { runtime: "wasmtime-py", version: "36.0.6", as: "wasmtime 36.0.6" }),
  profile("wagi", { runtime: "wasmtime-py", version: "0.35.0" }),
  profile("docker:wamr", { runtime: "wamr", version: "1.1.0" }),
  profile("worker", { runtime: "node" }),
];

function profile(name: string, ...engines: TargetFact["engines"]): TargetFact {
  return { name, about: `about ${name}`, release: "1.0", engines, sources: ["a source"] };
}
