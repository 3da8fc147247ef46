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

  double number(const char* name) const { return as_number(name, get(name)); }
  std::optional<double> optional_number(const char* name) const;
  int64_t size(const char* name) const;  // a positive integer
  bool boolean(const char* name) const;
  bool is_true(const char* name) const { return has(name) && boolean(name); }  // null leaves the choice to us
  std::pair<double, double> pair(const char* name) const;
  // Two numbers of which the first may be null.
  std::pair<std::optional<double>, double> optional_pair(const char* name) const;

 protected:
  bool has(const char* name) const { return !is_nullish(get(name)); }
  napi_value get(const char* name) const;
  [[noreturn]] void fail(const char* name, const char* expected, napi_value value) const;

  const Call& call_;

 private:
  napi_value element(const char* name, uint32_t index) const;
  bool is_nullish(napi_value value) const;
  double as_number(const char* name, napi_value value) const;

  napi_value object_;
};

}  // namespace ltn
