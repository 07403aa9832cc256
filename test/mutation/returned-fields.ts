import type { InterfaceFact } from "../../src/model/facts.js";
import { parseUse, parseWit, parseWitFunction, type Wit } from "../../src/probes/component/wit-text.js";
import { releaseOf } from "../../src/probes/component/writer.js";

/** A number in what a function returns. */
export interface Place {
  /** Its first byte, counted from where the Canonical ABI puts what is returned. */
  at: number;
  bytes: number;
}

/**
 * A part of what a function of a component returns that can be another and is still let through: no handle, no pointer.
 * - `case`: which case of a result, an option or a variant was returned, or a bool.
 * - `length`: of a list or a string. `content`: its first byte, behind the pointer that stands at `at`.
 * - `value`: anything else.
 */
export interface Field extends Place {
  role: "case" | "value" | "length" | "content";
  /** The cases that must have been returned for it to exist, outermost first. */
  where: (Place & { is: number })[];
  /** What a lie turns around in each of its words: the last bit, or all. */
  bits: 1 | -1 | 0;
}

export interface Returned {
  bytes: number;
  fields: Field[];
  /** The resource, where all that is returned is a handle to one. */
  resource?: string;
}

type Facts = ReadonlyMap<string, InterfaceFact>;
interface Layout extends Returned {
  align: number;
}

const NUMBERS: Record<string, number> = {
  s8: 1,
  u8: 1,
  s16: 2,
  u16: 2,
  s32: 4,
  u32: 4,
  s64: 8,
  u64: 8,
  f32: 4,
  f64: 8,
  char: 4,
};
const handle = (resource?: string): Layout => ({ bytes: 4, align: 4, fields: [], ...(resource && { resource }) });

/**
 * What a function returns, laid out as in memory
 * (https://github.com/WebAssembly/component-model/blob/main/design/mvp/CanonicalABI.md#element-size).
 *
 * @param module of the import: `wasi:io/poll@0.2.0`
 */
export function returnedBy(module: string, signature: string, facts: Facts): Returned {
  const { result } = parseWitFunction(signature);
  const [name = "", version = ""] = module.split("@");
  return result ? new Layouts(version, facts).of(result, name) : { bytes: 0, fields: [] };
}

class Layouts {
  constructor(
    private readonly version: string,
    private readonly facts: Facts,
  ) {}

  /** @param scope the interface in which the type is written */
  of(type: Wit, scope: string): Layout {
    switch (type.kind) {
      case "name":
        return this.named(type.name, scope);
      case "record":
        return sequence(type.fields.map(([, field]) => this.of(field, scope)));
      case "variant":
        return choice(type.cases.map(([, payload]) => this.optional(payload, scope)));
      case "enum":
        return choice(type.names.map(() => undefined));
      case "flags":
        return number(type.names.length > 16 ? 4 : type.names.length > 8 ? 2 : 1);
      case "made":
        return this.made(type.of, type.args, scope);
    }
  }

  private optional(type: Wit | undefined, scope: string): Layout | undefined {
    return type && this.of(type, scope);
  }

  private named(name: string, scope: string): Layout {
    if (name === "bool") return { bytes: 1, align: 1, fields: [field("case", 0, 1, 1)] };
    if (name === "string") return list(true);
    const bytes = NUMBERS[name];
    if (bytes !== undefined) return number(bytes);
    const types = releaseOf(this.facts.get(scope), this.version)?.types ?? [];
    const definition = types.find((one) => one.name === name)?.definition;
    if (definition === undefined) throw new Error(`${scope}@${this.version}: no type is called ${name}`);
    if (definition === "resource") return handle(name);
    const use = parseUse(definition);
    return use ? this.named(use.name, use.from) : this.of(parseWit(definition), scope);
  }

  private made(of: string, args: (Wit | undefined)[], scope: string): Layout {
    const [first, second] = args;
    switch (of) {
      case "list":
        return list(first?.kind === "name" && NUMBERS[first.name] !== undefined);
      case "tuple":
        return sequence(args.flatMap((one) => this.optional(one, scope) ?? []));
      case "option":
        return choice([undefined, this.optional(first, scope)]);
      case "result":
        return choice([this.optional(first, scope), withoutDetails(this.optional(second, scope))]);
      default:
        return of === "own" ? (this.optional(first, scope) ?? handle()) : handle();
    }
  }
}

function field(role: Field["role"], at: number, bytes: number, bits: Field["bits"]): Field {
  return { role, at, bytes, where: [], bits };
}

function number(bytes: number): Layout {
  return { bytes, align: bytes, fields: [field("value", 0, bytes, -1)] };
}

/** @param isPlain whether its elements are bytes or numbers, so that any other is as well let through */
function list(isPlain: boolean): Layout {
  const content = isPlain ? [field("content", 0, 4, 1)] : [];
  return { bytes: 8, align: 4, fields: [...content, field("length", 4, 4, 1)] };
}

function sequence(parts: Layout[]): Layout {
  const align = Math.max(1, ...parts.map((part) => part.align));
  const fields: Field[] = [];
  let at = 0;
  for (const part of parts) {
    at = aligned(at, part.align);
    // In a structure a case is one of several fields.
    fields.push(...moved(part.fields, at).map(asValue));
    at += part.bytes;
  }
  return { bytes: aligned(at, align), align, fields };
}

function choice(payloads: (Layout | undefined)[]): Layout {
  const place: Place = { at: 0, bytes: payloads.length > 256 ? 2 : 1 };
  const align = Math.max(place.bytes, ...payloads.map((one) => one?.align ?? 1));
  const start = aligned(place.bytes, Math.max(1, ...payloads.map((one) => one?.align ?? 1)));
  const within = payloads.flatMap((one, is) =>
    moved(one?.fields ?? [], start)
      .map(asValue)
      .map((inner) => ({ ...inner, where: [{ ...place, is }, ...inner.where] })),
  );
  const bytes = aligned(start + Math.max(0, ...payloads.map((one) => one?.bytes ?? 0)), align);
  return { bytes, align, fields: [field("case", 0, place.bytes, 1), ...within] };
}

/** Which error it is matters to a claim, not what a host may tell of it besides. */
function withoutDetails(error: Layout | undefined): Layout | undefined {
  return error && { ...error, fields: error.fields.filter(({ where }) => where.length === 0) };
}

const asValue = (one: Field): Field => (one.role === "case" ? { ...one, role: "value" } : one);

function moved(fields: Field[], by: number): Field[] {
  const where = (one: Field) => one.where.map((place) => ({ ...place, at: place.at + by }));
  return fields.map((one) => ({ ...one, at: one.at + by, where: where(one) }));
}

const aligned = (at: number, to: number): number => Math.ceil(at / to) * to;
