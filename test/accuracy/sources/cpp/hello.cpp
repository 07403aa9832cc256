#include <iostream>

int main() {
  std::cout << "hello from C++ " << __cplusplus / 100 << std::endl;
}
