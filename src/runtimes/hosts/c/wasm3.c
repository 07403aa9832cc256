// wasm3 with its own simple WASI, as a command: wasm3 MODULE ARGUMENT... The working directory is the guest's /sandbox. What the
// engine says goes to standard error behind the guest's output, as "wasm3: PHASE: MESSAGE", with status 1.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "m3_api_wasi.h"
#include "m3_env.h"
#include "wasm3.h"

enum { STACK = 64 * 1024, PREOPENED = 3 };

// m3_api_wasi.c's table, which it shows in no header. A guest uses the descriptor of that number, whatever the table says.
typedef struct Preopen {
  int fd;
  char *path;
} Preopen;
extern Preopen preopen[];

// By default the only directory is called "./", a name by which no program looks for its files.
static int preopenSandbox(void) {
  preopen[PREOPENED].path = "/sandbox";
  int fd = open(".", O_RDONLY | O_DIRECTORY);
  return fd == PREOPENED || (fd >= 0 && dup2(fd, PREOPENED) == PREOPENED);
}

static void stop(IM3Runtime runtime, const char *phase, const char *result) {
  M3ErrorInfo info;
  memset(&info, 0, sizeof info);
  if (runtime) m3_GetErrorInfo(runtime, &info);
  fflush(stdout);
  fprintf(stderr, "\nwasm3: %s: %s", phase, result);
  if (info.message && info.message[0]) fprintf(stderr, " (%s)", info.message);
  fprintf(stderr, "\n");
  exit(1);
}

static uint8_t *contents(const char *path, uint32_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END)) return NULL;
  long length = ftell(file);
  rewind(file);
  uint8_t *bytes = malloc(length > 0 ? length : 1);
  if (!bytes || fread(bytes, 1, length, file) != (size_t)length) return NULL;
  fclose(file);
  *size = (uint32_t)length;
  return bytes;
}

// A guest that exits is a trap to wasm3. A function is compiled when it is first needed: an import is missed there, and so
// is what the engine cannot compile.
static void ended(IM3Runtime runtime, const char *phase, M3Result result) {
  if (!result) return;
  if (result == m3Err_trapExit) exit(runtime->exit_code);
  int ran = strncmp(result, "[trap]", 6) == 0 || result == m3Err_functionImportMissing;
  stop(runtime, ran ? phase : "compile", result);
}

int main(int argc, char **argv) {
  if (argc == 2 && strcmp(argv[1], "--version") == 0) {
    printf("wasm3 %s\n", M3_VERSION);
    return 0;
  }
  uint32_t size = 0;
  uint8_t *bytes = argc > 1 ? contents(argv[1], &size) : NULL;
  if (!bytes) stop(NULL, "file", "cannot be read");
  if (!preopenSandbox()) stop(NULL, "file", "the working directory cannot be opened");

  IM3Environment environment = m3_NewEnvironment();
  IM3Runtime runtime = m3_NewRuntime(environment, STACK, NULL);
  IM3Module module;
  M3Result result = m3_ParseModule(environment, &module, bytes, size);
  if (result) stop(runtime, "compile", result);
  // Functions are linked to a loaded module, and loading calls the start function: it cannot use WASI.
  ended(runtime, "start", m3_LoadModule(runtime, module));
  result = m3_LinkWASI(module);
  if (result) stop(runtime, "link", result);

  IM3Function start;
  result = m3_FindFunction(&start, runtime, "_start");
  if (result == m3Err_functionLookupFailed) return 0;
  ended(runtime, "call", result);
  ended(runtime, "call", m3_CallWithArgs(start, argc - 1, (const char *const *)argv + 1));
  return 0;
}
