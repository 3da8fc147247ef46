#include "napi/options.h"

namespace ltn {

std::vector<napi_value> Options::each(const Call& call, size_t argument) {
  uint32_t length;
  check(call.env, napi_get_array_length(call.env, call[argument], &length));
  std::vector<napi_value> objects(length);
  for (uint32_t i = 0; i < length; ++i) check(call.env, napi_get_element(call.env, call[argument], i, &objects[i]));
  return objects;
}

// Not Napi::Object's own: a property may have a getter, which may throw (see call_function).
Napi::Value Options::get(const char* name) const {
  napi_value value;
  check(call_.env, napi_get_named_property(call_.env, object_, name, &value));
  return {call_.env, value};
}

void Options::fail(const char* name, const char* expected, napi_value value) const {
  type_error("expected '", name, "' to be ", expected, ", got ", describe(call_.environment, value));
}

Napi::Value Options::element(const char* name, uint32_t index) const {
  const auto list = get(name);
  if (!list.IsArray() || list.As<Napi::Array>().Length() != 2) fail(name, "a list of two numbers", list);
  napi_value value;
  check(call_.env, napi_get_element(call_.env, list, index, &value));
  return {call_.env, value};
}

double Options::as_number(const char* name, Napi::Value value) const {
  if (!value.IsNumber()) fail(name, "a number", value);
  return value.As<Napi::Number>().DoubleValue();
}

std::optional<double> Options::optional_number(const char* name) const {
  const auto value = get(name);
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
  const auto value = get(name);
  if (!value.IsBoolean()) fail(name, "true or false", value);
  return value.As<Napi::Boolean>().Value();
}

Napi::FunctionReference Options::function(const char* name) const {
  const auto value = get(name);
  if (!value.IsFunction()) fail(name, "a function", value);
  return Napi::Persistent(value.As<Napi::Function>());
}

std::pair<double, double> Options::pair(const char* name) const {
  return {as_number(name, element(name, 0)), as_number(name, element(name, 1))};
}

std::pair<std::optional<double>, double> Options::optional_pair(const char* name) const {
  const auto first = element(name, 0);
  const double second = as_number(name, element(name, 1));
  if (is_nullish(first)) return {std::nullopt, second};
  return {as_number(name, first), second};
}

}  // namespace ltn
