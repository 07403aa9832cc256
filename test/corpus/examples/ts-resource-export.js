import { getStderr } from "wasi:cli/stderr@0.2.7";

class ExampleNoDispose {
  hello(name) {
    return `hello, ${name}`;
  }
}

class Example extends ExampleNoDispose {
  [Symbol.dispose]() {
    getStderr().blockingWriteAndFlush(new TextEncoder().encode("disposed\n"));
  }
}

export const resources = { Example, ExampleNoDispose };
