#include <cstdio>
#include <functional>
#include <memory>
#include <numeric>
#include <vector>

struct Shape {
  virtual ~Shape() { std::puts("freed"); }
  virtual double area() const = 0;
};
struct Square : Shape {
  double side;
  explicit Square(double side) : side(side) {}
  double area() const override { return side * side; }
};
struct Circle : Shape {
  double radius;
  explicit Circle(double radius) : radius(radius) {}
  double area() const override { return 3.14159 * radius * radius; }
};

static Square global(9);

int main() {
  std::vector<std::unique_ptr<Shape>> shapes;
  shapes.push_back(std::make_unique<Square>(2));
  shapes.push_back(std::make_unique<Circle>(1));
  std::function<double(double, const std::unique_ptr<Shape> &)> add = [](double sum, auto &one) { return sum + one->area(); };
  std::printf("%.4f %.0f\n", std::accumulate(shapes.begin(), shapes.end(), 0.0, add), global.area());
}
