import type { Schema } from "../../src/model/schema-mismatch.js";

/** A value with one thing wrong. */
export interface Mutation {
  /** `calls[0].name: null` */
  what: string;
  value: unknown;
  /** What the error has to name: the key, or what holds it. */
  names: string;
}

type Json = Record<string, unknown> | unknown[];

/**
 * The sample with one field wrong in each way that its schema can tell: missing where it is required, null, another type,
 * and in a list an entry of another type; at every depth.
 */
export function mutations(sample: Json, schema: Schema): Mutation[] {
  const found: Mutation[] = [];
  const look = (value: unknown, given: Schema | boolean | undefined, way: (string | number)[]): void => {
    if (typeof given !== "object") return;
    const own = given.$ref ? (schema.$defs?.[given.$ref.replace("#/$defs/", "")] ?? {}) : given;
    if (way.length > 0) {
      for (const wrong of wrongFor(own)) found.push(changed(sample, way, wrong));
    }
    if (Array.isArray(value)) {
      if (value.length > 0) look(value[0], own.items, [...way, 0]);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, one] of Object.entries(value)) {
        if (own.required?.includes(key)) found.push(changed(sample, [...way, key]));
        look(one, Object.hasOwn(own.properties ?? {}, key) ? own.properties?.[key] : own.additionalProperties, [
          ...way,
          key,
        ]);
      }
    }
  };
  look(sample, schema, []);
  return found;
}

/** Values that a part with this schema must not have. */
function wrongFor({ type, const: only, enum: some }: Schema): unknown[] {
  if (only !== undefined || some) return [null, 5, {}, "other"];
  if (type === undefined) return [];
  const types = [type].flat();
  const all: [string, unknown][] = [
    ["null", null],
    ["object", {}],
    ["array", []],
    ["string", "x"],
    ["boolean", true],
    ["number", 1.5],
  ];
  const fits = (name: string, value: unknown) =>
    types.includes(name) || (name === "number" && types.includes("integer") && Number.isInteger(value));
  return all.filter(([name, value]) => !fits(name, value)).map(([, value]) => value);
}

const NOTHING = Symbol("missing");

/** A copy of the sample with another value at the end of a way, or with nothing there. */
function changed(sample: Json, way: (string | number)[], wrong: unknown = NOTHING): Mutation {
  const value = structuredClone(sample);
  let holder = value as Record<string | number, unknown>;
  for (const step of way.slice(0, -1)) holder = holder[step] as typeof holder;
  const last = way.at(-1) as string | number;
  if (wrong === NOTHING) delete holder[last];
  else holder[last] = wrong;
  const place = way.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
  const names = typeof last === "number" ? `[${last}]` : String(last);
  return { what: `${place.slice(1)}: ${wrong === NOTHING ? "missing" : JSON.stringify(wrong)}`, value, names };
}
