/** What our schemas use of JSON Schema. */
export interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  minimum?: number;
  minLength?: number;
  minItems?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  $ref?: string;
  $defs?: Record<string, Schema>;
}

/**
 * The first place where a value is not as its schema says, to the bottom: `$.lanes[3].versions: must be an array`.
 * Undefined where there is none. Keywords other than those of {@link Schema} do not count.
 */
export function schemaMismatch(value: unknown, schema: Schema): string | undefined {
  return mismatch(value, schema, "$", schema);
}

function mismatch(value: unknown, given: Schema, place: string, root: Schema): string | undefined {
  const schema = given.$ref === undefined ? given : definition(given.$ref, root);
  const { type, required = [], properties = {}, additionalProperties = true, items } = schema;
  if (type !== undefined && ![type].flat().some((one) => isOfType(value, one))) {
    return `${place}: must be ${[type].flat().map(withArticle).join(" or ")}`;
  }
  if (schema.const !== undefined && value !== schema.const) return `${place}: must be ${JSON.stringify(schema.const)}`;
  if (schema.enum && !schema.enum.includes(value)) {
    return `${place}: must be one of ${schema.enum.map((one) => JSON.stringify(one)).join(", ")}`;
  }
  if (typeof value === "string" && schema.pattern && !new RegExp(schema.pattern, "u").test(value)) {
    return `${place}: must match ${schema.pattern}`;
  }
  if (typeof value === "number" && schema.minimum !== undefined && value < schema.minimum) {
    return `${place}: must be at least ${schema.minimum}`;
  }
  if (typeof value === "string" || Array.isArray(value)) {
    const least = (typeof value === "string" ? schema.minLength : schema.minItems) ?? 0;
    if (value.length < least) return `${place}: must ${least === 1 ? "not be empty" : `have at least ${least}`}`;
  }
  if (Array.isArray(value)) {
    return items && first(value, (one, i) => mismatch(one, items, `${place}[${i}]`, root));
  }
  if (typeof value !== "object" || value === null) return undefined;
  const missing = required.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) return `${place}: has no "${missing}"`;
  // Whatever is in it is allowed: it may be long.
  if (schema.properties === undefined && additionalProperties === true) return undefined;
  return first(Object.entries(value), ([key, one]) => {
    const known = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (known === false) return `${place}: has "${key}", which is not known`;
    return known === true || known === undefined ? undefined : mismatch(one, known, `${place}${step(key)}`, root);
  });
}

/** What `look` finds first; no copy is made of what may be long. */
function first<T>(values: T[], look: (value: T, index: number) => string | undefined): string | undefined {
  for (const [i, value] of values.entries()) {
    const found = look(value, i);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}

const withArticle = (type: string): string =>
  type === "null" ? type : `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;

const step = (key: string): string => (/^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`);

function definition(reference: string, root: Schema): Schema {
  const name = reference.replace("#/$defs/", "");
  const found = root.$defs?.[name];
  if (!found) throw new Error(`the schema has no ${reference}`);
  return found;
}
