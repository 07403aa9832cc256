/** A core function type in its one printed form, `(i32, i64) -> (i32)`; results are always parenthesised. */
export type Signature = string;

export interface FunctionType {
  params: string[];
  results: string[];
}

/** Value types in text-format spelling → `(i32, i64) -> (i32)`. */
export function printSignature(type: FunctionType): Signature {
  return `(${type.params.join(", ")}) -> (${type.results.join(", ")})`;
}

/** The inverse of {@link printSignature}; undefined if the text is not a signature. Nested types such as `(ref null 3)` stay whole. */
export function parseSignature(text: string): FunctionType | undefined {
  const open = splitGroup(text.trim());
  if (!open) return undefined;
  const arrow = open.rest.trim();
  if (!arrow.startsWith("->")) return undefined;
  const close = splitGroup(arrow.slice(2).trim());
  if (close?.rest.trim() !== "") return undefined;
  return { params: splitList(open.inside), results: splitList(close.inside) };
}

function splitGroup(text: string): { inside: string; rest: string } | undefined {
  if (!text.startsWith("(")) return undefined;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") depth++;
    else if (text[i] === ")" && --depth === 0) return { inside: text.slice(1, i), rest: text.slice(i + 1) };
  }
  return undefined;
}

function splitList(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i];
    if (c === "(") depth++;
    else if (c === ")") depth--;
    else if ((c === "," && depth === 0) || i === text.length) {
      const part = text.slice(start, i).trim();
      if (part !== "") parts.push(part);
      start = i + 1;
    }
  }
  return parts;
}

/** The type to try for a removed name whose own type is not known. */
export const REMOVED_SIGNATURE: Signature = "() -> ()";
