// For a version whose node:wasi does not work. Modules get no functions.
import { serveShim } from "./shared/shim.mjs";

const refused = await refusal();

serveShim(() => {
  // A harness error in phase `link`: the adapter says that this version has no WASI, but it has.
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
