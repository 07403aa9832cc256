import { ownProperty } from "../model/names/own-property.js";
import type { ModuleImport } from "../model/needs.js";
import { reachRank } from "../model/reach.js";
import type { Ability } from "../model/report.js";

/** What a syscall or interface is for; the first pattern that matches its name decides. */
const CAPABILITIES: [RegExp, string][] = [
  [/^(path_|fd_(readdir|prestat|filestat|allocate|advise)|chdir|getcwd|wasi:filesystem\/)/, "filesystem"],
  [/^(sock_|port_|resolve|ws_|http_|wasi:(sockets|http)\/)/, "sockets"],
  [/^(thread[-_]|futex_)/, "threads"],
  [/^proc_(fork|exec|spawn|join|signal|id|parent)/, "processes"],
  [/^(clock_|thread_sleep|wasi:clocks\/)/, "clock"],
  [/^(random_|wasi:random\/)/, "random"],
  [/^(environ_|wasi:cli\/environment\b)/, "environment"],
  [/^args_/, "arguments"],
  [/^(tty_|wasi:cli\/terminal-)/, "terminal"],
  [/^(dlopen|dlsym|dl_|call_dynamic|closure_)/, "dynamic-linking"],
];

/** What a program does, in a user's words, and what it must import for it: a match for each pattern. */
const ABILITIES: [what: string, ...parts: RegExp[]][] = [
  ["reads its arguments", /^args_get$/],
  ["reads the environment", /^(environ_get|wasi:cli\/environment\b.*)$/],
  ["reads files", /^wasi:filesystem\/types#\[method\]descriptor\.read(-via-stream|-directory)?$/],
  ["reads files", /^path_open2?$/, /^fd_(read|pread|readdir)$/],
  [
    "writes files",
    /^wasi:filesystem\/types#\[method\]descriptor\.(write|write-via-stream|append-via-stream|set-size)$/,
  ],
  ["writes files", /^path_open2?$/, /^fd_(write|pwrite|allocate|filestat_set_size)$/],
  ["creates, renames or removes files", /^path_(create_directory|link|remove_directory|rename|symlink|unlink_file)$/],
  [
    "creates, renames or removes files",
    /^wasi:filesystem\/types#\[method\]descriptor\.(create-directory|link|remove-directory|rename|symlink|unlink-file)-at$/,
  ],
  ["works with files", /^wasi:filesystem\/types\b/],
  ["opens sockets", /^wasi:sockets\/types#\[static\](tcp|udp)-socket\.create$/],
  ["opens sockets", /^(sock_(open|connect|pair|send_to)|wasi:sockets\/(tcp|udp)(-create-socket)?(@.*)?)$/],
  ["listens on sockets", /^wasi:sockets\/(tcp|types)#\[method\]tcp-socket\.(start-)?listen$/],
  ["listens on sockets", /^sock_(bind|listen|accept(_v2)?)$/],
  ["looks up host names", /^(resolve|wasi:sockets\/ip-name-lookup\b.*)$/],
  ["makes HTTP requests", /^wasi:http\/(outgoing-handler|client)\b/],
  ["spawns threads", /^thread[-_]spawn(_v2)?$/],
  ["spawns processes", /^proc_(fork|exec|spawn)/],
  ["reads the clock", /^(clock_time_get|wasi:clocks\/(wall-clock|monotonic-clock|system-clock)\b.*)$/],
  ["sets the clock", /^clock_time_set$/],
  ["waits for events", /^(poll_oneoff|epoll_wait|thread_sleep)$/],
  ["needs randomness", /^(random_get|wasi:random\/(random|insecure)\b.*)$/],
  ["asks about the terminal", /^(tty_|wasi:cli\/terminal-)/],
  ["loads code as it runs", /^(dlopen|call_dynamic)$/],
];
/** More specific than "works with files". */
const FILES = /^(reads|writes|creates, renames or removes) files$/;

/** The same for the interfaces from which a component imports functions. */
const OF_INTERFACES: [RegExp, string[]][] = [
  [/^wasi:filesystem\//, ["filesystem"]],
  [/^wasi:sockets\//, ["sockets"]],
  [/^wasi:http\//, ["http"]],
  [/^wasi:clocks\//, ["clock"]],
  [/^wasi:random\//, ["random"]],
  [/^wasi:cli\/terminal-/, ["terminal"]],
];

/** Every capability that a module can have, sorted. */
export const CAPABILITY_NAMES: string[] = [
  ...new Set([...CAPABILITIES.map(([, name]) => name), ...OF_INTERFACES.flatMap(([, names]) => names)]),
].sort();

const OF_ENVIRONMENT: Record<string, string> = { "get-environment": "environment", "get-arguments": "arguments" };

function interfaceCapabilities({ module, functions = [] }: ModuleImport): string[] {
  if (functions.length === 0) return [];
  if (module.startsWith("wasi:cli/environment@"))
    return functions.flatMap((name) => ownProperty(OF_ENVIRONMENT, name) ?? []);
  return OF_INTERFACES.find(([pattern]) => pattern.test(module))?.[1] ?? [];
}

/** Capabilities implied by the WASI imports among these, sorted. */
export function capabilitiesOf(imports: ModuleImport[], isWasi: (module: string) => boolean): string[] {
  const found = new Set<string>();
  for (const one of imports) {
    const { module, kind } = one;
    if (!isWasi(module)) continue;
    if (kind === "interface") for (const capability of interfaceCapabilities(one)) found.add(capability);
    const capability = CAPABILITIES.find(([pattern]) => pattern.test(keyOf(one)))?.[1];
    if (capability) found.add(capability);
  }
  return [...found].sort();
}

/**
 * What the module can do with its WASI imports. If the code was read, an ability is reached only as surely as the part
 * of it that is reached least surely; the surest abilities come first.
 */
export function abilitiesOf(imports: ModuleImport[], isWasi: (module: string) => boolean): Ability[] {
  const wasi = imports.filter(({ module }) => isWasi(module));
  const keys = new Map(wasi.map((one) => [one, keysOf(one)]));
  const found = ABILITIES.flatMap(([what, ...parts]): Ability[] => {
    const fitting = parts.map((part) => wasi.filter((one) => keys.get(one)?.some((key) => part.test(key))));
    if (fitting.some((ones) => ones.length === 0)) return [];
    const best = fitting.map((ones) => byReach(ones.map(({ reach }) => reach))[0]);
    const reach = byReach(best).at(-1);
    const names = [...new Set(fitting.flat().map(keyOf))];
    return [{ what, imports: names, ...(reach && { reach }) }];
  });
  const known = found.some(({ what }) => FILES.test(what));
  const told = found.filter(({ what }) => !known || what !== "works with files");
  return told.sort((a, b) => reachRank(a.reach) - reachRank(b.reach));
}

function byReach(reaches: Ability["reach"][]): Ability["reach"][] {
  return reaches.sort((a, b) => reachRank(a) - reachRank(b));
}

/** The name of a function or of an interface. */
function keyOf({ module, name }: ModuleImport): string {
  return name === "" ? module : name;
}

/** Plus each function that is imported from an interface, as `wasi:sockets/tcp#[method]tcp-socket.start-listen`. */
function keysOf(one: ModuleImport): string[] {
  const interfaceName = one.module.replace(/@.*$/, "");
  return [keyOf(one), ...(one.functions ?? []).map((name) => `${interfaceName}#${name}`)];
}
