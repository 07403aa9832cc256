// Goes to a folder, tells where it is, and from there up again.
#include "wasix.h"

static void tell(void) {
  char path[512];
  size_t length = sizeof path;
  check(wasix_getcwd(path, &length), "getcwd");
  path[length < sizeof path ? length : sizeof path - 1] = 0;
  puts(path);
}

int main(void) {
  check(wasix_chdir("/sandbox/deep", 13), "chdir");
  tell();
  check(wasix_chdir("..", 2), "chdir");
  tell();
  return 0;
}
