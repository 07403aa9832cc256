#include <stdio.h>
#include <stdlib.h>

/* Prints a file backwards, which takes seeking. */
int main(void) {
  FILE *file = fopen("/sandbox/poem.txt", "rb");
  if (!file) return perror("poem.txt"), 1;
  fseek(file, 0, SEEK_END);
  for (long at = ftell(file) - 1; at >= 0; at--) {
    fseek(file, at, SEEK_SET);
    putchar(fgetc(file));
  }
  putchar('\n');
  return fclose(file) ? 2 : 0;
}
