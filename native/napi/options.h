#pragma once
#include <optional>
#include <utility>

#include "napi/call.h"

namespace ltn {

// A JavaScript object whose properties are options: each is read, and checked, by name.
class Options {
 public:
  Options(const Call& call, size_t argument) : Options(call, call[argument]) {}
  Options(const Call& call, napi_value object) : call_(call), object_(object) {}
  // Those of each object in a list.
  static std::vector<napi_value> each(const Call& call, size_t argument);

  Napi::Value get(const char* name) const;
  double number(const char* name) const { return as_number(name, get(name)); }
  std::optional<double> optional_number(const char* name) const;
  int64_t size(const char* name) const;  // a positive integer
  bool boolean(const char* name) const;
  Napi::FunctionReference function(const char* name) const;
  bool is_true(const char* name) const { return has(name) && boolean(name); }  // null leaves the choice to us
  std::pair<double, double> pair(const char* name) const;
  // Two numbers of which the first may be null.
  std::pair<std::optional<double>, double> optional_pair(const char* name) const;

 protected:
  bool has(const char* name) const { return !is_nullish(get(name)); }
  [[noreturn]] void fail(const char* name, const char* expected, napi_value value) const;

  const Call& call_;

 private:
  static bool is_nullish(Napi::Value value) { return value.IsUndefined() || value.IsNull(); }
  Napi::Value element(const char* name, uint32_t index) const;
  double as_number(const char* name, Napi::Value value) const;

  napi_value object_;
};

}  // namespace ltn
