#include "optim/hyperparameters.h"

namespace ltn {

std::vector<Hyperparameters> Hyperparameters::of_each(const Call& call, size_t argument) {
  std::vector<Hyperparameters> result;
  for (const napi_value group : each(call, argument)) result.emplace_back(call, group);
  return result;
}

std::vector<at::Tensor> Hyperparameters::parameters() const {
  auto result = read_tensors(call_.environment, get("params"), "params");
  for (const auto& parameter : result)
    if (!parameter.defined()) type_error("optimizer can only optimize Tensors, but one of the params is None");
  return result;
}

Number Hyperparameters::scalar(const char* name) const {
  const auto value = get(name);
  if (value.IsNumber()) return Number(value.As<Napi::Number>().DoubleValue());
  Handle* found = find_handle(call_.environment, value, value.Type());
  if (!found || found->kind != Kind::Tensor) fail(name, "a number or a Tensor", value);
  const at::Tensor& tensor = unwrap(call_.environment, *static_cast<TensorHandle*>(found));
  if (tensor.numel() != 1) value_error("Tensor ", name, " must be 1-element");
  return Number(tensor.dim() == 0 ? tensor : tensor.squeeze());
}

std::optional<Number> Hyperparameters::optional_scalar(const char* name) const {
  if (!has(name)) return std::nullopt;
  return scalar(name);
}

}  // namespace ltn
