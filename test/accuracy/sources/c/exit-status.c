#include <stdio.h>
#include <stdlib.h>

static void last(void) { puts("at exit"); }

int main(void) {
  atexit(last);
  puts("before");
  exit(42);
}
