// Its own number and that of its parent, as a daemon notes them.
#include "wasix.h"

int main(void) {
  uint32_t pid = 0, parent = 0, again = 0;
  check(proc_id(&pid), "proc_id");
  check(proc_id(&again), "proc_id");
  check(proc_parent(pid, &parent), "proc_parent");
  printf("%s %s\n", pid > 0 ? "a number" : "none", pid == again ? "that stays" : "that changes");
  return 0;
}
