#include <stdio.h>
#include <stdlib.h>

int main(void) {
  const char *greeting = getenv("GREETING");
  printf("%s, %s\n", greeting ? greeting : "nothing", getenv("NO_SUCH") ? "set" : "unset");
  setenv("GREETING", "changed", 1);
  puts(getenv("GREETING"));
  return 0;
}
