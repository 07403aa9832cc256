import { readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { driftText } from "../../../src/commands/matrix/drift.js";
import { type Drift, findDrift, namesOf } from "../../../src/explain/drift/index.js";
import { buildMatrix } from "../../../src/matrix/build.js";
import { readClaims } from "../../../src/matrix/files/facts-files.js";
import type { ClaimPage, InterfaceFact, SyscallFact } from "../../../src/model/facts.js";
import type { ObservationFile, Probe } from "../../../src/model/probe.js";
import { listProbes } from "../../../src/probes/catalogue.js";
import { FACTS, file, matrixOf, PROBES, probe, STRICT, TYPE } from "../../matrix/literals.js";
import { PROBES as FOLDER, facts, interfaces } from "../../probes/compiled.js";

const SYNC = "wasi_snapshot_preview1.fd_sync";
const CASE = "wasi_snapshot_preview1/fd_sync.regular-file";
const [FD_SYNC] = FACTS as [SyscallFact];

const about = (files: ObservationFile[], ...pages: ClaimPage[]) =>
  findDrift({ facts: FACTS, interfaces: [], claims: [{ runtime: "r", pages }], probes: PROBES }, matrixOf(...files));
const short = (drifts: Drift[]) =>
  drifts.map(({ subject, says, measured }) => [
    subject,
    says,
    ...measured.map(({ since, until, support }) => `${since}–${until} ${support}`),
  ]);
const page = (more: Partial<ClaimPage>): ClaimPage => ({ source: "a page", ...more });
const with_ = (observed: string) => ({ ...STRICT, [CASE]: observed });

describe("documentation is contradicted", () => {
  it.each<[ClaimPage, string, string | undefined]>([
    [page({ supported: [SYNC] }), "exited 0", undefined],
    [page({ supported: [SYNC] }), "exited 52", "stub"],
    [page({ supported: [SYNC] }), "exited 101", "broken"],
    [page({ supported: [SYNC] }), "timeout", "hangs"],
    [page({ supported: [SYNC] }), "trapped unreachable", "traps"],
    [page({ partial: [SYNC] }), "exited 101", undefined],
    [page({ partial: [SYNC] }), "exited 52", "stub"],
    [page({ stub: [SYNC] }), "exited 52", undefined],
    [page({ stub: [SYNC] }), "exited 0", "works"],
    [page({ not: [SYNC] }), "exited 52", undefined],
    [page({ not: [SYNC] }), "exited 0", "works"],
    [page({ supported: [SYNC] }), "exited 120", undefined],
    [page({ supported: ["wasix_32v1.proc_join"] }), "exited 0", "missing"],
    [page({ not: ["wasix_32v1.proc_join"] }), "exited 0", undefined],
    [page({ not: ["feature simd"] }), "exited 0", "works"],
  ])("by a page that says %j where fd_sync ends with %s: %s", (claims, observed, support) => {
    const drifts = about([file("r", "1.0.0", with_(observed))], claims);
    expect(drifts.flatMap(({ measured }) => measured.map((one) => one.support))).toEqual(support ? [support] : []);
  });

  it("in the versions that the page speaks of, or in the newest", () => {
    const files = ["1.0.0", "2.0.0", "3.0.0"].map((version) => file("r", version, with_("exited 52")));
    const claim = { supported: [SYNC] };
    expect(short(about(files, page(claim)))).toEqual([[SYNC, "supported", "3.0.0–3.0.0 stub"]]);
    expect(short(about(files, page({ ...claim, since: "2.0.0" })))).toEqual([[SYNC, "supported", "2.0.0–3.0.0 stub"]]);
    expect(short(about(files, page({ ...claim, until: "1.5.0" })))).toEqual([[SYNC, "supported", "1.0.0–1.0.0 stub"]]);
    expect(about(files, page({ ...claim, since: "4.0.0" }))).toEqual([]);
  });

  it("not where a flag makes true what it says", () => {
    const flagged = file("r", "1.0.0", STRICT, { configuration: "sync", flags: ["--sync"] });
    expect(about([file("r", "1.0.0", with_("exited 52")), flagged], page({ supported: [SYNC] }))).toEqual([]);
  });

  it("with the probe and what it saw; of what works with the behaviours that hold", () => {
    const evidence = (observed: string, claims: Partial<ClaimPage>) =>
      about([file("r", "1.0.0", with_(observed))], page(claims))[0]?.measured[0]?.evidence;
    expect(evidence("exited 101", { supported: [SYNC] })).toEqual([`${CASE}: exited 101`]);
    expect(evidence("exited 0", { not: [SYNC] })).toEqual([`${CASE}: holds`]);
  });

  it("by no page about a runtime that was not measured", () => {
    const drifts = about([file("other", "1.0.0", with_("exited 52"))], page({ supported: [SYNC] }));
    expect(drifts).toEqual([]);
  });
});

it.each([
  ["wasi_snapshot_preview1.fd_sync", [SYNC]],
  ["wasi_snapshot_preview1.fd_*", [SYNC]],
  ["wasix_32v1.*", ["wasix_32v1.proc_join"]],
  ["wasix_32v1.ws_connect", ["wasix_32v1.ws_connect"]],
  ["feature simd", ["feature simd"]],
  ["feature sind", []],
  ["wasi_snapshot_preview1.fd_sink", []],
])("%s in a claim stands for %j", (text, subjects) => {
  expect(namesOf(text, FACTS, matrixOf()).map(({ subject }) => subject)).toEqual(subjects);
});

describe("a source is contradicted", () => {
  const of = (fact: SyscallFact, files: ObservationFile[], probes: Probe[] = PROBES) =>
    findDrift({ facts: [fact], interfaces: [], claims: [], probes }, buildMatrix([fact], probes, files));
  const exported = (since: string, until?: string): SyscallFact => ({
    ...FD_SYNC,
    exportedBy: {
      since: { crate: "wasmer-wasix", version: "0.1.0", wasmer: since },
      ...(until && { until: { crate: "wasmer-wasix", version: "0.2.0", wasmer: until } }),
    },
  });
  const absent = { ...STRICT, [`link/wasi_snapshot_preview1/fd_sync ${TYPE}`]: "unlinked" };

  it("where a release that exports a function does not link it", () => {
    const files = [file("wasmer", "4.0.0", absent), file("wasmer", "5.0.0", absent), file("wasmer", "6.0.0", STRICT)];
    expect(short(of(exported("5.0.0"), files))).toEqual([
      [SYNC, "exported by wasmer-wasix 0.1.0 (Wasmer 5.0.0) and newer", "5.0.0–5.0.0 missing"],
    ]);
  });

  it("where one that does not export it links it", () => {
    const files = [file("wasmer", "4.0.0", STRICT), file("wasmer", "5.0.0", STRICT), file("wasmer", "6.0.0", STRICT)];
    expect(short(of(exported("5.0.0", "5.9.0"), files)).map((one) => one.slice(2))).toEqual([
      ["4.0.0–4.0.0 works", "6.0.0–6.0.0 works"],
    ]);
  });

  it("where a runtime links no version of what is said to be its own", () => {
    const own: SyscallFact = { ...FD_SYNC, signatures: [{ signature: TYPE, extension: "r,s", sources: ["r.cpp"] }] };
    const files = [file("r", "1.0.0", absent), file("r", "2.0.0", absent), file("s", "1.0.0", STRICT)];
    expect(short(of(own, files))).toEqual([[SYNC, `its own, as ${TYPE}`, "1.0.0–2.0.0 missing"]]);
  });
});

describe("a declaration is contradicted", () => {
  const all = (files: ObservationFile[]) =>
    findDrift({ facts: FACTS, interfaces: [], claims: [], probes: PROBES }, matrixOf(...files));
  const join = (signature: string) => `link/wasix_32v1/proc_join ${signature}`;

  it("if a function is missing on every runtime that has its module", () => {
    const other = { ...STRICT, [join("(i32, i32) -> (i32)")]: "exited 0" };
    expect(short(all([file("r", "1.0.0", other), file("s", "1.0.0", STRICT)]))).toEqual([
      ["wasix_32v1.proc_join", "declared, but no runtime has it", "1.0.0–1.0.0 mismatch"],
    ]);
    expect(all([file("s", "1.0.0", STRICT)])).toEqual([]);
  });

  it("not where any version has it", () => {
    const has = { ...STRICT, [join(TYPE)]: "exited 0", [join("(i32, i32) -> (i32)")]: "exited 0" };
    expect(all([file("r", "1.0.0", has), file("r", "2.0.0", STRICT)])).toEqual([]);
  });

  it("where the newest version still has what was removed", () => {
    const has = { ...STRICT, "link/wasix_32v1/ws_connect () -> ()": "unlinked wasix_32v1.ws_connect signature" };
    const linked = { ...STRICT, "link/wasix_32v1/ws_connect () -> ()": "exited 0" };
    expect(all([file("r", "1.0.0", has)])).toEqual([]);
    expect(short(all([file("r", "1.0.0", linked)]))).toEqual([
      ["wasix_32v1.ws_connect", "removed, but a runtime still has it", "1.0.0–1.0.0 links"],
    ]);
  });

  it("where no runtime that loads components has a version of an interface", () => {
    const stdin: InterfaceFact = {
      name: "wasi:cli/stdin",
      releases: [{ since: "0.2.0", until: "0.2.1", types: [], functions: [], sources: ["cli.wit"] }],
    };
    const link = (version: string): Probe => ({
      ...probe(`link/wasi:cli/stdin@${version}`, "link"),
      requires: ["feature/component-model"],
    });
    const probes = [...PROBES, probe("feature/component-model", "feature"), link("0.2.0"), link("0.2.1")];
    const of = (...files: ObservationFile[]) =>
      findDrift({ facts: [], interfaces: [stdin], claims: [], probes }, buildMatrix([], probes, files, [stdin]));
    const loads = { ...STRICT, "feature/component-model": "exited 0", "link/wasi:cli/stdin@0.2.0": "exited 0" };
    const old = { ...loads, "link/wasi:cli/stdin@0.2.1": "unlinked" };
    const none = { ...STRICT, "feature/component-model": "rejected" };
    expect(short(of(file("r", "1.0.0", old), file("s", "1.0.0", none)))).toEqual([
      ["wasi:cli/stdin@0.2.1", "released, but no runtime has it", "1.0.0–1.0.0 missing"],
    ]);
    expect(of(file("s", "1.0.0", none))).toEqual([]);
  });
});

it("as text is grouped by who says it and where", () => {
  const measured = { runtime: "r", since: "1.0.0", until: "2.0.0", flags: [], evidence: [`${CASE}: exited 8`] };
  const drift = { kind: "documentation" as const, runtime: "r", source: "a page", says: "supported" };
  const gone = { runtime: "w", since: "3.0.0", until: "3.0.0", support: "missing" as const, flags: ["--net"] };
  expect(
    driftText([
      { ...drift, subject: SYNC, measured: [{ ...measured, support: "broken" }] },
      {
        kind: "declaration",
        subject: "m.f",
        signature: TYPE,
        source: "a witx",
        says: "declared, but no runtime has it",
        measured: [{ ...gone, evidence: [`link/m/f ${TYPE}: unlinked`] }],
      },
    ]),
  ).toBe(`\
The documentation says otherwise: 1

r  a page
  ${SYNC}: supported
    measured in r 1.0.0–2.0.0: broken (${CASE}: exited 8, returned EBADF)

Specifications and libcs say otherwise: 1

a witx
  m.f ${TYPE}: declared, but no runtime has it
    measured in w 3.0.0 with --net: missing (link probe: unlinked)
`);
});

describe("the claims on file", () => {
  const root = resolve(import.meta.dirname, "../../../matrix");
  const claims = readClaims(root);
  const probes = listProbes(FOLDER, facts, interfaces);

  it("are of six runtimes at least, each of which has its own facts", () => {
    const runtimes = readdirSync(join(root, "runtimes")).map((name) => basename(name, ".json"));
    expect(claims.length).toBeGreaterThanOrEqual(6);
    expect(runtimes).toEqual(expect.arrayContaining(claims.map(({ runtime }) => runtime)));
  });

  it("name only functions and features that there are, and each once on a page", () => {
    const matrix = buildMatrix(facts, probes, []);
    for (const { runtime, pages } of claims) {
      for (const { supported = [], partial = [], stub = [], not = [] } of pages) {
        const names = [...supported, ...partial, ...stub, ...not];
        expect(
          names.filter((name) => namesOf(name, facts, matrix).length === 0),
          runtime,
        ).toEqual([]);
        expect(new Set(names).size, runtime).toBe(names.length);
      }
    }
  });
});
