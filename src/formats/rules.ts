import type { RuleId } from "../model/gate/findings.js";

/** What a service shows of a rule beside each finding. */
export interface Rule {
  /** One phrase. */
  title: string;
  /** What it means and what to do, in a few sentences. */
  help: string;
  /** From 0 to 10, for rules about what a module is able to do to its host. */
  security?: string;
}

const DENIED = "Remove what needs it from the module, or change the lists deny and allow of the policy.";

/** Every rule by its id; test/formats/rules.test.ts holds that none is missing. */
export const RULES: Record<RuleId, Rule> = {
  missing: {
    title: "An import does not exist there",
    help: "The runtime does not have this function, so the module does not start. Take a newer version or another runtime, or rebuild without what needs it; `wasi-scan why` shows the calls that lead to it.",
  },
  mismatch: {
    title: "An import has another type there",
    help: "The runtime has a function of this name with other parameters or results, so the module does not link. Rebuild with a libc that uses the type of the runtime.",
  },
  removed: {
    title: "An import was removed from its interface",
    help: "No current runtime has this function. Rebuild with a current toolchain.",
  },
  foreign: {
    title: "An import is not WASI",
    help: "No runtime provides it by itself. Link the library that defines it, or name its module with --provides if your host brings it.",
  },
  rejected: {
    title: "The runtime refuses the module",
    help: "It does not have a WebAssembly feature that the module uses, or does not link modules of this kind. Rebuild without the feature, pass the flag that enables it, or take a newer version.",
  },
  convention: {
    title: "The module is not called as it expects",
    help: "Hosts find the entry and the memory of a module by their names, and this module does it differently. Link it as a command or a reactor with the usual names.",
  },
  invalid: {
    title: "The module is not valid",
    help: "No engine takes it. Build it again; `wasm-tools validate` gives a second opinion.",
  },
  stub: {
    title: "A function is a stub there",
    help: "It links, and every call returns that it is not supported. Avoid the call, or take a runtime where it works.",
  },
  hangs: {
    title: "A function hangs there",
    help: "A call that programs make did not return within the time limit of its probe.",
  },
  traps: { title: "A function traps there", help: "A call that programs make ends the module." },
  broken: {
    title: "A function does not work there",
    help: "It links, and nothing that ordinary programs rely on holds: it fails, or claims success and does nothing.",
  },
  partial: {
    title: "A function works only in part there",
    help: "Some of what ordinary programs rely on does not hold. The message names what was observed; `wasi-scan explain` lists the claims.",
  },
  links: {
    title: "A function links, and nothing more is known",
    help: "No probe calls this function, so nobody knows whether it works there. Unknown is not a yes.",
  },
  unknown: {
    title: "Whether it works there is not known",
    help: "It was not measured on this version. Measure it with `wasi-scan probe`, choose a measured version, or accept it with --allow-unknown.",
  },
  hazard: {
    title: "A function fails in some circumstances",
    help: "In circumstances that the code of the module does not show, this function destroys data, hangs, crashes or is wrong. Look whether the program meets them.",
  },
  sandbox: {
    title: "The runtime does not confine the module",
    help: "The policy asks that a module which uses files stays in the directory that it is granted. Sandbox probes got out of it here, or were not run on this version.",
    security: "7.0",
  },
  "denied-capability": { title: "The module has a denied capability", help: DENIED, security: "5.0" },
  "denied-abi": { title: "The module uses a denied ABI", help: DENIED, security: "3.0" },
  "denied-feature": { title: "The module uses a denied feature", help: DENIED, security: "3.0" },
  "denied-syscall": { title: "The module imports a denied function", help: DENIED, security: "5.0" },
};
