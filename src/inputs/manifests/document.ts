/** A TOML or YAML document with the line of every key and value: what a manifest kind reads. */

export type Value = Scalar | List | Table;

export interface Scalar {
  type: "scalar";
  /** From 1. */
  line: number;
  value: string | number | boolean | null;
}

export interface List {
  type: "list";
  line: number;
  items: Value[];
}

export interface Table {
  type: "table";
  line: number;
  fields: Map<string, Field>;
}

export interface Field {
  /** Line of the key. */
  line: number;
  value: Value;
}

/** One manifest may hold several documents, as Kubernetes allows. */
export type Parse = (text: string) => Promise<Table[]>;

/** The text at a chain of keys; undefined if there is none. */
export function textAt(table: Table | undefined, ...keys: string[]): { text: string; line: number } | undefined {
  const found = fieldAt(table, ...keys);
  if (found?.value.type !== "scalar" || typeof found.value.value !== "string") return undefined;
  return { text: found.value.value, line: found.line };
}

export function tableAt(table: Table | undefined, ...keys: string[]): Table | undefined {
  const value = fieldAt(table, ...keys)?.value;
  return value?.type === "table" ? value : undefined;
}

/** The tables of a list; a single table counts as a list of one. */
export function tablesAt(table: Table | undefined, ...keys: string[]): Table[] {
  const value = fieldAt(table, ...keys)?.value;
  if (value?.type === "table") return [value];
  return value?.type === "list" ? value.items.filter((one) => one.type === "table") : [];
}

export function fieldAt(table: Table | undefined, ...keys: string[]): Field | undefined {
  const [key, ...rest] = keys;
  const field = key === undefined ? undefined : table?.fields.get(key);
  if (rest.length === 0 || !field) return field;
  return field.value.type === "table" ? fieldAt(field.value, ...rest) : undefined;
}
