import { type Table, tableAt, tablesAt, textAt } from "../document.js";
import type { ManifestKind, Reference, Say } from "../manifest.js";
import { warnOfUnknown } from "../unknown-keys.js";

// The keys of wasmerio/wasmer lib/config/src/package/mod.rs.
const OF_FILE = ["package", "dependencies", "fs", "module", "command"];
const OF_MODULE = ["name", "source", "abi", "kind", "interfaces", "bindings", "annotations"];
const OF_COMMAND = ["name", "module", "runner", "annotations", "main_args", "package"];

/** Wasmer's `wasmer.toml`, and `wapm.toml` before it. */
export const wasmer: ManifestKind = {
  name: "wasmer.toml",
  language: "toml",
  recognises: (document) =>
    tablesAt(document, "module").some((one) => one.fields.has("source")) ||
    (tableAt(document, "package") !== undefined && tablesAt(document, "command").length > 0),
  read: ([document], say) => {
    const file = document as Table;
    warnOfUnknown(file, OF_FILE, "wasmer.toml", say);
    const modules = tablesAt(file, "module");
    const names = modules.flatMap((one) => textAt(one, "name")?.text ?? []);
    for (const command of tablesAt(file, "command")) checkCommand(command, names, say);
    return modules.flatMap((one) => readModule(one, say));
  },
};

function readModule(module: Table, say: Say): Reference[] {
  warnOfUnknown(module, OF_MODULE, "[[module]]", say);
  const name = textAt(module, "name")?.text ?? "";
  const source = textAt(module, "source");
  if (!source) {
    say.error(module.line, `the module "${name}" has no source`, 'Add its path: source = "app.wasm"');
    return [];
  }
  return [{ line: source.line, entry: name, at: { kind: "file", path: source.text }, targets: ["wasmer"] }];
}

function checkCommand(command: Table, modules: string[], say: Say): void {
  warnOfUnknown(command, OF_COMMAND, "[[command]]", say);
  const module = textAt(command, "module");
  if (!module || modules.includes(module.text)) return;
  const name = textAt(command, "name")?.text ?? "";
  if (/:/.test(module.text)) {
    say.skipped(
      module.line,
      `the command "${name}" runs ${module.text}, a module of another package of Wasmer's registry`,
    );
  } else {
    const hint = `Modules here: ${modules.join(", ") || "none"}.`;
    say.error(module.line, `the command "${name}" runs the module "${module.text}", which is not in the file`, hint);
  }
}
