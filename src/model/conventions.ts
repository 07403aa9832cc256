/** What hosts expect of a module beside its imports: a convention, which `probes/trait/<id>` measures. */
export interface Convention {
  /** What the module does, as the subject of a reason: `no exported memory`. */
  subject: string;
  /** What a runtime does instead of meeting it, behind the runtime's name, where the module then ends in silence. */
  instead?: string;
  /** How to build the module so that the convention is met, or how to load it all the same. */
  advice: string;
  /**
   * What it comes to where the module ends as if nothing were wrong (default: `fails`). `hazard`: what it passed is lost.
   * `at-risk`: its constructors did not run as they should. Where the host refuses it or it traps, it always fails.
   */
  silent?: "hazard" | "at-risk";
  /** All hosts but few meet it: where it was not measured, what else was measured decides. */
  common?: true;
}

const EXPORT_MEMORY = 'Export the memory as "memory": link without --no-export-memory, or with --export-memory.';
const COMMAND_OR_LIBRARY =
  "Build a program that exports _start for a command line, or embed the library and call its exports.";
const OWN_CALL = "Call _initialize yourself before any other export, or build a program that exports _start.";
const EMBEDDER = "An embedder can bring it: declare that with --provides, or link without importing it.";

/** By the name of their trait. The first paragraph of each probe says which hosts ask for it, and why. */
export const CONVENTIONS: Record<string, Convention> = {
  "no-memory": { subject: "no exported memory", advice: EXPORT_MEMORY },
  "no-memory-export": { subject: "no exported memory", advice: EXPORT_MEMORY, silent: "hazard" },
  "no-memory-no-imports": {
    subject: "no memory and no imports",
    advice: 'Export a memory as "memory", or instantiate it without the WASI of this host, which it does not use.',
  },
  "memory-export-name": { subject: 'no memory exported as "memory"', advice: EXPORT_MEMORY, silent: "hazard" },
  "two-entries": {
    subject: "_start beside _initialize",
    advice: "Link with -mexec-model=reactor for a library, without it for a program: a module has one of the two.",
  },
  "reactor-initialized": {
    subject: "_initialize of a reactor, never called",
    instead: "does not call _initialize",
    advice: OWN_CALL,
    silent: "at-risk",
  },
  "reactor-initialized-once": {
    subject: "_initialize of a reactor, called again",
    instead: "calls _initialize again",
    advice: "Its constructors run twice there: make them safe to repeat, or build a program that exports _start.",
    silent: "at-risk",
  },
  "nameless-export": {
    subject: "an export with an empty name",
    instead: "calls that export as the program",
    advice: "Call the export that you mean by its name, or link so that no function is exported under an empty name.",
    silent: "at-risk",
  },
  "memory-is-its-own": {
    subject: "memory that the program takes for its own",
    instead: "keeps its own data in the program's memory",
    advice:
      "The program may write over that, and crash: take another runtime, or a language whose allocator asks where new memory lies (C, Rust).",
    silent: "at-risk",
    common: true,
  },
  "no-entry": { subject: "no _start", advice: COMMAND_OR_LIBRARY },
  "no-entry-no-imports": { subject: "no _start", advice: COMMAND_OR_LIBRARY },
  "memory-import-name": { subject: "an imported memory that is not env.memory", advice: EMBEDDER },
  "memory-import-minimum": { subject: "the minimum of an imported memory", advice: EMBEDDER },
  "memory-import-maximum": { subject: "the maximum of an imported memory", advice: EMBEDDER },
  "shared-memory-import-name": { subject: "an imported shared memory that is not env.memory", advice: EMBEDDER },
  "shared-memory-import-maximum": { subject: "the limits of an imported shared memory", advice: EMBEDDER },
  "threads-own-memory": {
    subject: "threads without an imported memory",
    advice: "Link with --import-memory --shared-memory (-pthread does), so that all threads share one memory.",
  },
};
