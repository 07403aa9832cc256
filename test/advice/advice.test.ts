import { describe, expect, it } from "vitest";
import { aliasesOf } from "../../src/advice/aliases.js";
import { scan } from "../../src/judge/scan.js";
import { buildMatrix } from "../../src/matrix/build.js";
import type { ModuleImport, Needs } from "../../src/model/needs.js";
import { FACTS, fact, file, linkProbe, OTHER_TYPE, PROBES, probe, STRICT, TYPE } from "../matrix/literals.js";

const PREVIEW1 = "wasi_snapshot_preview1";
const accept = [fact(`${PREVIEW1}/sock_accept`, TYPE), fact(`${PREVIEW1}/sock_accept_v2`, OTHER_TYPE)];
const unstable = fact("wasi_unstable/fd_sync", TYPE);
const facts = [...FACTS, ...accept, unstable];
const syscalls = facts.flatMap((one) => one.signatures.map(({ signature }) => ({ ...one, signature })));
const works = ({ module, name, signature }: (typeof syscalls)[number]) =>
  probe(`${module}/${name}.works`, "behaviour", { module, name, signature });
const probes = [
  ...PROBES,
  ...[...accept, unstable].flatMap((one) => one.signatures.map(({ signature }) => linkProbe(one, signature))),
  ...syscalls.filter(({ name, module }) => name.startsWith("sock_") || module === "wasi_unstable").map(works),
];

/** What is observed of a syscall that a runtime lacks, or has. */
const lacks = (module: string, name: string, signature = TYPE) => ({
  [`link/${module}/${name} ${signature}`]: `unlinked ${module}.${name}`,
});
const has = (module: string, name: string, signature = TYPE) => ({
  [`link/${module}/${name} ${signature}`]: "exited 0",
  [`${module}/${name}.works`]: "exited 0",
});

function adviceFor(wanted: Partial<Needs>, ...runtimes: [string, Record<string, string>][]) {
  const files = runtimes.map(([runtime, observed]) => file(runtime, "1.0.0", { ...STRICT, ...observed }));
  const full: Needs = {
    format: "core",
    entry: "command",
    imports: [],
    features: [],
    producers: {},
    exports: [],
    ...wanted,
  };
  const report = scan({ name: "a.wasm", bytes: 1 }, full, buildMatrix(facts, probes, files));
  return report.verdicts.find(({ runtime }) => runtime === "here")?.reasons[0];
}

const call = (module: string, name: string, signature = TYPE): ModuleImport => ({
  module,
  name,
  kind: "function",
  signature,
  count: 1,
});

describe("the next step for what a runtime lacks", () => {
  const v2 = { imports: [call(PREVIEW1, "sock_accept_v2", OTHER_TYPE)] };

  it("is the name by which it has the same call", () => {
    const here = { ...lacks(PREVIEW1, "sock_accept_v2", OTHER_TYPE), ...has(PREVIEW1, "sock_accept") };
    expect(adviceFor(v2, ["here", here])?.advice).toBe(
      `here has it as ${PREVIEW1}.sock_accept: rebuild with a libc that uses that name.`,
    );
  });

  it("is another runtime, where it has no such name", () => {
    const here = { ...lacks(PREVIEW1, "sock_accept_v2", OTHER_TYPE), ...lacks(PREVIEW1, "sock_accept") };
    const there = has(PREVIEW1, "sock_accept_v2", OTHER_TYPE);
    expect(adviceFor(v2, ["here", here], ["there", there])?.advice).toBe("Measured to work in there.");
  });

  it("is a rebuild with the libc by its name, where the type is an old one", () => {
    const old = { imports: [call(PREVIEW1, "sock_accept", "(i32, i64) -> (i32)")] };
    expect(adviceFor(old, ["here", has(PREVIEW1, "sock_accept")])?.advice).toBe(
      "Rebuild with a current wasi-libc: the module passes 2 parameters, hosts take 1.",
    );
  });

  it("is a rebuild for the whole of an old module, whatever call it lacks", () => {
    const old = { imports: [call("wasi_unstable", "fd_sync")] };
    const here = lacks("wasi_unstable", "fd_sync");
    expect(adviceFor(old, ["here", here])?.advice).toMatch(
      /^The module imports wasi_unstable: rebuild with a current wasi-libc .* imports wasi_snapshot_preview1\.$/,
    );
  });
});

describe("the next step for a feature that is rejected", () => {
  const here = { "feature/simd": "rejected" };
  const there = { "feature/simd": "exited 0" };
  const made = { "processed-by": ["clang 18.1.2"] };

  it("is where it is accepted, and the switch of what built the module", () => {
    const reason = adviceFor({ features: ["simd"], producers: made }, ["here", here], ["there", there]);
    expect(reason?.advice).toBe("Measured to work in there.");
    expect(reason?.build).toMatchObject([{ toolchain: "clang", advice: expect.stringContaining("-mno-simd128") }]);
  });

  it("is to switch it off, where nobody knows the switch", () => {
    const reason = adviceFor({ features: ["simd"] }, ["here", here], ["there", there]);
    expect(reason?.advice).toBe(
      "Measured to work in there. For this runtime, build with that Wasm feature switched off.",
    );
    expect(reason?.build).toBeUndefined();
  });

  it("suggests no other build for something that was not measured", () => {
    expect(adviceFor({ features: ["simd"], producers: made }, ["here", {}])?.build).toBeUndefined();
  });
});

describe("other names of a call", () => {
  const matrix = buildMatrix(facts, probes, []);
  it.each<[string, string, string[]]>([
    [PREVIEW1, "sock_accept", [`${PREVIEW1}.sock_accept_v2`]],
    [PREVIEW1, "sock_accept_v2", [`${PREVIEW1}.sock_accept`]],
    [PREVIEW1, "fd_sync", ["wasi_unstable.fd_sync"]],
    ["wasix_32v1", "proc_join", []],
    ["wasix_32v1", "ws_connect2", []],
    ["env", "fd_sync", []],
  ])("%s.%s", (module, name, expected) => {
    expect(aliasesOf(call(module, name), matrix).map((one) => `${one.module}.${one.name}`)).toEqual(expected);
  });
});
