#include <cctype>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

// Reads JSON and prints it indented.
struct Value;
using Object = std::map<std::string, std::shared_ptr<Value>>;
using Array = std::vector<std::shared_ptr<Value>>;
struct Value : std::variant<std::string, Object, Array> {
  using variant::variant;
};

static const char *at;

static void skip() {
  while (std::isspace(static_cast<unsigned char>(*at))) ++at;
}

static std::string text() {
  const char *start = at++;
  while (*at != '"') at += *at == '\\' ? 2 : 1;
  return {start, ++at};
}

static std::shared_ptr<Value> parse() {
  skip();
  if (*at == '"') return std::make_shared<Value>(text());
  if (*at == '{' || *at == '[') {
    bool object = *at++ == '{';
    Object members;
    Array items;
    for (skip(); *at != '}' && *at != ']'; skip()) {
      if (object) {
        auto key = text();
        skip();
        ++at;
        members[key] = parse();
      } else {
        items.push_back(parse());
      }
      skip();
      if (*at == ',') ++at;
    }
    ++at;
    return object ? std::make_shared<Value>(members) : std::make_shared<Value>(items);
  }
  const char *start = at;
  while (std::isalnum(static_cast<unsigned char>(*at)) || *at == '-' || *at == '.' || *at == '+') ++at;
  return std::make_shared<Value>(std::string(start, at));
}

static void print(const Value &value, std::string indent) {
  if (auto *word = std::get_if<std::string>(&value)) {
    std::cout << *word;
  } else if (auto *object = std::get_if<Object>(&value)) {
    std::cout << "{\n";
    for (auto one = object->begin(); one != object->end(); ++one) {
      std::cout << indent << "  " << one->first << ": ";
      print(*one->second, indent + "  ");
      std::cout << (std::next(one) == object->end() ? "\n" : ",\n");
    }
    std::cout << indent << "}";
  } else {
    auto &array = std::get<Array>(value);
    std::cout << "[";
    for (size_t i = 0; i < array.size(); i++) {
      if (i) std::cout << ", ";
      print(*array[i], indent + "  ");
    }
    std::cout << "]";
  }
}

int main() {
  std::string input(std::istreambuf_iterator<char>(std::cin), {});
  at = input.c_str();
  print(*parse(), "");
  std::cout << '\n';
}
