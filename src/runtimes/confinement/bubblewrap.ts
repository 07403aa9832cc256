import { existsSync, lstatSync, readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "../process/child.js";
import { LIMITS } from "./limits.js";

/** What a process sees of the file system inside, by its path outside. */
export interface View {
  /** Files and folders that can be read. */
  reads: string[];
  /** Those that can be written, too. */
  writes: string[];
  /** Folders in memory, empty at first; the first is the temporary folder of the others. */
  scratch: string[];
  network: boolean;
}

const SHARED_MEMORY = 16 * 1024 ** 2;
// No user, no IPC, no process, no network and no host name of the system's; ended with this process.
const NAMESPACES = ["--unshare-all", "--unshare-user", "--die-with-parent", "--new-session"];
/** Files of /etc that the loader and Java read. No names, no keys, no settings. */
const ETC = /^(ld\.so\.cache|ld\.so\.conf|ld\.so\.conf\.d|alternatives|java-.*|localtime)$/;

let works: Promise<boolean> | undefined;

/** Whether bubblewrap is here and may make its namespaces. */
export function bubblewrapWorks(): Promise<boolean> {
  works ??= runToEnd("bwrap", [...NAMESPACES, ...system(), "--", "/bin/sh", "-c", ":"], { timeoutMs: 10_000 }).then(
    ({ status }) => status === 0,
  );
  return works;
}

/** The command inside bubblewrap: the system's programs and what `view` names, nothing else. */
export function insideBubblewrap(command: string, args: string[], cwd: string, view: View): [string, string[]] {
  const scratch = ["--size", String(LIMITS.scratch), "--tmpfs"];
  const [temporary, ...folders] = view.scratch;
  return [
    "bwrap",
    [
      ...NAMESPACES,
      ...(view.network ? ["--share-net", ...names()] : []),
      ...system(),
      ...scratch,
      "/tmp",
      ...(temporary && temporary !== "/tmp" ? [...scratch, temporary] : []),
      ...folders.flatMap((folder) => ["--dir", folder]),
      ...view.reads.flatMap((path) => ["--ro-bind", path, path]),
      ...view.writes.flatMap((path) => ["--bind", path, path]),
      "--remount-ro",
      "/",
      "--chdir",
      cwd,
      "--",
      command,
      ...args,
    ],
  ];
}

/** Programs and libraries, as this system lays them out; devices; processes of the namespace's own. */
function system(): string[] {
  const top = ["bin", "sbin", "lib", "lib32", "lib64", "libx32"].flatMap((name) => {
    const path = `/${name}`;
    if (!existsSync(path)) return [];
    return lstatSync(path).isSymbolicLink() ? ["--symlink", readlinkSync(path), path] : ["--ro-bind", path, path];
  });
  const etc = readdirSync("/etc")
    .filter((name) => ETC.test(name))
    .flatMap((name) => ["--ro-bind-try", join("/etc", name), join("/etc", name)]);
  const devices = ["--dev", "/dev", "--size", String(SHARED_MEMORY), "--tmpfs", "/dev/shm", "--remount-ro", "/dev"];
  return [
    "--ro-bind",
    "/usr",
    "/usr",
    ...top,
    ...etc,
    "--ro-bind-try",
    "/nix/store",
    "/nix/store",
    "--proc",
    "/proc",
  ].concat(devices);
}

/** How the system finds names and trusts servers. */
function names(): string[] {
  return ["resolv.conf", "hosts", "nsswitch.conf", "ssl"].flatMap((name) => {
    const path = join("/etc", name);
    return ["--ro-bind-try", path, path];
  });
}
