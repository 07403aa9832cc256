// Runs one module with browser_wasi_shim and says how it ended. The page ends this worker.

import { ConsoleStdout, OpenFile, PreopenDirectory, File as ShimFile, WASI } from "@bjorn3/browser_wasi_shim";
import { assembleIfText } from "../../../src/inputs/wat.js";
import { fileInput } from "../scan/file-input.js";
import type { Ended, Job } from "./job.js";

const MOST_OUTPUT = 64 * 1024;
let written = 0;

addEventListener("message", async ({ data }: MessageEvent<Job>) => {
  postMessage(await run(data));
});

async function run({ file, args }: Job): Promise<Omit<Ended, "output">> {
  const input = await assembleIfText(fileInput(file));
  const bytes = (await input.read(0, input.size)) as Uint8Array<ArrayBuffer>;
  let module: WebAssembly.Module;
  try {
    module = await WebAssembly.compile(bytes);
  } catch (error) {
    return { end: "rejected", detail: (error as Error).message };
  }
  const out = new TextDecoder();
  const write = (data: Uint8Array) => {
    if (written >= MOST_OUTPUT) return;
    written += data.length;
    postMessage({ text: out.decode(data, { stream: true }) });
  };
  const wasi = new WASI(
    args,
    [],
    [
      new OpenFile(new ShimFile([])),
      new ConsoleStdout(write),
      new ConsoleStdout(write),
      new PreopenDirectory("/", new Map()),
    ],
  );
  const imports = { wasi_snapshot_preview1: wasi.wasiImport } as WebAssembly.Imports;
  let instance: WebAssembly.Instance;
  try {
    instance = await WebAssembly.instantiate(module, imports);
  } catch (error) {
    return {
      end: error instanceof WebAssembly.RuntimeError ? "trapped" : "unlinked",
      detail: (error as Error).message,
    };
  }
  try {
    const status = wasi.start(instance as Parameters<typeof wasi.start>[0]);
    return { end: "exited", detail: `exit status ${status}` };
  } catch (error) {
    return { end: "trapped", detail: (error as Error).message };
  }
}
