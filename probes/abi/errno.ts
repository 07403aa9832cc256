// The errnos that probes expect, as the specification numbers them.

export const EBADF = 8;
export const EEXIST = 20;
export const EINVAL = 28;
export const EISDIR = 31;
export const ELOOP = 32;
export const ENAMETOOLONG = 37;
export const ENOENT = 44;
export const ENOTDIR = 54;
export const ENOTEMPTY = 55;
export const ENOTSOCK = 57;
export const ENOTCAPABLE = 76;
