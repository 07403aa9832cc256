// How a probe reports. Exit status: 0 the claim holds · 1–99 the errno that came back · 100–119 a numbered check
// failed (100: success where an error was due) · 120 set-up failed, so nothing is known.

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "proc_exit")
declare function proc_exit(status: i32): void;

export function exit(status: i32): void {
  proc_exit(status);
  unreachable();
}

/** The call under test must have succeeded. */
export function succeeds(errno: i32): void {
  if (errno != 0) exit(errno);
}

/** The call under test must have failed with `expected`. */
export function failsWith(errno: i32, expected: i32): void {
  if (errno == expected) return;
  exit(errno == 0 ? 100 : errno);
}

/** A numbered check, 1–19, of what the call under test did. */
export function check(number: i32, holds: bool): void {
  if (!holds) exit(100 + number);
}

/** A call that only prepares the ground. */
export function setUp(holds: bool): void {
  if (!holds) exit(120);
}

/** The call under test must have been refused; which errno says so is left open, but for ENOSYS and ENOTSUP. */
export function refuses(errno: i32): void {
  if (errno == 0) exit(100);
  if (errno == 52 || errno == 58) exit(errno);
}
