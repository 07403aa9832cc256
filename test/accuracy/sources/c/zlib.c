#include <stdio.h>
#include <string.h>
#include <zlib.h>

/* Packs and unpacks a text with zlib. */
int main(void) {
  static unsigned char text[60000], packed[60000], back[60000];
  for (size_t i = 0; i < sizeof text; i++) text[i] = "wasi"[i % 4] + i / 10000;
  uLongf length = sizeof packed, again = sizeof back;
  if (compress2(packed, &length, text, sizeof text, 9) != Z_OK) return 1;
  if (uncompress(back, &again, packed, length) != Z_OK) return 2;
  printf("%d %lx %s\n", length < 1000, crc32(0, back, again), memcmp(text, back, again) ? "differs" : "same");
  return 0;
}
