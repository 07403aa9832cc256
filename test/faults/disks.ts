import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A disk of its own for a test: full, or one that may only be read. Undefined where this user may mount none. */
export function mountedDisk(options: string, fill?: (folder: string) => void): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "faults-disk-"));
  const mount = spawnSync("mount", ["-t", "tmpfs", "-o", options, "wasi-scan-faults", folder]);
  if (mount.status !== 0) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  afterAll(() => {
    spawnSync("umount", ["-l", folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  fill?.(folder);
  return folder;
}

/** A disk with room for names, and for nothing in them. */
export const fullDisk = (): string | undefined =>
  mountedDisk("size=64k", (folder) => {
    mkdirSync(join(folder, "out"));
    for (let i = 0; i < 100; i++) {
      try {
        writeFileSync(join(folder, `filler-${i}`), Buffer.alloc(4096, 1));
      } catch {
        return;
      }
    }
  });

/** A disk that may only be read, with a folder `out` and in it what `fill` puts there. */
export const readOnlyDisk = (fill?: (folder: string) => void): string | undefined => {
  const folder = mountedDisk("size=1m", (root) => {
    mkdirSync(join(root, "out"));
    fill?.(join(root, "out"));
  });
  if (folder !== undefined) spawnSync("mount", ["-o", "remount,ro", folder]);
  return folder !== undefined && existsSync(folder) ? folder : undefined;
};
