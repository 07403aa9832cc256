#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

static const char *at;

static double sum(void);

static double atom(void) {
  while (isspace((unsigned char)*at)) at++;
  if (*at == '(') {
    at++;
    double value = sum();
    if (*at == ')') at++;
    return value;
  }
  char *end;
  double value = strtod(at, &end);
  at = end;
  while (isspace((unsigned char)*at)) at++;
  return value;
}

static double product(void) {
  double value = atom();
  while (*at == '*' || *at == '/') value = *at++ == '*' ? value * atom() : value / atom();
  return value;
}

static double sum(void) {
  double value = product();
  while (*at == '+' || *at == '-') value = *at++ == '+' ? value + product() : value - product();
  return value;
}

/* A sum a line, read from stdin. */
int main(void) {
  char line[256];
  while (fgets(line, sizeof line, stdin)) at = line, printf("%g\n", sum());
  return 0;
}
