// What the probes of sockets of WASI 0.2 share.

// @ts-ignore: decorator
@external("wasi:sockets/instance-network@0.2.0", "instance-network")
export declare function instanceNetwork(): i32;

/** ip-address-family. */
export const IPV4 = 0;
export const IPV6 = 1;

/** error-code. */
export const WOULD_BLOCK: u8 = 8;
export const INVALID_STATE: u8 = 9;
export const CONNECTION_REFUSED: u8 = 14;
export const NAME_UNRESOLVABLE: u8 = 18;

/** The four bytes of 127.0.0.1, as they lie in memory. */
export const LOOPBACK: u32 = 0x0100007f;
