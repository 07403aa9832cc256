import type { InterfaceFact } from "../../model/facts.js";
import { releaseLine } from "../../model/versions.js";
import { section, text } from "../bytes.js";
import { ComponentWriter, type Wanted } from "./writer.js";

/** Every component starts through the same version, so that a refusal concerns its imports. */
export const runInterface = (version: string): string =>
  releaseLine(version) === "0.3" ? "wasi:cli/run@0.3.0" : "wasi:cli/run@0.2.0";

/**
 * The component of a link probe: imports interfaces with their real types, calls nothing, and exports a
 * `run` that returns.
 *
 * @param version of all imports: `0.2.3`
 * @param run the export that starts it (default for 0.2: `wasi:cli/run@0.2.0`)
 */
export function linkComponent(
  wanted: Wanted[],
  version: string,
  facts: ReadonlyMap<string, InterfaceFact>,
  run: string = runInterface(version),
): Uint8Array {
  const component = new ComponentWriter(version, facts);
  for (const one of wanted) component.want(one);
  component.import();
  component.add(1, GIVES_ZERO);
  component.add(2, [1, 0x00, 0, 0]);
  component.add(6, [1, 0x00, 0x00, 0x01, 0, ...text("run")]);
  component.start(run, 0);
  return component.bytes();
}

/** A core module whose `run` returns 0. */
const GIVES_ZERO = [
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...section(1, [1, 0x60, 0, 1, 0x7f]),
  ...section(3, [1, 0]),
  ...section(7, [1, ...text("run"), 0x00, 0]),
  ...section(10, [1, 4, 0, 0x41, 0, 0x0b]),
];
