#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  unsigned char first[64], second[64];
  if (getentropy(first, sizeof first) || getentropy(second, sizeof second)) return perror("getentropy"), 1;
  puts(memcmp(first, second, sizeof first) ? "two draws differ" : "two draws are the same");
  return 0;
}
