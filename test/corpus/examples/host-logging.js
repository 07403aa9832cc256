import { log } from "wasi:logging/logging@0.1.0-draft";

export const logCharacters = {
  call(text) {
    for (const one of text) log("info", "character", one);
  },
};
