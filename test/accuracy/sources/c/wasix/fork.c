// fork, a word through a pipe, and the child's status.
#include "wasix.h"

int main(void) {
  int reads, writes;
  uint32_t pid = 0;
  char text[32];
  check(fd_pipe(&reads, &writes), "fd_pipe");
  check(proc_fork(1, &pid), "proc_fork");
  if (pid == 0) {
    write_text(writes, "from the child");
    proc_exit2(7);
  }
  optional_pid child = {1, pid};
  join_status status = {0};
  check(proc_join(&child, 0, &status), "proc_join");
  read_text(reads, text, sizeof text);
  printf("%s, %u\n", text, status.code);
  return 0;
}
