import type { Matrix } from "../../matrix/format.js";
import { WasiScanError } from "../../model/errors.js";
import type { Installed, Runtime } from "../../model/runtime.js";
import { compareVersions } from "../../model/versions.js";
import { bytesOf, findInstalled, runtimes } from "../../runtimes/index.js";
import { writeOut } from "../shared/output.js";
import { loadMatrix } from "../shared/package-files.js";
import { parseRuntime } from "../shared/select-runtimes.js";
import { type ListedRuntime, type ListedVersion, printOverview, printVersions } from "./table.js";

export async function listRuntimes(ids: string[], { format }: { format: string }): Promise<void> {
  if (format !== "text" && format !== "json") {
    throw new WasiScanError("bad-usage", `no format "${format}"`, "Known: text and json.");
  }
  const matrix = loadMatrix();
  const chosen = ids.length > 0 ? ids.map((id) => parseRuntime(id).runtime) : runtimes;
  const listed = await Promise.all(chosen.map((runtime) => describe(runtime, matrix)));
  if (format === "json") writeOut(`${JSON.stringify(listed, null, 2)}\n`);
  else writeOut(ids.length > 0 ? listed.map(printVersions).join("\n") : printOverview(listed));
}

/** What is known about a runtime without starting it. */
async function describe(runtime: Runtime, matrix: Matrix): Promise<ListedRuntime> {
  const here = await findInstalled(runtime);
  const known = [...new Set([...runtime.versions, ...here.map(({ version }) => version)])];
  const versions = known.sort((a, b) => compareVersions(b, a));
  return {
    id: runtime.id,
    here: here.map(({ version }) => version),
    available: runtime.versions,
    ...(runtime.buildSeconds !== undefined && { buildSeconds: runtime.buildSeconds }),
    ...(runtime.slow && { slow: true }),
    configurations: runtime.configurations.map(({ name, flags, applies }) => ({
      name,
      flags,
      versions: versions.filter((version) => applies?.(version) ?? true),
    })),
    versions: await Promise.all(versions.map((version) => listedVersion(runtime, version, here, matrix))),
  };
}

async function listedVersion(
  { id }: Runtime,
  version: string,
  here: Installed[],
  matrix: Matrix,
): Promise<ListedVersion> {
  const installed = here.find((one) => one.version === version);
  const bytes = installed && (await bytesOf(installed));
  const measured = matrix.lanes
    .filter((lane) => lane.runtime === id)
    .flatMap((lane) => lane.versions)
    .find((one) => one.version === version);
  return {
    version,
    place: installed ? (installed.directory === undefined ? "built in" : "store") : "registry",
    ...(bytes !== undefined && { bytes }),
    ...(measured?.engine !== undefined && { engine: measured.engine }),
    measured: measured !== undefined,
  };
}
