import type { ModuleImport } from "./types.js";

/** What brings an import that is no syscall, and what to do; the first that fits decides. */
const ORIGINS: [module: RegExp, name: RegExp, advice: string][] = [
  [
    /^(__wbindgen_placeholder__|__wbindgen_externref_xform__|wbg|.*_bg\.js)$/,
    /./,
    "wasm-bindgen's: its JavaScript brings it. For a WASI host build without wasm-bindgen (a feature of a crate asks for it).",
  ],
  [
    /^env$/,
    /^(_?emscripten_|__syscall_|_?embind|invoke_[vijfdp]+$|__cxa_|_emval_|_tzset_js|_localtime_js|_abort_js|_munmap_js)/,
    "Emscripten's: its JavaScript brings it. Link with -sSTANDALONE_WASM, or build with wasi-sdk.",
  ],
  [/^a$/, /^\w{1,2}$/, "A name that Emscripten shortened: its JavaScript brings it. Link with -sSTANDALONE_WASM -O1."],
  [
    /^GOT\.(func|mem)$/,
    /./,
    "Of a dynamically linked module: the loader that links it with its main module brings it. Link statically (without -shared, -fPIC).",
  ],
  [
    /^(wasi:[^@]*|\[export\].*|\$root|\[resource-drop\].*|cm32p2.*|cabi_.*)(@.*)?$/,
    /./,
    "Left by wit-bindgen: this is the core module of a component. Make it one with `wasm-tools component new`.",
  ],
  [
    /^(canonical_abi|.*-abi-host)$/,
    /./,
    "Left by an early wit-bindgen: the JavaScript package around this module brings it.",
  ],
  [/^(gojs|go)$/, /./, "Go's for JavaScript hosts: build with GOOS=wasip1 GOARCH=wasm."],
  [/^env$/, /^(syscall\/js\.|runtime\.)/, "TinyGo's for JavaScript hosts: build with -target=wasip1."],
  [
    /^(napi|emnapi)$/,
    /./,
    "Node-API's: emnapi brings it. Where your embedder uses it, name it with --provides napi,emnapi.",
  ],
  [/^env$/, /^(_?napi_|_?emnapi_)/, "Node-API's: emnapi brings it. Where your embedder uses it, say --provides env."],
  [/^env$/, /^(abort|seed|trace)$/, "AssemblyScript's: build with --use abort= and the like, or with its WASI shim."],
  [/^asyncify$/, /./, "Asyncify's: run wasm-opt --asyncify on the module, which replaces it."],
  [/^env$/, /^(__)?(wasm_)?(setjmp|longjmp)/, "Link with -lsetjmp and build with -mllvm -wasm-enable-sjlj."],
  [
    /^(wasi_(ephemeral_)?(nn|crypto|http|logging|snapshot_preview2)\w*)$/,
    /./,
    "A proposal that only some hosts have, most as a plug-in.",
  ],
  [/^(fastly_.*|env)$/, /^(xqd_|proxy_|http_handler)/, "Of one platform's own interface: only its host brings it."],
  [
    /^env$/,
    /./,
    "Nobody's syscall: a C symbol that nothing defined (link its library, or leave out -Wl,--allow-undefined), or your embedder brings it: --provides env.",
  ],
];

const NOBODY = "Nobody's syscall: name its module with --provides if your embedder brings it.";

const known = new WeakMap<object, string>();

/** The next step for an import that no WASI host is known to have. */
export function adviceForForeign(one: Pick<ModuleImport, "module" | "name">): string {
  // It is asked for once for every version that is judged.
  const advice = known.get(one) ?? originOf(one);
  known.set(one, advice);
  return advice;
}

function originOf({ module, name }: Pick<ModuleImport, "module" | "name">): string {
  return ORIGINS.find(([inModule, called]) => inModule.test(module) && called.test(name))?.[2] ?? NOBODY;
}
