import { section } from "../bytes.js";
import { ASYNC, COMPONENTS, type GeneratedComponent, generated } from "./generated.js";
import { linkComponent } from "./link-component.js";

/** Two asynchronous types: an async function and a stream. */
const asyncTypes = section(7, [2, 0x43, 0, 0x01, 0x00, 0x66, 0x00]);

/** Whether a runtime loads components, and components that name asynchronous types. */
export function componentFeatures(): GeneratedComponent[] {
  const plain = linkComponent([], "0.2.0", new Map());
  return [
    generated({
      id: COMPONENTS,
      kind: "feature",
      claim: "A component that imports nothing is loaded, and its wasi:cli/run is called.",
      requires: [],
      generate: () => plain,
    }),
    generated({
      id: ASYNC,
      kind: "feature",
      claim: "A component that names an async function type and a stream is loaded.",
      requires: [COMPONENTS],
      // Last, so that the indices of the other types do not change.
      generate: () => Uint8Array.from([...plain, ...asyncTypes]),
    }),
  ];
}
