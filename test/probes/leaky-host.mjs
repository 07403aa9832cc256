// node:wasi, except that paths are looked up as the kernel does, from the granted directory and without any check: every way
// out of it is open.
import fs from "node:fs";
import { WASI } from "node:wasi";
import { serve } from "../../src/runtimes/hosts/shared/job-loop.mjs";

const FIRST_OWN = 1000;
const ENOENT = 44;

serve((job, capture) => {
  const module = new WebAssembly.Module(fs.readFileSync(job.wasm));
  const [stdout, stderr] = capture.open();
  const preopens = { "/sandbox": job.directory };
  const wasi = new WASI({
    version: "preview1",
    args: ["probe", ...job.args],
    preopens,
    stdout,
    stderr,
    returnOnExit: true,
  });
  let memory;
  const bytes = (at, length) => Buffer.from(memory.buffer, at, length);
  const path = (at, length) => {
    const name = bytes(at, length).toString();
    return name.startsWith("/") ? name : `${job.directory}/${name}`;
  };
  const iovec = (at) =>
    bytes(new DataView(memory.buffer).getUint32(at, true), new DataView(memory.buffer).getUint32(at + 4, true));
  const says = (at, value) => new DataView(memory.buffer).setUint32(at, value, true);
  const tried = (deed) => {
    try {
      deed();
      return 0;
    } catch {
      return ENOENT;
    }
  };
  const own = wasi.wasiImport;
  const leaky = {
    path_open: (_fd, _follow, at, length, _oflags, rights, _inheriting, _flags, opened) =>
      tried(() => says(opened, FIRST_OWN + fs.openSync(path(at, length), rights & 64n ? "r+" : "r"))),
    fd_read: (fd, iovs, count, nread) =>
      fd < FIRST_OWN
        ? own.fd_read(fd, iovs, count, nread)
        : tried(() => says(nread, fs.readSync(fd - FIRST_OWN, iovec(iovs)))),
    fd_write: (fd, iovs, count, written) =>
      fd < FIRST_OWN
        ? own.fd_write(fd, iovs, count, written)
        : tried(() => says(written, fs.writeSync(fd - FIRST_OWN, iovec(iovs)))),
    path_symlink: (at, length, _fd, to, toLength) =>
      tried(() => fs.symlinkSync(bytes(at, length).toString(), path(to, toLength))),
    path_link: (_fd, follow, at, length, _to, to, toLength) =>
      tried(() =>
        fs.linkSync(follow ? fs.realpathSync.native(path(at, length)) : path(at, length), path(to, toLength)),
      ),
    path_rename: (_fd, at, length, _to, to, toLength) =>
      tried(() => fs.renameSync(path(at, length), path(to, toLength))),
    // As deno does: what a link leads to is removed.
    path_unlink_file: (_fd, at, length) => tried(() => fs.unlinkSync(fs.realpathSync.native(path(at, length)))),
  };
  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: { ...own, ...leaky } });
  memory = instance.exports.memory;
  capture.phase = "call";
  return { end: "exited", status: wasi.start(instance) };
});
