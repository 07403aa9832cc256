import { compareVersions } from "../model/versions.js";
import { pipHost } from "./kinds/pip-host.js";

/** wasmtime's C API in Python. 0.35 is the engine of WAGI. */
export const wasmtimePy = pipHost({
  id: "wasmtime-py",
  name: "wasmtime",
  program: "wasmtime-py.py",
  slow: true,
  leftOut: (version) =>
    compareVersions(version, "0.28.0") < 0 ? "Its API is another, which the host does not know." : undefined,
  versions: [
    ..."50.0.1 49.0.0 48.0.0 47.0.1 46.0.1 45.0.0 44.0.0 43.0.0 42.0.0 41.0.0 40.0.0 39.0.0 38.0.0".split(" "),
    ..."37.0.0 36.0.0 35.0.0 34.0.0 33.0.0 32.0.0 31.0.0 30.0.0 29.0.0 28.0.0 27.0.2 25.0.0 24.0.0".split(" "),
    ..."23.0.0 22.0.0 21.0.0 20.0.0 19.0.0 18.0.2 17.0.1 16.0.0 15.0.0 14.0.0 13.0.2 12.0.0 11.0.0".split(" "),
    ..."10.0.1 9.0.0 8.0.1 7.0.0 6.0.0 5.0.0 4.0.0 3.0.0 2.0.0 1.0.1 0.40.0 0.39.1 0.38.0 0.37.0".split(" "),
    ..."0.36.0 0.35.0 0.34.0 0.33.0 0.32.0 0.31.0 0.30.0 0.29.0 0.28.1".split(" "),
  ],
});
