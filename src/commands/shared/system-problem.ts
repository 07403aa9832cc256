import { WasiScanError } from "../../model/errors.js";

const ROOM = "Make room there, then run it again.";
const RIGHTS = "WASI_SCAN_CACHE, TMPDIR and the place of a report must be where you may write.";
const PLACE = "Check the place, and what WASI_SCAN_CACHE and TMPDIR name.";
const FILES = "Close other programs, or allow more open files: ulimit -n.";

/** What the system refuses for reasons that lie outside of this program → the next step. */
const HINTS: Record<string, string> = {
  ...{ ENOSPC: ROOM, EDQUOT: ROOM, EFBIG: ROOM, EIO: "Check the disk." },
  ...{ EACCES: RIGHTS, EPERM: RIGHTS, EROFS: RIGHTS },
  ...{ ENOENT: PLACE, ENOTDIR: PLACE, EISDIR: PLACE, EEXIST: PLACE, ELOOP: PLACE, ENAMETOOLONG: PLACE },
  ...{
    EMFILE: FILES,
    ENFILE: FILES,
    EAGAIN: "Close other programs, then run it again.",
    ENOMEM: "Close other programs.",
  },
};

/**
 * A call of the system that failed because of the machine's state, as an error that the user can fix: a full disk is no
 * bug of ours. Undefined for any other error.
 */
export function systemProblem(error: unknown): WasiScanError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall, path, message } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined || !Object.hasOwn(HINTS, code)) return undefined;
  // `ENOSPC: no space left on device, write`
  const said = /^E[A-Z0-9]+: ([^,]*)/.exec(message)?.[1] ?? message;
  const where = path === undefined ? "" : ` ${path}`;
  return new WasiScanError("unreadable", `cannot ${syscall}${where}: ${said} (${code})`, HINTS[code] ?? "", {
    cause: error,
  });
}
