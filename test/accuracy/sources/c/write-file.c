#include <stdio.h>
#include <string.h>

/* Writes a file, appends to it, reads it back. */
int main(void) {
  FILE *file = fopen("/sandbox/out.txt", "w");
  if (!file) return perror("out.txt"), 1;
  fprintf(file, "%s\n", "one");
  fclose(file);
  if (!(file = fopen("/sandbox/out.txt", "a"))) return perror("append"), 2;
  fprintf(file, "%s\n", "two");
  fclose(file);
  if (!(file = fopen("/sandbox/out.txt", "r"))) return perror("read"), 3;
  char line[16];
  while (fgets(line, sizeof line, file)) printf("read %s", line);
  return fclose(file);
}
