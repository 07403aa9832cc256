import { WasiScanError } from "../../model/errors.js";
import type { InterfaceFact } from "../../model/facts.js";
import type { Probe } from "../../model/probe.js";
import { releaseLine } from "../../model/versions.js";
import { ASYNC, COMPONENTS } from "./generated.js";
import { releaseOf } from "./writer.js";

const FOLDER = /^wasi-([a-z]+)@(\d+\.\d+\.\d+(?:-[\w.]+)?)$/;

/** `wasi-clocks@0.2.0`: a folder of behaviour probes of one package, which import its interfaces in that version. */
export function isComponentFolder(folder: string): boolean {
  return FOLDER.test(folder);
}

/**
 * The subject of `<folder>/<interface>.<function>.<case>`; for a method the resource precedes the function.
 *
 * @param path for messages only
 * @throws WasiScanError `bad-data` if no fact has that function
 */
export function componentSubject(
  path: string,
  folder: string,
  rest: string,
  facts: ReadonlyMap<string, InterfaceFact>,
): Pick<Probe, "requires"> & { syscall: NonNullable<Probe["syscall"]> } {
  const [, owner = "", version = ""] = FOLDER.exec(folder) ?? [];
  const [called = "", ...words] = rest.split(".");
  const name = `wasi:${owner}/${called}`;
  const wanted = words.slice(0, -1).join(".");
  const known = releaseOf(facts.get(name), version)?.functions ?? [];
  const found = known.find((one) => one.name.replace(/^\[[a-z]+\]/, "") === wanted);
  if (!found) {
    throw new WasiScanError(
      "bad-data",
      `${path}: no fact for ${wanted} of ${name}@${version}`,
      `matrix/interfaces/${owner}/${called}.json lists the functions; name a probe <interface>.<function>.<case>.`,
    );
  }
  return {
    syscall: { module: `${name}@${version}`, name: found.name, signature: found.signature },
    requires: releaseLine(version) === "0.3" ? [COMPONENTS, ASYNC] : [COMPONENTS],
  };
}
