import { chmod, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { chromium } from "../../src/runtimes/chromium.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wasi-scan-test-"));
  vi.stubEnv("PATH", folder);
  return async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  };
});

async function onPath(version: string): Promise<void> {
  await writeFile(join(folder, "chromium"), `#!/bin/sh\necho "Chromium ${version} built on Debian GNU/Linux"\n`);
  await chmod(join(folder, "chromium"), 0o755);
}

const here = (version: string) => ({ runtime: "chromium", version, directory: join(folder, "installed") });
const plain = { name: "default", flags: [] };

test("a version that neither the PATH nor Debian has is not installed, and nothing is left of it", async () => {
  await expect(chromium.install?.("99.0.1", folder)).rejects.toMatchObject({
    code: "install-failed",
    hint: expect.stringContaining("Debian has 156."),
  });
  expect(await readdir(folder)).toEqual([]);
});

test.skipIf(process.platform === "win32")(
  "the version is that of the binary; a security update changes none",
  async () => {
    await onPath("156.0.8078.99");
    expect(await chromium.engine(here("156.0.8078"))).toBe("156.0.8078.99");
  },
);

test.skipIf(process.platform === "win32")(
  "another Chromium on the PATH than was installed is not measured",
  async () => {
    await onPath("157.0.8100.12");
    await expect(chromium.start(here("156.0.8078"), plain)).rejects.toMatchObject({
      code: "not-installed",
      message: "chromium 156.0.8078 was installed, but the Chromium on the PATH is 157.0.8100.12 now.",
      hint: "wasi-scan runtimes install chromium@157.0.8100",
    });
  },
);

test("a Chromium that has gone is named", async () => {
  await expect(chromium.start(here("156.0.8078"), plain)).rejects.toMatchObject({
    code: "not-installed",
    message: expect.stringContaining("gone"),
  });
});
