import type { ModuleImport, Needs } from "../needs.js";

type Import = Pick<ModuleImport, "module" | "name" | "kind" | "signature">;

/** What a dynamically linking host provides to a program with dylink.0, by the dynamic linking convention. */
const ENV = new Map([
  ["__memory_base", /^global i32$/],
  ["__table_base", /^global i32$/],
  ["__stack_pointer", /^global mut i32$/],
  ["__indirect_function_table", /^table .*\bfuncref$/],
]);
/** How an import of such a module relates to the exports. */
const GOT = new Map([
  ["GOT.func", "function"],
  ["GOT.mem", "global"],
]);

/** The tags that C++ and longjmp throw in WASIX; they belong to the host, so that one library catches what another throws. */
const TAGS = ["__cpp_exception", "__c_longjmp"];

export function isTagOfLinker({ module, name, kind, signature }: Import): boolean {
  return kind === "tag" && module === "env" && TAGS.includes(name) && signature === "tag (i32) -> ()";
}

/** An import that such a host resolves by itself: the address of one of the module's exports. */
export function isOfLinker(one: Import, { features, exports }: Pick<Needs, "features" | "exports">): boolean {
  if (!features.includes("dynamic-linking")) return false;
  if (isTagOfLinker(one)) return true;
  if (one.module === "env") return ENV.get(one.name)?.test(one.signature) ?? false;
  const kind = GOT.get(one.module);
  return kind !== undefined && exports.some((own) => own.kind === kind && own.name === one.name);
}
