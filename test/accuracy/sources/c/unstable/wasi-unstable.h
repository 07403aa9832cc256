// The part of wasi_unstable that these programs call, for a program without a C library: that of today only speaks
// wasi_snapshot_preview1. source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx
#include <stddef.h>
#include <stdint.h>

#define IMPORT(name) __attribute__((import_module("wasi_unstable"), import_name(#name))) extern

typedef struct {
  const void *at;
  size_t length;
} iovec;

/** The count of links is 4 bytes here. */
typedef struct {
  uint64_t dev, ino;
  uint8_t type;
  uint32_t links;
  uint64_t size, atim, mtim, ctim;
} filestat;

/** A clock's subscription has an identifier of its own here, and its userdata before it. */
typedef struct {
  uint64_t userdata;
  uint8_t type;
  uint64_t identifier;
  uint32_t clock;
  uint64_t timeout, precision;
  uint16_t flags;
} subscription;

typedef struct {
  uint64_t userdata;
  uint16_t error;
  uint8_t type;
  uint64_t bytes;
  uint16_t flags;
} event;

typedef struct {
  uint64_t next, ino;
  uint32_t length;
  uint8_t type;
} dirent;

enum { WHENCE_CURRENT, WHENCE_END, WHENCE_START };
enum { O_CREATE = 1, O_DIRECTORY = 2, O_TRUNCATE = 8 };
/** To read, write, seek, sync, poll and ask for the status, as wasi-libc wants of a file. */
#define RIGHTS_FILE 0x86000ffull

IMPORT(args_get) int args_get(char **argv, char *text);
IMPORT(args_sizes_get) int args_sizes_get(size_t *count, size_t *bytes);
IMPORT(clock_time_get) int clock_time_get(uint32_t clock, uint64_t precision, uint64_t *time);
IMPORT(environ_get) int environ_get(char **env, char *text);
IMPORT(environ_sizes_get) int environ_sizes_get(size_t *count, size_t *bytes);
IMPORT(fd_close) int fd_close(int fd);
IMPORT(fd_filestat_get) int fd_filestat_get(int fd, filestat *stat);
IMPORT(fd_prestat_dir_name) int fd_prestat_dir_name(int fd, char *path, size_t length);
IMPORT(fd_prestat_get) int fd_prestat_get(int fd, uint32_t *prestat);
IMPORT(fd_read) int fd_read(int fd, const iovec *to, size_t count, size_t *moved);
IMPORT(fd_readdir) int fd_readdir(int fd, void *to, size_t length, uint64_t cookie, size_t *used);
IMPORT(fd_seek) int fd_seek(int fd, int64_t offset, int whence, uint64_t *at);
IMPORT(fd_write) int fd_write(int fd, const iovec *from, size_t count, size_t *moved);
IMPORT(path_create_directory) int path_create_directory(int fd, const char *path, size_t length);
IMPORT(path_filestat_get) int path_filestat_get(int fd, int flags, const char *path, size_t length, filestat *stat);
IMPORT(path_open) int path_open(int fd, int lookup, const char *path, size_t length, int oflags, uint64_t rights, uint64_t inheriting, int flags, int *opened);
IMPORT(path_remove_directory) int path_remove_directory(int fd, const char *path, size_t length);
IMPORT(path_rename) int path_rename(int fd, const char *path, size_t length, int to, const char *name, size_t size);
IMPORT(path_unlink_file) int path_unlink_file(int fd, const char *path, size_t length);
IMPORT(poll_oneoff) int poll_oneoff(const subscription *in, event *out, size_t count, size_t *ready);
IMPORT(proc_exit) _Noreturn void proc_exit(int status);
IMPORT(random_get) int random_get(void *to, size_t length);

static size_t length_of(const char *text) {
  size_t length = 0;
  while (text[length] != 0) length++;
  return length;
}

static void print_part(const char *text, size_t length) {
  iovec part = {text, length};
  size_t moved;
  while (part.length > 0) {
    if (fd_write(1, &part, 1, &moved) != 0) proc_exit(74);
    part.at = (const char *)part.at + moved;
    part.length -= moved;
  }
}

static void print(const char *text) { print_part(text, length_of(text)); }

static void print_number(uint64_t number) {
  char digits[20];
  size_t at = sizeof digits;
  do digits[--at] = (char)('0' + number % 10);
  while ((number /= 10) != 0);
  print_part(digits + at, sizeof digits - at);
}

/** Ends the program if a call failed. */
static void check(int errno, const char *what) {
  if (errno == 0) return;
  print(what);
  print(": error ");
  print_number((uint64_t)errno);
  print("\n");
  proc_exit(1);
}

/** Without what makes it absolute, as wasi-libc compares paths. */
static inline const char *relative(const char *path) {
  while (*path != 0) {
    if (path[0] == '/') path++;
    else if (path[0] == '.' && path[1] == '/') path += 2;
    else if (path[0] == '.' && path[1] == 0) path++;
    else break;
  }
  return path;
}

typedef struct {
  int folder;
  const char *path;
  size_t length;
} place;

/** The open folder that the path is in, and the rest of the path. */
static inline place find(const char *path) {
  uint32_t prestat[2];
  path = relative(path);
  for (int fd = 3; fd_prestat_get(fd, prestat) == 0; fd++) {
    char name[256];
    if (prestat[1] >= sizeof name || fd_prestat_dir_name(fd, name, prestat[1]) != 0) continue;
    name[prestat[1]] = 0;
    const char *prefix = relative(name);
    size_t same = 0;
    while (prefix[same] != 0 && path[same] == prefix[same]) same++;
    if (prefix[same] != 0 || (same > 0 && path[same] != 0 && path[same] != '/')) continue;
    const char *rest = path[same] == 0 ? "." : path + same + (path[same] == '/');
    return (place){fd, rest, length_of(rest)};
  }
  print("no folder\n");
  proc_exit(2);
}
