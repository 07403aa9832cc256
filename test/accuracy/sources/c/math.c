#include <math.h>
#include <stdio.h>

int main(void) {
  double sum = 0;
  for (int i = 1; i <= 1000; i++) sum += sin(i) * exp(-i / 100.0) + pow(i, 0.25) / (1 + log(i));
  printf("%.9f %.6e %a\n", sum, tgamma(7.5), sqrt(2));
  return 0;
}
