// Turns the echo off, asks, and puts everything back, as getpass does.
#include "wasix.h"

int main(void) {
  terminal before, silent, after;
  char line[64];
  check(tty_get(&before), "tty_get");
  silent = before;
  silent.echo = 0;
  check(tty_set(&silent), "tty_set");
  fputs("password: ", stdout);
  if (!fgets(line, sizeof line, stdin)) return 2;
  check(tty_set(&before), "tty_set");
  check(tty_get(&after), "tty_get");
  printf("%zu letters, %s\n", strcspn(line, "\n"), after.echo == before.echo ? "as before" : "changed");
  return 0;
}
