#include "optim/forms.h"

#include <algorithm>

#include "cuda/library.h"
#include "dispatch/names.h"
#include "optim/optimizer.h"

namespace ltn {

namespace {

std::string type_of(const at::Tensor& tensor) { return c10::DeviceTypeName(tensor.device().type(), true); }

std::string name_of(at::ScalarType dtype) {
  for (const auto& known : dtype_names())
    if (known.type == dtype) return known.name;
  return c10::toString(dtype);
}

// The devices that PyTorch has kernels for lists on (torch/utils/_foreach_utils.py).
bool has_foreach_kernels(const at::Tensor& tensor) {
  const auto type = tensor.device().type();
  return type == at::kCUDA || type == at::kXPU || type == at::kMTIA || type == at::kPrivateUse1;
}

void check_fused(const at::Tensor& parameter) {
  const auto type = parameter.device().type();
  const bool has_kernel = has_foreach_kernels(parameter) || type == at::kCPU || type == at::kMPS || type == at::kHPU;
  if (has_kernel && at::isFloatingType(parameter.scalar_type())) return;
  throw Error("RuntimeError",
              c10::str("`fused=True` requires all the params to be floating point Tensors of supported devices: ",
                       "['mps', 'cuda', 'xpu', 'hpu', 'cpu', 'mtia', '", c10::get_privateuse1_backend(),
                       "'] but torch.", name_of(parameter.scalar_type()), " and ", type_of(parameter)));
}

}  // namespace

GradScaling GradScaling::to(at::Device device) const {
  const auto there = [&](const at::Tensor& tensor) {
    return tensor.defined() ? tensor.to(device, tensor.scalar_type(), /*non_blocking=*/true) : tensor;
  };
  return {there(scale), there(found_inf)};
}

Forms::Forms(const Hyperparameters& h)
    : foreach (h.optional_boolean("foreach")),
      fused(h.optional_boolean("fused")),
      differentiable(h.is_true("differentiable")) {
  const auto given = h.optional_boolean("capturable");
  has_capturable = given.has_value();
  capturable = given.value_or(false);
}

void Forms::choose(const std::vector<Update>& updates, bool foreach_by_default) {
  const auto by_default = [&] {
    return foreach_by_default && !fused.has_value() && !differentiable &&
           std::all_of(updates.begin(), updates.end(),
                       [](const Update& u) { return has_foreach_kernels(u.parameter); });
  };
  if (fused.value_or(false))
    form = Form::kFused;
  else
    form = (foreach ? *foreach : by_default()) ? Form::kForeach : Form::kSingle;
}

void Forms::check(const std::vector<Update>& updates, const StepOptions& options) const {
  if (form == Form::kForeach && differentiable) throw Error("AssertionError", "_foreach ops don't support autograd");
  if (form != Form::kFused) return;
  if (differentiable || options.differentiable)
    throw Error("RuntimeError", "`fused` does not support `differentiable`");
  for (const auto& u : updates) check_fused(u.parameter);
}

void Forms::check_capturable(const std::vector<Update>& updates, const CapturableRule& rule,
                             const StepOptions& options) const {
  auto devices = options.capturable_devices();
  if (form == Form::kForeach ? rule.foreach_on_xla : rule.single_on_xla) devices.emplace_back("xla");
  for (const auto& u : updates) {
    const auto type = type_of(u.parameter);
    bool is_supported = std::find(devices.begin(), devices.end(), type) != devices.end();
    for (const char* name : rule.counters) is_supported = is_supported && type_of(u.state.at(name)) == type;
    if (is_supported) continue;
    for (auto& device : devices) device = c10::str("'", device, "'");
    throw Error("AssertionError", c10::str("If capturable=True, ", rule.subjects, " must be on supported devices: [",
                                           c10::Join(", ", devices), "]."));
  }
}

at::Tensor Forms::counter(const at::Tensor& parameter, double value) const {
  const bool is_fused = fused.value_or(false);
  const auto wide = c10::get_default_dtype_as_scalartype() == at::kDouble && !is_fused;
  return at::full({}, value,
                  at::TensorOptions()
                      .dtype(wide ? at::kDouble : at::kFloat)
                      .device(capturable || is_fused ? parameter.device() : at::Device(at::kCPU)));
}

}  // namespace ltn
