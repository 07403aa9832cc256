import type { InterfaceFact, InterfaceFunction, InterfaceRelease } from "../../model/facts.js";
import { memo } from "../../model/memo.js";
import { releaseLine } from "../../model/versions.js";
import { leb, list, section, signedLeb, text } from "../bytes.js";
import { builtinOf } from "./builtins.js";
import { InstanceType } from "./type-encoder.js";
import { parseUse } from "./wit-text.js";

/** The option for a call that does not wait. */
const ASYNC = 0x06;

const BYTE = "u8";

/** The magic number and version of a component. */
const PREAMBLE = [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00];

/** What a probe imports from one interface; the types that these use are included. */
export interface Wanted {
  /** `wasi:cli/stdin` */
  name: string;
  functions: InterfaceFunction[];
  /** Whether to include every type, used or not. */
  types: boolean;
}

/** The release of an interface that a version of WASI belongs to. */
export function releaseOf(fact: InterfaceFact | undefined, version: string): InterfaceRelease | undefined {
  return fact?.releases.find(({ since }) => releaseLine(since) === releaseLine(version));
}

/** Writes the sections of a component in order, and knows the index of each item. */
export class ComponentWriter {
  private readonly types = new Map<string, Set<string>>();
  private readonly functions = new Map<string, InterfaceFunction[]>();
  /** `wasi:io/poll pollable` → its index in the component. */
  private readonly taken = new Map<string, number>();
  /** Names of the interfaces that were imported, by the index of their instance. */
  private readonly instances: string[] = [];
  private readonly sections: number[][] = [];
  /** `stream u8`, `future wasi:cli/stdin error-code` → its index in the component. */
  private readonly moved = new Map<string, number>();
  private typeCount = 0;
  private functionCount = 0;

  constructor(
    private readonly version: string,
    private readonly facts: ReadonlyMap<string, InterfaceFact>,
  ) {}

  /** Records the functions, and every type that they need, here and in other interfaces. */
  want({ name, functions, types }: Wanted): void {
    this.functions.set(name, functions);
    const release = this.release(name);
    if (types) for (const type of release.types) this.wantType(name, type.name);
    for (const { signature } of functions) this.wantNamed(name, signature);
    this.noted(name);
  }

  private release(name: string): InterfaceRelease {
    const release = releaseOf(this.facts.get(name), this.version);
    if (!release) throw new Error(`no interface ${name} in WASI ${this.version}`);
    return release;
  }

  private noted(name: string): Set<string> {
    return memo(this.types, name, () => new Set());
  }

  /** Every type of the interface whose name occurs in the text. */
  private wantNamed(name: string, wit: string): void {
    const words = new Set(wit.match(/[A-Za-z0-9-]+/g) ?? []);
    for (const type of this.release(name).types) if (words.has(type.name)) this.wantType(name, type.name);
  }

  private wantType(name: string, type: string): void {
    if (this.types.get(name)?.has(type)) return;
    const definition = this.release(name).types.find((one) => one.name === type)?.definition;
    if (definition === undefined) throw new Error(`no type ${type} in ${name}`);
    const used = parseUse(definition);
    if (used) this.wantType(used.from, used.name);
    this.noted(name).add(type);
    if (!used) this.wantNamed(name, definition);
  }

  /** Imports the wanted interfaces, each after those whose types it uses. */
  import(): void {
    const pending = new Set(this.types.keys());
    while (pending.size > 0) {
      const ready = [...pending].find((name) => this.uses(name).every(({ from }) => !pending.has(from)));
      if (ready === undefined) throw new Error("interfaces that use each other");
      this.importOne(ready);
      pending.delete(ready);
    }
  }

  add(id: number, body: number[]): void {
    this.sections.push(section(id, body));
  }

