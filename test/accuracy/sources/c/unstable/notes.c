// Writes a file, goes back in it, changes a word and reads it again.
#include "wasi-unstable.h"

static void put(int fd, const char *text) {
  iovec part = {text, length_of(text)};
  size_t moved;
  check(fd_write(fd, &part, 1, &moved), "fd_write");
}

void _start(void) {
  int fd;
  uint64_t at;
  filestat stat;
  char text[64];
  size_t moved;
  place notes = find("/sandbox/notes");
  check(path_open(notes.folder, 0, notes.path, notes.length, O_CREATE | O_TRUNCATE, RIGHTS_FILE, 0, 0, &fd), "path_open");
  put(fd, "milk and bread\n");
  check(fd_seek(fd, 5, WHENCE_START, &at), "fd_seek");
  put(fd, "but");
  check(fd_seek(fd, 0, WHENCE_END, &at), "fd_seek");
  put(fd, "eggs\n");
  check(fd_filestat_get(fd, &stat), "fd_filestat_get");
  print_number(stat.size);
  print("\n");
  check(fd_seek(fd, 0, WHENCE_START, &at), "fd_seek");
  iovec all = {text, sizeof text};
  check(fd_read(fd, &all, 1, &moved), "fd_read");
  print_part(text, moved);
  check(fd_close(fd), "fd_close");
}
