import { javascriptcore, spidermonkey, v8 } from "./javascript.js";
import { chicory, graalwasm, libraries, pywasm } from "./managed.js";
import { wamr, wasm3, wasmedge, wasmer, wasmi, wazero } from "./native.js";
import type { ErrorFamily, ErrorShape } from "./shape.js";
import { wasmtime } from "./wasmtime.js";

/** Sorted so that a particular wording comes before a general one. */
const FAMILIES: ErrorFamily[] = [
  ...[wasmtime, v8, javascriptcore, spidermonkey, wasmer, wazero, wasmi, wasmedge, wamr, chicory, graalwasm, pywasm],
  ...[wasm3, libraries],
];

/** An error text of a runtime, and what it names. */
export interface RecognisedError {
  engine: string;
  runtimes: string[];
  what: ErrorShape["what"];
  /** An import; one of both may be absent, as far as the text tells. */
  module?: string;
  name?: string;
  /** The id of a feature in the matrix, such as `simd`. */
  feature?: string;
  errno?: string;
  means?: string;
  next?: string;
}

/** Reads text that a user pasted; undefined if it has the wording of no engine. */
export function recogniseError(text: string): RecognisedError | undefined {
  for (const { engine, runtimes, shapes } of FAMILIES) {
    for (const { says, what, means, next } of shapes) {
      const groups = says.exec(text)?.groups;
      if (groups === undefined && !says.test(text)) continue;
      const { module, name, feature, errno } = groups ?? {};
      return {
        engine,
        runtimes,
        what,
        ...(module && { module }),
        ...(name && { name }),
        ...(feature && { feature: featureId(feature) }),
        ...(errno && { errno }),
        ...(means && { means }),
        ...(next && { next }),
      };
    }
  }
  return undefined;
}

/** What engines call features, where that is not the id. */
const FEATURES: Record<string, string> = {
  exnref: "exceptions",
  eh: "exceptions",
  "exception-handling": "exceptions",
  "legacy-eh": "legacy-exceptions",
  "return-call": "tail-call",
  "tail-calls": "tail-call",
  "function-refs": "function-references",
  typedfuncref: "function-references",
  "sign-extension-ops": "sign-extension",
  "nontrapping-float-to-int-conversion": "saturating-float-to-int",
  "mutable-global": "mutable-globals",
  stringref: "stringref",
};

function featureId(said: string): string {
  const id = said.toLowerCase().replaceAll(" ", "-");
  return Object.hasOwn(FEATURES, id) ? (FEATURES[id] as string) : id;
}
