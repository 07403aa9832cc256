import { memo } from "../model/memo.js";
import type { ModuleImport } from "../model/needs.js";

const DYNAMIC =
  "Of a dynamically linked module: the loader that links it with its main module brings it. Link statically (without -shared, -fPIC).";

/** What wasi-libc has only for who asks for it, in a library of its own; libc-bottom-half of wasi-libc holds them. */
const emulated = (name: string) =>
  `wasi-libc emulates it: compile with -D_WASI_EMULATED_${name.toUpperCase().replaceAll("-", "_")}, link with -lwasi-emulated-${name}.`;

/** What brings an import that is no syscall, and what to do; the first that fits decides. */
const ORIGINS: [module: RegExp | string, name: RegExp, advice: string][] = [
  [
    /^(__wbindgen_placeholder__|__wbindgen_externref_xform__|wbg|.*_bg\.js)$/,
    /./,
    "wasm-bindgen's: its JavaScript brings it. For a WASI host build without wasm-bindgen (a feature of a crate asks for it).",
  ],
  [
    "env",
    /^(_?emscripten_|__syscall_|_?embind|invoke_[vijfdp]+$|__cxa_|_emval_|_tzset_js|_localtime_js|_abort_js|_munmap_js)/,
    "Emscripten's: its JavaScript brings it. Link with -sSTANDALONE_WASM, or build with wasi-sdk.",
  ],
  ["a", /^\w{1,2}$/, "A name that Emscripten shortened: its JavaScript brings it. Link with -sSTANDALONE_WASM -O1."],
  ["env", /^__linear_memory$/, "Of an object file that was never linked: run wasm-ld, or the compiler without -c."],
  [/^GOT\.(func|mem)$/, /./, DYNAMIC],
  ["env", /^(__(memory|table|tls)_base|__stack_pointer|__indirect_function_table)$/, DYNAMIC],
  [/^extism(:host\/\w+)?$/, /./, "Extism's: a host that is built on an Extism SDK brings it."],
  [
    /^[a-z][a-z0-9-]*:[a-z0-9-]+\//,
    /^$/,
    "No interface of WASI: compose it with a component that exports it (wac plug), or name it with --provides if your embedder brings it.",
  ],
  [
    /^([a-z][a-z0-9-]*:[a-z0-9-]+\/[^@]*|\[export\].*|\$root|\[resource-drop\].*|cm32p2.*|cabi_.*|__main_module__)(@.*)?$/,
    /./,
    "Left by wit-bindgen: this is the core module of a component. Make it one with `wasm-tools component new`.",
  ],
  [
    /^(canonical_abi|.*-abi-host)$/,
    /./,
    "Left by an early wit-bindgen: the JavaScript package around this module brings it.",
  ],
  [/^(gojs|go)$/, /./, "Go's for JavaScript hosts: build with GOOS=wasip1 GOARCH=wasm."],
  ["env", /^(syscall\/js\.|runtime\.)/, "TinyGo's for JavaScript hosts: build with -target=wasip1."],
  [
    /^(napi|emnapi)$/,
    /./,
    "Node-API's: emnapi brings it. Where your embedder uses it, name it with --provides napi,emnapi.",
  ],
  ["env", /^(_?napi_|_?emnapi_)/, "Node-API's: emnapi brings it. Where your embedder uses it, say --provides env."],
  ["env", /^(abort|seed|trace)$/, "AssemblyScript's: build with --use abort= and the like, or with its WASI shim."],
  ["asyncify", /./, "Asyncify's: run wasm-opt --asyncify on the module, which replaces it."],
  ["env", /^(__)?(wasm_)?(setjmp|longjmp)/, "Link with -lsetjmp and build with -mllvm -wasm-enable-sjlj."],
  ["env", /^getpid$/, emulated("getpid")],
  ["env", /^(mmap|munmap)$/, emulated("mman")],
  ["env", /^(clock|times|getrusage)$/, emulated("process-clocks")],
  ["env", /^((bsd_)?signal|__sysv_signal|raise|psignal|strsignal|__SIG_(IGN|ERR))$/, emulated("signal")],
  [
    "env",
    /^(pthread|sem|mtx|cnd|thrd|tss)_/,
    "Build with -pthread for wasm32-wasip1-threads; where one thread is enough, link with -lwasi-emulated-pthread.",
  ],
  [
    "env",
    /^(socket|connect|bind|listen|getaddrinfo|freeaddrinfo|gethostbyname|getnameinfo|getpeername|sendto|recvfrom)$/,
    "wasi-libc has no such sockets for preview 1: build for wasm32-wasip2, or with wasix-libc.",
  ],
  [
    "env",
    /^(v?fork|exec[vl]p?e?|wait(pid|[34])?|kill|system|popen|pclose|posix_spawnp?|pipe2?|dup[23]?|tcsetattr|tcgetattr)$/,
    "WASI has no processes, pipes or terminal modes: leave it out, or build with wasix-libc.",
  ],
  [
    "env",
    /^dl(open|sym|close|error)$/,
    "wasi-libc loads no code as a program runs: link it statically, or build with wasix-libc.",
  ],
  [
    /^(wasi_(ephemeral_)?(nn|crypto|http|logging|snapshot_preview2)\w*)$/,
    /./,
    "A proposal that only some hosts have, most as a plug-in.",
  ],
  [/^(javascript_kit|bjs)$/, /./, "Swift's for JavaScript hosts: JavaScriptKit's runtime brings it."],
  [/^(js_code|kotlin\..*)$/, /./, "Kotlin's for JavaScript hosts: declare the target wasmWasi() instead of wasmJs()."],
  [/^(dart2wasm|dart:.*)$/, /./, "Dart's: the JavaScript that dart compile wasm writes beside it brings it."],
  [/^teavm.*$/, /./, "TeaVM's: its JavaScript brings it, or the target WEBASSEMBLY_WASI does without."],
  [/^(wapc|wasmbus)$/, /./, "waPC's, of wasmCloud before its components: rebuild with an SDK for components."],
  [/^wasmedge_.*$/, /./, "WasmEdge's own: its plug-in of that name brings it."],
  [/^(spin-\w+|wasi-outbound-\w+|wasi_experimental_http)$/, /./, "Of Spin 1: rebuild with an SDK of Spin 2 or newer."],
  ["spectest", /./, "Of Wasm's test suite, and of MoonBit's way to print: their own runners bring it."],
  ["ic0", /./, "Of the Internet Computer: only a canister has it."],
  [/^(fastly_.*|env)$/, /^(xqd_|proxy_|http_handler)/, "Of one platform's own interface: only its host brings it."],
  [
    "env",
    /./,
    "Nobody's syscall: a C symbol that nothing defined (link its library, or leave out -Wl,--allow-undefined), or your embedder brings it: --provides env.",
  ],
];

const NOBODY = "Nobody's syscall: name its module with --provides if your embedder brings it.";

const known = new WeakMap<object, string>();

/** The next step for an import that no WASI host is known to have. */
export function adviceForForeign(one: Pick<ModuleImport, "module" | "name">): string {
  // It is asked for once for every version that is judged.
  return memo(known, one, originOf);
}

function originOf({ module, name }: Pick<ModuleImport, "module" | "name">): string {
  // A pattern costs the most where it is first looked for: most modules are told by a name alone.
  const isOf = (one: RegExp | string) => (typeof one === "string" ? one === module : one.test(module));
  return ORIGINS.find(([inModule, called]) => isOf(inModule) && called.test(name))?.[2] ?? NOBODY;
}
