// A Cloudflare worker that runs a job a request. The binding `unsafe` stands in for the upload of a worker with that
// module: deployed, no worker may compile what came with a request.
import { open } from "./libraries/workers-wasi.mjs";
import { runShim } from "./shared/run-shim.mjs";
import { answer } from "./shared/sent-job.mjs";
import * as library from "./workers-wasi/index.mjs";

export default {
  async fetch(request, { unsafe }) {
    const result = await answer(await request.json(), (bytes, guest, capture) =>
      runShim(
        bytes,
        capture,
        () => open(library, guest, capture),
        (code) => unsafe.newWasmModule(code),
      ),
    );
    return Response.json(result);
  },
};
