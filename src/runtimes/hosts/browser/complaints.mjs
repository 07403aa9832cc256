// Errors printed by this worker and by workers that a library starts: they may be the only sign of a failure.
import { describe } from "../shared/ending.mjs";

let complaints = [];

/** The list that collects messages from now on. */
export function newComplaints() {
  complaints = [];
  return complaints;
}

new BroadcastChannel("complaints").onmessage = ({ data }) => complaints.push(data);
console.error = (...parts) => complaints.push(parts.map((part) => String(part?.message ?? part)).join(" "));
console.warn = console.error;
addEventListener("unhandledrejection", ({ reason }) => complaints.push(describe(reason)));
// An uncaught error of a nested worker would become an error of this one.
addEventListener("error", (event) => {
  complaints.push(event.message);
  event.preventDefault();
});

const PlainWorker = globalThis.Worker;
globalThis.Worker = class extends PlainWorker {
  constructor(url, options) {
    const first = new URL("complaining.mjs", import.meta.url);
    const program = `import "${first}"; import "${new URL(url, import.meta.url)}";`;
    super(URL.createObjectURL(new Blob([program], { type: "text/javascript" })), { ...options, type: "module" });
  }
};
