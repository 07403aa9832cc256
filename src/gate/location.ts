import type { Location } from "../model/gate/findings.js";
import type { ModuleReport } from "../model/report.js";

/** The line that names the module, or the file itself as it was named: `./a\\b.wasm` is `a/b.wasm`. */
export function locationOf({ name, source }: Pick<ModuleReport, "name" | "source">): Location {
  return source ? { file: normalised(source.path), line: source.line } : { file: normalised(name), line: 1 };
}

/** The same file by the same name, whatever the system and however it was typed. */
export function normalised(path: string): string {
  return path.replaceAll("\\", "/").replace(/^(\.\/+)+/, "");
}
