// An index of where each record begins, taken with ftell while they are written, and read back by it.
#include <stdio.h>

int main(void) {
  const char *words[] = {"one", "three", "seventeen"};
  long at[3];
  char text[32];
  FILE *file = fopen("/sandbox/records", "w+");
  if (!file) return 2;
  for (int i = 0; i < 3; i++) {
    at[i] = ftell(file);
    fprintf(file, "%s;", words[i]);
    if (i == 1) fflush(file);
  }
  printf("%ld %ld %ld end %ld\n", at[0], at[1], at[2], ftell(file));
  for (int i = 2; i >= 0; i--) {
    if (fseek(file, at[i], SEEK_SET) != 0 || fscanf(file, "%31[^;]", text) != 1) return 3;
    printf("%s\n", text);
  }
  return fclose(file);
}
