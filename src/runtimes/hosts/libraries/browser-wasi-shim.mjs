/** A WASI of @bjorn3/browser_wasi_shim, the guest's files in its in-memory file system. */
export function open({ WASI, OpenFile, File, ConsoleStdout, PreopenDirectory, Directory, Inode }, guest, capture) {
  const wasi = new WASI(
    ["probe", ...guest.args],
    Object.entries(guest.env).map(([key, value]) => `${key}=${value}`),
    [
      new OpenFile(new File(guest.stdin)),
      new ConsoleStdout((data) => capture.write(0, data)),
      new ConsoleStdout((data) => capture.write(1, data)),
      new PreopenDirectory("/sandbox", contents(guest.files)),
    ],
  );
  return {
    imports: { wasi_snapshot_preview1: wasi.wasiImport },
    start: (subject) => wasi.start(subject),
    initialize: (subject) => wasi.initialize(subject),
  };

  function contents(files) {
    const root = emptyDirectory();
    const directories = new Map([["", root]]);
    for (const [name, bytes] of files) {
      const slash = name.lastIndexOf("/");
      const parent = directories.get(name.slice(0, Math.max(slash, 0)));
      const children = emptyDirectory();
      if (!bytes) directories.set(name, children);
      parent.set(name.slice(slash + 1), bytes ? new File(bytes) : new Directory(children));
    }
    return root;
  }

  // Before 0.3, which added inodes, a directory was created from a plain object.
  function emptyDirectory() {
    return Inode ? new Map() : Object.defineProperty({}, "set", { value: setEntry });
  }
}

function setEntry(name, entry) {
  this[name] = entry;
}
