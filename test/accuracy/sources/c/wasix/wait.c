// A shell's `wait` where there are no children: ECHILD.
#include "wasix.h"

int main(void) {
  optional_pid any = {0};
  join_status status = {0};
  int error = proc_join(&any, 0, &status);
  printf("%s\n", error == 12 ? "no children" : error == 0 ? "a child" : "an error");
  return 0;
}
