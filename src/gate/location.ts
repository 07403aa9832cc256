import type { Location } from "../model/gate/findings.js";
import { findingName } from "../model/gate/module-name.js";
import type { ModuleReport } from "../model/report.js";

/** The line that names the module; where none does, the file itself. */
export function locationOf({ name, source }: Pick<ModuleReport, "name" | "source">, root?: string): Location {
  return source
    ? { file: findingName(source.path, root), line: source.line }
    : { file: findingName(name, root), line: 1 };
}
