// How many files and folders there are in the folder, and the length of their names; without `.` and `..`.
#include "wasi-unstable.h"

static char buffer[4096];

void _start(void) {
  int fd;
  size_t used, files = 0, folders = 0, letters = 0;
  place in = find("/sandbox/in");
  check(path_open(in.folder, 0, in.path, in.length, O_DIRECTORY, 0x4000ull | 0x200000ull, 0, 0, &fd), "path_open");
  uint64_t cookie = 0;
  do {
    check(fd_readdir(fd, buffer, sizeof buffer, cookie, &used), "fd_readdir");
    for (size_t at = 0; at + 24 <= used;) {
      const dirent *entry = (const dirent *)(buffer + at);
      const char *name = buffer + at + 24;
      if (at + 24 + entry->length > used) break;
      cookie = entry->next;
      at += 24 + entry->length;
      if (name[0] == '.' && (entry->length == 1 || (entry->length == 2 && name[1] == '.'))) continue;
      letters += entry->length;
      if (entry->type == 3) folders++;
      else if (entry->type == 4) files++;
      if (at % 8 != 0) {
        // The next record need not lie straight; it is moved to where it does.
        for (size_t i = 0; i < used - at; i++) buffer[i] = buffer[at + i];
        used -= at;
        at = 0;
      }
    }
  } while (used == sizeof buffer);
  print_number(files);
  print(" files, ");
  print_number(folders);
  print(" folders, ");
  print_number(letters);
  print(" letters\n");
}
