import { namespaceOf } from "../shared/run-shim.mjs";

/** A WASI of @tybys/wasm-util over `fs`, which is Node's or similar; `directory` in it is the guest's. */
export function open({ WASI }, { args, env, stdin, fs, directory }, capture, module) {
  // In a page it reads standard input line by line from a prompt dialog.
  const lines = new TextDecoder().decode(stdin).split("\n");
  if (lines[lines.length - 1] === "") lines.pop();
  globalThis.window = { prompt: () => lines.shift() ?? null };
  const wasi = new WASI({
    version: namespaceOf(module) === "wasi_unstable" ? "unstable" : "preview1",
    args: ["probe", ...args],
    env,
    preopens: { "/sandbox": directory },
    fs,
    print: (line) => capture.write(0, `${line}\n`),
    printErr: (line) => capture.write(1, `${line}\n`),
    returnOnExit: true,
  });
  return {
    imports: { [namespaceOf(module)]: wasi.wasiImport },
    start: (subject) => wasi.start(subject),
    initialize: (subject) => wasi.initialize(subject),
  };
}
