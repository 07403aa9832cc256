import { type ChildProcess, spawn } from "node:child_process";
import type { Socket } from "node:net";

// It outlives this process by a moment, whatever ends that: the end of its input tells. `+` and `-` begin a line with a
// process group that runs or has ended, `f` one with a folder to remove.
const SCRIPT = `trap '' HUP INT TERM
count=0
while IFS= read -r line; do case $line in
  "+ "*) eval "group_\${line#+ }=1";;
  "- "*) unset "group_\${line#- }";;
  "f "*) count=$((count+1)); eval "folder_$count=\\\${line#f }";;
esac; done
set | sed -n 's/^group_\\([0-9][0-9]*\\)=.*/\\1/p' | while read -r id; do kill -9 "-$id"; done
while [ $count -gt 0 ]; do
  eval "folder=\\$folder_$count"; count=$((count-1))
  rm -rf "$folder" || { sleep 1; rm -rf "$folder"; }
done`;

let minder: ChildProcess | undefined;

/** Has the process group of `child` ended, should this process die before it does, be it by SIGKILL. */
export function mindGroup(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  tell(`+ ${pid}`);
  child.once("close", () => tell(`- ${pid}`));
}

/** Has `folder` removed when this process has ended, if it is still there. */
export function mindFolder(folder: string): void {
  if (!folder.includes("\n")) tell(`f ${folder}`);
}

function tell(line: string): void {
  if (process.platform === "win32") return;
  minder ??= start();
  minder.stdin?.write(`${line}\n`);
}

// A group of its own: what ends ours must not end it.
function start(): ChildProcess {
  const child = spawn("/bin/sh", ["-c", SCRIPT, "wasi-scan-minder"], {
    cwd: "/",
    detached: true,
    env: { PATH: process.env.PATH },
    stdio: ["pipe", "ignore", "ignore"],
  });
  // Without it this process works as before.
  child.on("error", () => {});
  child.stdin?.on("error", () => {});
  child.unref();
  (child.stdin as Socket | null)?.unref();
  return child;
}
