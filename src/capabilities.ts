import type { ModuleImport } from "./types.js";

/** What a syscall is for, in a user's words; the first pattern that fits its name decides. */
const CAPABILITIES: [RegExp, string][] = [
  [/^(path_|fd_(readdir|prestat|filestat|allocate|advise)|chdir|getcwd)/, "filesystem"],
  [/^(sock_|port_|resolve|ws_|http_)/, "sockets"],
  [/^(thread[-_]|futex_)/, "threads"],
  [/^proc_(fork|exec|spawn|join|signal|id|parent)/, "processes"],
  [/^(clock_|thread_sleep)/, "clock"],
  [/^random_/, "random"],
  [/^environ_/, "environment"],
  [/^args_/, "arguments"],
  [/^tty_/, "terminal"],
  [/^(dlopen|dlsym|dl_|call_dynamic|closure_)/, "dynamic-linking"],
];

/** Capabilities that the WASI imports among these stand for, sorted. */
export function capabilitiesOf(imports: ModuleImport[], isWasi: (module: string) => boolean): string[] {
  const found = new Set<string>();
  for (const { module, name } of imports) {
    if (!isWasi(module)) continue;
    const capability = CAPABILITIES.find(([pattern]) => pattern.test(name))?.[1];
    if (capability) found.add(capability);
  }
  return [...found].sort();
}
