import type { Cursor } from "../../binary/cursor.js";
import type { Scope, TypeShape } from "./shapes.js";

/** Engines refuse deeper nesting of types and components; it bounds our own recursion. */
export const deepest = 100;

/** What one component may make us write down; a chain of types can ask for a text that doubles with every byte. */
const mostText = 8_000_000;
const longestText = 10_000;

/** What is shared while one component and all that lies inside it are read. */
export class Reading {
  /** The Wasm features that show. */
  readonly features = new Set<string>(["component-model"]);
  private textLeft = mostText;

  /** `text`, cut where it is longer than anyone reads. */
  keep(cursor: Cursor, text: string): string {
    const kept = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
    this.textLeft -= kept.length;
    if (this.textLeft < 0) cursor.fail("holds types that take more than 8 million characters to write");
    return kept;
  }
}

/** An entry of an index space. */
export function at<T>(cursor: Cursor, space: readonly T[], what: string, index = cursor.u32()): T {
  const found = space[index];
  if (found === undefined) cursor.fail(`refers to ${what} ${index}, which does not exist`);
  return found;
}

export function functionAt(cursor: Cursor, scope: Scope): string {
  const index = cursor.u32();
  if (scope.lost) return scope.functions[index] === undefined ? "func" : "func(…)";
  return at(cursor, scope.functions, "function", index);
}

export function typeAt(cursor: Cursor, scope: Scope, kind: TypeShape["kind"]): TypeShape {
  const index = cursor.u32();
  const type = at(cursor, scope.types, "type", index);
  if (type.kind !== kind) cursor.fail(`refers to type ${index} as a ${kind} type, which it is not`);
  return type;
}
