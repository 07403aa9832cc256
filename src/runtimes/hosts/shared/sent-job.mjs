// Jobs and answers of hosts that have neither files nor pipes: browsers and workerd. See src/runtimes/kinds/sent-job.ts.
import { fromBase64, toBase64 } from "./base64.mjs";
import { Capture } from "./capture.mjs";
import { settle } from "./ending.mjs";

/** Answers a job with what `run(wasm, guest, capture)` returns; `guest` is what the libraries of `libraries/` want. */
export async function answer(job, run) {
  const capture = new Capture();
  const guest = {
    args: job.args,
    env: job.env,
    stdin: fromBase64(job.stdin),
    files: job.files.map(([name, content]) => [name, content === null ? undefined : fromBase64(content)]),
  };
  const result = await settle(capture, () => run(fromBase64(job.wasm), guest, capture));
  const [stdout, stderr] = [0, 1].map((stream) => toBase64(capture.bytes(stream)));
  return { phase: capture.phase, ...result, stdout, stderr };
}
