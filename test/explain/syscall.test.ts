import { describe, expect, it } from "vitest";
import { explainSyscall, printExportedBy } from "../../src/explain/syscall.js";
import { FACTS, file, matrixOf, OTHER_TYPE, PROBES, STRICT, TYPE } from "../matrix/literals.js";

const [SYNC, JOIN, GONE] = FACTS as [(typeof FACTS)[number], (typeof FACTS)[number], (typeof FACTS)[number]];
const BROKEN = { ...STRICT, "wasi_snapshot_preview1/fd_sync.regular-file": "exited 8" };

describe("what is known of a syscall", () => {
  it("is its support in every version, equal neighbours joined, with what does not hold", () => {
    const matrix = matrixOf(file("r", "1.0.0", BROKEN), file("r", "2.0.0", STRICT), file("r", "3.0.0", STRICT));
    const { signatures } = explainSyscall(SYNC, PROBES, matrix);
    expect(
      signatures[0]?.support.map(({ since, until, support, evidence }) => [since, until, support, evidence]),
    ).toEqual([
      ["1.0.0", "1.0.0", "broken", ["wasi_snapshot_preview1/fd_sync.regular-file: exited 8"]],
      ["2.0.0", "3.0.0", "works", []],
    ]);
  });

  it("is each of its signatures and each of its probes", () => {
    const { signatures, probes } = explainSyscall(JOIN, PROBES, matrixOf(file("r", "1.0.0", STRICT)));
    expect(signatures.map(({ signature }) => signature)).toEqual([TYPE, OTHER_TYPE]);
    expect(probes.map(({ kind }) => kind)).toEqual(["link", "link"]);
  });

  it("is that it was removed, measured as any type", () => {
    const { removed, signatures } = explainSyscall(GONE, PROBES, matrixOf(file("r", "1.0.0", STRICT)));
    expect(removed).toEqual({ lastInWasixLibc: "2023-06-22" });
    expect(signatures.map(({ signature, support }) => [signature, support[0]?.support])).toEqual([
      ["any type", "missing"],
    ]);
  });

  it("is which releases of Wasmer export it, as a fact beside what was measured", () => {
    const exportedBy = { since: { crate: "wasmer-wasix", version: "0.10.0", wasmer: "4.1.0" } };
    const matrix = matrixOf(file("r", "1.0.0", STRICT));
    expect(explainSyscall({ ...SYNC, exportedBy }, PROBES, matrix)).toEqual({
      ...explainSyscall(SYNC, PROBES, matrix),
      exportedBy,
    });
  });

  it("is the flag that makes it work, where the plain configuration does not", () => {
    const flagged = file("r", "1.0.0", STRICT, { configuration: "sync", flags: ["--sync"] });
    const { signatures } = explainSyscall(SYNC, PROBES, matrixOf(file("r", "1.0.0", BROKEN), flagged));
    expect(signatures[0]?.support).toMatchObject([{ support: "works", flags: ["--sync"] }]);
  });
});

it.each([
  [undefined, "wasmer-wasi 3.0.0 (Wasmer 3.0.0) and newer"],
  [{ crate: "wasmer-wasix", version: "0.4.0" }, "wasmer-wasi 3.0.0 (Wasmer 3.0.0) to wasmer-wasix 0.4.0"],
])("the releases that export a function, until %j, are named as %j", (until, text) => {
  expect(printExportedBy({ since: { crate: "wasmer-wasi", version: "3.0.0", wasmer: "3.0.0" }, until })).toBe(text);
});
