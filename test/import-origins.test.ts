import { expect, it } from "vitest";
import { adviceForForeign } from "../src/import-origins.js";

it.each([
  ["__wbindgen_placeholder__", "__wbindgen_throw", /^wasm-bindgen's/],
  ["./app_bg.js", "__wbg_log_1234", /^wasm-bindgen's/],
  ["env", "emscripten_resize_heap", /^Emscripten's/],
  ["env", "invoke_vii", /^Emscripten's/],
  ["a", "b", /that Emscripten shortened/],
  ["GOT.mem", "errno", /dynamically linked/],
  ["wasi:cli/stdout@0.2.0", "get-stdout", /core module of a component/],
  ["$root", "[resource-drop]thing", /core module of a component/],
  ["rb-js-abi-host", "eval-js", /early wit-bindgen/],
  ["gojs", "runtime.wasmExit", /GOOS=wasip1/],
  ["env", "runtime.ticks", /^TinyGo's/],
  ["env", "napi_create_function", /^Node-API's/],
  ["emnapi", "_emnapi_node_emit_async_init", /^Node-API's/],
  ["env", "abort", /^AssemblyScript's/],
  ["asyncify", "start_unwind", /wasm-opt --asyncify/],
  ["wasi_nn", "load", /plug-in/],
  ["env", "sqlite3_open", /C symbol that nothing defined/],
  ["plugin", "log", /^Nobody's syscall: name its module/],
])("%s.%s", (module, name, advice) => {
  expect(adviceForForeign({ module, name })).toMatch(advice);
});
