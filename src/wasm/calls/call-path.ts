import type { Reach } from "../../model/needs.js";
import type { Signature } from "../../model/signature.js";
import type { PathStep } from "../code/call-paths.js";

/** How calls lead to one imported function from everything that a host can call. */
export interface CallsTo {
  module: string;
  /** Empty where any function of an interface is meant. */
  name: string;
  signature: Signature;
  /** One for each export, in their order, and for the start function, which a host calls when it instantiates. */
  paths: CallPath[];
}

export interface CallPath {
  /** Name of the export; absent for the start function. */
  export?: string;
  reach: Reach;
  /** From the export to the import; empty where nothing leads there. */
  steps: NamedStep[];
}

export interface NamedStep extends PathStep {
  /** From the name section, else the name of an export or import, else `func[n]`. */
  name: string;
  /** The module inside a component that the function belongs to, in the order of the file. */
  module?: number;
}
