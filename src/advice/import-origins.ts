import { memo } from "../model/memo.js";
import type { ModuleImport } from "../model/needs.js";

const DYNAMIC =
  "Part of dynamic linking: the loader that links it with its main module provides it. Link statically (without -shared, -fPIC).";

/** What wasi-libc emulates only on request, in separate libraries; see its folder libc-bottom-half. */
const emulated = (name: string) =>
  `wasi-libc emulates it: compile with -D_WASI_EMULATED_${name.toUpperCase().replaceAll("-", "_")}, link with -lwasi-emulated-${name}.`;

const TINYGO = "From TinyGo, for JavaScript hosts: run tinygo build -target=wasip1, not with GOOS=js GOARCH=wasm.";
const ASSEMBLYSCRIPT = "From AssemblyScript: build with --use abort= and similar options, or with its WASI shim.";
const OLD_SETJMP =
  "From a compiler older than wasi-sdk 24, whose setjmp lowers to other functions than libsetjmp has: build all objects with wasi-sdk 24 or newer, -mllvm -wasm-enable-sjlj and -lsetjmp.";
const NODE_API = "Part of Node-API: emnapi provides it. If your embedder uses it, pass --provides env,napi,emnapi.";
const TEMPORARY =
  "From Emscripten, whose JavaScript provides it, or from setjmp of a compiler older than wasi-sdk 24: no C library is missing. Link with -sSTANDALONE_WASM, or build all objects with wasi-sdk 24 or newer.";

/**
 * What provides an import that is not a syscall, and what to do; the first match decides. With a signature, since a name
 * alone can belong to anyone: `env.abort` takes four arguments in AssemblyScript and none in C.
 */
