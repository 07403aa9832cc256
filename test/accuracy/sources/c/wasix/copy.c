// cp: descriptors of WASIX, 4 KiB at a time.
#include "wasix.h"
#include <fcntl.h>

int main(int count, char **names) {
  static char block[4096];
  size_t moved = 0, put = 0, total = 0;
  uint64_t rights = RIGHTS_FILE;
  int from, to, folder = open("/sandbox", O_RDONLY | O_DIRECTORY);
  if (count != 3) return 64;
  check(path_open2(folder, 1, names[1], strlen(names[1]), 0, rights & ~0x40ull, 0, 0, 0, &from), "path_open2");
  check(path_open2(folder, 1, names[2], strlen(names[2]), CREATE | TRUNCATE, rights, 0, 0, 0, &to), "path_open2");
  do {
    iovec part = {block, sizeof block};
    check(wasix_read(from, &part, 1, &moved), "fd_read");
    part.length = moved;
    put = 0;
    if (moved > 0) check(wasix_write(to, &part, 1, &put), "fd_write");
    total += put;
  } while (moved > 0 && put == moved);
  printf("%zu bytes\n", total);
  return 0;
}
