import type { ComponentItem } from "../../src/model/needs.js";

/** The part of what `wasm-tools component wit --json` prints that says what a component imports and exports. */
export interface WitJson {
  worlds: { imports: Record<string, Named>; exports: Record<string, Named> }[];
  interfaces: {
    name: string | null;
    types: Record<string, number>;
    functions: Record<string, Func>;
    package: number;
  }[];
  types: { name: string | null; kind: Kind; owner: Owner | null }[];
  packages: { name: string }[];
}

type Named = { interface: { id: number } } | { function: Func } | { type: number };
type Owner = { interface: number } | { world: number };
type Ref = string | number;
interface Func {
  kind: string | Record<string, number>;
  params: { name: string; type: Ref }[];
  result?: Ref;
}
type Kind = string | Record<string, unknown>;

/** The same listing that our reader makes, from the judge's. */
export function listWit(wit: WitJson): { imports: ComponentItem[]; exports: ComponentItem[] } {
  const world = wit.worlds[0];
  if (!world) throw new Error("no world");
  const list = (items: Record<string, Named>) => Object.entries(items).map(([key, item]) => listItem(wit, key, item));
  return { imports: list(world.imports), exports: list(world.exports) };
}

function listItem(wit: WitJson, key: string, item: Named): ComponentItem {
  if ("function" in item) return { name: key, kind: "function", signature: printFunction(wit, item.function) };
  if ("type" in item) return { name: key, kind: "type", signature: define(wit, item.type, undefined) };
  const { id } = item.interface;
  const found = wit.interfaces[id];
  if (!found) throw new Error(`no interface ${id}`);
  return {
    name: found.name === null ? key : interfaceName(wit, id),
    kind: "interface",
    functions: Object.entries(found.functions).map(([name, one]) => ({ name, signature: printFunction(wit, one) })),
    types: Object.entries(found.types).map(([name, type]) => ({ name, definition: define(wit, type, id) })),
  };
}

/** `a:b/c@1.2.3`: the version stands behind the package's name in the JSON. */
function interfaceName(wit: WitJson, id: number): string {
  const { name, package: owner } = wit.interfaces[id] as WitJson["interfaces"][number];
  const [pkg, version] = (wit.packages[owner]?.name ?? "").split("@");
  return `${pkg}/${name}${version ? `@${version}` : ""}`;
}

function printFunction(wit: WitJson, { kind, params, result }: Func): string {
  const async = (typeof kind === "string" ? kind : Object.keys(kind).join()).startsWith("async") ? "async " : "";
  const list = params.map(({ name, type }) => `${name}: ${print(wit, type)}`).join(", ");
  return `${async}func(${list})${result === undefined ? "" : ` -> ${print(wit, result)}`}`;
}

function define(wit: WitJson, id: number, inside: number | undefined): string {
  const { name, kind } = wit.types[id] as WitJson["types"][number];
  if (kind === "resource") return "resource";
  const target = typeof kind === "object" && "type" in kind ? (kind.type as Ref) : undefined;
  if (typeof target !== "number") return target ?? printKind(wit, kind);
  const aliased = wit.types[target] as WitJson["types"][number];
  const from = aliased.owner && "interface" in aliased.owner ? aliased.owner.interface : undefined;
  if (from === undefined || from === inside || aliased.name === null) return print(wit, target);
  return `use ${interfaceName(wit, from)}.{${aliased.name}${aliased.name === name ? "" : ` as ${name}`}}`;
}

function print(wit: WitJson, ref: Ref): string {
  if (typeof ref === "string") return ref;
  const { name, kind } = wit.types[ref] as WitJson["types"][number];
  return name ?? printKind(wit, kind);
}

const inner = (wit: WitJson, refs: (Ref | null)[]): string =>
  refs.map((ref) => (ref === null ? "_" : print(wit, ref))).join(", ");

function printKind(wit: WitJson, kind: Kind): string {
  if (typeof kind === "string") return kind;
  const [[word, value] = ["", undefined]] = Object.entries(kind) as [string, unknown][];
  if (word === "handle") {
    const [[how, type] = ["", 0]] = Object.entries(value as Record<string, number>);
    return how === "own" ? print(wit, type) : `borrow<${print(wit, type)}>`;
  }
  const many = value as { fields: { name: string; type: Ref }[]; cases: { name: string; type?: Ref | null }[] };
  if (word === "record")
    return `record { ${many.fields.map(({ name, type }) => `${name}: ${print(wit, type)}`).join(", ")} }`;
  if (word === "variant" || word === "enum") {
    const cases = many.cases.map(({ name, type }) => (type == null ? name : `${name}(${print(wit, type)})`));
    return `${word} { ${cases.join(", ")} }`;
  }
  if (word === "flags")
    return `flags { ${(value as { flags: { name: string }[] }).flags.map(({ name }) => name).join(", ")} }`;
  if (word === "tuple") return `tuple<${inner(wit, (value as { types: Ref[] }).types)}>`;
  if (word === "result") {
    const { ok, err } = value as { ok: Ref | null; err: Ref | null };
    if (err === null) return ok === null ? "result" : `result<${inner(wit, [ok])}>`;
    return `result<${inner(wit, [ok, err])}>`;
  }
  if (word === "fixed-length-list" || word === "fixed-size-list")
    return `list<${inner(wit, [(value as Ref[])[0] as Ref])}, ${(value as Ref[])[1]}>`;
  if (word === "map") return `map<${inner(wit, value as Ref[])}>`;
  return value === null ? word : `${word}<${inner(wit, [value as Ref])}>`;
}
