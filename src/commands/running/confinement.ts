import type { Matrix } from "../../matrix/format.js";
import { confines } from "../../matrix/sandbox/confines.js";
import { WasiScanError } from "../../model/errors.js";
import type { Confinement } from "../../model/runtime.js";
import { bubblewrapWorks, canBeWrapped, confinesByItself } from "../../runtimes/index.js";
import type { Chosen } from "../shared/select-runtimes.js";

export interface Asked {
  trust?: boolean;
  network?: boolean;
  /** The user's own folder, which the module may write to. */
  dir?: string;
}

/** What keeps a module in on that runtime, here; undefined where nothing does and the user does not trust it. */
export async function confinementFor(
  { runtime, installed }: Chosen,
  { trust, network = false, dir }: Asked,
  matrix: Matrix,
): Promise<Confinement | undefined> {
  const given = { reads: installed.directory ? [installed.directory] : [], scratch: dir === undefined, network };
  if (canBeWrapped(runtime.id) && (await bubblewrapWorks())) return { by: "bubblewrap", ...given };
  if (keepsModuleIn({ runtime, installed }, matrix)) return { by: "engine", ...given };
  return trust ? { by: "nothing", ...given } : undefined;
}

/** Whether a runtime does by itself, as the sandbox probes or, where they have not measured it, others have seen. */
export function keepsModuleIn({ runtime, installed }: Chosen, matrix: Matrix): boolean {
  return confines(matrix, runtime.id, installed.version) ?? confinesByItself(runtime, installed);
}

/** The error for a runtime that {@link confinementFor} has nothing for. */
export function notConfined({ runtime, installed }: Chosen): WasiScanError {
  const name = `${runtime.id} ${installed.version}`;
  const here = canBeWrapped(runtime.id) ? ", and bubblewrap does not work here" : "";
  const wrap = canBeWrapped(runtime.id) && process.platform === "linux" ? "Install bubblewrap, take" : "Take";
  return new WasiScanError(
    "bad-usage",
    `${name} is not known to keep a module in the folder that it is given${here}`,
    `${wrap} another runtime, e.g. -r browser-wasi-shim, or add --trust if you trust the module with your files.`,
  );
}