  /** Lowers an imported function to a core function, or creates one that drops a resource or is an ABI built-in. */
  lower(name: string, called: string, options: number[][]): void {
    const own = builtinOf(called);
    if (own) {
      const { opcode, of, waits, moves } = own.builtin;
      const type = of ? leb(this.movedType(of, name, own.type)) : [];
      // Not cancellable, memory 0.
      this.add(8, [1, opcode, ...type, ...(moves ? list([...options, [ASYNC]]) : []), ...(waits ? [0x00, 0] : [])]);
      return;
    }
    const dropped = /^\[resource-drop\](.*)$/.exec(called)?.[1];
    if (dropped !== undefined) {
      this.add(8, [1, 0x03, ...leb(this.taken.get(`${name} ${dropped}`) as number)]);
      return;
    }
    this.add(6, list([[0x01, 0x00, ...leb(this.instances.indexOf(name)), ...text(called)]]));
    this.add(8, [1, 0x01, 0x00, ...leb(this.functionCount++), ...list(options)]);
  }

  /**
   * Lifts a core function that returns 0 for ok to `run`, and exports it in an instance.
   *
   * @param run `wasi:cli/run@0.2.0`
   */
  start(run: string, coreFunction: number): void {
    const result = this.typeCount;
    const opcode = releaseLine(run.slice(run.indexOf("@") + 1)) === "0.3" ? 0x43 : 0x40;
    this.add(
      7,
      list([
        [0x6a, 0x00, 0x00],
        [opcode, 0, 0x00, ...leb(result)],
      ]),
    );
    this.add(8, [1, 0x00, 0x00, ...leb(coreFunction), 0, ...leb(result + 1)]);
    this.add(5, [1, 0x01, 1, 0x00, ...text("run"), 0x01, ...leb(this.functionCount)]);
    this.add(11, [1, 0x00, ...text(run), 0x05, ...leb(this.instances.length), 0x00]);
  }

  bytes(): Uint8Array {
    const parts = [PREAMBLE, ...this.sections];
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  private uses(name: string) {
    return this.declared(name).flatMap(({ definition }) => parseUse(definition) ?? []);
  }

  private declared(name: string): InterfaceRelease["types"] {
    const noted = this.noted(name);
    return this.release(name).types.filter((type) => noted.has(type.name));
  }

  private importOne(name: string): void {
    const instance = new InstanceType();
    for (const { name: type, definition } of this.declared(name)) {
      const used = parseUse(definition);
      if (definition === "resource") instance.resource(type);
      else if (used) instance.taken(type, this.taken.get(`${used.from} ${used.name}`) as number, this.isResource(used));
      else instance.type(type, definition);
    }
    for (const one of this.functions.get(name) ?? []) instance.function(one.name, one.signature);
    const external = [0x00, ...text(`${name}@${this.version}`), 0x05, ...leb(this.typeCount++)];
    this.add(7, list([instance.bytes()]));
    this.add(10, list([external]));
    const index = this.instances.push(name) - 1;
    for (const { name: type } of this.declared(name)) {
      this.add(6, list([[0x03, 0x00, ...leb(index), ...text(type)]]));
      this.taken.set(`${name} ${type}`, this.typeCount++);
    }
  }

  /** A stream of bytes or of a type of the interface, or a future of a result whose error is one. */
  private movedType(of: "stream" | "future", name: string, type: string): number {
    const key = `${of} ${type === BYTE ? "" : `${name} `}${type}`;
    const known = this.moved.get(key);
    if (known !== undefined) return known;
    const index = this.taken.get(`${name} ${type}`) as number;
    let payload = type === BYTE ? [0x7d] : signedLeb(index);
    if (of === "future") payload = signedLeb(this.define([0x6a, 0x00, 0x01, ...payload]));
    else if (type !== BYTE && this.isResource({ from: name, name: type }))
      payload = signedLeb(this.define([0x69, ...leb(index)]));
    const made = this.define([of === "stream" ? 0x66 : 0x65, 0x01, ...payload]);
    this.moved.set(key, made);
    return made;
  }

  private define(type: number[]): number {
    this.add(7, list([type]));
    return this.typeCount++;
  }

  private isResource({ from, name }: { from: string; name: string }): boolean {
    const definition = this.release(from).types.find((type) => type.name === name)?.definition ?? "";
    const used = parseUse(definition);
    if (used) return this.isResource(used);
    if (definition === "resource") return true;
    return (
      this.release(from).types.some((type) => type.name === definition) && this.isResource({ from, name: definition })
    );
  }
}
