import { manifestTarget } from "../manifest-target.js";

const SEEDS = [
  '[[module]]\nroute = "/c/..."\nmodule = "cgi.wasm"\nentrypoint = "f"\n[module.volumes]\n"/" = "x"\n',
  'spin_manifest_version = 2\n[application]\nname = "a"\n[[trigger.http]]\nroute = "/"\ncomponent = "c"\n[component.c]\nsource = { url = "https://a/b.wasm", digest = "sha256:0" }\n[component.c.build]\ncommand = "make"\n',
  'spin_version = "1"\nname = "a"\n[[component]]\nid = "x"\nsource = "x.wasm"\n[component.trigger]\nroute = "/"\n',
  '[package]\nname = "a/b"\n[[module]]\nname = "m"\nsource = "m.wasm"\nabi = "wasi"\n[[command]]\nname = "c"\nmodule = "m"\nrunner = "wasi"\n[dependencies]\n"a/c" = "1"\n',
  'a.b = [1, 2.5, 1979-05-27T07:32:00Z, true, \'x\', """\ny"""]\n',
];
const WORDS = [
  "module",
  "[[module]]\n",
  "source",
  "component",
  "[application]\n",
  "\n",
  " = ",
  '"x.wasm"',
  "{ a = 1 }",
  "[",
  "]",
  "[a.b]\n",
  "inf",
  "a.a.a",
];

/** WAGI's, Spin's and Wasmer's manifests. */
export const target = manifestTarget("app.toml", SEEDS, WORDS);
