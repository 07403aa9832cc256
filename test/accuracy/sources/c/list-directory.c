#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static int compare(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

int main(void) {
  DIR *directory = opendir("/sandbox/docs");
  if (!directory) return perror("docs"), 1;
  char *names[16];
  int count = 0;
  for (struct dirent *one; (one = readdir(directory)) && count < 16;)
    if (one->d_name[0] != '.') names[count++] = strdup(one->d_name);
  closedir(directory);
  qsort(names, count, sizeof *names, compare);
  for (int i = 0; i < count; i++) {
    char path[64];
    struct stat status;
    snprintf(path, sizeof path, "/sandbox/docs/%s", names[i]);
    if (stat(path, &status)) return perror(path), 2;
    printf("%s %s %d\n", names[i], S_ISDIR(status.st_mode) ? "folder" : "file", S_ISDIR(status.st_mode) ? 0 : (int)status.st_size);
  }
  return 0;
}
