#include <cstdio>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>

// Zig's libc++ has no file streams for WASI, so the file is read as C does.
int main() {
  if (FILE *file = std::fopen("/sandbox/numbers", "w")) {
    std::fputs("1.5 2.25 3", file);
    std::fclose(file);
  }
  std::string content(32, '\0');
  if (FILE *file = std::fopen("/sandbox/numbers", "r")) {
    content.resize(std::fread(content.data(), 1, content.size(), file));
    std::fclose(file);
  }
  std::istringstream numbers(content);
  double sum = 0;
  for (double one; numbers >> one;) sum += one;
  std::ostringstream text;
  text << std::fixed << std::setprecision(3) << std::setw(10) << std::setfill('*') << sum;
  std::cout << text.str() << '\n';
}
