/** The errnos of preview1 in their numeric order, from the witx. */
const ERRNOS = `success 2big acces addrinuse addrnotavail afnosupport again already badf badmsg busy canceled child
connaborted connrefused connreset deadlk destaddrreq dom dquot exist fault fbig hostunreach idrm ilseq inprogress intr
inval io isconn isdir loop mfile mlink msgsize multihop nametoolong netdown netreset netunreach nfile nobufs nodev noent
noexec nolck nolink nomem nomsg noprotoopt nospc nosys notconn notdir notempty notrecoverable notsock notsup notty nxio
overflow ownerdead perm pipe proto protonosupport prototype range rofs spipe srch stale timedout txtbsy xdev notcapable`.split(
  /\s+/,
);

/** The same for a printed observation such as `exited 8`; empty for other ends. */
export function explainObserved(observed: string, probe = ""): string {
  if (observed === "exited failure") return "it failed; the runtime reported no exit status";
  const status = /^exited (\d+)$/.exec(observed)?.[1];
  return status === undefined ? "" : explainStatus(Number(status), probe);
}

/** A component's `run` reports only success or failure. */
const OF_A_COMPONENT = /^wasi-\w+@/;

/** What the exit status of an authored probe means; probes/abi/check.ts sets it. `probe`: its id. */
export function explainStatus(status: number, probe = ""): string {
  if (status === 0) return "";
  if (OF_A_COMPONENT.test(probe)) return "its claim does not hold";
  if (status === 100) return "it succeeded where it should have failed";
  if (status === 120) return "its set-up failed, so this is not known";
  if (status > 100 && status < 120) return `its check ${status - 100} failed`;
  const errno = errnoName(status);
  return errno ? `returned ${errno}` : "";
}

/** `8` → `EBADF`; undefined for a number that is not an errno of preview 1. */
export function errnoName(errno: number): string | undefined {
  const name = ERRNOS[errno];
  return name && `E${name.toUpperCase()}`;
}
