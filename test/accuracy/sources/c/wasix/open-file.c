// Makes a file with path_open2 below the first folder that is open, and reads it with stdio.
#include "wasix.h"
#include <fcntl.h>
#include <unistd.h>

int main(void) {
  int folder = open("/sandbox", O_RDONLY | O_DIRECTORY), fd;
  char line[64] = "";
  check(path_open2(folder, 1, "made", 4, CREATE | TRUNCATE, RIGHTS_FILE, 0, 0, 0, &fd), "path_open2");
  write_text(fd, "made by path_open2\n");
  check(wasix_close(fd), "fd_close");
  FILE *file = fopen("/sandbox/made", "r");
  if (!file || !fgets(line, sizeof line, file)) return 2;
  fputs(line, stdout);
  return 0;
}
