import { type FunctionType, printSignature } from "../../src/model/signature.js";

export interface PrintedImport {
  module: string;
  name: string;
  signature: string;
}

// Names in quotes, the kind, an identifier that may be quoted, the index, and what describes the type.
const quoted = String.raw`"(?:[^"\\]|\\.)*"`;
const line = new RegExp(
  String.raw`^ {2}\(import (${quoted}) (${quoted}) \((\w+) (?:\$(?:${quoted}|\S+) )?\(;\d+;\) ?(.*)\)\)$`,
  "gm",
);

/** The imports in what `wasm-tools print --skeleton` prints of a core module, in our spelling. */
export function readSkeleton(text: string): PrintedImport[] {
  return [...text.matchAll(line)].map(([, module, name, kind, rest]) => ({
    module: unquote(module),
    name: unquote(name),
    signature: respell(kind, rest),
  }));
}

function unquote(quoted = ""): string {
  return quoted
    .slice(1, -1)
    .replace(/\\([0-9a-f]{2}|["\\])/g, (_, code: string) =>
      code.length === 2 ? String.fromCharCode(Number.parseInt(code, 16)) : code,
    );
}

function respell(kind = "", rest = ""): string {
  if (kind === "func" || kind === "tag") {
    const type: FunctionType = { params: group(rest, "param"), results: group(rest, "result") };
    return kind === "tag" ? `tag ${printSignature(type)}` : printSignature(type);
  }
  if (kind === "global") return `global ${rest.replace(/^\(mut (.*)\)$/, "mut $1")}`;
  const [, wide, minimum, maximum, shared, element] = rest.match(/^(i64 )?(\d+)(?: (\d+))?( shared)?(?: (.*))?$/) ?? [];
  return `${kind}${wide ? "64" : ""} ${minimum}${maximum ? `..${maximum}` : ""}${shared ?? ""}${element ? ` ${element}` : ""}`;
}

function group(text: string, word: string): string[] {
  return (text.match(new RegExp(`\\(${word}((?: \\w+)*)\\)`))?.[1] ?? "").split(" ").filter((type) => type !== "");
}
