import { expect, test } from "vitest";
import { type ListedRuntime, printOverview, printVersions } from "../../../src/commands/runtimes/table.js";

const fast: ListedRuntime = {
  id: "fast",
  here: ["3.0.0", "2.0.0"],
  available: ["3.0.0", "2.0.0", "1.0.0"],
  configurations: [
    { name: "default", flags: [], versions: ["3.0.0", "2.0.0", "1.0.0"] },
    { name: "threads", flags: ["--threads"], versions: ["3.0.0", "2.0.0"] },
    { name: "threads", flags: ["--threads", "--old"], versions: ["1.0.0"] },
  ],
  versions: [
    { version: "3.0.0", place: "built in", measured: true },
    { version: "2.0.0", place: "store", bytes: 1_234_567, engine: "engine-0.9", measured: true },
    { version: "1.0.0", place: "registry", measured: false },
  ],
};
const slow: ListedRuntime = {
  id: "slow-one",
  here: [],
  available: ["7.4.2"],
  buildSeconds: 540,
  configurations: [{ name: "default", flags: [], versions: ["7.4.2"] }],
  versions: [{ version: "7.4.2", place: "registry", measured: false }],
};

test("the overview has a line for each runtime, and below it the flags with the versions that take them", () => {
  expect(printOverview([fast, slow])).toBe(
    `runtime   installed  available  versions       on disk
fast      2          1          1.0.0 – 3.0.0  1.2 MB
  threads (2.0.0 – 3.0.0): --threads
  threads (1.0.0): --threads --old
slow-one  0          1          7.4.2                   built from source, about 9 min each

2 of 4 versions are installed, 1.2 MB. \`wasi-scan runtimes list <id>\` shows each.
`,
  );
});

test("of one runtime each version shows where it is, what its engine reports and how it can be configured", () => {
  expect(printVersions(fast)).toBe(
    `fast
  version                          on disk  measured  engine says  configurations
  3.0.0    comes with Node or npm           yes                    default, threads
  2.0.0    installed               1.2 MB   yes       engine-0.9   default, threads
  1.0.0    available                        no                     default, threads
  threads (2.0.0 – 3.0.0): --threads
  threads (1.0.0): --threads --old
`,
  );
  expect(printVersions(slow)).toMatch(/^slow-one, built from source, about 9 min each\n/);
});
