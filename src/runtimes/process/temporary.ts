import { makeTemporaryFolder } from "../../launch/temporary-folder.js";
import { guard, halfMade } from "./cleanup.js";
import { mindFolder } from "./minder.js";

let own: string | undefined;

/**
 * From now on whatever this process and its children make in the system's temporary folder is below one folder, which
 * goes with this process.
 *
 * @returns that folder
 * @throws WasiScanError `bad-usage` where none can be made
 */
export function useOwnTemporaryFolder(): string {
  if (own !== undefined) return own;
  own = makeTemporaryFolder();
  halfMade.add(own);
  guard();
  mindFolder(own);
  for (const name of process.platform === "win32" ? ["TEMP", "TMP"] : ["TMPDIR"]) process.env[name] = own;
  return own;
}
