/** What a runtime says when something of one kind goes wrong. */
export interface ErrorShape {
  /** Groups `module`, `name`, `feature` and `errno` where the text has them. */
  says: RegExp;
  what: "missing" | "signature" | "feature" | "errno" | "other";
  /** In what it means and what to do, where the import or feature does not tell. */
  means?: string;
  next?: string;
}

/** One family of engines with one wording. */
export interface ErrorFamily {
  /** Shown to people. */
  engine: string;
  /** Runtimes of the matrix that say this, the likeliest first; none where it is not measured. */
  runtimes: string[];
  shapes: ErrorShape[];
}

export const NO_START: Pick<ErrorShape, "what" | "means" | "next"> = {
  what: "other",
  means: "The module has no _start: it is a library (reactor), or was linked without an entry.",
  next: "Build a program (without -mexec-model=reactor, --no-entry or crate-type cdylib), or call its exports from a host.",
};

export const NO_MEMORY: Pick<ErrorShape, "what" | "means" | "next"> = {
  what: "other",
  means: 'The host looks for a memory exported as "memory", and the module exports none.',
  next: 'Export the memory as "memory": link without --no-export-memory, or with --export-memory.',
};

export const COMPONENT: Pick<ErrorShape, "what" | "means" | "next"> = {
  what: "other",
  means: "The file is a component (WASI 0.2 or newer), and this host loads core modules only.",
  next: "Build for wasm32-wasip1, or take a runtime that loads components: wasi-scan explain component-model",
};
