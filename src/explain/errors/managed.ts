import type { ErrorFamily } from "./shape.js";

/** On the JVM. */
export const chicory: ErrorFamily = {
  engine: "Chicory",
  runtimes: ["chicory"],
  shapes: [
    {
      what: "missing",
      says: /could not find host \w+ for import number: \d+ named (?<module>[^.\s]*)\.(?<name>\S+)/,
    },
    { what: "signature", says: /incompatible import type for host \w+ (?<module>[^.\s]*)\.(?<name>\S+)/ },
  ],
};

/** On the JVM. */
export const graalwasm: ErrorFamily = {
  engine: "GraalWasm",
  runtimes: ["graalwasm"],
  shapes: [
    {
      what: "missing",
      says: /'(?<name>[^']*)', referenced in the module '[^']*', does not exist in the imported module '(?<module>[^']*)'/,
    },
    {
      what: "missing",
      says: /module '(?<module>[^']*)', referenced (?:in|by) the import (?:of \w+ )?'(?<name>[^']*)' in/,
    },
  ],
};

/** In Python: the name alone, as a key that is not in a dictionary. */
export const pywasm: ErrorFamily = {
  engine: "pywasm",
  runtimes: ["pywasm"],
  shapes: [{ what: "missing", says: /KeyError:? ["(]*'(?<name>\w[\w.:/@-]*)'/ }],
};

/** What Rust's and C's libraries print of an errno. */
export const libraries: ErrorFamily = {
  engine: "The program",
  runtimes: [],
  shapes: [
    { what: "errno", says: /\(os error (?<errno>\d+)\)/ },
    { what: "errno", says: /^(?:errno )?(?<errno>E[A-Z0-9]{2,})$/ },
    {
      what: "other",
      says: /wasm trap: |wasm `unreachable` instruction|RuntimeError: unreachable|Unreachable code should not be executed/,
      means:
        "The program itself ended in a trap: a panic, an abort, or memory out of bounds. All its imports were found.",
      next: "Read what it wrote before. wasi-scan run app.wasm --show-output tries other runtimes.",
    },
  ],
};
