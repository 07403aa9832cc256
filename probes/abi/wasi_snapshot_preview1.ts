// The raw imports of wasi_snapshot_preview1, in the order of the specification. Pointers are usize; an import that a
// probe does not call is not emitted. Results other than the errno go to the last pointers.
//
// source: WebAssembly/WASI wasi-0.1 preview1/witx/wasi_snapshot_preview1.witx

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "args_get")
export declare function args_get(argv: usize, argv_buf: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "args_sizes_get")
export declare function args_sizes_get(argc: usize, argv_buf_size: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "environ_get")
export declare function environ_get(environ: usize, environ_buf: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "environ_sizes_get")
export declare function environ_sizes_get(count: usize, environ_buf_size: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "clock_res_get")
export declare function clock_res_get(id: i32, resolution: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "clock_time_get")
export declare function clock_time_get(id: i32, precision: u64, time: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_advise")
export declare function fd_advise(fd: i32, offset: u64, length: u64, advice: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_allocate")
export declare function fd_allocate(fd: i32, offset: u64, length: u64): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_close")
export declare function fd_close(fd: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_datasync")
export declare function fd_datasync(fd: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_fdstat_get")
export declare function fd_fdstat_get(fd: i32, fdstat: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_fdstat_set_flags")
export declare function fd_fdstat_set_flags(fd: i32, fdflags: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_fdstat_set_rights")
export declare function fd_fdstat_set_rights(fd: i32, base: u64, inheriting: u64): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_filestat_get")
export declare function fd_filestat_get(fd: i32, filestat: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_filestat_set_size")
export declare function fd_filestat_set_size(fd: i32, size: u64): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_filestat_set_times")
export declare function fd_filestat_set_times(fd: i32, atim: u64, mtim: u64, fstflags: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_pread")
export declare function fd_pread(fd: i32, iovs: usize, iovs_len: i32, offset: u64, nread: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_prestat_get")
export declare function fd_prestat_get(fd: i32, prestat: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_prestat_dir_name")
export declare function fd_prestat_dir_name(fd: i32, path: usize, path_len: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_pwrite")
export declare function fd_pwrite(fd: i32, iovs: usize, iovs_len: i32, offset: u64, nwritten: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_read")
export declare function fd_read(fd: i32, iovs: usize, iovs_len: i32, nread: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_readdir")
export declare function fd_readdir(fd: i32, buf: usize, buf_len: i32, cookie: u64, used: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_renumber")
export declare function fd_renumber(fd: i32, to: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_seek")
export declare function fd_seek(fd: i32, offset: i64, whence: i32, new_offset: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_sync")
export declare function fd_sync(fd: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_tell")
export declare function fd_tell(fd: i32, offset: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_write")
export declare function fd_write(fd: i32, iovs: usize, iovs_len: i32, nwritten: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_create_directory")
export declare function path_create_directory(fd: i32, path: usize, path_len: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_filestat_get")
export declare function path_filestat_get(fd: i32, lookupflags: i32, path: usize, path_len: i32, filestat: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_filestat_set_times")
export declare function path_filestat_set_times(fd: i32, lookupflags: i32, path: usize, path_len: i32, atim: u64, mtim: u64, fstflags: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_link")
export declare function path_link(old_fd: i32, lookupflags: i32, old: usize, old_len: i32, new_fd: i32, to: usize, to_len: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_open")
export declare function path_open(fd: i32, lookupflags: i32, path: usize, path_len: i32, oflags: i32, base: u64, inheriting: u64, fdflags: i32, opened: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_readlink")
export declare function path_readlink(fd: i32, path: usize, path_len: i32, buf: usize, buf_len: i32, used: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_remove_directory")
export declare function path_remove_directory(fd: i32, path: usize, path_len: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_rename")
export declare function path_rename(fd: i32, old: usize, old_len: i32, new_fd: i32, to: usize, to_len: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_symlink")
export declare function path_symlink(old: usize, old_len: i32, fd: i32, to: usize, to_len: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_unlink_file")
export declare function path_unlink_file(fd: i32, path: usize, path_len: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "poll_oneoff")
export declare function poll_oneoff(subscriptions: usize, events: usize, nsubscriptions: i32, nevents: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "proc_exit")
export declare function proc_exit(status: i32): void;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "proc_raise")
export declare function proc_raise(signal: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "sched_yield")
export declare function sched_yield(): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "random_get")
export declare function random_get(buf: usize, buf_len: i32): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "sock_accept")
export declare function sock_accept(fd: i32, fdflags: i32, connection: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "sock_recv")
export declare function sock_recv(fd: i32, iovs: usize, iovs_len: i32, riflags: i32, nread: usize, roflags: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "sock_send")
export declare function sock_send(fd: i32, iovs: usize, iovs_len: i32, siflags: i32, nwritten: usize): i32;

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "sock_shutdown")
export declare function sock_shutdown(fd: i32, sdflags: i32): i32;

