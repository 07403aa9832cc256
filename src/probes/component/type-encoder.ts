import { leb, list, signedLeb, text } from "../bytes.js";
import { parseWit, parseWitFunction, type Wit } from "./wit-text.js";

const PRIMITIVES: Record<string, number> = {
  bool: 0x7f,
  s8: 0x7e,
  u8: 0x7d,
  s16: 0x7c,
  u16: 0x7b,
  s32: 0x7a,
  u32: 0x79,
  s64: 0x78,
  u64: 0x77,
  f32: 0x76,
  f64: 0x75,
  char: 0x74,
  string: 0x73,
  "error-context": 0x64,
};

/** Constructors of one type, and those whose type may be absent. */
const OF_ONE: Record<string, number> = { list: 0x70, option: 0x6b };
const OF_ONE_OR_NONE: Record<string, number> = { stream: 0x66, future: 0x65 };

interface Known {
  index: number;
  resource: boolean;
}

/**
 * The declarations of one instance type: each type and function gets an index, and types without a name in WIT are declared
 * before their use. https://github.com/WebAssembly/component-model/blob/main/design/mvp/Binary.md#type-definitions
 */
export class InstanceType {
  private readonly declarations: number[][] = [];
  private readonly names = new Map<string, Known>();
  private next = 0;

  /** A resource that the instance defines. */
  resource(name: string): void {
    this.declarations.push([0x04, 0x00, ...text(name), 0x03, 0x01]);
    this.names.set(name, { index: this.next++, resource: true });
  }

  /** A type of the enclosing component, by its index there, under its name here. */
  taken(name: string, outer: number, resource: boolean): void {
    this.declarations.push([0x02, 0x03, 0x02, 0x01, ...leb(outer)]);
    this.rename(name, this.next++, resource);
  }

  /** Any other type, by its definition in WIT. */
  type(name: string, definition: string): void {
    const wit = parseWit(definition);
    const known = wit.kind === "name" ? this.names.get(wit.name) : undefined;
    this.rename(name, known?.index ?? this.declare(wit), known?.resource ?? false);
  }

  function(name: string, signature: string): void {
    const { async, params, result } = parseWitFunction(signature);
    const encoded = params.map(([param, type]) => [...text(param), ...this.value(type)]);
    const returned = result ? [0x00, ...this.value(result)] : [0x01, 0x00];
    const index = this.define([async ? 0x43 : 0x40, ...list(encoded), ...returned]);
    this.declarations.push([0x04, 0x00, ...text(name), 0x01, ...leb(index)]);
  }

  bytes(): number[] {
    return [0x42, ...list(this.declarations)];
  }

  /** An export that equals a type is a type of its own, with its own index. */
  private rename(name: string, index: number, resource: boolean): void {
    this.declarations.push([0x04, 0x00, ...text(name), 0x03, 0x00, ...leb(index)]);
    this.names.set(name, { index: this.next++, resource });
  }

  private define(definition: number[]): number {
    this.declarations.push([0x01, ...definition]);
    return this.next++;
  }

  /** The type of a value: a primitive's byte, or an index. */
  private value(wit: Wit): number[] {
    if (wit.kind !== "name") return signedLeb(this.declare(wit));
    const primitive = PRIMITIVES[wit.name];
    if (primitive !== undefined) return [primitive];
    const { index, resource } = this.known(wit.name);
    return signedLeb(resource ? this.define([0x69, ...leb(index)]) : index);
  }

  private known(name: string): Known {
    const known = this.names.get(name);
    if (!known) throw new Error(`unknown type ${name}`);
    return known;
  }

  private optional(wit: Wit | undefined): number[] {
    return wit ? [0x01, ...this.value(wit)] : [0x00];
  }

  private declare(wit: Wit): number {
    switch (wit.kind) {
      case "name":
        return this.define([PRIMITIVES[wit.name] ?? unknown(wit.name)]);
      case "record":
        return this.define([0x72, ...list(wit.fields.map(([name, type]) => [...text(name), ...this.value(type)]))]);
      case "variant":
        return this.define([
          0x71,
          ...list(wit.cases.map(([name, type]) => [...text(name), ...this.optional(type), 0x00])),
        ]);
      case "flags":
        return this.define([0x6e, ...list(wit.names.map(text))]);
      case "enum":
        return this.define([0x6d, ...list(wit.names.map(text))]);
      case "made":
        return this.declareMade(wit.of, wit.args);
    }
  }

  private declareMade(of: string, args: (Wit | undefined)[]): number {
    const [first, second] = args;
    const opcode = OF_ONE[of];
    if (opcode !== undefined && first) return this.define([opcode, ...this.value(first)]);
    const optional = OF_ONE_OR_NONE[of];
    if (optional !== undefined) return this.define([optional, ...this.optional(first)]);
    if (of === "result") return this.define([0x6a, ...this.optional(first), ...this.optional(second)]);
    if (of === "tuple") return this.define([0x6f, ...list(args.map((arg) => this.value(arg as Wit)))]);
    if (of === "borrow" && first?.kind === "name") return this.define([0x68, ...leb(this.known(first.name).index)]);
    return unknown(of);
  }
}

function unknown(name: string): never {
  throw new Error(`unknown type ${name}`);
}
