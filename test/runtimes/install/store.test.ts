import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { processMark } from "../../../src/launch/process-mark.js";
import type { Runtime } from "../../../src/model/runtime.js";
import { findInstalled, install, installed, remove } from "../../../src/runtimes/index.js";

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), "wasi-scan-test-"));
  vi.stubEnv("WASI_SCAN_CACHE", cache);
  return async () => {
    vi.unstubAllEnvs();
    await rm(cache, { recursive: true, force: true });
  };
});

const fake = (over: Partial<Runtime> = {}): Runtime => ({
  id: "fake",
  configurations: [{ name: "default", flags: [] }],
  cannot: {},
  versions: [],
  present: async () => [],
  install: (version, directory) => writeFile(join(directory, "engine"), version),
  engine: async () => undefined,
  start: () => Promise.reject(new Error("not in this test")),
  ...over,
});

test("an installed version is in the store until it is removed", async () => {
  const one = await install(fake(), "1.2.3");
  expect(one).toEqual({ runtime: "fake", version: "1.2.3", directory: join(cache, "runtimes", "fake", "1.2.3") });
  expect(await readdir(one.directory ?? "")).toEqual(["engine"]);
  expect(await installed()).toEqual([one]);
  expect(await remove("fake", "1.2.3")).toEqual([one]);
  expect(await installed()).toEqual([]);
});

test("a failed install leaves nothing behind", async () => {
  const failing = fake({
    install: async (_version, directory) => {
      await writeFile(join(directory, "half"), "");
      throw new Error("the disk is full");
    },
  });
  await expect(install(failing, "1.0.0")).rejects.toMatchObject({
    name: "WasiScanError",
    code: "install-failed",
    message: expect.stringContaining("the disk is full"),
  });
  expect(await readdir(join(cache, "runtimes", "fake"))).toEqual([]);
});

test("what a killed process left is gone after the next install, what another works on is not", async () => {
  const folder = join(cache, "runtimes", "fake");
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  const [, namespace] = processMark().split(".");
  const abandoned = join(folder, `.1.0.0-${dead}.${namespace}-abcdef`);
  const underWay = join(folder, `.1.1.0-${process.ppid}.${namespace}-abcdef`);
  // Nobody here can tell whether it runs.
  const elsewhere = join(folder, `.1.2.0-${dead}.1${namespace}-abcdef`);
  for (const directory of [abandoned, underWay, elsewhere])
    await mkdir(join(directory, "node_modules"), { recursive: true });
  await install(fake(), "2.0.0");
  expect((await readdir(folder)).sort()).toEqual([basename(underWay), basename(elsewhere), "2.0.0"]);
});

test("an install under way does not count", async () => {
  const watching = fake({
    install: async () => {
      expect(await installed()).toEqual([]);
    },
  });
  await install(watching, "1.0.0");
  expect(await installed()).toHaveLength(1);
});

test("a version that is there is not installed again, and two at once end as one", async () => {
  const counting = fake({ install: vi.fn(async () => {}) });
  const [a, b] = await Promise.all([install(counting, "1.0.0"), install(counting, "1.0.0")]);
  expect(a).toEqual(b);
  const before = vi.mocked(counting.install ?? vi.fn()).mock.calls.length;
  await install(counting, "1.0.0");
  expect(counting.install).toHaveBeenCalledTimes(before);
  expect(await readdir(join(cache, "runtimes", "fake"))).toEqual(["1.0.0"]);
});

test.each(["../up", "", "latest", "-rf", "1.0.0/../.."])("%j is not a version", async (version) => {
  await expect(install(fake(), version)).rejects.toMatchObject({ code: "bad-usage" });
});

test("what comes with npm and what is in the store are found together, newest first", async () => {
  const runtime = fake({ present: async () => [{ runtime: "fake", version: "1.9.0" }] });
  for (const version of ["1.10.0", "1.0.0-pre.4", "1.9.0", "1.0.0"]) await install(runtime, version);
  const found = await findInstalled(runtime);
  expect(found.map((one) => one.version)).toEqual(["1.10.0", "1.9.0", "1.0.0", "1.0.0-pre.4"]);
  expect(found[1]).toEqual({ runtime: "fake", version: "1.9.0" });
});

test("removing what is not there says so", async () => {
  await expect(remove("fake")).rejects.toMatchObject({ code: "not-installed" });
});
