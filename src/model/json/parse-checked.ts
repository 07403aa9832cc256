import { type Schema, schemaMismatch } from "../schema-mismatch.js";
import { repeatedKeys } from "./repeated-keys.js";

/** Nobody writes more by hand, and what a program writes has no key twice. */
const MOST_BY_HAND = 1 << 20;

/**
 * The value of a JSON text whose every part is as the schema says, with no key twice.
 *
 * @returns the value, or the first thing that is wrong, with its place: `$.lanes[3].versions: must be an array`
 */
export function parseChecked<T>(text: string, schema: Schema): { value: T } | { problem: string } {
  let value: unknown;
  const bare = withoutMark(text);
  try {
    value = JSON.parse(bare);
  } catch (error) {
    return { problem: (error as Error).message };
  }
  const wanted = schema.properties?.schema?.const;
  if (wanted !== undefined && (value as { schema?: unknown } | null)?.schema !== wanted) {
    return { problem: `its schema is not ${wanted}` };
  }
  const problem = schemaMismatch(value, schema) ?? repetition(bare);
  return problem === undefined ? { value: value as T } : { problem };
}

/** Editors on Windows begin a file with a mark of byte order. */
export const withoutMark = (text: string): string => text.replace(/^\ufeff/, "");

/**
 * `$.inputs[0]: has "path" twice`, of the first key that stands twice.
 *
 * @param text valid JSON
 * @param under look only at what stands under this key at the top
 */
export function repetition(text: string, under?: string): string | undefined {
  if (text.length > MOST_BY_HAND) return undefined;
  const way = repeatedKeys(text).find(([top]) => under === undefined || top === under);
  if (way === undefined) return undefined;
  const place = way.slice(0, -1).map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`));
  return `$${place.join("")}: has ${JSON.stringify(way.at(-1))} twice`;
}
