#include <ctype.h>
#include <stdio.h>

int main(void) {
  int c, inside = 0, lines = 0, words = 0, bytes = 0;
  while ((c = getchar()) != EOF) {
    bytes++;
    if (c == '\n') lines++;
    if (isspace(c)) inside = 0;
    else if (!inside) inside = 1, words++;
  }
  printf("%d %d %d\n", lines, words, bytes);
  return 0;
}
