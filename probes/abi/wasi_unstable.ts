// The raw imports of wasi_unstable, which have the types of wasi_snapshot_preview1, and what means something else there.
// A probe of it says `build: wasi_unstable`: then the declarations and the helpers, too, import that module instead.
//
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx and typenames.witx

export * from "./wasi_snapshot_preview1";

/** What an offset of fd_seek is counted from; in wasi_snapshot_preview1 start is 0, current 1 and end 2. */
export const WHENCE_CURRENT = 0;
export const WHENCE_END = 1;
export const WHENCE_START = 2;

/** The size of a filestat and where its fields are; the count of links is an i32 and all behind it 8 bytes nearer. */
export const FILESTAT: usize = 56;
export const FILESTAT_TYPE = 16;
export const FILESTAT_LINKS = 20;
export const FILESTAT_SIZE = 24;
export const FILESTAT_MTIM = 40;

/** The size of a subscription and where the clock's fields are; an identifier of 8 bytes comes before them. */
export const SUBSCRIPTION: usize = 56;
export const SUBSCRIPTION_CLOCK = 24;
export const SUBSCRIPTION_TIMEOUT = 32;
