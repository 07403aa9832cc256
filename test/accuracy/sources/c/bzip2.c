#include <bzlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void bz_internal_error(int code) { exit(code); }

/* Packs and unpacks a text with bzip2. */
int main(void) {
  static char text[50000], packed[60000], back[50000];
  for (size_t i = 0; i < sizeof text; i++) text[i] = "bzip2"[i % 5];
  unsigned length = sizeof packed, again = sizeof back;
  if (BZ2_bzBuffToBuffCompress(packed, &length, text, sizeof text, 9, 0, 0) != BZ_OK) return 1;
  if (BZ2_bzBuffToBuffDecompress(back, &again, packed, length, 0, 0) != BZ_OK) return 2;
  printf("%s %d\n", memcmp(text, back, sizeof text) ? "differs" : "same", length < 500);
  return 0;
}
