import { describe, expect, it } from "vitest";
import { answerAt } from "../../src/matrix/cells.js";
import { withDigest } from "../../src/matrix/files/digest.js";
import type { Answer } from "../../src/matrix/format.js";
import { answerFor } from "../../src/matrix/matrix.js";
import { file, matrixOf, OTHER_TYPE, STRICT, TYPE } from "./literals.js";

const sync = { module: "wasi_snapshot_preview1", name: "fd_sync", signature: TYPE };
const join = (signature: string) => ({ module: "wasix_32v1", name: "proc_join", signature });
const gone = { module: "wasix_32v1", name: "ws_connect", signature: TYPE };

const asked = (observed: Record<string, string>, syscall: typeof sync, cannot = {}): Answer =>
  answerFor(matrixOf(file("r", "1.0.0", { ...STRICT, ...observed }, { cannot })), syscall, 0, 0);

describe("an import's answer", () => {
  it("is the support of its own signature", () => {
    expect(asked({}, sync).support).toBe("works");
    expect(asked({}, join(TYPE)).support).toBe("missing");
  });

  it("is a mismatch where another signature of the name links", () => {
    const observed = { [`link/wasix_32v1/proc_join ${OTHER_TYPE}`]: "exited 0" };
    expect(asked(observed, join(TYPE)).support).toBe("mismatch");
  });

  it("follows from the known signatures where nobody has this one", () => {
    expect(asked({}, join("(i64) -> ()")).support).toBe("missing");
    const observed = { [`link/wasix_32v1/proc_join ${TYPE}`]: "exited 0" };
    expect(asked(observed, join("(i64) -> ()"))).toMatchObject({ support: "mismatch", derived: true });
  });

  it("is unknown for an unmeasured signature where the runtime checks no types", () => {
    const observed = { "trait/wrong-signature": "exited 0", [`link/wasix_32v1/proc_join ${TYPE}`]: "exited 0" };
    expect(asked(observed, join("(i64) -> ()")).support).toBe("unknown");
  });

  it("is removed for a name that is gone, and what was measured where it still links", () => {
    expect(asked({}, gone).support).toBe("removed");
    expect(asked({ "link/wasix_32v1/ws_connect () -> ()": "exited 0" }, gone).support).toBe("links");
    expect(asked({ "link/wasix_32v1/ws_connect () -> ()": "unlinked signature" }, gone).support).toBe("unknown");
  });

  it("is unknown for a name outside the catalogue", () => {
    expect(asked({}, { ...sync, name: "fd_nothing" }).support).toBe("unknown");
  });
});

describe("nothing counts", () => {
  const answer = (observed: Record<string, string>, cannot = {}) => asked(observed, sync, cannot).support;

  it("where a harness canary failed", () => expect(answer({ "canary/argv": "exited 101" })).toBe("unknown"));
  it("where a harness canary was not measured", () =>
    expect(answer({ "canary/argv": "stale exited 0" })).toBe("unknown"));
  it("of a probe that has changed since", () =>
    expect(answer({ [`link/wasi_snapshot_preview1/fd_sync ${TYPE}`]: "stale exited 0" })).toBe("unknown"));
  it("but a declared canary voids nothing by itself", () =>
    expect(answer({ "canary/argv": "exited 101" }, { "canary/argv": "no arguments" })).toBe("works"));
  it("but a failed trait voids nothing", () => expect(answer({ "trait/wrong-signature": "exited 0" })).toBe("works"));
});

describe("the matrix", () => {
  it("stores equal cells, patterns and rows once", () => {
    const matrix = matrixOf(file("r", "1.0.0", STRICT), file("r", "2.0.0", STRICT), file("s", "1.0.0", STRICT));
    expect(new Set(matrix.cells.map((cell) => JSON.stringify(cell))).size).toBe(matrix.cells.length);
    expect(matrix.lanes.map(({ runtime, versions }) => [runtime, versions.length])).toEqual([
      ["r", 2],
      ["s", 1],
    ]);
    expect(matrix.features.simd).toBe(matrix.syscalls.wasi_snapshot_preview1?.fd_sync?.signatures[TYPE]);
  });

  it("orders versions by number", () => {
    const versions = ["1.10.0", "1.9.0", "1.0.0-pre.4", "1.0.0"];
    const matrix = matrixOf(...versions.map((version) => file("r", version, STRICT)));
    expect(matrix.lanes[0]?.versions.map(({ version }) => version)).toEqual([
      "1.0.0-pre.4",
      "1.0.0",
      "1.9.0",
      "1.10.0",
    ]);
  });

  it("keeps a configuration apart, with its flags", () => {
    const flagged = file("r", "1.0.0", STRICT, { configuration: "net", flags: ["--net"] });
    expect(matrixOf(file("r", "1.0.0", STRICT), flagged).lanes.map(({ flags }) => flags)).toEqual([[], ["--net"]]);
  });

  it("says that a feature is rejected", () => {
    const matrix = matrixOf(file("r", "1.0.0", { ...STRICT, "feature/simd": "rejected" }));
    expect(answerAt(matrix, matrix.features.simd as number, 0, 0).support).toBe("rejected");
  });

  it("has a digest of its answers and not of its dates", () => {
    const on = (date: string, observed = STRICT) => withDigest(matrixOf(file("r", "1.0.0", observed, { date }))).digest;
    expect(on("2026-01-01")).toBe(on("2026-02-02"));
    expect(on("2026-01-01")).not.toBe(on("2026-01-01", { ...STRICT, "feature/simd": "rejected" }));
  });
});
