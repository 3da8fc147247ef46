#include "autograd/function_node.h"

#include <c10/core/DeviceGuard.h>
#include <c10/util/ScopeExit.h>

#include "autograd/node_handle.h"

namespace ltn {

using torch::autograd::variable_list;

namespace {

// A tensor, or an undefined one for null. Throws Python's error, where `what` is at fault.
at::Tensor read_optional(Environment& environment, napi_value value, const std::string& what) {
  napi_valuetype type;
  check(environment.env, napi_typeof(environment.env, value, &type));
  if (type == napi_undefined || type == napi_null) return {};
  Handle* handle = find_handle(environment, value, type);
  if (!handle || handle->kind != Kind::Tensor)
    throw Error("RuntimeError", what + " expected Variable or None (got " + describe(environment, value) + ")");
  return unwrap(environment, *static_cast<TensorHandle*>(handle));
}

}  // namespace

variable_list FunctionNode::apply(variable_list&& gradients) {
  at::OptionalDeviceGuard device;
  for (const auto& gradient : gradients)
    if (gradient.defined() && !gradient.device().is_cpu()) {
      device.reset_device(gradient.device());
      break;
    }
  if (materialize)
    for (size_t i = 0; i < gradients.size(); ++i)
      if (!gradients[i].defined() && i < outputs.size()) gradients[i] = outputs[i].zeros(device);
  variable_list result;
  NodeHandle* lent = nullptr;
  // What JavaScript keeps of the handle must not keep the graph.
  const auto take_back = c10::make_scope_exit([&] {
    if (lent) lent->value = NodePointer();
  });
  const auto make = [&](Environment& environment) {
    std::vector<napi_value> values;
    for (const auto& gradient : gradients) values.push_back(js_tensor_or_null(environment, gradient));
    const napi_value handle = js_node(environment, getptr());
    lent = static_cast<NodeHandle*>(find_handle(environment, handle, napi_external));
    return std::vector<napi_value>{handle, js_array(environment.env, values)};
  };
  run_->call(make, [&](Environment& environment, napi_value returned) {
    result = read(environment, returned);
    lent->value = NodePointer();
    lent = nullptr;
  });
  return result;
}

variable_list FunctionNode::read(Environment& environment, napi_value returned) const {
  Napi::Env env = environment.env;
  size_t count = list_length(env, returned);
  const auto at = [&](size_t i) {
    napi_value item;
    check(env, napi_get_element(env, returned, static_cast<uint32_t>(i), &item));
    return item;
  };
  const auto is_none = [&](size_t i) {
    napi_valuetype type;
    check(env, napi_typeof(env, at(i), &type));
    return type == napi_undefined || type == napi_null;
  };
  // Too many are right as long as they are null.
  while (count > is_tensor.size() && is_none(count - 1)) --count;
  if (count != is_tensor.size())
    throw Error("RuntimeError", c10::str("function ", name_, " returned an incorrect number of gradients (expected ",
                                         is_tensor.size(), ", got ", list_length(env, returned), ")"));
  variable_list result;
  for (size_t i = 0; i < count; ++i) {
    if (is_tensor[i])
      result.push_back(read_optional(environment, at(i), c10::str("function ", name_, " returned gradient ", i, ":")));
    else if (!is_none(i))
      throw Error("RuntimeError", c10::str("function ", name_, " returned a gradient different than None at position ",
                                           i + 1, ", but the corresponding forward input was not a Variable"));
  }
  return result;
}

void FunctionNode::release_variables() {
  saved.clear();
  is_freed_ = true;
}

std::vector<at::Tensor> FunctionNode::unpack() {
  TORCH_CHECK(!is_freed_, torch::autograd::ERR_BACKWARD_TWICE);
  std::vector<at::Tensor> result;
  const NodePointer self = getptr();
  for (const auto& variable : saved) result.push_back(variable.unpack(self));
  return result;
}

}  // namespace ltn
