import { importPackage } from "../launch/import-package.js";
import { leb } from "./bytes.js";

// What WASIX toolchains emit besides code, but AssemblyScript and wabt do not: the name of the function table
// and the section that tells a dynamic linker how to place a module.

type Binaryen = typeof import("binaryen").default;
type Convention = (module: InstanceType<Binaryen["Module"]>, library: Binaryen) => void;

const TABLE = "__indirect_function_table";
const PAGE = 65536;

/** Words of a probe's `build` → what is changed in the compiled module. */
export const CONVENTIONS: Record<string, Convention> = {
  /** A dynamically linked main module: it imports its table and its stack pointer. */
  dylink: (module, library) => {
    module.addTableImport(tableOf(module, library), "env", TABLE);
    module.addGlobalImport("__stack_pointer", "env", "__stack_pointer", library.i32, true);
    module.addCustomSection("dylink.0", memoryInfo(PAGE));
  },
  /** A module to be loaded by another. */
  library: (module) => module.addCustomSection("dylink.0", memoryInfo(64)),
  /** A module that exports its table. */
  table: (module, library) => module.addTableExport(tableOf(module, library), TABLE),
};

/** The module with the named conventions applied. */
export async function withConventions(bytes: Uint8Array, words: string[]): Promise<Uint8Array> {
  const { default: library } = await importPackage<{ default: Binaryen }>("binaryen");
  const module = library.readBinary(bytes);
  try {
    module.setFeatures(library.Features.All);
    for (const word of words) CONVENTIONS[word]?.(module, library);
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}

/** The name of the only table; the compiler omits it if a program takes no function's address. */
function tableOf(module: InstanceType<Binaryen["Module"]>, library: Binaryen): string {
  if (module.getNumTables() === 0) module.addTable("table", 1, NO_LIMIT);
  return library.getTableInfo(module.getTableByIndex(0)).name;
}

const NO_LIMIT = 0xffffffff;

/** Sub-section 1 of `dylink.0`: bytes of memory, aligned to 16, and no table entries beyond those of the import. */
function memoryInfo(size: number): Uint8Array {
  const info = [...leb(size), 4, 0, 0];
  return Uint8Array.from([1, info.length, ...info]);
}
