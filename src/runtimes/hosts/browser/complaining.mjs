// Imported before the program of a library's own worker: forwards its output to complaints.mjs.
const channel = new BroadcastChannel("complaints");
console.error = (...parts) => channel.postMessage(parts.map((part) => String(part?.message ?? part)).join(" "));
console.warn = console.error;
