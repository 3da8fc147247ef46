#pragma once
#include <cmath>
#include <vector>

#include "napi/call.h"

namespace ltn {

// Lists of plain values, as JavaScript arrays.

template <class T>
std::vector<T> read_integers(const Call& call, napi_value list) {
  std::vector<T> result(list_length(call.env, list));
  for (uint32_t i = 0; i < result.size(); ++i) {
    napi_value item;
    double number;
    check(call.env, napi_get_element(call.env, list, i, &item));
    if (napi_get_value_double(call.env, item, &number) != napi_ok || std::trunc(number) != number ||
        std::abs(number) > kMaxSafeInteger || (std::is_unsigned_v<T> && number < 0))
      type_error("expected a list of integers, but element ", i, " is ", describe(call.environment, item));
    result[i] = static_cast<T>(number);
  }
  return result;
}

inline std::vector<std::vector<size_t>> read_integer_lists(const Call& call, size_t position) {
  std::vector<std::vector<size_t>> result(list_length(call.env, call[position]));
  for (uint32_t i = 0; i < result.size(); ++i) {
    napi_value item;
    check(call.env, napi_get_element(call.env, call[position], i, &item));
    result[i] = read_integers<size_t>(call, item);
  }
  return result;
}

inline std::vector<bool> read_booleans(const Call& call, size_t position) {
  std::vector<bool> result(list_length(call.env, call[position]));
  for (uint32_t i = 0; i < result.size(); ++i) {
    napi_value item;
    bool value;
    check(call.env, napi_get_element(call.env, call[position], i, &item));
    if (napi_get_value_bool(call.env, item, &value) != napi_ok)
      type_error("expected a list of bool, but element ", i, " is ", describe(call.environment, item));
    result[i] = value;
  }
  return result;
}

}  // namespace ltn
