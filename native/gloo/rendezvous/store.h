#pragma once  // see gloo/context.h
#include <chrono>
#include <string>
#include <vector>

namespace gloo::rendezvous {

// The base of a class that the header defines whole, and that nothing here makes an object of.
class Store {
 public:
  virtual ~Store() = default;
  virtual void set(const std::string& key, const std::vector<char>& data) = 0;
  virtual std::vector<char> get(const std::string& key) = 0;
  virtual void wait(const std::vector<std::string>& keys) = 0;
  virtual void wait(const std::vector<std::string>& keys, const std::chrono::milliseconds& timeout) = 0;
};

}  // namespace gloo::rendezvous
