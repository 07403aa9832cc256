import { ownProperty } from "../model/names/own-property.js";

/** The words of reports, each with what it means and what to do about it. */
const WORDS: Record<string, [means: string, next: string]> = {
  runs: [
    "Verdict: everything that the module needs was measured to work in that version.",
    "Read the hazards beside it.",
  ],
  "at-risk": [
    "Verdict: the module loads, and something that it may call was measured not to work there.",
    "wasi-scan app.wasm --reasons says which call, and in which case it fails.",
  ],
  fails: [
    "Verdict: the module does not load or start there: an import or a Wasm feature is missing.",
    "wasi-scan app.wasm -t <runtime> names the import and what to do.",
  ],
  unknown: [
    "Not measured, or what was measured does not tell. It never counts as yes.",
    "wasi-scan runtimes install <runtime>, then wasi-scan probe -r <runtime> measures it here.",
  ],
  works: ["Support: the function links, and all that ordinary programs rely on holds.", "Nothing to do."],
  missing: [
    "Support: the runtime does not have the function, so a module that imports it does not start.",
    "wasi-scan which <name> tells the smallest versions that have it.",
  ],
  mismatch: [
    "Support: the runtime has the function with other parameters or results.",
    "Build with a libc that uses the runtime's type, or take another version of the runtime.",
  ],
  stub: [
    "Support: the function links, and each call answers that it is not implemented.",
    "It is harmless where the program never calls it: wasi-scan why app.wasm <name>.",
  ],
  partial: [
    "Support: some of what ordinary programs rely on holds, and some does not.",
    "wasi-scan explain <name> --all names the claims that fail.",
  ],
  broken: ["Support: the function links, and nothing that ordinary programs rely on holds.", "Take another runtime."],
  hangs: ["Support: a call does not return.", "Take another version: wasi-scan which <name>."],
  traps: ["Support: a call ends the program with a trap.", "Take another version: wasi-scan which <name>."],
  links: ["Support: the function links; what a call does was not measured.", "Try it: wasi-scan run app.wasm."],
  rejected: [
    "The module does not compile there, because it uses a Wasm feature that the runtime lacks.",
    "Build without the feature: wasi-scan app.wasm names the compiler option.",
  ],
  foreign: [
    "The import is not WASI: your host must supply it.",
    "If it does, say so: wasi-scan app.wasm --provides <module>.",
  ],
  removed: ["The function was in an earlier WASI or WASIX and is gone.", "Rebuild with a current toolchain."],
  invalid: ["The module breaks the rules of WebAssembly itself: no engine loads it.", "Build it again."],
  convention: [
    "The module breaks what hosts expect beside its imports, such as an exported memory.",
    "wasi-scan app.wasm names the linker option.",
  ],
  hazard: [
    "Something that fails on a runtime in certain cases, where it is not known whether the program meets them.",
    "wasi-scan check --strict app.wasm counts hazards as failures.",
  ],
  inferred: [
    "Between two measured versions with the same answer the answer is inferred; beyond the newest it is unknown.",
    "wasi-scan runtimes list <runtime> shows which versions were measured.",
  ],
  declared: ["A host file says so; it was not measured.", "wasi-scan probe --host measures your own host."],
  baseline: [
    "The target that means the newest measured version of every runtime that has the module's ABI.",
    "wasi-scan check app.wasm -t baseline",
  ],
  probe: [
    "A tiny module that tests one claim about one function or Wasm feature in a runtime.",
    "wasi-scan probe 'fd_read.*' -r node runs some here.",
  ],
};

export interface WordExplanation {
  name: string;
  about: string;
  next: string;
}

/** A word of the reports, in any spelling: `At risk`. */
export function explainWord(text: string): WordExplanation | undefined {
  const name = text.toLowerCase().replaceAll(" ", "-");
  const found = ownProperty(WORDS, name);
  return found && { name, about: found[0], next: found[1] };
}

/** For completion and suggestions. */
export const WORD_NAMES: string[] = Object.keys(WORDS);
