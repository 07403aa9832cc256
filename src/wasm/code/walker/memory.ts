// The memory of the walker. Nothing is given back but all at once, before the next module.

let top: usize = __heap_base;

/** `size` bytes of zeros, or 0 where no memory is left. */
export function take(size: usize): usize {
  const at = (top + 7) & ~(<usize>7);
  const end: u64 = <u64>at + <u64>size;
  // The last page stays free, so that a reader may run a little past the end of what it reads.
  const pages: u64 = (end >> 16) + 2;
  if (pages > 0xffff) return 0;
  if (pages > <u64>memory.size() && !grow(<i32>pages - memory.size())) return 0;
  top = <usize>end;
  return at;
}

/** To grow costs the engine as much as to walk ten thousand bytes, and what is not touched costs nothing. */
const STEP: i32 = 32;

function grow(more: i32): bool {
  return memory.grow(max(more, STEP)) >= 0 || memory.grow(more) >= 0;
}

/** The end of what was taken, from where the last piece may grow. */
export function end(): usize {
  return top;
}

/** Doubles the last piece, which begins at `start`; false where no memory is left. */
export function double(start: usize): bool {
  return take(top - start) !== 0;
}

/** Gives back everything, as zeros. */
export function clear(): void {
  memory.fill(__heap_base, 0, top - __heap_base);
  top = __heap_base;
}
