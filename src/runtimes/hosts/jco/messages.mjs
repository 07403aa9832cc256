// jco's messages about imports that it refuses.

const PREVIEW1 = "wasi_snapshot_preview1";
const WORDS = [
  ["missing", /adapter module d(?:id|oes) not (?:have )?export `(?<name>[^`]*)`/],
  ["missing", /failed to resolve import `(?<module>[^`]*?)::(?<name>[^`]*)`/],
  ["signature", /type mismatch for function `(?<name>[^`]*)`/],
  ["signature", /adapter module export `(?<name>[^`]*)` does not match/],
];
// It names only the module of an import, or the kind that it is not.
const NAMESPACE = /requires an import interface named `(?<module>[^`]*)`/;
const NO_FUNCTION = /only allowed to import functions|main module cannot import/;

/** How a run ended if jco refused to turn the module into a component or into JavaScript. */
export function refusal(message, bytes) {
  for (const [reason, pattern] of WORDS) {
    const found = pattern.exec(message);
    if (!found) continue;
    const { module = PREVIEW1, name } = found.groups;
    return { phase: "link", end: "failed", import: `${module}.${name}`, reason, message };
  }
  const namespace = NAMESPACE.exec(message)?.groups.module;
  if (namespace === undefined && !NO_FUNCTION.test(message)) return { phase: "compile", end: "failed", message };
  const found = importsOf(bytes).find((one) => (namespace ? one.module === namespace : one.kind !== "function"));
  return { phase: "link", end: "failed", message, ...(found && { import: `${found.module}.${found.name}` }) };
}

function importsOf(bytes) {
  try {
    return WebAssembly.Module.imports(new WebAssembly.Module(bytes));
  } catch {
    // A component, or more than this Node's engine knows.
    return [];
  }
}

/**
 * The interface, as the component names it, that its JavaScript lacked; undefined if the message is about
 * something else. An unused import is not in the JavaScript, so it is never missing.
 *
 * @param message what Node said when it loaded `source`
 * @param wit the component's world as text
 */
export function interfaceOf(message, source, wit) {
  const imports = [...wit.matchAll(/^\s*import (?<name>[\w-]+:[\w-]+\/(?<leaf>[\w-]+))(?<version>@[\w.+-]+)?;/gm)];
  const wanted = missingIn(message, source);
  const found = imports.find(({ groups }) => wanted && (groups.name === wanted || camelCase(groups.leaf) === wanted));
  return found && found.groups.name + (found.groups.version || "");
}

/** The interface's name, or that of the export of jco's WASI which stands for it. */
function missingIn(message, source) {
  // Interfaces without a package in jco's WASI are imported under their own names.
  if (/protocol '/.test(message)) return /from '([\w-]+:[\w-]+\/[\w-]+)'/.exec(source)?.[1];
  const name = /does not provide an export named '(\w+)'/.exec(message)?.[1];
  if (name) return name;
  const fn = /undefined local import '(\w+)'/.exec(message)?.[1];
  return fn && new RegExp(`const \\{[^}]*\\b${fn}\\b[^}]*\\} = (\\w+)`).exec(source)?.[1];
}

const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
