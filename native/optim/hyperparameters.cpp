#include "optim/hyperparameters.h"

#include "napi/errors.h"

namespace ltn {

std::vector<Hyperparameters> Hyperparameters::of_each(const Call& call, size_t argument) {
  uint32_t length;
  check(call.env, napi_get_array_length(call.env, call[argument], &length));
  std::vector<Hyperparameters> result;
  for (uint32_t i = 0; i < length; ++i) {
    napi_value group;
    check(call.env, napi_get_element(call.env, call[argument], i, &group));
    result.emplace_back(call, group);
  }
  return result;
}

napi_value Hyperparameters::property(const char* name) const {
  napi_value value;
  check(call_.env, napi_get_named_property(call_.env, group_, name, &value));
  return value;
}

napi_value Hyperparameters::element(const char* name, uint32_t index) const {
  const napi_value list = property(name);
  bool is_array = false;
  check(call_.env, napi_is_array(call_.env, list, &is_array));
  uint32_t length = 0;
  if (is_array) check(call_.env, napi_get_array_length(call_.env, list, &length));
  if (length != 2)
    type_error("expected '", name, "' to be a list of two numbers, got ", describe(call_.environment, list));
  napi_value value;
  check(call_.env, napi_get_element(call_.env, list, index, &value));
  return value;
}

bool Hyperparameters::is_nullish(napi_value value) const {
  napi_valuetype type;
  check(call_.env, napi_typeof(call_.env, value, &type));
  return type == napi_undefined || type == napi_null;
}

double Hyperparameters::as_number(const char* name, napi_value value) const {
  double number;
  if (napi_get_value_double(call_.env, value, &number) != napi_ok)
    type_error("expected '", name, "' to be a number, got ", describe(call_.environment, value));
  return number;
}

std::vector<at::Tensor> Hyperparameters::parameters() const {
  auto result = read_tensors(call_.environment, property("params"), "params");
  for (const auto& parameter : result)
    if (!parameter.defined()) type_error("optimizer can only optimize Tensors, but one of the params is None");
  return result;
}

double Hyperparameters::number(const char* name) const { return as_number(name, property(name)); }

std::optional<double> Hyperparameters::optional_number(const char* name) const {
  const napi_value value = property(name);
  if (is_nullish(value)) return std::nullopt;
  return as_number(name, value);
}

bool Hyperparameters::boolean(const char* name) const {
  const napi_value value = property(name);
  bool result;
  if (napi_get_value_bool(call_.env, value, &result) != napi_ok)
    type_error("expected '", name, "' to be true or false, got ", describe(call_.environment, value));
  return result;
}

bool Hyperparameters::is_true(const char* name) const { return !is_nullish(property(name)) && boolean(name); }

Rate Hyperparameters::rate(const char* name) const {
  const napi_value value = property(name);
  double number;
  if (napi_get_value_double(call_.env, value, &number) == napi_ok) return Rate(number);
  napi_valuetype type;
  check(call_.env, napi_typeof(call_.env, value, &type));
  Handle* found = find_handle(call_.environment, value, type);
  if (!found || found->kind != Kind::Tensor)
    type_error("expected '", name, "' to be a number or a Tensor, got ", describe(call_.environment, value));
  const at::Tensor& tensor = unwrap(call_.environment, *static_cast<TensorHandle*>(found));
  if (tensor.numel() != 1) value_error("Tensor ", name, " must be 1-element");
  return Rate(tensor.dim() == 0 ? tensor : tensor.squeeze());
}

std::optional<Rate> Hyperparameters::optional_rate(const char* name) const {
  if (is_nullish(property(name))) return std::nullopt;
  return rate(name);
}

std::pair<std::optional<double>, double> Hyperparameters::optional_pair(const char* name) const {
  const napi_value first = element(name, 0);
  const double second = as_number(name, element(name, 1));
  if (is_nullish(first)) return {std::nullopt, second};
  return {as_number(name, first), second};
}

std::pair<double, double> Hyperparameters::pair(const char* name) const {
  return {as_number(name, element(name, 0)), as_number(name, element(name, 1))};
}

}  // namespace ltn
