import { WasiScanError } from "../../model/errors.js";
import type { Configuration } from "../../model/runtime.js";
import { printError } from "./output.js";

/**
 * Says that a configuration cannot be tried here, since what runs the runtime is not installed: the newest Node under a
 * package of npm. The other configurations can be tried all the same.
 *
 * @param label runtime, version and flags
 * @returns whether that is what the error says
 */
export function tellLeftOut(error: unknown, { beneath }: Configuration, label: string): boolean {
  if (!beneath || !(error instanceof WasiScanError) || error.code !== "not-installed") return false;
  printError(`${label}: left out, ${error.message}`, error.hint);
  return true;
}
