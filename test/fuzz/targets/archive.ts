import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { listInputs } from "../../../src/inputs/index.js";
import { zip } from "../../inputs/archives/build-zip.js";
import { tar } from "../../inputs/images/build-image.js";
import { opened, written } from "../file.js";
import { mutateArchive } from "../mutators/archive.js";
import { filesBelow } from "../seeds/files.js";
import { type FuzzTarget, twice } from "../target.js";

const MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const FILES = {
  "a/": "",
  "a/m.wasm": MODULE,
  "b.wat": "(module)",
  "l.wasm": { link: "a/m.wasm" },
  "h.wasm": { hard: "a/m.wasm" },
};
/** An empty module, compressed by the program zstd. */
const ZSTD = Buffer.from("28b52ffd04584100000061736d01000000ba349d40", "hex");
const WEBC = Buffer.from("\0webc001", "latin1");

/** Archives, compressed modules and packages that hold modules: tar, gzip, zstd, zip, webc. */
export const target: FuzzTarget = {
  async seeds() {
    const plain = await tar(FILES);
    const files = [
      { name: "a.wasm", content: MODULE },
      { name: "b.wat", content: "(module)", method: 0 },
    ];
    const all = [
      plain,
      gzipSync(plain),
      gzipSync(MODULE),
      zip(files),
      zip([{ ...files[0], zip64: true } as never]),
      ZSTD,
      WEBC,
    ];
    const images = [".gz", ".webc"].flatMap((end) => filesBelow("test/fixtures/images", end, 1 << 15));
    return [...all, ...images.map((path) => readFileSync(path))].map((one) => new Uint8Array(one));
  },
  mutate: mutateArchive,
  async run(bytes) {
    const path = written("input", bytes);
    await twice(() => opened(listInputs(path)));
  },
};
