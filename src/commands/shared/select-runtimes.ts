import { WasiScanError } from "../../model/errors.js";
import { nearest } from "../../model/names/nearest-name.js";
import type { Installed, Runtime } from "../../model/runtime.js";
import { findInstalled, findRuntime, runtimes } from "../../runtimes/index.js";

export interface Chosen {
  runtime: Runtime;
  installed: Installed;
}

/** `id[@version]` as the adapter and the version, or `all`. */
export function parseRuntime(text: string): { runtime: Runtime; version?: string } {
  const [id = "", version] = text.split("@");
  const runtime = findRuntime(id);
  if (!runtime) {
    const known = runtimes.map((one) => one.id);
    const close = nearest(id, known);
    throw new WasiScanError(
      "bad-usage",
      `no runtime "${id}"`,
      close ? `Did you mean "${close}"?` : `Known are ${known.join(", ")}.`,
    );
  }
  return version === undefined ? { runtime } : { runtime, version };
}

/** What is here of the runtimes named; of all where none is. */
export async function selectInstalled(specs: string[]): Promise<Chosen[]> {
  const wanted =
    specs.length > 0 ? specs.map(parseRuntime) : runtimes.map((runtime) => ({ runtime, version: undefined }));
  const chosen: Chosen[] = [];
  for (const { runtime, version } of wanted) {
    const here = await findInstalled(runtime);
    const fitting = version === undefined || version === "all" ? here : here.filter((one) => one.version === version);
    if (fitting.length === 0 && specs.length > 0) {
      const name = version ? `${runtime.id}@${version}` : runtime.id;
      const have = here.length > 0 ? `Here are ${here.map((one) => one.version).join(", ")}. ` : "";
      throw new WasiScanError(
        "not-installed",
        `${name} is not here`,
        `${have}Install it: wasi-scan runtimes install ${name}`,
      );
    }
    chosen.push(...fitting.map((installed) => ({ runtime, installed })));
  }
  return chosen;
}
