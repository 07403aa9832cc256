import type { Host, Installed } from "../../model/runtime.js";
import { interpreter, python } from "../install/pip.js";
import { hostProcess } from "../process/host-process.js";
import { hostProgram } from "../process/host-program.js";

/**
 * WAGI's way of running a module, on an installed wasmtime-py 0.35. A job's `args` are the whole argv, its own name too; it
 * gets no folder. A call of proc_exit ends as `trapped`, and `message` is what WAGI answers.
 *
 * @param entry the exported function to call
 */
export function wagiHost(installed: Installed, entry: string): Host {
  return hostProcess({
    command: python(),
    args: [hostProgram("wagi.py"), entry],
    env: { PYTHONPATH: installed.directory ?? "" },
    alone: interpreter,
  });
}
