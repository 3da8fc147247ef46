#include "optim/optimizer.h"

#include "napi/errors.h"

namespace ltn {

namespace {
// libtorch wants options beside the parameters; ours come from JavaScript with each step.
struct NoOptions : torch::optim::OptimizerCloneableOptions<NoOptions> {};
}  // namespace

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
  if (step.is_cpu() && step.scalar_type() == at::kFloat && step.numel() == 1)
    return *step.mutable_data_ptr<float>() += 1;
  return step.add_(1).item<double>();
}

at::Tensor as_real(const at::Tensor& tensor) { return tensor.is_complex() ? at::view_as_real(tensor) : tensor; }

at::Tensor zeros_for(const at::Tensor& parameter) { return at::zeros_like(parameter, at::MemoryFormat::Preserve); }

at::Tensor step_counter() {
  const auto dtype = c10::get_default_dtype_as_scalartype() == at::kDouble ? at::kDouble : at::kFloat;
  return at::zeros({}, at::TensorOptions().dtype(dtype).device(at::kCPU));
}

void refuse_sparse(const char* optimizer) {
  throw Error("RuntimeError", c10::str(optimizer, " does not support sparse gradients"));
}

Optimizer::Optimizer()
    : torch::optim::Optimizer(std::vector<torch::optim::OptimizerParamGroup>(), std::make_unique<NoOptions>()) {}

void Optimizer::add_group(std::vector<at::Tensor> parameters, const Hyperparameters& /*defaults*/) {
  add_param_group(torch::optim::OptimizerParamGroup(std::move(parameters)));
}

torch::Tensor Optimizer::step(LossClosure /*closure*/) {
  throw Error("RuntimeError", "a step is taken group by group, with the hyperparameters that JavaScript owns");
}

const std::vector<at::Tensor>& Optimizer::parameters_of(size_t group) {
  if (group >= param_groups().size())
    value_error("expected the number of a parameter group from 0 to ", param_groups().size(), ", got ", group);
  return param_groups()[group].params();
}

}  // namespace ltn
