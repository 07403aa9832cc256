import { javaHost } from "./kinds/java-host.js";

/** Chicory's interpreter, which is written in Java. */
export const chicory = javaHost({
  id: "chicory",
  artifacts: ["com.dylibso.chicory:runtime", "com.dylibso.chicory:wasi"],
  program: "Chicory",
  versions: "1.7.5 1.6.1 1.5.3 1.4.1 1.3.0 1.2.1 1.1.0 1.0.0".split(" "),
  java: () => [17, 21],
  leftOut: (version) => (version.startsWith("0.") ? "Its modules get their imports through other classes." : undefined),
});
