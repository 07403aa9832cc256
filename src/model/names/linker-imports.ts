import type { ModuleImport, Needs } from "../needs.js";

type Import = Pick<ModuleImport, "module" | "name" | "kind" | "signature">;

/** What a host that links at run time gives to a program with dylink.0, by the convention of dynamic linking. */
const ENV = new Map([
  ["__memory_base", /^global i32$/],
  ["__table_base", /^global i32$/],
  ["__stack_pointer", /^global mut i32$/],
  ["__indirect_function_table", /^table .*\bfuncref$/],
]);
/** What an import of such a module is of the exports. */
const GOT = new Map([
  ["GOT.func", "function"],
  ["GOT.mem", "global"],
]);

/** What C++ and longjmp throw in WASIX; the host's, so that one library catches what another throws. */
const TAGS = ["__cpp_exception", "__c_longjmp"];

export function isTagOfLinker({ module, name, kind, signature }: Import): boolean {
  return kind === "tag" && module === "env" && TAGS.includes(name) && signature === "tag (i32) -> ()";
}

/** An import that such a host resolves by itself: what the module exports it is told the address of. */
export function isOfLinker(one: Import, { features, exports }: Pick<Needs, "features" | "exports">): boolean {
  if (!features.includes("dynamic-linking")) return false;
  if (isTagOfLinker(one)) return true;
  if (one.module === "env") return ENV.get(one.name)?.test(one.signature) ?? false;
  const kind = GOT.get(one.module);
  return kind !== undefined && exports.some((own) => own.kind === kind && own.name === one.name);
}
