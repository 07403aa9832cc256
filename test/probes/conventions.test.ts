import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { realProbes } from "./compiled.js";

async function compiled(probe: string, key = probe): Promise<WebAssembly.Module> {
  const { compiled } = await realProbes(({ id }) => id === probe);
  return new WebAssembly.Module(readFileSync(compiled.get(key) as string));
}

const DLOPEN = "wasix_32v1/dlopen.runs-the-constructors";

describe("a module built as", () => {
  it("dylink imports the table and the stack pointer, even where it uses neither, and says how much memory it has", async () => {
    const module = await compiled("wasix_32v1/dlopen.missing-file");
    const environment = WebAssembly.Module.imports(module).filter(({ module: from }) => from === "env");
    expect(environment.map(({ name, kind }) => [name, kind]).sort()).toEqual([
      ["__indirect_function_table", "table"],
      ["__stack_pointer", "global"],
      ["memory", "memory"],
    ]);
    expect(section(module)).toEqual([1, 6, 0x80, 0x80, 4, 4, 0, 0]);
  });

  it("library has the section too, and imports only what it names", async () => {
    const module = await compiled(DLOPEN, "abi/modules/library.wat");
    expect(
      WebAssembly.Module.imports(module)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["__memory_base", "memory"]);
    expect(section(module)).toEqual([1, 4, 64, 4, 0, 0]);
  });

  it("table exports its table by the name that C compilers give it", async () => {
    const module = await compiled("wasix_32v1/call_dynamic.passes-values");
    expect(WebAssembly.Module.exports(module)).toContainEqual({ name: "__indirect_function_table", kind: "table" });
  });
});

function section(module: WebAssembly.Module): number[] {
  const [bytes] = WebAssembly.Module.customSections(module, "dylink.0");
  return [...new Uint8Array(bytes as ArrayBuffer)];
}
