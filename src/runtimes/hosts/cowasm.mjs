// wasi-js of the CoWasm project, and what bun made of it: both take Node's options without its descriptors.
import fs from "node:fs";
import { namespaceOf } from "./shared/run-shim.mjs";
import { closeAll, serveShim } from "./shared/shim.mjs";

class Exit {
  constructor(status) {
    this.status = status;
  }
}

/**
 * Serves jobs with that WASI class. `bindings`: what it wants from the outside, or nothing for its own. `prepare`: what
 * else to do before a job.
 */
export function serveCowasm(WASI, bindings, prepare = () => {}) {
  serveShim((job, capture, module) => {
    prepare(job);
    const wasi = new WASI({
      args: ["probe", ...job.args],
      env: job.env,
      preopens: { "/sandbox": job.directory },
      ...(bindings ? { bindings: { ...bindings } } : {}),
    });
    // Its default would end this process.
    wasi.bindings.exit = (status) => {
      throw new Exit(status);
    };
    // We need descriptors 0 to 2 of the process ourselves.
    const stdio = [fs.openSync(job.stdin, "r"), ...capture.open()];
    stdio.forEach((fd, number) => {
      wasi.FD_MAP.get(number).real = fd;
    });
    const preopened = wasi.FD_MAP.get(3).real;
    const run = (subject) => {
      try {
        // It sets the memory and calls the _start of a command; these libraries have no call for a reactor.
        wasi.start(subject);
      } catch (error) {
        if (!(error instanceof Exit)) throw error;
        return error.status;
      }
    };
    return {
      imports: { [namespaceOf(module)]: wasi.wasiImport },
      start: run,
      initialize: (subject) => (wasi.initialize ? wasi.initialize(subject) : run(subject)),
      close: () => closeAll([stdio[0], preopened]),
    };
  });
}
