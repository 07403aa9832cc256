import { switches, type Toolchain } from "./toolchain.js";

const TARGET = "https://github.com/tinygo-org/tinygo/blob/release/targets/wasip1.json";

export const tinygo: Toolchain = {
  name: "TinyGo",
  signs: [{ producer: "TinyGo" }, { export: "tinygo_" }, { import: "env.runtime." }, { import: "env.syscall/js." }],
  remedies: [
    ...switches(TARGET, (option) => `TinyGo: -target a JSON that inherits wasip1 and has "features": "${option}".`, {
      "bulk-memory": "-bulk-memory",
      "saturating-float-to-int": "-nontrapping-fptoint",
      "sign-extension": "-sign-ext",
    }),
    {
      of: ["feature component-model"],
      advice: "TinyGo: -target=wasip1 makes a core module, -target=wasip2 a component.",
      source: TARGET,
    },
  ],
};
