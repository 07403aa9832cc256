import { getDirectories } from "wasi:filesystem/preopens@0.2.8";

export const test = {
  run() {
    const [[folder]] = getDirectories();
    const file = folder.openAt({}, "note.txt", { create: true }, { read: true, write: true });
    return `wrote ${file.write(new TextEncoder().encode("a note"), 0n)} bytes`;
  },
};
