import type { PackedCell } from "./format.js";
import type { AnyCell } from "./measured.js";
import { type Packed, pack } from "./packed.js";
import type { Evidence } from "./support.js";

/** Stores equal texts, cells, patterns and rows once. */
export class Interned {
  readonly cells: PackedCell[] = [];
  readonly texts: string[] = [];
  readonly patterns: Packed[] = [];
  readonly rows: Packed[] = [];
  private readonly seen = new Map<string, number>();

  row(lanes: AnyCell[][]): number {
    const patterns = lanes.map((lane) => this.intern(this.patterns, "pattern", this.pattern(lane)));
    return this.intern(this.rows, "row", pack(patterns));
  }

  /** Run-length encoding, because neighbours are mostly equal. A single number covers all versions. */
  private pattern(lane: AnyCell[]): Packed {
    const runs: number[] = [];
    for (const one of lane) {
      const cell = this.cell(one);
      if (runs.at(-2) === cell) runs[runs.length - 1] = (runs.at(-1) as number) + 1;
      else runs.push(cell, 1);
    }
    return pack(runs.length === 2 ? runs.slice(0, 1) : runs);
  }

  private cell(one: AnyCell): number {
    const { support, evidence, notes } = one;
    const otherwise = "otherwise" in one ? one.otherwise : "";
    const cell: PackedCell = [support, this.pack(evidence), this.pack(notes), otherwise].join(";").replace(/;+$/, "");
    return this.intern(this.cells, "cell", cell);
  }

  private pack(evidence: Evidence[]): Packed {
    return pack(evidence.flatMap((pair) => pair.map((text) => this.intern(this.texts, "text", text))));
  }

  private intern<T>(list: T[], kind: string, value: T): number {
    const key = `${kind} ${JSON.stringify(value)}`;
    const known = this.seen.get(key);
    if (known !== undefined) return known;
    this.seen.set(key, list.push(value) - 1);
    return list.length - 1;
  }
}
