// Makes a folder and a file in it, moves the file, asks what they are and removes both.
#include "wasi-unstable.h"

#define OF(place) place.folder, place.path, place.length

static const char *kind(const char *path) {
  filestat stat;
  place it = find(path);
  int error = path_filestat_get(it.folder, 1, it.path, it.length, &stat);
  if (error == 44) return "nothing";
  check(error, "path_filestat_get");
  return stat.type == 3 ? "a folder" : stat.type == 4 ? stat.size == 0 ? "an empty file" : "a file" : "something";
}

static void tell(const char *path) {
  print(path);
  print(" is ");
  print(kind(path));
  print("\n");
}

void _start(void) {
  int fd;
  place attic = find("/sandbox/attic"), box = find("/sandbox/box"), moved = find("/sandbox/attic/box");
  check(path_create_directory(OF(attic)), "path_create_directory");
  check(path_open(box.folder, 0, box.path, box.length, O_CREATE, RIGHTS_FILE, 0, 0, &fd), "path_open");
  check(fd_close(fd), "fd_close");
  check(path_rename(OF(box), OF(moved)), "path_rename");
  tell("/sandbox/attic");
  tell("/sandbox/attic/box");
  tell("/sandbox/box");
  check(path_unlink_file(OF(moved)), "path_unlink_file");
  check(path_remove_directory(OF(attic)), "path_remove_directory");
  tell("/sandbox/attic");
}
