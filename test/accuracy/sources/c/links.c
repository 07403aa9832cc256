// ln -s, readlink, ls -l of a link and of what it names, ln, and rm of the link alone.
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *kind(const char *path, int (*ask)(const char *restrict, struct stat *restrict)) {
  struct stat found;
  if (ask(path, &found) != 0) return strerror(errno);
  return S_ISLNK(found.st_mode) ? "link" : S_ISREG(found.st_mode) ? "file" : S_ISDIR(found.st_mode) ? "folder" : "other";
}

int main(void) {
  char target[64] = "";
  if (chdir("/sandbox") != 0) return 2;
  if (symlink("word", "/sandbox/soft") != 0) {
    perror("symlink");
    return 1;
  }
  ssize_t length = readlink("/sandbox/soft", target, sizeof target - 1);
  printf("%s %zd\n", target, length);
  printf("%s %s\n", kind("/sandbox/soft", lstat), kind("/sandbox/soft", stat));
  if (link("/sandbox/word", "/sandbox/hard") != 0) {
    perror("link");
    return 1;
  }
  FILE *file = fopen("/sandbox/soft", "a");
  if (!file || fputs(" and more", file) < 0 || fclose(file) != 0) return 3;
  if (unlink("/sandbox/soft") != 0 || unlink("/sandbox/word") != 0) return 4;
  file = fopen("/sandbox/hard", "r");
  if (!file || !fgets(target, sizeof target, file)) return 5;
  printf("%s\n%s\n", target, kind("/sandbox/soft", lstat));
  return 0;
}
