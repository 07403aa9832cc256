#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

int main(int argc, char **argv) {
  std::vector<uint32_t> digits{1};
  for (int n = 2, last = argc > 1 ? std::atoi(argv[1]) : 10; n <= last; n++) {
    uint64_t carry = 0;
    for (auto &digit : digits) {
      carry += uint64_t(digit) * n;
      digit = carry % 1000000000;
      carry /= 1000000000;
    }
    if (carry) digits.push_back(carry);
  }
  std::string text = std::to_string(digits.back());
  for (size_t i = digits.size() - 1; i-- > 0;) {
    std::string part = std::to_string(digits[i]);
    text += std::string(9 - part.size(), '0') + part;
  }
  std::cout << text << '\n';
}
