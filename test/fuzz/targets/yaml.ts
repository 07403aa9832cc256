import { manifestTarget } from "../manifest-target.js";

const SEEDS = [
  "services:\n  app:\n    image: a/b:1\n    platform: wasi/wasm\n    runtime: io.containerd.wasmtime.v1\n    build: .\n",
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  annotations: { module.wasm.image/variant: compat-smart }\nspec:\n  runtimeClassName: wasmedge\n  containers:\n  - name: c\n    image: "a/b"\n    command: [/app.wasm]\n---\napiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata: {name: wasmedge}\nhandler: wasmedge\n',
  "apiVersion: core.spinkube.dev/v1alpha1\nkind: SpinApp\nmetadata: {name: a}\nspec: {image: x, executor: containerd-shim-spin}\n",
  "a: &a {b: 1}\nc: {<<: *a, d: *a}\ne: !!binary aGk=\nf: |\n  x\n? [k]\n: v\n",
];
const WORDS = [
  "services",
  "image",
  "kind",
  "spec",
  "- ",
  ": ",
  "\n",
  "\n  ",
  "&a ",
  "*a",
  "<<: *a\n",
  "---\n",
  "!!set ",
  "? ",
  "[",
  "{",
  "]",
  "}",
  "|\n",
  "~",
  "!a ",
];

/** Compose files and Kubernetes resources. */
export const target = manifestTarget("app.yaml", SEEDS, WORDS);
