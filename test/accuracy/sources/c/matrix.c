#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define N 120

int main(void) {
  double *a = malloc(N * N * sizeof *a), *b = malloc(N * N * sizeof *b), trace = 0;
  uint64_t seed = 42;
  for (int i = 0; i < N * N; i++) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    a[i] = (seed >> 40) % 7;
    b[i] = (seed >> 50) % 5;
  }
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++) {
      double sum = 0;
      for (int k = 0; k < N; k++) sum += a[i * N + k] * b[k * N + j];
      if (i == j) trace += sum;
    }
  printf("%.0f\n", trace);
  free(a), free(b);
  return 0;
}
