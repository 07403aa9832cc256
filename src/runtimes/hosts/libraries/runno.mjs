/** A WASI of @runno/wasi, the guest's files in its in-memory file system. */
export function open({ WASI, WASIContext }, guest, capture, module) {
  let input = guest.stdin;
  const wasi = new WASI(
    new WASIContext({
      args: ["probe", ...guest.args],
      env: guest.env,
      stdin(length) {
        const head = input.subarray(0, length);
        input = input.subarray(head.length);
        return head.length > 0 ? new TextDecoder().decode(head) : null;
      },
      stdout: (text) => capture.write(0, text),
      stderr: (text) => capture.write(1, text),
      fs: contents(guest.files),
    }),
  );
  return {
    imports: wasi.getImportObject ? wasi.getImportObject() : olderImports(wasi),
    start(subject) {
      // `start` turns every trap into status 134 without saying which it was.
      let trap;
      const _start = () => {
        try {
          subject.exports._start();
        } catch (error) {
          if (error instanceof WebAssembly.RuntimeError) trap = error;
          throw error;
        }
      };
      const wasm = { instance: { exports: { ...subject.exports, _start } }, module };
      if (wasi.init) wasi.init(wasm);
      const { exitCode } = wasi.start(wasm);
      if (trap) throw trap;
      return exitCode;
    },
    initialize(subject) {
      if (!wasi.init) return wasi.initialize({ instance: subject, module });
      wasi.init({ instance: subject, module });
      if (subject.exports._initialize) subject.exports._initialize();
    },
  };
}

// 0.5 takes the instance before the start, and does not support reactors.
const olderImports = (wasi) => ({
  wasi_snapshot_preview1: wasi.getImports("preview1"),
  wasi_unstable: wasi.getImports("unstable"),
});

function contents(listing) {
  const files = {};
  const now = new Date();
  const add = (name, content) => {
    const timestamps = { access: now, modification: now, change: now };
    files[`/sandbox/${name}`] = { path: `/sandbox/${name}`, mode: "binary", content, timestamps };
  };
  // A directory exists if a file below it does; the package itself creates directories like this.
  add(".runno", new Uint8Array());
  for (const [name, bytes] of listing) {
    if (bytes) add(name, new Uint8Array(bytes));
    else add(`${name}/.runno`, new Uint8Array());
  }
  return files;
}
