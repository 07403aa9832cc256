/** A WASI of @cloudflare/workers-wasi, the guest's files in its in-memory file system, which takes them as text. */
export function open({ WASI }, guest, capture) {
  const wasi = new WASI({
    args: ["probe", ...guest.args],
    env: guest.env,
    preopens: ["/sandbox"],
    fs: contents(guest.files),
    returnOnExit: true,
    stdin: new Blob([guest.stdin]).stream(),
    stdout: new WritableStream({ write: (bytes) => capture.write(0, bytes) }),
    stderr: new WritableStream({ write: (bytes) => capture.write(1, bytes) }),
  });
  const call = async (subject, entry) => {
    // `start` turns `unreachable` into status 134 without saying so.
    let trap;
    const _start = () => {
      removePlaceHolders(wasi, subject.exports.memory, guest.files);
      try {
        entry?.();
      } catch (error) {
        if (error instanceof WebAssembly.RuntimeError) trap = error;
        throw error;
      }
    };
    const status = await wasi.start({ exports: { ...subject.exports, _start } });
    if (trap) throw trap;
    return status;
  };
  return {
    imports: { wasi_snapshot_preview1: wasi.wasiImport },
    start: (subject) => call(subject, subject.exports._start),
    // It knows no reactors.
    initialize: (subject) => call(subject, subject.exports._initialize),
  };
}

const PLACE_HOLDER = ".workers-wasi";

function contents(listing) {
  // A directory exists if a file below it does.
  const files = { [`/sandbox/${PLACE_HOLDER}`]: "" };
  for (const [name, bytes] of listing) {
    if (bytes) files[`/sandbox/${name}`] = new TextDecoder().decode(bytes);
    else files[`/sandbox/${name}/${PLACE_HOLDER}`] = "";
  }
  return files;
}

// It reads paths only from the guest's memory, which is restored afterwards.
function removePlaceHolders(wasi, memory, listing) {
  const directories = listing.filter(([, bytes]) => !bytes).map(([name]) => `${name}/`);
  for (const directory of ["", ...directories]) {
    const path = new TextEncoder().encode(directory + PLACE_HOLDER);
    if (!memory || memory.buffer.byteLength < path.length) return;
    const place = new Uint8Array(memory.buffer, 0, path.length);
    const before = place.slice();
    place.set(path);
    wasi.wasiImport.path_unlink_file(FIRST_PREOPEN, 0, path.length);
    place.set(before);
  }
}

const FIRST_PREOPEN = 3;
