import { memo } from "../../model/memo.js";
import type { Group, Row } from "./rows.js";

/** What a function is about; the first pattern that matches its name decides. */
const FAMILIES: [RegExp, string][] = [
  [/^(args|environ)_/, "Arguments and environment"],
  [/^(path_|chdir|getcwd)/, "Paths"],
  [/^(fd_pipe|fd_event|epoll_|poll_)/, "Events and pipes"],
  [/^fd_/, "Files and descriptors"],
  [/^(clock_|random_)/, "Clocks and random numbers"],
  [/^(thread[-_]|futex_|sched_)/, "Threads and futexes"],
  [/^(proc_signal|proc_raise|callback_signal|signal)/, "Signals"],
  [/^(proc_|process_|fork|getpid|getppid)/, "Processes"],
  [/^sock_/, "Sockets"],
  [/^(port_|resolve|http_|ws_)/, "Network interfaces and names"],
  [/^(dl|call_dynamic|closure_|reflect_)/, "Dynamic linking and closures"],
  [/^(stack_|context_|coroutine_|continuation_)/, "Stacks and contexts"],
  [/^tty_/, "Terminals"],
];

/** Rows of one table with a heading of their own. */
export interface Family {
  title: string;
  rows: Row[];
}

/** Interfaces by package, ways out by way, features together, functions by what their names say. */
export function familiesOf({ noun, rows }: Pick<Group, "noun" | "rows">): Family[] {
  const families = new Map<string, Row[]>();
  if (noun === "Syscall") for (const [, title] of FAMILIES) families.set(title, []);
  for (const row of rows) memo(families, titleOf(noun, row), () => []).push(row);
  return [...families].map(([title, own]) => ({ title, rows: own })).filter(({ rows: own }) => own.length > 0);
}

function titleOf(noun: Group["noun"], { name }: Row): string {
  if (noun === "Interface") return `wasi:${name.split("/")[0]}`;
  if (noun === "Feature") return "Wasm features";
  if (noun === "Way out") return "Ways out of the granted directory";
  return FAMILIES.find(([pattern]) => pattern.test(name))?.[1] ?? "Other";
}
