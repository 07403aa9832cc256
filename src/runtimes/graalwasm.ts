import { javaHost } from "./kinds/java-host.js";

/** GraalWasm, Oracle's WebAssembly on the JVM. */
export const graalwasm = javaHost({
  id: "graalwasm",
  artifacts: ["org.graalvm.wasm:wasm-language", "org.graalvm.polyglot:polyglot", "org.graalvm.truffle:truffle-runtime"],
  program: "GraalWasm",
  versions: "25.0.4 24.2.2 24.1.2 24.0.1 23.1.0".split(" "),
  // Measured: 23.1 does not run on 25, nor 24.1 and newer on 17.
  java: (version) => (version.startsWith("23.") ? [17, 21] : version.startsWith("24.0") ? [17, 25] : [21, 25]),
});
