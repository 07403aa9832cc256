import type { Cursor } from "../binary/cursor.js";
import type { Features } from "../binary/value-types.js";

/** What walking the code of one module gathers: instructions that features brought, and who calls whom. */
export class CodeFacts {
  /** Features that show in what stands behind an opcode: types, indices, flags. */
  readonly features: Features = new Set();
  /** Opcodes that were met, but for those of every engine; a prefix byte has its own row. */
  readonly opcodes = new Uint8Array(256);
  readonly prefixed: Record<number, Uint8Array> = {
    251: new Uint8Array(512),
    252: new Uint8Array(512),
    253: new Uint8Array(512),
    254: new Uint8Array(512),
  };
  /** Functions whose reference is taken by an instruction: any call through a table or a reference may reach them. */
  readonly referenced = new Set<number>();
  /** Kinds of indirect call, by the number that stands for them among the edges. */
  readonly slots: Slot[] = [];
  /** A called function, or `~slot` for an indirect call; one function's after the other's. */
  edges = new Int32Array(1 << 12);
  edgeCount = 0;
  /** Over the bytes that are walked now, for the instructions that are read with care. */
  cursor!: Cursor;
  private readonly slotOf = new Map<string, number>();
  /** The slot of each type through table 0, which is nearly every indirect call. */
  private readonly plainSlots: number[] = [];

  addEdge(edge: number): void {
    if (this.edgeCount === this.edges.length) {
      const larger = new Int32Array(this.edges.length * 2);
      larger.set(this.edges);
      this.edges = larger;
    }
    this.edges[this.edgeCount++] = edge;
  }

  addIndirect(type: number, table: number): void {
    let slot = table === 0 ? this.plainSlots[type] : this.slot(type, table);
    if (slot === undefined) {
      slot = this.slot(type, 0);
      this.plainSlots[type] = slot;
    }
    this.addEdge(~slot);
  }

  /** A call through a typed reference, which comes from no table in particular. */
  addReferenced(type: number): void {
    this.addEdge(~this.slot(type, undefined));
  }

  private slot(type: number, table: number | undefined): number {
    const key = `${type} ${table}`;
    const known = this.slotOf.get(key);
    if (known !== undefined) return known;
    this.slotOf.set(key, this.slots.length);
    this.slots.push({ type, table });
    return this.slots.length - 1;
  }
}

/** The functions of one type that one table holds, or that some reference means. */
export interface Slot {
  type: number;
  /** Absent for a call through a typed reference. */
  table: number | undefined;
}
