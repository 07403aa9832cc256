import type { Needs, Start, StartRole } from "../model/needs.js";

/** Roles by full export name. */
const ROLES: Record<string, StartRole> = {
  _start: "start",
  _initialize: "initialize",
  __wasm_call_ctors: "initialize",
  main: "main",
  __main_void: "main",
  __main_argc_argv: "main",
  wasi_thread_start: "thread",
  asyncify_start_unwind: "unwind",
  asyncify_stop_unwind: "unwind",
  asyncify_start_rewind: "unwind",
  asyncify_stop_rewind: "unwind",
  asyncify_get_state: "unwind",
  napi_register_module_v1: "register",
  napi_register_wasm_v1: "register",
  "wizer.initialize": "preinitialize",
  "wizer-initialize": "preinitialize",
};

/** The exports that decide how a host starts a module, in order. */
export function startOf({ exports, startFunction, component }: Needs): Start {
  const names = exports.filter(({ kind }) => kind === "function").map(({ name }) => name);
  const found = names.flatMap((name) => {
    const role = Object.hasOwn(ROLES, name) ? ROLES[name] : undefined;
    return role ? [{ name, role }] : [];
  });
  const interfaces = (component?.starts ?? []).map((name) => ({ name, role: roleOfInterface(name) }));
  return { exports: [...found, ...interfaces], ...(startFunction && { function: true }) };
}

function roleOfInterface(name: string): StartRole {
  return name.startsWith("wasi:cli/run") ? "start" : "handler";
}
