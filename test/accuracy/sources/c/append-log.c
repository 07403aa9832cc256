// A log that is opened anew for each line, with a+ at the end to count them.
#include <stdio.h>

int main(void) {
  char line[64];
  int lines = 0;
  for (int i = 1; i <= 3; i++) {
    FILE *log = fopen("/sandbox/log", "a");
    if (!log) return 2;
    fprintf(log, "line %d\n", i);
    if (fclose(log) != 0) return 3;
  }
  FILE *log = fopen("/sandbox/log", "a+");
  if (!log) return 4;
  rewind(log);
  while (fgets(line, sizeof line, log)) lines++;
  fputs("end\n", log);
  printf("%d lines, %ld bytes\n", lines, ftell(log));
  return fclose(log);
}
