import { rmSync } from "node:fs";
import { makeTemporaryFolder } from "../../launch/temporary-folder.js";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * A folder for what is read more than once and lies in no file. It goes at `close`, or with the process.
 *
 * @throws WasiScanError `bad-usage` where none can be made
 */
export function temporaryFolder(): { path: string; close(): void } {
  const path = makeTemporaryFolder();
  const remove = () => rmSync(path, { recursive: true, force: true });
  const end = (signal: NodeJS.Signals) => {
    close();
    process.kill(process.pid, signal);
  };
  const close = () => {
    process.removeListener("exit", remove);
    for (const signal of SIGNALS) process.removeListener(signal, end);
    remove();
  };
  process.once("exit", remove);
  for (const signal of SIGNALS) process.once(signal, end);
  return { path, close };
}
