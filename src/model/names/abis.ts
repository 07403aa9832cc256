/** Modules that core modules import WASI from. No other file of src that imports this one spells these names. */
export const PREVIEW1 = "wasi_snapshot_preview1";
/** The snapshot before preview 1. */
export const UNSTABLE = "wasi_unstable";
export const WASIX_32 = "wasix_32v1";
/** For modules with a 64-bit memory. */
export const WASIX_64 = "wasix_64v1";
/** The module of wasi-threads. */
export const THREADS = "wasi";

/** In the order of tables and pages: what most modules import first. */
export const ABIS: readonly string[] = [PREVIEW1, UNSTABLE, WASIX_32, WASIX_64, THREADS];
