import { WasiScanError } from "../../model/errors.js";
import { nearest } from "../../model/names/nearest-name.js";
import type { Installed, Runtime } from "../../model/runtime.js";
import { findInstalled, findRuntime, runtimes } from "../../runtimes/index.js";

export interface Chosen {
  runtime: Runtime;
  installed: Installed;
}

/** Parses `id[@version]` or `all` into an adapter and a version. */
export function parseRuntime(text: string): { runtime: Runtime; version?: string } {
  const [id = "", version] = text.split("@");
  const runtime = findRuntime(id);
  if (!runtime) {
    const known = runtimes.map((one) => one.id);
    const close = nearest(id, known);
    throw new WasiScanError(
      "bad-usage",
      `no runtime "${id}"`,
      close ? `Did you mean "${close}"?` : `Known: ${known.join(", ")}.`,
    );
  }
  return version === undefined ? { runtime } : { runtime, version };
}

/** The installed versions of the named runtimes, or of all if none is named. */
export async function selectInstalled(specs: string[]): Promise<Chosen[]> {
  const wanted =
    specs.length > 0 ? specs.map(parseRuntime) : runtimes.map((runtime) => ({ runtime, version: undefined }));
  const chosen: Chosen[] = [];
  for (const { runtime, version } of wanted) {
    const here = await findInstalled(runtime);
    const fitting = version === undefined || version === "all" ? here : here.filter((one) => one.version === version);
    if (fitting.length === 0 && specs.length > 0) {
      const name = version ? `${runtime.id}@${version}` : runtime.id;
      const have = here.length > 0 ? `Installed: ${here.map((one) => one.version).join(", ")}. ` : "";
      throw new WasiScanError(
        "not-installed",
        `${name} is not installed`,
        `${have}Install it: wasi-scan runtimes install ${name}`,
      );
    }
    chosen.push(...fitting.map((installed) => ({ runtime, installed })));
  }
  return chosen;
}
