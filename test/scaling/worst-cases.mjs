// Inputs that are as bad as their size allows, each by a number that the table raises tenfold.

const leb = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)]);
const text = (value) => {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from(leb(bytes.length)), bytes]);
};
const bytes = (...parts) =>
  Buffer.concat(parts.map((part) => (typeof part === "number" ? Buffer.of(part) : Buffer.from(part))));
const section = (id, ...parts) => {
  const body = bytes(...parts);
  return bytes(id, leb(body.length), body);
};
const times = (count, one) => Buffer.concat(Array.from({ length: count }, (_, i) => Buffer.from(one(i))));
const list = (count, one) => bytes(leb(count), times(count, one));
const sized = (...parts) => bytes(leb(bytes(...parts).length), ...parts);
const module = (...sections) => bytes([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], ...sections);

const WASI = text("wasi_snapshot_preview1");
const TYPES = section(1, 2, [0x60, 1, 0x7f, 1, 0x7f, 0x60, 0, 0]);
const NOTHING = 1;
const imported = (name, from = WASI) => bytes(from, text(name), 0, 0);
const START = section(7, 1, text("_start"), 0, [1]);
const functions = (count) =>
  section(
    3,
    list(count, () => [NOTHING]),
  );
const code = (count, one) =>
  section(
    10,
    list(count, (i) => sized(0, one(i), 0x0b)),
  );
const FD_SYNC = section(2, 1, imported("fd_sync"));
const withBody = (body) =>
  module(
    TYPES,
    FD_SYNC,
    functions(1),
    START,
    code(1, () => body),
  );

/** Name → what is scanned for a number; `base` is the smaller of the two. */
export const modules = {
  "equal imports": {
    base: 10_000,
    make: (n) =>
      module(
        TYPES,
        section(
          2,
          list(n, () => imported("fd_sync")),
        ),
        section(3, 1, 1),
        section(7, 1, text("_start"), 0, leb(n)),
        code(1, () => [0x41, 0, 0x10, 0, 0x1a]),
      ),
  },
  "distinct imports of WASI's module": {
    base: 400,
    make: (n) =>
      module(
        TYPES,
        section(
          2,
          list(n, (i) => imported(`f${i}`)),
        ),
      ),
  },
  "distinct imports of nobody's module": {
    base: 400,
    make: (n) =>
      module(
        TYPES,
        section(
          2,
          list(n, (i) => imported(`f${i}`, text("env"))),
        ),
      ),
  },
  "imports of as many modules": {
    base: 400,
    make: (n) =>
      module(
        TYPES,
        section(
          2,
          list(n, (i) => imported("f", text(`m${i}`))),
        ),
      ),
  },
  "a million distinct imports": {
    base: 100_000,
    make: (n) =>
      module(
        TYPES,
        section(
          2,
          list(n, (i) => imported(`f${i}`)),
        ),
      ),
  },
  types: {
    base: 50_000,
    make: (n) =>
      module(
        section(
          1,
          list(n, () => [0x60, 0, 0]),
        ),
      ),
  },
  exports: {
    base: 20_000,
    make: (n) =>
      module(
        TYPES,
        FD_SYNC,
        functions(1),
        section(
          7,
          list(n, (i) => bytes(text(`e${i}`), 0, 1)),
        ),
        code(1, () => []),
      ),
  },
  functions: {
    base: 20_000,
    make: (n) =>
      module(
        TYPES,
        FD_SYNC,
        functions(n),
        START,
        code(n, () => [0x41, 0, 0x10, 0, 0x1a]),
      ),
  },
  "a chain of calls": {
    base: 20_000,
    make: (n) =>
      module(
        TYPES,
        FD_SYNC,
        functions(n),
        START,
        code(n, (i) => (i === n - 1 ? [0x41, 0, 0x10, 0, 0x1a] : [0x10, ...leb(i + 2)])),
      ),
  },
  "calls from one function": { base: 100_000, make: (n) => withBody(times(n, () => [0x41, 0, 0x10, 0, 0x1a])) },
  "blocks in blocks": {
    base: 10_000,
    make: (n) =>
      withBody(
        bytes(
          times(n, () => [0x02, 0x40]),
          times(n, () => [0x0b]),
        ),
      ),
  },
  "targets of a br_table": {
    base: 20_000,
    make: (n) =>
      withBody(
        bytes(
          [0x41, 0, 0x0e],
          list(n, () => [0]),
          0,
        ),
      ),
  },
  "custom sections": { base: 20_000, make: (n) => module(times(n, (i) => section(0, text(`s${i}`)))) },
  "names of functions": {
    base: 20_000,
    make: (n) =>
      module(
        TYPES,
        FD_SYNC,
        functions(n),
        START,
        code(n, () => []),
        section(0, text("name"), 1, sized(list(n, (i) => bytes(leb(i + 1), text(`f${i}`))))),
      ),
  },
  "data segments": {
    base: 20_000,
    make: (n) =>
      module(
        section(5, 1, [0, 1]),
        section(
          11,
          list(n, () => [0, 0x41, 0, 0x0b, 1, 65]),
        ),
      ),
  },
  "functions in a table": {
    base: 20_000,
    make: (n) =>
      module(
        TYPES,
        FD_SYNC,
        functions(n),
        section(4, 1, 0x70, 0, leb(n)),
        START,
        section(
          9,
          1,
          [0, 0x41, 0, 0x0b],
          list(n, (i) => leb(i + 1)),
        ),
        code(n, () => [0x41, 0, 0x11, 1, 0]),
      ),
  },
  "one long import name": { base: 20_000, make: (n) => module(TYPES, section(2, 1, imported("x".repeat(n)))) },
};
