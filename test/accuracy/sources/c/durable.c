// A journal that must survive a crash: opened with O_SYNC, and synced besides.
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  const char *records[] = {"begin\n", "debit 5\n", "credit 5\n", "commit\n"};
  int fd = open("/sandbox/journal", O_WRONLY | O_CREAT | O_APPEND | O_SYNC, 0644);
  if (fd < 0) {
    perror("open");
    return 1;
  }
  for (int i = 0; i < 4; i++) {
    if (write(fd, records[i], strlen(records[i])) != (ssize_t)strlen(records[i])) return 2;
  }
  if (fsync(fd) != 0 || fdatasync(fd) != 0 || close(fd) != 0) {
    perror("fsync");
    return 3;
  }
  fd = open("/sandbox/journal", O_RDONLY);
  char text[64];
  ssize_t got = read(fd, text, sizeof text);
  if (got < 0) return 4;
  printf("%.*s", (int)got, text);
  return 0;
}
