#pragma once
#include <stdexcept>
#include <string>

// libtorch's header of function transforms (ATen/functorch/Interpreter.h) names this library, which libtorch does not
// bring along, to write levels down as text. Nothing here does; so much of it lets the header compile.
namespace nlohmann {

struct json {
  json() = default;
  template <class T>
  explicit json(const T&) {}
  static json parse(const std::string&) { throw std::logic_error("there is no JSON library in this build"); }
  std::string dump() const { throw std::logic_error("there is no JSON library in this build"); }
  template <class T>
  T get() const {
    throw std::logic_error("there is no JSON library in this build");
  }
};

}  // namespace nlohmann
