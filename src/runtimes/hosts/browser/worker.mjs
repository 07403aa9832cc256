// Runs jobs, each with the library that it names, in a worker of a page.
import { runShim } from "../shared/run-shim.mjs";
import { answer } from "../shared/sent-job.mjs";

globalThis.onmessage = async ({ data }) => {
  globalThis.postMessage(data.load ? await load(data.load) : await run(data));
};

/** Fetches and compiles what a job needs, so that none of it counts as the guest's time. */
async function load({ adapter, entry, fs }) {
  const { prepare } = await import(`../libraries/${adapter}.mjs`);
  if (prepare) await import("./complaints.mjs");
  const library = await import(entry);
  if (fs) await import(fs);
  await prepare?.(library);
  return { loaded: true };
}

function run(job) {
  const { adapter, entry, fs } = job.library;
  return answer(job, async (bytes, guest, capture) => {
    const { open, run } = await import(`../libraries/${adapter}.mjs`);
    if (run) {
      const { newComplaints } = await import("./complaints.mjs");
      return run(await import(entry), guest, bytes, capture, newComplaints());
    }
    const library = await import(entry);
    const subject = fs ? { ...guest, ...onMemfs(guest.files, await import(fs)) } : guest;
    return runShim(bytes, capture, (module) => open(library, subject, capture, module));
  });
}

/** The guest's directory in a file system of memfs. */
function onMemfs(files, { Buffer, Volume, createFsFromVolume }) {
  // @tybys/wasm-util takes Node's file system with Node's buffers.
  globalThis.Buffer = Buffer;
  const fs = createFsFromVolume(new Volume());
  fs.mkdirSync("/sandbox");
  for (const [name, bytes] of files) {
    if (bytes) fs.writeFileSync(`/sandbox/${name}`, bytes);
    else fs.mkdirSync(`/sandbox/${name}`);
  }
  return { fs, directory: "/sandbox" };
}
