#include "optim/adam.h"

#include "napi/errors.h"

namespace ltn {

namespace {

using State = torch::optim::AdamParamState;

// The parameters of a group that have a gradient, with their state.
struct Work {
  std::vector<at::Tensor> parameters;
  std::vector<at::Tensor> gradients;
  std::vector<State*> states;
};

std::unique_ptr<State> new_state(const at::Tensor& parameter) {
  auto state = std::make_unique<State>();
  state->step(0);
  state->exp_avg(at::zeros_like(parameter, at::MemoryFormat::Preserve));
  state->exp_avg_sq(at::zeros_like(parameter, at::MemoryFormat::Preserve));
  return state;
}

at::Tensor as_real(const at::Tensor& tensor) { return tensor.is_complex() ? at::view_as_real(tensor) : tensor; }

void step_single(const at::Tensor& parameter, at::Tensor gradient, State& state, const AdamHyperparameters& h) {
  if (h.maximize) gradient = -gradient;
  state.step(state.step() + 1);
  if (h.weight_decay != 0) {
    if (h.decoupled_weight_decay)
      parameter.mul_(1 - h.lr * h.weight_decay);
    else
      gradient = gradient.add(parameter, h.weight_decay);
  }
  const at::Tensor value = as_real(parameter);
  gradient = as_real(gradient);
  const at::Tensor average = as_real(state.exp_avg()), square = as_real(state.exp_avg_sq());

  average.lerp_(gradient, 1 - h.beta1);
  square.mul_(h.beta2).addcmul_(gradient, gradient, 1 - h.beta2);

  // pow and not sqrt, as in Python: they may differ in the last bit.
  const auto step = static_cast<double>(state.step());
  const double step_size = h.lr / (1 - std::pow(h.beta1, step));
  const double correction = std::pow(1 - std::pow(h.beta2, step), 0.5);
  at::Tensor denominator;
  if (h.amsgrad) {
    at::Tensor largest = as_real(state.max_exp_avg_sq());
    at::maximum_out(largest, largest, square);
    denominator = (largest.sqrt() / correction).add_(h.eps);
  } else {
    denominator = (square.sqrt() / correction).add_(h.eps);
  }
  value.addcdiv_(average, denominator, -step_size);
}

void step_fused(const Work& work, const AdamHyperparameters& h) {
  std::vector<at::Tensor> averages, squares, largest, steps;
  for (size_t i = 0; i < work.states.size(); ++i) {
    State& state = *work.states[i];
    state.step(state.step() + 1);
    averages.push_back(state.exp_avg());
    squares.push_back(state.exp_avg_sq());
    if (h.amsgrad) largest.push_back(state.max_exp_avg_sq());
    steps.push_back(at::scalar_tensor(static_cast<double>(state.step()),
                                      at::TensorOptions().dtype(at::kFloat).device(work.parameters[i].device())));
  }
  const auto kernel = h.decoupled_weight_decay
                          ? static_cast<decltype(&at::_ops::_fused_adam_::call)>(&at::_ops::_fused_adamw_::call)
                          : &at::_ops::_fused_adam_::call;
  kernel(work.parameters, work.gradients, averages, squares, largest, steps, h.lr, h.beta1, h.beta2, h.weight_decay,
         h.eps, h.amsgrad, h.maximize, std::nullopt, std::nullopt);
}

}  // namespace

State* Adam::find_state(const at::Tensor& parameter) {
  const auto found = state().find(parameter.unsafeGetTensorImpl());
  return found == state().end() ? nullptr : static_cast<State*>(found->second.get());
}

void Adam::set_state(const at::Tensor& parameter, std::unique_ptr<State> value) {
  state()[parameter.unsafeGetTensorImpl()] = std::move(value);
}

void Adam::step_group(size_t group, const AdamHyperparameters& h) {
  if (group >= param_groups().size())
    value_error("expected the number of a parameter group from 0 to ", param_groups().size(), ", got ", group);
  const at::NoGradGuard no_grad;
  Work work;
  for (const auto& parameter : param_groups()[group].params()) {
    const at::Tensor& gradient = parameter.grad();
    if (!gradient.defined()) continue;
    if (gradient.is_sparse())
      throw Error("RuntimeError", "Adam does not support sparse gradients, please consider SparseAdam instead");
    if (!find_state(parameter)) set_state(parameter, new_state(parameter));
    State* state = find_state(parameter);
    if (h.amsgrad && !state->max_exp_avg_sq().defined())
      state->max_exp_avg_sq(at::zeros_like(parameter, at::MemoryFormat::Preserve));
    work.parameters.push_back(parameter);
    work.gradients.push_back(gradient);
    work.states.push_back(state);
  }
  if (work.parameters.empty()) return;
  if (h.fused) return step_fused(work, h);
  // Nothing here is recorded: straight to the kernels, past what autograd would look at for each of them. Only the
  // version of a parameter, by which autograd notices that it was written, is kept up.
  const at::AutoDispatchBelowADInplaceOrView kernels_only;
  for (size_t i = 0; i < work.parameters.size(); ++i) {
    step_single(work.parameters[i], work.gradients[i], *work.states[i], h);
    work.parameters[i].unsafeGetTensorImpl()->bump_version();
  }
}

}  // namespace ltn
