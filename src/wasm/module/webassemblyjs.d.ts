/** The part of @webassemblyjs/wasm-parser 1.14.1 that we use; the package ships no types. */
declare module "@webassemblyjs/wasm-parser" {
  interface Limits {
    min: number;
    max?: number;
    shared?: boolean;
  }

  interface Signature {
    params: { valtype: string }[];
    results: string[];
  }

  type ImportDescription =
    | { type: "FuncImportDescr"; signature: Signature }
    | { type: "GlobalType"; valtype: string; mutability: "const" | "var" }
    | { type: "Table"; elementType: string; limits: Limits }
    | { type: "Memory"; limits: Limits };

  interface ModuleImport {
    type: "ModuleImport";
    module: string;
    name: string;
    descr: ImportDescription;
  }

  interface Options {
    dump?: boolean;
    ignoreCodeSection?: boolean;
    ignoreDataSection?: boolean;
    ignoreCustomNameSection?: boolean;
    errorOnUnknownSection?: boolean;
  }

  interface Program {
    body: { fields: (ModuleImport | { type: "TypeInstruction" })[] }[];
  }

  export function decode(bytes: Uint8Array, options?: Options): Program;
}
