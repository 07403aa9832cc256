// node:wasi of bun, which is an older wasi-js.
import { WASI } from "node:wasi";
import { serveCowasm } from "./cowasm.mjs";

// Up to 1.3 path_open uses the current directory for every directory, as if only `.` were preopened.
serveCowasm(WASI, undefined, (job) => process.chdir(job.directory));
