/* No main: an embedder calls what it exports. */
#include <stdlib.h>
#include <string.h>

static char *kept;

__attribute__((constructor)) static void prepare(void) { kept = strdup("ready"); }

__attribute__((export_name("length"))) int length(void) { return kept ? (int)strlen(kept) : -1; }
