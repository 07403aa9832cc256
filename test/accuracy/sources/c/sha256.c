#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* SHA-256 of stdin. The constants are the fractions of roots of primes, worked out as integers. */
static uint32_t K[64], H[8];

static uint32_t root_fraction(int n, int cube) {
  uint64_t lo = 0, hi = (uint64_t)1 << 37;
  while (hi - lo > 1) {
    uint64_t mid = (lo + hi) / 2;
    long double x = (long double)mid / 4294967296.0L, y = cube ? x * x * x : x * x;
    if (y <= n) lo = mid;
    else hi = mid;
  }
  return (uint32_t)lo;
}

static uint32_t rotate(uint32_t x, int n) { return x >> n | x << (32 - n); }

static void block(const unsigned char *p) {
  uint32_t w[64], s[8];
  for (int i = 0; i < 16; i++) w[i] = (uint32_t)p[4 * i] << 24 | p[4 * i + 1] << 16 | p[4 * i + 2] << 8 | p[4 * i + 3];
  for (int i = 16; i < 64; i++) {
    uint32_t a = w[i - 15], b = w[i - 2];
    w[i] = w[i - 16] + (rotate(a, 7) ^ rotate(a, 18) ^ a >> 3) + w[i - 7] + (rotate(b, 17) ^ rotate(b, 19) ^ b >> 10);
  }
  memcpy(s, H, sizeof s);
  for (int i = 0; i < 64; i++) {
    uint32_t e = s[4], a = s[0];
    uint32_t t1 = s[7] + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & s[5]) ^ (~e & s[6])) + K[i] + w[i];
    uint32_t t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]));
    memmove(s + 1, s, 7 * sizeof *s);
    s[4] += t1;
    s[0] = t1 + t2;
  }
  for (int i = 0; i < 8; i++) H[i] += s[i];
}

int main(void) {
  int found = 0;
  for (int n = 2; found < 64; n++) {
    int prime = 1;
    for (int d = 2; d * d <= n; d++) prime = prime && n % d;
    if (!prime) continue;
    if (found < 8) H[found] = root_fraction(n, 0);
    K[found++] = root_fraction(n, 1);
  }
  unsigned char buffer[128] = {0};
  uint64_t length = 0;
  size_t got;
  while ((got = fread(buffer, 1, 64, stdin)) == 64) block(buffer), length += 64;
  length += got;
  memset(buffer + got, 0, sizeof buffer - got);
  buffer[got] = 0x80;
  int last = got >= 56 ? 128 : 64;
  for (int i = 0; i < 8; i++) buffer[last - 1 - i] = length * 8 >> (8 * i);
  block(buffer);
  if (last == 128) block(buffer + 64);
  for (int i = 0; i < 8; i++) printf("%08x", H[i]);
  putchar('\n');
  return 0;
}
