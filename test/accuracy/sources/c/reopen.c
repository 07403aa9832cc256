// freopen: standard output becomes a log file; what is in it is the program's status.
#include <stdio.h>
#include <string.h>

int main(void) {
  char line[64] = "";
  puts("before");
  if (!freopen("/sandbox/log", "w", stdout)) return 2;
  printf("in the log %d\n", 42);
  if (fclose(stdout) != 0) return 3;
  FILE *log = fopen("/sandbox/log", "r");
  if (!log || !fgets(line, sizeof line, log)) return 4;
  return strcmp(line, "in the log 42\n") == 0 ? 0 : 5;
}
