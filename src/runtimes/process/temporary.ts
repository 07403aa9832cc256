import { mkdtempSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WasiScanError } from "../../model/errors.js";
import { guard, halfMade } from "./cleanup.js";
import { isRunning } from "./is-running.js";
import { mindFolder } from "./minder.js";

let own: string | undefined;

/**
 * From now on whatever this process and its children make in the system's temporary folder is below one folder, which
 * goes with this process. What a process left that nobody could clear up after goes now.
 *
 * @returns that folder
 * @throws WasiScanError `bad-usage` where none can be made
 */
export function useOwnTemporaryFolder(): string {
  if (own !== undefined) return own;
  const parent = tmpdir();
  try {
    own = mkdtempSync(join(parent, `wasi-scan-${process.pid}.${pidNamespace()}-`));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const hint = "TMPDIR names a folder that you may write to and that has room.";
    throw new WasiScanError("bad-usage", `${parent}: no temporary folder can be made there: ${code}`, hint, { cause });
  }
  halfMade.add(own);
  guard();
  mindFolder(own);
  for (const name of process.platform === "win32" ? ["TEMP", "TMP"] : ["TMPDIR"]) process.env[name] = own;
  removeAbandoned(parent);
  return own;
}

const NAME = /^wasi-scan-(\d+)\.(\d+)-[A-Za-z0-9]{6}$/;

function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const [, pid, namespace] = NAME.exec(name) ?? [];
    // Processes of another container that shares the folder are not visible.
    if (pid === undefined || namespace !== pidNamespace() || isRunning(Number(pid))) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Another user's.
    }
  }
}

/** A number for the set of processes that ids are counted in; 0 where there is but one. */
function pidNamespace(): string {
  try {
    return /\d+/.exec(readlinkSync("/proc/self/ns/pid"))?.[0] ?? "0";
  } catch {
    return "0";
  }
}
