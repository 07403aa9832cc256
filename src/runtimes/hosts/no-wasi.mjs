// A version that has node:wasi in name only. Each module gets what there is: no function at all.
import { serveShim } from "./shared/shim.mjs";

const refused = await refusal();

serveShim(() => {
  // In phase `link` an error of ours: what was declared to have none is not measured as if it had none.
  if (!refused) throw new Error("it has WASI after all");
  return {
    imports: {},
    start: (subject) => subject.exports._start(),
    initialize(subject) {
      if (subject.exports._initialize) subject.exports._initialize();
    },
  };
});

async function refusal() {
  try {
    const { WASI } = await import("node:wasi");
    new WASI({ version: "preview1", args: [], env: {}, preopens: {} });
  } catch (error) {
    return error;
  }
}
