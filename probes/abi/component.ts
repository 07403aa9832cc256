// How the program inside a component reports: `run` gives 0, ok, where the claim holds, and 1, error, where it does not.

export function holds(claim: bool): i32 {
  return claim ? 0 : 1;
}

/** Room for what a function returns through memory, full of a pattern, so that a call that writes nothing shows. */
export function results(size: i32): usize {
  const at = memory.data(256, 8);
  memory.fill(at, 0xa5, size);
  return at;
}

/** Whether the string that is stored at `at`, as pointer and length, is `expected`, which is plain ASCII. */
export function isString(at: usize, expected: string): bool {
  const start = load<u32>(at);
  if (load<u32>(at + 4) != <u32>expected.length) return false;
  for (let i = 0; i < expected.length; i++) {
    if (load<u8>(start + i) != <u8>expected.charCodeAt(i)) return false;
  }
  return true;
}
