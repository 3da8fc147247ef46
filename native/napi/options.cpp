#include "napi/options.h"

namespace ltn {

std::vector<napi_value> Options::each(const Call& call, size_t argument) {
  uint32_t length;
  check(call.env, napi_get_array_length(call.env, call[argument], &length));
  std::vector<napi_value> objects(length);
  for (uint32_t i = 0; i < length; ++i) check(call.env, napi_get_element(call.env, call[argument], i, &objects[i]));
  return objects;
}

napi_value Options::get(const char* name) const {
  napi_value value;
  check(call_.env, napi_get_named_property(call_.env, object_, name, &value));
  return value;
}

void Options::fail(const char* name, const char* expected, napi_value value) const {
  type_error("expected '", name, "' to be ", expected, ", got ", describe(call_.environment, value));
}

napi_value Options::element(const char* name, uint32_t index) const {
  const napi_value list = get(name);
  bool is_array = false;
  check(call_.env, napi_is_array(call_.env, list, &is_array));
  uint32_t length = 0;
  if (is_array) check(call_.env, napi_get_array_length(call_.env, list, &length));
  if (length != 2) fail(name, "a list of two numbers", list);
  napi_value value;
  check(call_.env, napi_get_element(call_.env, list, index, &value));
  return value;
}

bool Options::is_nullish(napi_value value) const {
  napi_valuetype type;
  check(call_.env, napi_typeof(call_.env, value, &type));
  return type == napi_undefined || type == napi_null;
}

double Options::as_number(const char* name, napi_value value) const {
  double number;
  if (napi_get_value_double(call_.env, value, &number) != napi_ok) fail(name, "a number", value);
  return number;
}

std::optional<double> Options::optional_number(const char* name) const {
  const napi_value value = get(name);
  if (is_nullish(value)) return std::nullopt;
  return as_number(name, value);
}

int64_t Options::size(const char* name) const {
  const double value = number(name);
  if (!(value >= 1 && value <= 1e9) || value != static_cast<double>(static_cast<int64_t>(value)))
    value_error("expected '", name, "' to be a positive integer, got ", value);
  return static_cast<int64_t>(value);
}

bool Options::boolean(const char* name) const {
  const napi_value value = get(name);
  bool result;
  if (napi_get_value_bool(call_.env, value, &result) != napi_ok) fail(name, "true or false", value);
  return result;
}

std::pair<double, double> Options::pair(const char* name) const {
  return {as_number(name, element(name, 0)), as_number(name, element(name, 1))};
}

std::pair<std::optional<double>, double> Options::optional_pair(const char* name) const {
  const napi_value first = element(name, 0);
  const double second = as_number(name, element(name, 1));
  if (is_nullish(first)) return {std::nullopt, second};
  return {as_number(name, first), second};
}

}  // namespace ltn
