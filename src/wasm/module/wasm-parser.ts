import type { ImportDescription, Limits } from "@webassemblyjs/wasm-parser";
import { printSignature } from "../../model/signature.js";
import type { ImportEntry } from "../binary/import-section.js";

/**
 * Decodes the imports of a slim module with wasm-parser, which is loaded now and not sooner: it is a fifth of the
 * whole start-up. Undefined where it refuses the bytes.
 *
 * It must only see bytes that were checked before: it accepts an import section that is cut short.
 */
export async function readWithWasmParser(slim: Uint8Array): Promise<ImportEntry[] | undefined> {
  const { decode } = await import("@webassemblyjs/wasm-parser");
  try {
    const program = decode(slim, { ignoreCodeSection: true, ignoreDataSection: true, ignoreCustomNameSection: true });
    const entries: ImportEntry[] = [];
    for (const field of program.body[0]?.fields ?? []) {
      if (field.type === "ModuleImport")
        entries.push({ module: field.module, name: field.name, ...describe(field.descr) });
    }
    return entries;
  } catch {
    // Typed references, `exnref`, names outside the basic plane: whatever it says, our own reader knows better.
    return undefined;
  }
}

function describe(descr: ImportDescription): Pick<ImportEntry, "kind" | "signature"> {
  switch (descr.type) {
    case "FuncImportDescr": {
      const params = descr.signature.params.map((param) => spell(param.valtype));
      return { kind: "function", signature: printSignature({ params, results: descr.signature.results.map(spell) }) };
    }
    case "Table":
      return { kind: "table", signature: `table ${limits(descr.limits)} ${spell(descr.elementType)}` };
    case "Memory":
      return { kind: "memory", signature: `memory ${limits(descr.limits)}` };
    case "GlobalType":
      return { kind: "global", signature: `global ${descr.mutability === "var" ? "mut " : ""}${spell(descr.valtype)}` };
  }
}

function limits({ min, max, shared }: Limits): string {
  return `${min}${max === undefined ? "" : `..${max}`}${shared ? " shared" : ""}`;
}

/** `anyfunc` was the name of funcref before reference types. */
function spell(type: string): string {
  return type === "anyfunc" ? "funcref" : type;
}