const ORIGINS: [module: RegExp | string, name: RegExp, advice: string, signature?: string][] = [
  [
    /^(__wbindgen_placeholder__|__wbindgen_externref_xform__|wbg|.*_bg\.js)$/,
    /./,
    "From wasm-bindgen, whose JavaScript provides it. For a WASI host, build without wasm-bindgen (a crate's feature enables it).",
  ],
  [
    "env",
    /^(_?emscripten_|__syscall_|_?embind|invoke_[vijfdp]+$|__cxa_|_emval_|_tzset_js|_localtime_js|_abort_js|_munmap_js)/,
    "From Emscripten, whose JavaScript provides it. Link with -sSTANDALONE_WASM, or build with wasi-sdk.",
  ],
  ["a", /^\w{1,2}$/, "A name that Emscripten shortened; its JavaScript provides it. Link with -sSTANDALONE_WASM -O1."],
  ["env", /^__linear_memory$/, "From an object file that was never linked: run wasm-ld, or the compiler without -c."],
  [/^GOT\.(func|mem)$/, /./, DYNAMIC],
  ["env", /^(__(memory|table|tls)_base|__stack_pointer|__indirect_function_table)$/, DYNAMIC],
  [
    /^extism(:host\/\w+)?$/,
    /./,
    "From Extism: a host built on an Extism SDK provides it. Run it with `extism call`, or build without the PDK.",
  ],
  [
    /^javy_quickjs_provider(_v\d+)?$/,
    /./,
    "From Javy, linked dynamically: the provider module of that name must be loaded first. Build without -d (or -C dynamic=n).",
  ],
  [
    /^[a-z][a-z0-9-]*:[a-z0-9-]+\//,
    /^$/,
    "Not a WASI interface: compose it with a component that exports it (wac plug), or pass --provides if your embedder provides it.",
  ],
  [
    /^([a-z][a-z0-9-]*:[a-z0-9-]+\/[^@]*|\[export\].*|\$root|\[resource-drop\].*|cm32p2.*|cabi_.*|__main_module__)(@.*)?$/,
    /./,
    "From wit-bindgen: this is the core module of a component. Turn it into one with `wasm-tools component new`.",
  ],
  [
    /^(canonical_abi|.*-abi-host)$/,
    /./,
    "From an early wit-bindgen: the JavaScript package around this module provides it.",
  ],
  ["gojs", /^(runtime\.(ticks|sleepTicks)|syscall\/js\.)/, TINYGO, "(f64) -> ()"],
  ["gojs", /^runtime\.ticks$/, TINYGO, "() -> (f64)"],
  [/^(gojs|go)$/, /./, "From Go, for JavaScript hosts: build with GOOS=wasip1 GOARCH=wasm."],
  ["env", /^(syscall\/js\.|runtime\.)/, TINYGO],
  [
    "env",
    /^(time|os|syscall|net|reflect|sync|internal\/\w+)\.\w/,
    "From TinyGo: a function of Go's standard library that this TinyGo's runtime lacks. Build with a newer TinyGo (-target=wasip1).",
  ],
  [/^(napi|emnapi)$/, /./, NODE_API],
  ["env", /^(_?napi_|_?emnapi_)/, NODE_API],
  ["env", /^abort$/, ASSEMBLYSCRIPT, "(i32, i32, i32, i32) -> ()"],
  ["env", /^seed$/, ASSEMBLYSCRIPT, "() -> (f64)"],
  ["env", /^(trace$|(console|Date|Math|performance|process|crypto|globalThis)\.)/, ASSEMBLYSCRIPT],
  [
    "env",
    /^_?abort$/,
    "From C: libc's abort left undefined, or Emscripten's, whose JavaScript provides it. Link wasi-libc, or with -sSTANDALONE_WASM.",
    "() -> ()",
  ],
  ["asyncify", /./, "Part of Asyncify: run wasm-opt --asyncify on the module, which replaces it."],
  ["env", /^(saveSetjmp|testSetjmp|__wasm_longjmp|emscripten_longjmp)$/, OLD_SETJMP],
  ["env", /^[gs]etTempRet0$/, TEMPORARY],
  ["env", /^(__)?(wasm_)?(setjmp|longjmp)/, "Link with -lsetjmp and build with -mllvm -wasm-enable-sjlj."],
  ["env", /^getpid$/, emulated("getpid")],
  ["env", /^(mmap|munmap)$/, emulated("mman")],
  ["env", /^(clock|times|getrusage)$/, emulated("process-clocks")],
  ["env", /^((bsd_)?signal|__sysv_signal|raise|psignal|strsignal|__SIG_(IGN|ERR))$/, emulated("signal")],
  [
    "env",
    /^(pthread|sem|mtx|cnd|thrd|tss)_/,
    "Build with -pthread for wasm32-wasip1-threads; if one thread is enough, link with -lwasi-emulated-pthread.",
  ],
  [
    "env",
    /^(socket|connect|bind|listen|getaddrinfo|freeaddrinfo|gethostbyname|getnameinfo|getpeername|sendto|recvfrom)$/,
    "wasi-libc has no such sockets for preview 1: build for wasm32-wasip2, or with wasix-libc.",
  ],
  [
    "env",
    /^(v?fork|exec[vl]p?e?|wait(pid|[34])?|kill|system|popen|pclose|posix_spawnp?|pipe2?|dup[23]?|tcsetattr|tcgetattr)$/,
    "WASI has no processes, pipes or terminal modes: avoid the call, or build with wasix-libc.",
  ],
  [
    "env",
    /^dl(open|sym|close|error)$/,
    "wasi-libc cannot load code at run time: link it statically, or build with wasix-libc.",
  ],
  [
    /^(wasi_(ephemeral_)?(nn|crypto|http|logging|snapshot_preview2)\w*)$/,
    /./,
    "A proposal that only some hosts implement, mostly as a plug-in.",
  ],
  [/^(javascript_kit|bjs)$/, /./, "From Swift, for JavaScript hosts: JavaScriptKit's runtime provides it."],
  [
    /^(js_code|kotlin\..*)$/,
    /./,
    "From Kotlin, for JavaScript hosts: declare the target wasmWasi() instead of wasmJs().",
  ],
  [/^(dart2wasm|dart:.*)$/, /./, "From Dart: the JavaScript file that dart compile wasm writes beside it provides it."],
  [/^teavm.*$/, /./, "From TeaVM, whose JavaScript provides it; the target WEBASSEMBLY_WASI does not need it."],
  [/^(wapc|wasmbus)$/, /./, "From waPC, used by wasmCloud before components: rebuild with an SDK for components."],
  [/^wasmedge_.*$/, /./, "From WasmEdge: its plug-in of that name provides it."],
  [
    /^(spin-\w+|wasi-outbound-\w+|wasi_experimental_http)$/,
    /./,
    "From Spin 1: rebuild with an SDK for Spin 2 or newer.",
  ],
  ["spectest", /./, "From the Wasm test suite, or MoonBit's printing: their own runners provide it."],
  ["ic0", /./, "From the Internet Computer: only a canister has it."],
  [
    /^(fastly_.*|env)$/,
    /^(xqd_|proxy_|http_handler)/,
    "Part of one platform's own interface: only its host provides it.",
  ],
  [
    "env",
    /./,
    "Not WASI: an undefined C symbol (link its library, or drop -Wl,--allow-undefined), or your host must supply it: --provides env.",
  ],
];

const NOBODY = "Not WASI: your host must supply it; if it does, name the module with --provides.";

const known = new WeakMap<object, string>();

/** The next step for an import that is not known on any WASI host. */
export function adviceForForeign(one: Pick<ModuleImport, "module" | "name" | "signature">): string {
  // Cached, because it is called for every version.
  return memo(known, one, originOf);
}

function originOf({ module, name, signature }: Pick<ModuleImport, "module" | "name" | "signature">): string {
  // A pattern is slow at its first use, and a plain name identifies most modules.
  const isOf = (one: RegExp | string) => (typeof one === "string" ? one === module : one.test(module));
  const found = ORIGINS.find(
    ([inModule, called, , type]) => isOf(inModule) && called.test(name) && (type ?? signature) === signature,
  );
  return found?.[2] ?? NOBODY;
}
