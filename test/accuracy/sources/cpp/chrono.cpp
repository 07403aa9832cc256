#include <chrono>
#include <iostream>
#include <random>
#include <set>

int main() {
  using namespace std::chrono;
  auto before = steady_clock::now();
  std::mt19937_64 engine(7);
  std::set<unsigned long long> seen;
  for (int i = 0; i < 20000; i++) seen.insert(engine() % 1000003);
  auto passed = steady_clock::now() - before;
  std::cout << seen.size() << (passed >= 0ns ? " in some time" : " before it began") << '\n';
}
