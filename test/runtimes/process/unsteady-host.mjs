// A host program that misbehaves as its job's first argument says.
import fs from "node:fs";
import path from "node:path";
import { serve } from "../../../src/runtimes/hosts/shared/job-loop.mjs";

const die = () => process.kill(process.pid, "SIGKILL");

const ways = {
  dies: die,
  "dies once": (job) => {
    const mark = path.join(job.directory, "died");
    if (fs.existsSync(mark)) return 0;
    fs.writeFileSync(mark, "");
    return die();
  },
  "dies after its answer": () => {
    setTimeout(die, 50);
    return 0;
  },
  prints: () => {
    process.stdout.write("half a line of noise");
    return 0;
  },
  "is spent": () => 0,
  litters: () => {
    for (const folder of [".", ".."]) fs.writeFileSync(path.join(folder, "litter"), "");
    return 0;
  },
  "finds litter": () => [".", ".."].filter((folder) => fs.existsSync(path.join(folder, "litter"))).length,
  pid: () => 0,
  throws: () => {
    throw new TypeError("Cannot mix BigInt and other types");
  },
  sleeps: () => new Promise(() => setInterval(() => {}, 1000)),
};

serve(async (job, capture) => {
  capture.phase = "call";
  const status = await ways[job.args[0]](job);
  if (status === undefined) await new Promise(() => {});
  capture.write(0, Buffer.from(String(process.pid)));
  return { end: "exited", status, spent: job.args[0] === "is spent" };
});
