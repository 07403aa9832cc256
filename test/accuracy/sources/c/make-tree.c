#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Makes, renames and removes files and folders. */
int main(void) {
  if (mkdir("/sandbox/a", 0777)) return perror("mkdir"), 1;
  FILE *file = fopen("/sandbox/a/old", "w");
  if (!file || fputs("kept", file) < 0 || fclose(file)) return perror("write"), 2;
  if (rename("/sandbox/a/old", "/sandbox/a/new")) return perror("rename"), 3;
  if (access("/sandbox/a/old", F_OK) == 0) return puts("the old name is still there"), 4;
  if (rmdir("/sandbox/a") == 0) return puts("a full folder was removed"), 5;
  if (unlink("/sandbox/a/new")) return perror("unlink"), 6;
  if (rmdir("/sandbox/a")) return perror("rmdir"), 7;
  puts(access("/sandbox/a", F_OK) == -1 && errno == ENOENT ? "gone" : "still there");
  return 0;
}
