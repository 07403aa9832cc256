#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int compare(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

int main(void) {
  char *lines[64], buffer[256];
  int count = 0;
  while (count < 64 && fgets(buffer, sizeof buffer, stdin)) lines[count++] = strdup(buffer);
  qsort(lines, count, sizeof *lines, compare);
  for (int i = 0; i < count; i++) fputs(lines[i], stdout);
  return 0;
}
