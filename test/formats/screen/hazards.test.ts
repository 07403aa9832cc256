import { expect, it } from "vitest";
import { plain } from "../../../src/formats/colours.js";
import { groupHazards } from "../../../src/formats/hazard-groups.js";
import { hazardBlock, hazardLines } from "../../../src/formats/screen/hazards.js";
import { newestOf } from "../../../src/formats/screen/newest.js";
import type { Hazard, VerdictEntry } from "../../../src/model/report.js";

const P1 = "wasi_snapshot_preview1";

const hazard = (probe: string, more: Partial<Hazard> = {}): Hazard => ({
  import: `${P1}.${probe.split(".")[0]}`,
  probe: `${P1}/${probe}`,
  observed: "exited 101",
  failure: "wrong",
  ...more,
});

const seeking = hazard("fd_write.after-seeking", {
  destroys: true,
  when: "world a file that was opened for appending",
});
const appending = hazard("fd_write.two-appenders", {
  destroys: true,
  when: "world two descriptors append to one file",
});
const waiting = hazard("poll_oneoff.waits", { failure: "hangs", when: "memory a deadline" });
const flags = hazard("fd_fdstat_set_flags.append", { destroys: true, when: "argument 1 has 1 (append)" });

function rowsOf(hazards: Record<string, Hazard[]>) {
  const verdicts = Object.entries(hazards).map(([runtime, own]) => {
    const entry = { runtime, since: "1", until: "1", lastTested: "1", verdict: "runs", flags: [], notes: [] };
    return { ...entry, hazards: own, reasons: [] } as VerdictEntry;
  });
  const runtimes = Object.keys(hazards).map((id) => ({ id, oldest: "1", newest: "1", abis: [] }));
  return newestOf({ verdicts }, { runtimes });
}

const linesOf = (hazards: Record<string, Hazard[]>) => {
  const rows = rowsOf(hazards);
  return hazardLines(groupHazards(rows.map(({ entry }) => entry)), rows);
};

it("joins the cases in which a function destroys data on the same runtimes, in full", () => {
  expect(linesOf({ node: [], bun: [seeking, appending] }).map(({ text }) => text)).toEqual([
    "fd_write destroys data (a file opened for appending or two descriptors append to one file): bun",
  ]);
});

it("names every runtime that loses data, and three of those that hang", () => {
  const all = Object.fromEntries(["a", "b", "c", "d", "e"].map((id) => [id, [waiting, flags]]));
  expect(linesOf(all).map(({ text }) => text)).toEqual([
    "fd_fdstat_set_flags destroys data (append): a, b, c, d, e",
    "poll_oneoff hangs (a deadline): a, b, c, 2 more",
  ]);
});

it("puts the loss on the most used runtime first", () => {
  const [first] = linesOf({ node: [flags], bun: [seeking], deno: [seeking] });
  expect(first?.text).toBe("fd_fdstat_set_flags destroys data (append): node");
});

it("says of whom hazards are, cuts nothing, and counts what it leaves out", () => {
  const all = linesOf({ node: [seeking, appending, waiting] });
  const options = { colours: plain, width: 60 };
  expect(hazardBlock(all, { losses: 2, hazards: 0 }, options)).toEqual([
    "hazards    also where it runs, if the program does this:",
    "           fd_write destroys data (a file opened for",
    "             appending or two descriptors append to one",
    "             file): node",
    "           1 more: --reasons",
  ]);
  const hanging = linesOf({ node: [waiting] });
  expect(hazardBlock(hanging, { losses: 2, hazards: 0 }, options)).toEqual(["hazards    1 where it runs: --reasons"]);
});
