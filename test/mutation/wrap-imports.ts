import binaryen from "binaryen";
import { WasiScanError } from "../../src/model/errors.js";

export type Binaryen = typeof binaryen;
export type Module = binaryen.Module;
export type Expression = binaryen.ExpressionRef;

/** One imported function of the module that is rewritten. */
export interface WrappedImport {
  /** Index among the imported functions. */
  index: number;
  module: string;
  name: string;
  params: binaryen.Type[];
  /** `none` if there is no result. */
  result: binaryen.Type;
  /** Index of the first local after the parameters. */
  firstLocal: number;
  /** Calls the import, with these arguments or the wrapper's own. */
  call(operands?: Expression[]): Expression;
}

export interface Wrapper {
  /** Types of the locals after the parameters. */
  locals: binaryen.Type[];
  body: Expression;
}

/**
 * Rewrites a core module so that its imported functions go through wrappers inside it. Every call of such an import,
 * direct or through a table, then calls its wrapper; the imports themselves do not change.
 *
 * @param prepare sets up what the wrappers share and returns a function that makes one; `undefined` skips an import
 * @throws WasiScanError `malformed` for bytes that it cannot read
 */
export async function wrapImports(
  name: string,
  bytes: Uint8Array,
  prepare: (
    module: Module,
    binaryen: Binaryen,
    imports: WrappedImport[],
  ) => (one: WrappedImport) => Wrapper | undefined,
): Promise<Uint8Array> {
  const library = binaryen;
  let module: Module;
  try {
    module = library.readBinary(bytes);
  } catch (cause) {
    const hint = "It may use a Wasm feature that the installed binaryen does not know.";
    throw new WasiScanError("malformed", `${name}: cannot be rewritten: ${cause}`, hint, { cause });
  }
  module.setFeatures(library.Features.All);
  const found = importsOf(module, library);
  const wrap = prepare(
    module,
    library,
    found.map(({ wrapped }) => wrapped),
  );
  for (const { internal, wrapped, params, results } of found) {
    const wrapper = wrap(wrapped);
    if (!wrapper) continue;
    // Callers use the import's internal name, so the wrapper takes that name.
    module.removeFunction(internal);
    module.addFunctionImport(realName(internal), wrapped.module, wrapped.name, params, results);
    module.addFunction(internal, params, results, wrapper.locals, wrapper.body);
  }
  const output = module.emitBinary();
  module.dispose();
  return output;
}

const realName = (internal: string): string => `${internal} as imported`;

function importsOf(module: Module, library: Binaryen) {
  const found: { internal: string; wrapped: WrappedImport; params: binaryen.Type; results: binaryen.Type }[] = [];
  for (let i = 0; i < module.getNumFunctions(); i++) {
    const info = library.getFunctionInfo(module.getFunctionByIndex(i));
    if (!info.module) continue;
    const params = library.expandType(info.params);
    const wrapped: WrappedImport = {
      index: found.length,
      module: info.module,
      name: info.base ?? "",
      params,
      result: info.results,
      firstLocal: params.length,
      call: (operands) =>
        module.call(
          realName(info.name),
          operands ?? params.map((type, local) => module.local.get(local, type)),
          info.results,
        ),
    };
    found.push({ internal: info.name, wrapped, params: info.params, results: info.results });
  }
  return found;
}
