// cp over a longer file, then mv over another: what was there before must be gone.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int copy(const char *from, const char *to) {
  char block[64];
  struct stat here, there;
  int source = open(from, O_RDONLY), target = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (source < 0 || target < 0) return -1;
  if (fstat(source, &here) != 0 || fstat(target, &there) != 0) return -1;
  if (here.st_dev == there.st_dev && here.st_ino == there.st_ino) {
    errno = EEXIST;
    return -1;
  }
  for (ssize_t got; (got = read(source, block, sizeof block)) != 0;) {
    if (got < 0 || write(target, block, (size_t)got) != got) return -1;
  }
  return close(source) == 0 && close(target) == 0 ? 0 : -1;
}

static void show(const char *path) {
  char text[256] = "";
  FILE *file = fopen(path, "r");
  size_t got = file ? fread(text, 1, sizeof text - 1, file) : 0;
  printf("%s: %zu %s\n", path, got, file ? text : "is not there");
  if (file) fclose(file);
}

int main(void) {
  if (copy("/sandbox/new", "/sandbox/old") != 0) {
    perror("copy");
    return 1;
  }
  show("/sandbox/old");
  if (rename("/sandbox/old", "/sandbox/other") != 0) {
    perror("rename");
    return 2;
  }
  show("/sandbox/other");
  show("/sandbox/old");
  return 0;
}
