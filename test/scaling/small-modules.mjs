// Small modules that all differ, with the shapes that compilers give: a libc's imports with constants at their calls, a
// name and producers, features in the code, now and then WASIX, another namespace, an imported memory or `env`.
//   node test/scaling/small-modules.mjs <folder> <count>
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c };
/** The same numbers for the same seed, so that a run can be repeated. */
function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39) >>> 0;
    return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
  };
}

const unsigned = (value) => {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value > 0);
  return bytes;
};
const signed = (value) => {
  const bytes = [];
  for (;;) {
    const byte = value & 0x7f;
    value >>= 7;
    const last = (value === 0 && !(byte & 0x40)) || (value === -1 && byte & 0x40);
    bytes.push(last ? byte : byte | 0x80);
    if (last) return bytes;
  }
};
const vector = (items) => [...unsigned(items.length), ...items.flat()];
const text = (value) => vector([...Buffer.from(value)].map((byte) => [byte]));
const section = (id, content) => [id, ...unsigned(content.length), ...content];

/** `(i32, i64) -> (i32)` as a function type. */
function functionType(signature) {
  const [params, results] = signature
    .split("->")
    .map((part) => [...part.matchAll(/[if](?:32|64)/g)].map(([type]) => [TYPES[type]]));
  return { params: params.flat(), results: results.flat(), bytes: [0x60, ...vector(params), ...vector(results)] };
}

/** Instructions that leave nothing on the stack, one for each feature. */
const FEATURES = [
  [0x41, 0, 0xc0, 0x1a], // sign extension
  [0x43, 0, 0, 0, 0, 0xfc, 0, 0x1a], // saturating truncation
  [0x41, 0, 0x41, 0, 0x41, 0, 0xfc, 0x0b, 0], // memory.fill
  [0x41, 0, 0xfd, 0x0f, 0x1a], // i8x16.splat
  [0xd0, 0x70, 0x1a], // ref.null func
];
const PRODUCERS = [
  ["language", "Rust", "", "processed-by", "rustc", "1.9"],
  ["language", "C11", "", "processed-by", "clang", "1"],
  ["language", "Go", "go1.2", "processed-by", "Go cmd/compile", "go1.2"],
  ["language", "Zig", "", "processed-by", "zig", "0.1"],
  ["processed-by", "AssemblyScript", "0.2", "processed-by", "Binaryen", "12"],
];
/** What nearly every program of a libc imports. */
const BASE = ["fd_write", "fd_close", "fd_seek", "fd_fdstat_get", "proc_exit"];

/** What preview 1 has, without what single engines added to it. */
const OF_PREVIEW_1 = [
  ...["args_get", "args_sizes_get", "environ_get", "environ_sizes_get", "clock_res_get", "clock_time_get"],
  ...["fd_advise", "fd_allocate", "fd_datasync", "fd_fdstat_set_flags", "fd_filestat_get", "fd_filestat_set_size"],
  ...["fd_filestat_set_times", "fd_pread", "fd_prestat_get", "fd_prestat_dir_name", "fd_pwrite", "fd_read"],
  ...["fd_readdir", "fd_renumber", "fd_sync", "fd_tell", "path_create_directory", "path_filestat_get"],
  ...["path_filestat_set_times", "path_link", "path_open", "path_readlink", "path_remove_directory", "path_rename"],
  ...["path_symlink", "path_unlink_file", "poll_oneoff", "random_get", "sched_yield"],
];

/**
 * @param syscalls of matrix.json: module → name → its signatures
 * @returns the bytes of the module of that number, the same each time
 */
export function smallModule(number, syscalls) {
  const pick = random(number * 7919 + 17);
  const wasix = pick(8) === 0;
  const modules = wasix
    ? ["wasi_snapshot_preview1", "wasix_32v1"]
    : [pick(20) === 0 ? "wasi_unstable" : "wasi_snapshot_preview1"];
  const imports = modules.flatMap((module, index) => {
    const names = index === 0 ? OF_PREVIEW_1 : Object.keys(syscalls[module]);
    const wanted = new Set(index === 0 ? BASE : []);
    for (let left = 2 + pick(14); left > 0; left--) wanted.add(names[pick(names.length)]);
    return [...wanted].flatMap((name) => {
      const [signature] = Object.keys(syscalls[module][name]?.signatures ?? {});
      return signature === undefined ? [] : [{ module, name, type: functionType(signature) }];
    });
  });
  if (pick(12) === 0) imports.push({ module: "env", name: `host_${pick(40)}`, type: functionType("(i32) -> (i32)") });
  const importsMemory = pick(25) === 0;
  const body = imports.flatMap(({ type: { params, results } }, index) => {
    const values = params.map((type) => {
      if (type === TYPES.i64) return [0x42, ...signed(pick(4096))];
      if (type !== TYPES.i32) return type === TYPES.f32 ? [0x43, 0, 0, 0, 0] : [0x44, 0, 0, 0, 0, 0, 0, 0, 0];
      // A constant in most places; where a libc computes, so does this.
      return pick(3) === 0 ? [0x20, 0] : [0x41, ...signed(pick(4) === 0 ? pick(65536) : pick(16))];
    });
    return [...values.flat(), 0x10, ...unsigned(index), ...results.map(() => 0x1a)];
  });
  const features = FEATURES.filter(() => pick(5) === 0).flat();
  const padding = Array.from({ length: pick(600) }, () => 0x01);
  const code = [0x01, 0x01, TYPES.i32, ...body, ...features, ...padding, 0x0b];
  const types = [...imports.map(({ type }) => type.bytes), [0x60, 0, 0]];
  const memory = [0, 2 + pick(30)];
  const entry = pick(6) === 0 ? "_initialize" : "_start";
  const [, , , ...tools] = PRODUCERS[pick(PRODUCERS.length)];
  const version = `${tools[2]}${pick(10)}.${pick(4)}`;
  const producers = vector([[...text("processed-by"), ...vector([[...text(tools[1]), ...text(version)]])]]);
  const data = vector([[0, 0x41, 8, 0x0b, ...text(`module ${number} ${"x".repeat(pick(400))}`)]]);
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(
      2,
      vector([
        ...imports.map(({ module, name }, index) => [...text(module), ...text(name), 0, ...unsigned(index)]),
        ...(importsMemory ? [[...text("env"), ...text("memory"), 2, ...memory]] : []),
      ]),
    ),
    ...section(3, vector([unsigned(imports.length)])),
    ...(importsMemory ? [] : section(5, vector([memory]))),
    ...section(
      7,
      vector([[...text(entry), 0, ...unsigned(imports.length)], ...(importsMemory ? [] : [[...text("memory"), 2, 0]])]),
    ),
    ...section(10, vector([[...unsigned(code.length), ...code]])),
    ...section(11, data),
    ...section(0, [...text("producers"), ...producers]),
  ]);
}

/** Writes that many modules below a folder, a hundred in each of its folders. */
export function writeSmallModules(folder, count, { syscalls }) {
  for (let number = 0; number < count; number++) {
    const own = join(folder, String(Math.floor(number / 100)).padStart(4, "0"));
    if (number % 100 === 0) mkdirSync(own, { recursive: true });
    writeFileSync(join(own, `${String(number).padStart(6, "0")}.wasm`), smallModule(number, syscalls));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const matrix = JSON.parse(readFileSync(new URL("../../dist/matrix.json", import.meta.url), "utf8"));
  writeSmallModules(process.argv[2], Number(process.argv[3]), matrix);
}
