#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

/* File descriptors without stdio: pread, pwrite, ftruncate, writev. */
int main(void) {
  int fd = open("/sandbox/data", O_RDWR | O_CREAT | O_EXCL, 0644);
  if (fd < 0) return perror("open"), 1;
  if (write(fd, "0123456789", 10) != 10) return perror("write"), 2;
  if (pwrite(fd, "ab", 2, 4) != 2) return perror("pwrite"), 3;
  if (ftruncate(fd, 8)) return perror("ftruncate"), 4;
  char buffer[16] = {0};
  if (pread(fd, buffer, 15, 2) != 6) return perror("pread"), 5;
  struct stat status;
  if (fstat(fd, &status) || status.st_size != 8) return perror("fstat"), 6;
  struct iovec parts[] = {{buffer, 6}, {"\n", 1}};
  if (writev(1, parts, 2) != 7) return perror("writev"), 7;
  return close(fd);
}
