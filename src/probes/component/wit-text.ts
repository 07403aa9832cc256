/** A type of WIT: a primitive or a name, a type made of others, or a structure. */
export type Wit =
  | { kind: "name"; name: string }
  | { kind: "made"; of: string; args: (Wit | undefined)[] }
  | { kind: "record"; fields: [name: string, type: Wit][] }
  | { kind: "variant"; cases: [name: string, type: Wit | undefined][] }
  | { kind: "flags" | "enum"; names: string[] };

export interface WitFunction {
  async: boolean;
  params: [name: string, type: Wit][];
  result?: Wit;
}

/** `result<list<u8>, stream-error>`, `record { seconds: u64 }` */
export function parseWit(text: string): Wit {
  const reader = new Reader(text);
  const type = reader.type();
  reader.end();
  return type;
}

/** `async func(path: string) -> result<u64>` */
export function parseWitFunction(text: string): WitFunction {
  const reader = new Reader(text);
  const async = reader.take("async");
  reader.expect("func");
  const params = reader.list("(", ")", () => reader.field());
  const result = reader.take("->") ? reader.type() : undefined;
  reader.end();
  return { async, params, ...(result && { result }) };
}

/** `use wasi:io/poll.{pollable as p}` → the interface and the name there; undefined for any other definition. */
export function parseUse(text: string): { from: string; name: string } | undefined {
  const match = /^use ([^{}]+)\.\{(\S+)(?: as \S+)?\}$/.exec(text);
  return match ? { from: match[1] as string, name: match[2] as string } : undefined;
}

class Reader {
  private readonly tokens: string[];
  private at = 0;

  constructor(private readonly text: string) {
    this.tokens = text.match(/->|[A-Za-z0-9_-]*[A-Za-z0-9_]|\S/g) ?? [];
  }

  take(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at++;
    return true;
  }

  expect(token: string): void {
    if (!this.take(token)) throw new Error(`"${this.text}": "${token}" expected, "${this.tokens[this.at]}" found`);
  }

  end(): void {
    if (this.at < this.tokens.length) throw new Error(`"${this.text}": unexpected text after the type`);
  }

  list<T>(open: string, close: string, entry: () => T): T[] {
    const entries: T[] = [];
    this.expect(open);
    while (!this.take(close)) {
      if (entries.length > 0) this.expect(",");
      entries.push(entry());
    }
    return entries;
  }

  field(): [string, Wit] {
    const name = this.name();
    this.expect(":");
    return [name, this.type()];
  }

  type(): Wit {
    const name = this.name();
    switch (name) {
      case "record":
        return { kind: "record", fields: this.list("{", "}", () => this.field()) };
      case "variant":
        return { kind: "variant", cases: this.list("{", "}", () => this.variantCase()) };
      case "flags":
      case "enum":
        return { kind: name, names: this.list("{", "}", () => this.name()) };
    }
    if (this.tokens[this.at] === "<") {
      return { kind: "made", of: name, args: this.list("<", ">", () => (this.take("_") ? undefined : this.type())) };
    }
    return ["result", "stream", "future"].includes(name)
      ? { kind: "made", of: name, args: [] }
      : { kind: "name", name };
  }

  private variantCase(): [string, Wit | undefined] {
    const name = this.name();
    if (!this.take("(")) return [name, undefined];
    const type = this.type();
    this.expect(")");
    return [name, type];
  }

  private name(): string {
    const token = this.tokens[this.at++] ?? "";
    if (!/^[A-Za-z]/.test(token)) throw new Error(`"${this.text}": a name expected, "${token}" found`);
    return token;
  }
}
