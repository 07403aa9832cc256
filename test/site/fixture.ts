import { buildMatrix } from "../../src/matrix/build.js";
import { parseObservation } from "../../src/matrix/observation-text.js";
import type { SyscallFact } from "../../src/model/facts.js";
import type { Observation, ObservationFile, Probe } from "../../src/model/probe.js";
import { type Context, contextOf } from "../../src/site/data/context.js";
import type { SiteData } from "../../src/site/data/site-data.js";

export const DIGEST = "0123abcd";

const READ = "(i32) -> (i32)";
const JOIN = "(i32, i32, i32) -> (i32)";
const EARLIER = "(i32, i32) -> (i32)";

const facts: SyscallFact[] = [
  fact("wasi_snapshot_preview1", "fd_read", [{ signature: READ, sources: ["the witx"] }]),
  fact("wasi_snapshot_preview1", "sock_open", [{ signature: READ, extension: "wamr", sources: [] }]),
  { ...fact("wasix_32v1", "fd_read", [{ signature: READ, sources: [] }]), mirrors: "wasi_snapshot_preview1" },
  fact("wasix_32v1", "proc_join", [
    { signature: JOIN, sources: [] },
    { signature: EARLIER, extension: "earlier", sources: [] },
  ]),
  { ...fact("wasix_32v1", "ws_connect", []), removed: { inWitxHistory: "2022-06-12" } },
  fact("wasi", "thread-spawn", [{ signature: READ, sources: [] }]),
];

function fact(module: string, name: string, signatures: SyscallFact["signatures"]): SyscallFact {
  return { module, name, signatures };
}

export function probe(id: string, kind: Probe["kind"], more: Partial<Probe> = {}): Probe {
  return {
    id,
    kind,
    claim: `claim of ${id}`,
    weight: "ordinary",
    args: [],
    env: {},
    stdin: "",
    files: {},
    expect: { end: "exited", status: 0 },
    timeoutMs: 5000,
    requires: [],
    digest: DIGEST,
    ...more,
  };
}

const link = (module: string, name: string, signature: string): Probe =>
  probe(`link/${module}/${name} ${signature}`, "link", { syscall: { module, name, signature } });

export const READS = "wasi_snapshot_preview1/fd_read.reads";
export const EDGE = "wasi_snapshot_preview1/fd_read.bad-fd";
const reads = { module: "wasi_snapshot_preview1", name: "fd_read", signature: READ };

const probes: SiteData["probes"] = [
  probe("canary/exit-0", "canary"),
  probe("feature/simd", "feature"),
  link("wasi_snapshot_preview1", "fd_read", READ),
  link("wasi_snapshot_preview1", "sock_open", READ),
  link("wasix_32v1", "fd_read", READ),
  link("wasix_32v1", "proc_join", JOIN),
  link("wasix_32v1", "proc_join", EARLIER),
  link("wasix_32v1", "ws_connect", "() -> ()"),
  link("wasi", "thread-spawn", READ),
  { ...probe(READS, "behaviour", { syscall: reads, source: "docs" }), path: `${READS}.ts` },
  { ...probe(EDGE, "behaviour", { syscall: reads, weight: "unusual" }), path: `${EDGE}.ts` },
];

/** A measured version: what differs from every probe ending with status 0, as `<end> …` without the digest. */
export function measured(
  runtime: string,
  version: string,
  differs: Record<string, string> = {},
  more: Partial<ObservationFile> = {},
): ObservationFile {
  const observations: Record<string, Observation> = {};
  for (const { id } of probes) {
    const observation = parseObservation(`${DIGEST} ${differs[id] ?? "exited 0"}`);
    if (observation && differs[id] !== "") observations[id] = observation;
  }
  return {
    runtime,
    version,
    platform: "linux-x64",
    configuration: "default",
    flags: [],
    date: "2026-01-02",
    host: "test",
    cannot: {},
    observations,
    ...more,
  };
}

/** A site of these files. */
export function siteOf(files: ObservationFile[], more: Partial<SiteData> = {}): Context {
  const matrix = buildMatrix(facts, probes, files);
  const sources = { [`${READS}.ts`]: "// claim: …" };
  return contextOf({
    toolVersion: "0.0.0",
    facts,
    interfaces: [],
    exemptions: {},
    probes,
    files,
    matrix,
    runtimes: [],
    sources,
    claims: [],
    texts: { findings: "", changes: "" },
    url: "https://example.org/wasi/",
    programs: {},
    ...more,
  });
}

export function factOf(context: Context, module: string, name: string): SyscallFact {
  const found = context.data.facts.find((one) => one.module === module && one.name === name);
  if (!found) throw new Error(`no fact ${module}.${name}`);
  return found;
}
