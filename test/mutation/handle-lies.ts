import type { OtherHandle } from "./lie.js";
import type { Mutant } from "./mutant.js";
import type { WrappedImport, Wrapper } from "./wrap-imports.js";

/** Per resource, other handles of its kind and how to get them. The mutant imports those functions if the probe does not. */
export const OTHER_HANDLES: Record<string, OtherHandle[]> = {
  pollable: ["a pollable that is ready", "a pollable that is never ready"],
  fields: ["empty fields"],
};

const AN_HOUR = 3_600_000_000_000n;

/** Which function gives such a handle, in the version of WASI that the module under test has. */
export function makerOf(to: OtherHandle, module: string): { module: string; name: string } {
  return to === "empty fields"
    ? { module: `wasi:http/types@${module.split("@")[1]}`, name: "[constructor]fields" }
    : { module: "wasi:clocks/monotonic-clock@0.2.0", name: "subscribe-duration" };
}

/** It is not called, and another handle is returned. @param maker calls a function that returns one */
export function otherHandle(
  mutant: Mutant,
  one: WrappedImport,
  to: OtherHandle,
  maker: WrappedImport | undefined,
): Wrapper {
  const { module, binaryen } = mutant;
  const duration = module.i64.const(to === "a pollable that is ready" ? 0n : AN_HOUR);
  const operands = to === "empty fields" ? [] : [duration];
  let made = maker?.call(operands);
  if (!made) {
    const params = binaryen.createType(to === "empty fields" ? [] : [binaryen.i64]);
    const { module: from, name } = makerOf(to, one.module);
    module.addFunctionImport("maker", from, name, params, binaryen.i32);
    made = module.call("maker", operands, binaryen.i32);
  }
  return { locals: [], body: module.block(null, [mutant.told(), made], one.result) };
}
