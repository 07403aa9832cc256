// Where the address of the harness's peer stands among the variables that a host gives a component.

/** The letters PEER. */
const PEER: u32 = 0x52454550;

/** Pointer and length of `127.0.0.1:port`, in a list of pairs of key and value. */
export function addressAmong(list: usize): usize {
  const pairs = load<u32>(list);
  for (let i: u32 = 0; i < load<u32>(list + 4) && i < 1000; i++) {
    const pair = pairs + 16 * i;
    if (load<u32>(pair + 4) == 4 && load<u32>(load<u32>(pair)) == PEER) return pair + 8;
  }
  unreachable();
  return 0;
}

/** The port of such an address. */
export function portOf(address: usize): i32 {
  const start = load<u32>(address);
  let port = 0;
  for (let at = start + 10; at < start + load<u32>(address + 4); at++) port = port * 10 + load<u8>(at) - 0x30;
  return port;
}
