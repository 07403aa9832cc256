// Functions of wasi_unstable that a claim of preview 1 cannot call as they are: other layouts, another order of whence. Here
// they look as in preview 1; what the host is handed and what it writes is wasi_unstable's own. src/probes/variants.ts puts
// this in place of the declarations. Memory out of bounds is handed on as it is, so that the host meets it.
//
// source: WebAssembly/WASI wasi-0.1 preview0/witx/typenames.witx

// @ts-ignore: decorator
@external("wasi_unstable", "fd_seek")
declare function seek(fd: i32, offset: i64, whence: i32, new_offset: usize): i32;
// @ts-ignore: decorator
@external("wasi_unstable", "fd_filestat_get")
declare function filestat(fd: i32, filestat: usize): i32;
// @ts-ignore: decorator
@external("wasi_unstable", "path_filestat_get")
declare function pathFilestat(fd: i32, lookupflags: i32, path: usize, path_len: i32, filestat: usize): i32;
// @ts-ignore: decorator
@external("wasi_unstable", "poll_oneoff")
declare function poll(subscriptions: usize, events: usize, nsubscriptions: i32, nevents: usize): i32;

const PATTERN: u8 = 0xa5;
const STAT: usize = 64;
const OWN_STAT: usize = 56;
const SUBSCRIPTION = 48;
const OWN_SUBSCRIPTION = 56;
const MOST_SUBSCRIPTIONS = 32;
const stat = memory.data(64, 16);
const subscriptions = memory.data(1792, 16);

function inBounds(at: usize, size: usize): bool {
  return at != 0 && (at as u64) + (size as u64) <= (memory.size() as u64) << 16;
}

/** Preview 1 counts from start, current, end: 0, 1, 2. Here these are 2, 0, 1. */
export function fd_seek(fd: i32, offset: i64, whence: i32, new_offset: usize): i32 {
  return seek(fd, offset, whence == 0 ? 2 : whence == 1 ? 0 : whence == 2 ? 1 : whence, new_offset);
}

export function fd_filestat_get(fd: i32, at: usize): i32 {
  if (!inBounds(at, STAT)) return filestat(fd, at);
  fill();
  return handOver(filestat(fd, stat), at);
}

export function path_filestat_get(fd: i32, lookupflags: i32, path: usize, path_len: i32, at: usize): i32 {
  if (!inBounds(at, STAT)) return pathFilestat(fd, lookupflags, path, path_len, at);
  fill();
  return handOver(pathFilestat(fd, lookupflags, path, path_len, stat), at);
}

function fill(): void {
  for (let i: usize = 0; i < OWN_STAT; i++) store<u8>(stat + i, PATTERN);
}

/** The count of links is an i32 there, and all behind it 8 bytes nearer. What the host did not write stays unwritten. */
function handOver(errno: i32, at: usize): i32 {
  let written = false;
  for (let i: usize = 0; i < OWN_STAT; i++) if (load<u8>(stat + i) != PATTERN) written = true;
  if (!written) return errno;
  store<u64>(at, load<u64>(stat));
  store<u64>(at + 8, load<u64>(stat, 8));
  store<u8>(at + 16, load<u8>(stat, 16));
  store<u64>(at + 24, load<u32>(stat, 20) as u64);
  for (let i: usize = 0; i < 32; i += 8) store<u64>(at + 32 + i, load<u64>(stat + 24 + i));
  return errno;
}

/** An identifier of 8 bytes stands before the clock's fields. */
export function poll_oneoff(from: usize, events: usize, count: i32, nevents: usize): i32 {
  if (count < 1 || count > MOST_SUBSCRIPTIONS || !inBounds(from, count * SUBSCRIPTION)) {
    return poll(from, events, count, nevents);
  }
  for (let i = 0; i < count; i++) {
    const at = from + i * SUBSCRIPTION;
    const to = subscriptions + i * OWN_SUBSCRIPTION;
    for (let j: usize = 0; j < 24; j += 8) store<u64>(to + j, load<u64>(at + j));
    if (load<u8>(at, 8) != 0) continue;
    store<u64>(to + 16, load<u64>(at));
    for (let j: usize = 16; j < 48; j += 8) store<u64>(to + 8 + j, load<u64>(at + j));
  }
  return poll(subscriptions, events, count, nevents);
}
