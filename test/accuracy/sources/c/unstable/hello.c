#include "wasi-unstable.h"

void _start(void) { print("hello, wasi_unstable\n"); }
