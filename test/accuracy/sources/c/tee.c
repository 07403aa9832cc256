#include <stdio.h>

/* stdin to stdout, stderr and a file. */
int main(void) {
  char buffer[7];
  FILE *file = fopen("/sandbox/copy", "wb");
  if (!file) return perror("copy"), 1;
  for (size_t got; (got = fread(buffer, 1, sizeof buffer, stdin)) > 0;) {
    fwrite(buffer, 1, got, stdout);
    fwrite(buffer, 1, got, stderr);
    fwrite(buffer, 1, got, file);
  }
  if (fclose(file)) return perror("copy"), 2;
  file = fopen("/sandbox/copy", "rb");
  fseek(file, 0, SEEK_END);
  printf("%ld bytes in the copy\n", ftell(file));
  return 0;
}
