import type { InterfaceFact, InterfaceFunction, InterfaceRelease } from "../../types.js";
import { leb, list, section, text } from "../bytes.js";
import { InstanceType } from "./type-encoder.js";
import { parseUse } from "./wit-text.js";

/** What a probe imports of one interface; types that these use come along. */
export interface Wanted {
  /** `wasi:cli/stdin` */
  name: string;
  functions: InterfaceFunction[];
  /** Every type too, used or not. */
  types: boolean;
}

/** A component starts by the same version whatever it imports, so that a refusal is about what it imports. */
const RUN = { "0.2": "wasi:cli/run@0.2.0", "0.3": "wasi:cli/run@0.3.0" };

/** The release of an interface that a version of WASI belongs to. */
export function releaseOf(fact: InterfaceFact | undefined, version: string): InterfaceRelease | undefined {
  return fact?.releases.find(({ since }) => lineOf(since) === lineOf(version));
}

export function lineOf(version: string): "0.2" | "0.3" {
  return version.startsWith("0.3.") ? "0.3" : "0.2";
}

/**
 * The component of a link probe: imports interfaces with the types that they really have, calls nothing, and exports a
 * `run` that returns.
 *
 * @param version of all that is imported: `0.2.3`
 * @param run the name that it is started by, `wasi:cli/run@0.2.0` for 0.2 unless given
 */
export function linkComponent(
  wanted: Wanted[],
  version: string,
  facts: ReadonlyMap<string, InterfaceFact>,
  run: string = RUN[lineOf(version)],
): Uint8Array {
  const component = new LinkComponent(version, facts);
  for (const one of wanted) component.want(one);
  return component.finish(run, lineOf(run.slice(run.indexOf("@") + 1)) === "0.3");
}

class LinkComponent {
  private readonly types = new Map<string, Set<string>>();
  private readonly functions = new Map<string, InterfaceFunction[]>();
  /** `wasi:io/poll pollable` → its index in the component. */
  private readonly taken = new Map<string, number>();
  private readonly sections: number[][] = [];
  private typeCount = 0;
  private instanceCount = 0;

  constructor(
    private readonly version: string,
    private readonly facts: ReadonlyMap<string, InterfaceFact>,
  ) {}

  /** Notes the functions, and every type that they stand on, here and in other interfaces. */
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
    const noted = this.types.get(name) ?? new Set();
    this.types.set(name, noted);
    return noted;
  }

  /** Every type of the interface whose name stands in the text. */
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

  finish(run: string, async: boolean): Uint8Array {
    const pending = new Set(this.types.keys());
    // An interface comes behind those that it takes types from.
    while (pending.size > 0) {
      const ready = [...pending].find((name) => this.uses(name).every(({ from }) => !pending.has(from)));
      if (ready === undefined) throw new Error("interfaces that use each other");
      this.import(ready);
      pending.delete(ready);
    }
    return Uint8Array.from([
      ...[0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00],
      ...this.sections.flat(),
      ...this.command(run, async),
    ]);
  }

  private uses(name: string) {
    return this.declared(name).flatMap(({ definition }) => parseUse(definition) ?? []);
  }

  private declared(name: string): InterfaceRelease["types"] {
    const noted = this.noted(name);
    return this.release(name).types.filter((type) => noted.has(type.name));
  }

  private import(name: string): void {
    const instance = new InstanceType();
    for (const { name: type, definition } of this.declared(name)) {
      const used = parseUse(definition);
      if (definition === "resource") instance.resource(type);
      else if (used) instance.taken(type, this.taken.get(`${used.from} ${used.name}`) as number, this.isResource(used));
      else instance.type(type, definition);
    }
    for (const one of this.functions.get(name) ?? []) instance.function(one.name, one.signature);
    const external = [0x00, ...text(`${name}@${this.version}`), 0x05, ...leb(this.typeCount++)];
    this.sections.push(section(7, list([instance.bytes()])), section(10, list([external])));
    const index = this.instanceCount++;
    for (const { name: type } of this.declared(name)) {
      this.sections.push(section(6, list([[0x03, 0x00, ...leb(index), ...text(type)]])));
      this.taken.set(`${name} ${type}`, this.typeCount++);
    }
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

  /** A core module whose `run` gives 0, lifted to `func() -> result`, in an instance that is exported. */
  private command(run: string, async: boolean): number[] {
    const result = this.typeCount;
    const module = [
      ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      ...section(1, [1, 0x60, 0, 1, 0x7f]),
      ...section(3, [1, 0]),
      ...section(7, [1, ...text("run"), 0x00, 0]),
      ...section(10, [1, 4, 0, 0x41, 0, 0x0b]),
    ];
    return [
      ...section(1, module),
      ...section(2, [1, 0x00, 0, 0]),
      ...section(6, [1, 0x00, 0x00, 0x01, 0, ...text("run")]),
      ...section(
        7,
        list([
          [0x6a, 0x00, 0x00],
          [async ? 0x43 : 0x40, 0, 0x00, ...leb(result)],
        ]),
      ),
      ...section(8, [1, 0x00, 0x00, 0, 0, ...leb(result + 1)]),
      ...section(5, [1, 0x01, 1, 0x00, ...text("run"), 0x01, 0]),
      ...section(11, [1, 0x00, ...text(run), 0x05, ...leb(this.instanceCount), 0x00]),
    ];
  }
}
