#include "optim/optimizer.h"

#include <ATen/MemoryOverlap.h>
#include <torch/csrc/autograd/VariableTypeUtils.h>

#include "napi/errors.h"
#include "tensor/plain_float.h"

namespace ltn {

at::Tensor ParameterState::find(std::string_view name) const {
  for (const auto& [key, tensor] : tensors_)
    if (key == name) return tensor;
  return {};
}

at::Tensor ParameterState::at(std::string_view name) const {
  at::Tensor found = find(name);
  if (!found.defined())
    throw Error("RuntimeError",
                c10::str("expected '", name, "' in the state of a parameter, but it is not there; was ",
                         "an option changed after the first step, or the state of another optimizer ", "loaded?"));
  return found;
}

void ParameterState::set(std::string_view name, at::Tensor value) {
  for (auto& [key, tensor] : tensors_)
    if (key == name) {
      tensor = std::move(value);
      return;
    }
  tensors_.emplace_back(std::string(name), std::move(value));
}

double ParameterState::advance_step() {
  const at::Tensor step = at("step");
  // As add_(1) would, without its way through the dispatcher for each parameter.
  if (is_plain_float(step) && step.numel() == 1) return *step.mutable_data_ptr<float>() += 1;
  return step.add_(1).item<double>();
}

Number ParameterState::advance_step(bool as_tensor) {
  return as_tensor ? Number(at("step").add_(1)) : Number(advance_step());
}

ParameterState ParameterState::copied() const {
  ParameterState result;
  for (const auto& [name, tensor] : tensors_) result.tensors_.emplace_back(name, tensor.clone());
  return result;
}

at::Tensor as_real(const at::Tensor& tensor) { return tensor.is_complex() ? at::view_as_real(tensor) : tensor; }

at::Tensor zeros_for(const at::Tensor& parameter) { return at::zeros_like(parameter, at::MemoryFormat::Preserve); }

void refuse_sparse(const char* optimizer) {
  throw Error("RuntimeError", c10::str(optimizer, " does not support sparse gradients"));
}

bool is_counter(std::string_view name) {
  return name == "step" || name == "mu_product" || name == "mu" || name == "eta" || name == "RMS";
}

bool is_like_counter(std::string_view name, const at::Tensor& tensor, const at::Tensor& parameter) {
  const bool may_be_elsewhere = tensor.is_cpu() && (name == "step" || name == "mu_product");
  return tensor.dim() == 0 && tensor.layout() == at::kStrided &&
         (at::isFloatingType(tensor.scalar_type()) || name == "step") &&
         (may_be_elsewhere || tensor.device() == parameter.device());
}

bool is_like(const at::Tensor& tensor, at::IntArrayRef sizes, const at::Tensor& parameter) {
  return tensor.layout() == at::kStrided && tensor.sizes() == sizes &&
         tensor.scalar_type() == parameter.scalar_type() && tensor.device() == parameter.device();
}

void check_writable(const Update& u, bool writes_gradient) {
  const auto check_one = [](const at::Tensor& tensor) {
    if (tensor.layout() == at::kStrided && !tensor.is_non_overlapping_and_dense())
      at::assert_no_internal_overlap(tensor);
    torch::autograd::check_inplace(tensor, true);
  };
  check_one(u.parameter);
  if (writes_gradient) check_one(u.gradient);
  for (const auto& [_, tensor] : u.state.tensors()) check_one(tensor);
}

void check_for_fused(const Update& u) {
  const auto check_one = [&](const std::string& name, const at::Tensor& tensor) {
    if (is_like(tensor, u.parameter.sizes(), u.parameter) && tensor.is_non_overlapping_and_dense()) return;
    throw Error("RuntimeError",
                c10::str("expected ", name, " to be a dense tensor of shape ", u.parameter.sizes(), " and dtype ",
                         u.parameter.scalar_type(), ", like its parameter, as `fused: true` needs, got one of shape ",
                         tensor.sizes(), " and dtype ", tensor.scalar_type()));
  };
  check_one("the parameter", u.parameter);
  check_one("the gradient", u.gradient);
  for (const auto& [name, tensor] : u.state.tensors()) {
    if (name != "step") {
      check_one(name, tensor);
    } else if (tensor.numel() != 1 || tensor.scalar_type() != at::kFloat || tensor.device() != u.parameter.device()) {
      throw Error("RuntimeError",
                  c10::str("expected step to be one float32 number on ", u.parameter.device(),
                           ", as `fused: true` needs, got ", tensor.numel(), " of dtype ", tensor.scalar_type(), " on ",
                           tensor.device(), "; was `fused` changed after the first step?"));
    }
  }
}

NamedTensors Optimizer::state_of(const at::Tensor& parameter) const {
  const auto found = states_.find(parameter.unsafeGetTensorImpl());
  return found == states_.end() ? NamedTensors() : found->second.tensors();
}

void Optimizer::set_state_of(const at::Tensor& parameter, NamedTensors tensors) {
  ParameterState state(std::move(tensors));
  state.is_untried = true;
  state.owner = parameter.getIntrusivePtr();
  states_.insert_or_assign(parameter.unsafeGetTensorImpl(), std::move(state));
}

ParameterState& Optimizer::state_for(const at::Tensor& parameter) {
  ParameterState& state = states_[parameter.unsafeGetTensorImpl()];
  state.owner = parameter.getIntrusivePtr();
  return state;
}

}  // namespace ltn
