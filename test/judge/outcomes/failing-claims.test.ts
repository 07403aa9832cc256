import { describe, expect, it } from "vitest";
import { scan } from "../../../src/judge/scan.js";
import { buildMatrix } from "../../../src/matrix/build.js";
import type { ModuleImport, Needs } from "../../../src/model/needs.js";
import type { Probe } from "../../../src/model/probe.js";
import { fact, file, linkProbe, probe, TYPE } from "../../matrix/literals.js";

const OPEN = fact("wasi_snapshot_preview1/path_open", TYPE);
const opens = { module: OPEN.module, name: OPEN.name, signature: TYPE };
const claim = (name: string, more: Partial<Probe> = {}): Probe => ({
  ...probe(`wasi_snapshot_preview1/path_open.${name}`, "behaviour", opens),
  ...more,
});
const TRUNCATE = { when: "argument 4 has 8 (truncate)" };
const LINK = { when: "world a symbolic link", harm: "destroys" as const };

const reads = (more: Partial<ModuleImport> = {}): Needs => ({
  format: "core",
  entry: "command",
  features: [],
  producers: {},
  exports: [],
  imports: [{ ...opens, kind: "function", count: 1, ...more }],
});

/** One runtime, in which each of these claims ended so; versions by their own observations. */
function judged(claims: Probe[], seen: Record<string, string>, needs: Needs, ...newer: Record<string, string>[]) {
  const link = linkProbe(OPEN, TYPE);
  const files = [seen, ...newer].map((observed, i) =>
    file("r", `1.${i}.0`, {
      "canary/argv": "exited 0",
      [link.id]: "exited 0",
      ...Object.fromEntries(
        Object.entries(observed).map(([name, text]) => [`wasi_snapshot_preview1/path_open.${name}`, text]),
      ),
    }),
  );
  const matrix = buildMatrix([OPEN], [probe("canary/argv", "canary"), link, ...claims], files);
  return scan({ name: "app.wasm", bytes: 1 }, needs, matrix);
}

const passing = (...seen: number[]) => reads({ arguments: [{ parameter: 4, seen, complete: true }] });

describe("hazards beside a verdict", () => {
  const claims = [claim("reads"), claim("truncate", TRUNCATE)];
  const wrong = { reads: "exited 0", truncate: "exited 101" };

  it("name a claim that is wrong in a circumstance that the code does not show", () => {
    expect(judged(claims, wrong, reads()).verdicts).toMatchObject([
      {
        verdict: "runs",
        reasons: [],
        notes: [],
        hazards: [
          {
            import: "wasi_snapshot_preview1.path_open",
            probe: "wasi_snapshot_preview1/path_open.truncate",
            observed: "exited 101",
            failure: "wrong",
            when: "argument 4 has 8 (truncate)",
          },
        ],
      },
    ]);
  });

  it("are a reason for at risk where a call passes such values", () => {
    expect(judged(claims, wrong, passing(9)).verdicts).toMatchObject([
      { verdict: "at-risk", hazards: [], reasons: [{ support: "partial", observed: "exited 101" }] },
    ]);
  });

  it("are nothing where constants exclude them", () => {
    expect(judged(claims, wrong, passing(0, 1)).verdicts).toMatchObject([
      { verdict: "runs", hazards: [], notes: [], reasons: [] },
    ]);
  });

  it("do not name what is merely refused: that is a note", () => {
    const refused = { reads: "exited 0", truncate: "exited 58" };
    expect(judged(claims, refused, reads()).verdicts).toMatchObject([
      { verdict: "runs", hazards: [], notes: ["wasi_snapshot_preview1/path_open.truncate: exited 58"] },
    ]);
  });

  it("say that data is destroyed, but not where the call was refused", () => {
    const link = [claim("reads"), claim("symlink", { ...LINK, weight: "unusual" })];
    const [destroyed] = judged(link, { reads: "exited 0", symlink: "exited 101" }, reads()).verdicts;
    expect(destroyed).toMatchObject({ verdict: "runs", hazards: [{ destroys: true, when: "world a symbolic link" }] });
    const [refused] = judged(link, { reads: "exited 0", symlink: "exited 58" }, reads()).verdicts;
    expect(refused).toMatchObject({ verdict: "runs", hazards: [] });
  });

  it("leave a function unknown of which nothing ordinary is known beside them", () => {
    expect(judged(claims, { reads: "exited 120", truncate: "exited 101" }, passing(1)).verdicts).toMatchObject([
      { verdict: "unknown", reasons: [{ support: "unknown" }] },
    ]);
  });

  it("do not excuse a function every call of which crashes", () => {
    const crashing = [claim("truncate", TRUNCATE), claim("bad-fd", { weight: "unusual" })];
    const seen = { truncate: "trapped host error", "bad-fd": "trapped host error" };
    expect(judged(crashing, seen, passing(1)).verdicts).toMatchObject([
      { verdict: "at-risk", reasons: [{ support: "traps" }] },
    ]);
  });

  it("make another answer of a version, so that a newer one without them says so", () => {
    const fixed = { reads: "exited 0", truncate: "exited 0" };
    expect(judged(claims, wrong, reads(), fixed).verdicts).toMatchObject([
      { since: "1.0.0", until: "1.0.0", verdict: "runs", hazards: [{ failure: "wrong" }] },
      { since: "1.1.0", until: "1.1.0", verdict: "runs", hazards: [] },
    ]);
  });
});
