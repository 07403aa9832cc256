import { getArguments, initialCwd } from "wasi:cli/environment@0.2.6";

export const run = {
  run() {
    console.log(`${getArguments().length > 0 ? "started" : "nameless"} in ${initialCwd() ?? "no folder"}`);
  },
};
