// ioctl(TIOCGWINSZ): the width that a pager lays its lines out for; 80 where nothing is known.
#include "wasix.h"

int main(void) {
  terminal state = {0};
  check(tty_get(&state), "tty_get");
  uint32_t columns = state.columns == 0 ? 80 : state.columns;
  puts(columns >= 20 && columns <= 1000 ? "a width" : "no width");
  return 0;
}
