#include <stdio.h>
#include <string.h>

static const char LETTERS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/* stdin to base64 */
int main(void) {
  unsigned char in[3];
  for (size_t got; (got = fread(in, 1, 3, stdin)) > 0;) {
    unsigned bits = in[0] << 16 | (got > 1 ? in[1] << 8 : 0) | (got > 2 ? in[2] : 0);
    for (int i = 0; i < 4; i++) putchar(i <= (int)got ? LETTERS[bits >> (18 - 6 * i) & 63] : '=');
  }
  putchar('\n');
  return 0;
}
