import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WasiScanError } from "../model/errors.js";
import { hasEnded, MARK, processMark } from "./process-mark.js";

/**
 * A fresh folder in the system's temporary one. What processes left there that nobody could clear up after goes now.
 *
 * @returns its absolute path
 * @throws WasiScanError `bad-usage` where none can be made
 */
export function makeTemporaryFolder(): string {
  const parent = tmpdir();
  removeAbandoned(parent);
  try {
    return mkdtempSync(join(parent, `wasi-scan-${processMark()}-`));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const hint = "TMPDIR names a folder that you may write to and that has room.";
    throw new WasiScanError("bad-usage", `${parent}: no temporary folder can be made there: ${code}`, hint, { cause });
  }
}

const NAME = new RegExp(`^wasi-scan-${MARK}-[A-Za-z0-9]{6}$`);

function removeAbandoned(parent: string): void {
  try {
    for (const name of readdirSync(parent)) {
      const [, pid, namespace] = NAME.exec(name) ?? [];
      if (hasEnded(pid, namespace)) rmSync(join(parent, name), { recursive: true, force: true });
    }
  } catch {
    // It is not there, or what lies there is another user's.
  }
}
