import { compareVersions } from "../model/versions.js";
import { pipHost } from "./kinds/pip-host.js";

/** An interpreter written in Python. */
export const pywasm = pipHost({
  id: "pywasm",
  name: "pywasm",
  // Python would mistake a file named pywasm.py for the package.
  program: "pywasm-host.py",
  links: { memory: true },
  versions: ["2.2.3", "2.1.6"],
  leftOut: (version) => (compareVersions(version, "2.1.0") < 0 ? "It has no WASI." : undefined),
});
