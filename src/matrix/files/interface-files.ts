import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { InterfaceFact } from "../../model/facts.js";
import { list, readJson } from "./facts-files.js";

/** Every `matrix/interfaces/<package>/<interface>.json` below `root`, sorted by name. */
export function readInterfaceFacts(root: string): InterfaceFact[] {
  const folder = join(root, "interfaces");
  // A user's own matrix folder may contain observations of core modules only.
  if (!existsSync(folder)) return [];
  return list(folder).flatMap((owner) =>
    list(join(folder, owner)).map((file) => ({
      name: `wasi:${owner}/${basename(file, ".json")}`,
      ...(readJson(join(folder, owner, file)) as Omit<InterfaceFact, "name">),
    })),
  );
}
