import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const here = import.meta.dirname;

/** Targets of planted/. */
function fuzz(...args: string[]) {
  const all = [join(here, "start.mjs"), "--targets", join(here, "planted"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: "utf8" });
  return { status, stdout, stderr };
}

it.each([
  ["nested", /Error: planted/, ", 4 bytes"],
  ["endless", /takes more than 1000 ms/, ""],
  ["hungry", /memory limit|takes more than/, ""],
])("finds a planted bug: %s", (target, error, size) => {
  const run = fuzz(target, "--seconds", "60", "--findings", "1", "--longest", "1000");
  expect(run.stderr).toContain(`${target}: FOUND with seed 1`);
  expect(run.stderr).toMatch(error);
  expect(run.stderr).toContain(size);
  expect(run.status).toBe(1);
});

it("ends with status 2 for a target that does not exist", () => {
  expect(fuzz("nothing")).toMatchObject({
    status: 2,
    stderr: "no target nothing; there are endless, hungry, nested\n",
  });
});
