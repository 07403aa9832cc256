// node:wasi of bun, which is an older wasi-js.
import { WASI } from "node:wasi";
import { serveCowasm } from "./cowasm.mjs";

serveCowasm(WASI);
