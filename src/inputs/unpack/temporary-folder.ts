import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for what is read more than once and lies in no file. It goes at `close`, or with the process. */
export function temporaryFolder(): { path: string; close(): void } {
  const path = mkdtempSync(join(tmpdir(), "wasi-scan-"));
  const remove = () => rmSync(path, { recursive: true, force: true });
  process.once("exit", remove);
  return {
    path,
    close() {
      process.removeListener("exit", remove);
      remove();
    },
  };
}
