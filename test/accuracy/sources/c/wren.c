#include <stdio.h>
#include <stdlib.h>
#include <wren.h>

static void write_text(WrenVM *vm, const char *text) {
  (void)vm;
  fputs(text, stdout);
}

static void report(WrenVM *vm, WrenErrorType type, const char *module, int line, const char *message) {
  (void)vm, (void)type;
  fprintf(stderr, "%s:%d: %s\n", module ? module : "?", line, message);
}

static char *contents(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc(size + 1);
  text[fread(text, 1, size, file)] = 0;
  fclose(file);
  return text;
}

// Runs the Wren program of the file that the first argument names.
int main(int argc, char **argv) {
  char *program = argc > 1 ? contents(argv[1]) : NULL;
  if (!program) return 2;
  WrenConfiguration configuration;
  wrenInitConfiguration(&configuration);
  configuration.writeFn = write_text;
  configuration.errorFn = report;
  WrenVM *vm = wrenNewVM(&configuration);
  WrenInterpretResult result = wrenInterpret(vm, program);
  wrenFreeVM(vm);
  free(program);
  return result == WREN_RESULT_SUCCESS ? 0 : 1;
}
