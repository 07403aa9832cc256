#include <stdio.h>
#include <stdlib.h>

/* Adds up its arguments; the exit status is how many there were. */
int main(int argc, char **argv) {
  long sum = 0;
  for (int i = 1; i < argc; i++) sum += strtol(argv[i], NULL, 0);
  printf("%ld\n", sum);
  return argc - 1;
}
