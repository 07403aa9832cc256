import { size } from "../../formats/size.js";
import { WasiScanError } from "../../model/errors.js";
import type { Installed } from "../../model/runtime.js";
import { bytesOf, installed, remove } from "../../runtimes/index.js";
import { writeError, writeOut } from "../shared/output.js";
import { parseRuntime } from "../shared/select-runtimes.js";

/**
 * Says which versions go and how large they are, and removes them. A name that nothing matches stops it before anything is
 * removed.
 *
 * @throws WasiScanError `bad-usage`, `not-installed`
 */
export async function removeRuntimes(specs: string[]): Promise<void> {
  const present = await installed();
  const going = new Set(specs.flatMap((spec) => matching(spec, present)));
  const sized = await Promise.all([...going].map(async (one) => ({ one, bytes: (await bytesOf(one)) ?? 0 })));
  const total = sized.reduce((sum, { bytes }) => sum + bytes, 0);
  const what = sized.length === 1 ? "1 version" : `${sized.length} versions`;
  writeError(`removing ${what}, ${size(total)}: ${sized.map(({ one }) => nameOf(one)).join(", ")}\n`);
  for (const { one, bytes } of sized) {
    await remove(one.runtime, one.version);
    writeOut(`removed ${nameOf(one)}, ${size(bytes)}\n`);
  }
}

function matching(spec: string, present: Installed[]): Installed[] {
  const { runtime, version } = parseRuntime(spec);
  const found = present.filter(
    (one) => one.runtime === runtime.id && (version === undefined || one.version === version),
  );
  if (found.length > 0) return found;
  const have = present.filter((one) => one.runtime === runtime.id).map((one) => one.version);
  const hint = have.length > 0 ? `Installed: ${have.join(", ")}.` : "See `wasi-scan runtimes list`.";
  throw new WasiScanError("not-installed", `${nameOf({ runtime: runtime.id, version })} is not in the store`, hint);
}

const nameOf = ({ runtime, version }: { runtime: string; version?: string }): string =>
  version === undefined ? runtime : `${runtime} ${version}`;
