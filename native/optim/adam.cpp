#include "optim/adam.h"

#include <ATen/CPUGeneratorImpl.h>

#include "napi/errors.h"
#include "optim/adam_loops.h"
#include "tensor/plain_float.h"

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

// What of a parameter's step the loops can do; null for the operators.
std::optional<AdamArrays> arrays_of(const at::Tensor& parameter, const at::Tensor& gradient, State& state,
                                    const AdamHyperparameters& h) {
  if (h.maximize || h.amsgrad || (h.weight_decay != 0 && !h.decoupled_weight_decay)) return std::nullopt;
  for (const auto& tensor : {parameter, gradient, state.exp_avg(), state.exp_avg_sq()})
    if (!is_plain_float(tensor)) return std::nullopt;
  state.step(state.step() + 1);
  const auto step = static_cast<double>(state.step());
  return AdamArrays{.parameter = parameter.mutable_data_ptr<float>(),
                    .gradient = gradient.const_data_ptr<float>(),
                    .average = state.exp_avg().mutable_data_ptr<float>(),
                    .square = state.exp_avg_sq().mutable_data_ptr<float>(),
                    .count = static_cast<size_t>(parameter.numel()),
                    .decay = h.weight_decay == 0 ? 1 : 1 - h.lr * h.weight_decay,
                    .beta1 = h.beta1,
                    .beta2 = h.beta2,
                    .eps = h.eps,
                    .step_size = h.lr / (1 - std::pow(h.beta1, step)),
                    .correction = std::pow(1 - std::pow(h.beta2, step), 0.5)};
}

// How libtorch's kernels round depends on the processor. Whether the loops round the same way is asked once, of
// libtorch itself.
bool loops_have_libtorchs_bits() {
  static const bool answer = [] {
    if (!has_adam_loops()) return false;
    const AdamHyperparameters h = {
        .lr = 3e-3, .beta1 = 0.9, .beta2 = 0.999, .eps = 1e-8, .weight_decay = 0.1, .decoupled_weight_decay = true};
    std::vector<at::Tensor> results;
    for (const bool by_loops : {false, true}) {
      const at::Generator generator = at::detail::createCPUGenerator(1);
      const at::Tensor parameter = at::randn({1021}, generator, at::kFloat);
      const auto state = new_state(parameter);
      for (int i = 0; i < 3; ++i) {
        const at::Tensor gradient = at::randn({1021}, generator, at::kFloat);
        if (by_loops)
          step_arrays({*arrays_of(parameter, gradient, *state, h)});
        else
          step_single(parameter, gradient, *state, h);
      }
      results.push_back(at::cat({parameter, state->exp_avg(), state->exp_avg_sq()}));
    }
    return results[0].equal(results[1]);
  }();
  return answer;
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
  const bool may_loop = loops_have_libtorchs_bits();
  std::vector<AdamArrays> arrays;
  for (size_t i = 0; i < work.parameters.size(); ++i) {
    const auto plain = may_loop ? arrays_of(work.parameters[i], work.gradients[i], *work.states[i], h) : std::nullopt;
    if (plain)
      arrays.push_back(*plain);
    else
      step_single(work.parameters[i], work.gradients[i], *work.states[i], h);
    work.parameters[i].unsafeGetTensorImpl()->bump_version();
  }
  step_arrays(arrays);
}

}  // namespace ltn
