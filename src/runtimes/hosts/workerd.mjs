// A Cloudflare worker that runs one job per request. The binding `unsafe` replaces the upload of a worker with that
// module: a deployed worker may not compile code from a request.
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
