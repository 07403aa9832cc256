// What poll_oneoff is given: an array of subscriptions of 48 bytes, each for one event of 32.

export const FD_READ: u8 = 1;
export const FD_WRITE: u8 = 2;
export const ABSOLUTE: u16 = 1;

/** Writes a subscription to a clock at `at`. */
export function onClock(at: usize, userdata: u64, clock: u32, timeout: u64, flags: u16 = 0): void {
  for (let i: usize = 0; i < 48; i += 8) store<u64>(at + i, 0);
  store<u64>(at, userdata);
  store<u32>(at, clock, 16);
  store<u64>(at, timeout, 24);
  store<u16>(at, flags, 40);
}

/** Writes a subscription to a descriptor at `at`. */
export function onDescriptor(at: usize, userdata: u64, type: u8, fd: i32): void {
  for (let i: usize = 0; i < 48; i += 8) store<u64>(at + i, 0);
  store<u64>(at, userdata);
  store<u8>(at, type, 8);
  store<i32>(at, fd, 16);
}
