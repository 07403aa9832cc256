// In the page. Jobs run in a worker: one in an endless loop would block the page.

// Some shims treat an absolute time as a duration, so a poll lasts as long as their worker has run. Runno gets a fresh worker.
const JOBS_PER_WORKER = 20;

let worker;
let jobs = 0;

function workerNow() {
  worker ??= new Worker(new URL("worker.mjs", import.meta.url), { type: "module" });
  return worker;
}

/** Resolves when a worker has loaded the library, or cannot: the job then tells why. */
globalThis.ready = (library) =>
  new Promise((resolve) => {
    if (worker) return resolve();
    workerNow().onmessage = () => resolve();
    worker.onerror = () => {
      worker.terminate();
      worker = undefined;
      resolve();
    };
    worker.postMessage({ load: library });
  });

globalThis.runJob = (job) =>
  new Promise((resolve) => {
    workerNow();
    const end = (answer) => {
      if (answer.spent || ++jobs % (job.library.jobsPerWorker ?? JOBS_PER_WORKER) === 0) {
        worker.terminate();
        worker = undefined;
      }
      resolve(answer);
    };
    worker.onmessage = ({ data }) => end(data);
    worker.onerror = ({ message }) => {
      const failure = { phase: "compile", end: "harness", message: message || "the worker did not load" };
      end({ ...failure, stdout: "", stderr: "", spent: true });
    };
    worker.postMessage(job);
  });
