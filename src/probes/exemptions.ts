import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { WasiScanError } from "../model/errors.js";
import type { Exemptions } from "../model/probe.js";

/** `exempt.json` in the folder of the probes. */
export function readExemptions(root: string): Exemptions {
  const path = join(root, "exempt.json");
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Exemptions;
  } catch (cause) {
    const hint = "Restore the file from the repository.";
    throw new WasiScanError("bad-data", `${path}: ${(cause as Error).message}`, hint, { cause });
  }
}
