#include <ATen/CPUGeneratorImpl.h>

#include "napi/errors.h"
#include "optim/adam_loops.h"
#include "optim/optimizers.h"
#include "tensor/plain_float.h"

namespace ltn {

namespace {

// libtorch's own, with an integer for a step; under Python's names for JavaScript.
struct AdamState : torch::optim::AdamParamState {
  AdamState() = default;
  explicit AdamState(const NamedTensors& tensors) {
    for (const auto& [name, tensor] : tensors) {
      if (name == "step") step(static_cast<int64_t>(tensor.item<double>()));
      if (name == "exp_avg") exp_avg(tensor);
      if (name == "exp_avg_sq") exp_avg_sq(tensor);
      if (name == "max_exp_avg_sq") max_exp_avg_sq(tensor);
    }
    if (!exp_avg().defined() || !exp_avg_sq().defined())
      value_error("expected Adam's state: step, exp_avg and exp_avg_sq for each parameter");
  }
};
using State = AdamState;

NamedTensors named_tensors(const AdamState& state) {
  if (!state.exp_avg().defined()) return {};
  NamedTensors tensors = {{"step", at::scalar_tensor(static_cast<double>(state.step()), at::kFloat)},
                          {"exp_avg", state.exp_avg()},
                          {"exp_avg_sq", state.exp_avg_sq()}};
  if (state.max_exp_avg_sq().defined()) tensors.emplace_back("max_exp_avg_sq", state.max_exp_avg_sq());
  return tensors;
}

struct AdamHyperparameters {
  Rate lr;
  double beta1;
  double beta2;
  double eps;
  double weight_decay;
  bool amsgrad;
  bool maximize;
  bool decoupled_weight_decay;
};

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
  if (h.maximize || h.amsgrad || h.lr.is_tensor() || (h.weight_decay != 0 && !h.decoupled_weight_decay))
    return std::nullopt;
  for (const auto& tensor : {parameter, gradient, state.exp_avg(), state.exp_avg_sq()})
    if (!is_plain_float(tensor)) return std::nullopt;
  state.step(state.step() + 1);
  const auto step = static_cast<double>(state.step());
  return AdamArrays{.parameter = parameter.mutable_data_ptr<float>(),
                    .gradient = gradient.const_data_ptr<float>(),
                    .average = state.exp_avg().mutable_data_ptr<float>(),
                    .square = state.exp_avg_sq().mutable_data_ptr<float>(),
                    .count = static_cast<size_t>(parameter.numel()),
                    .decay = h.weight_decay == 0 ? 1.0 : static_cast<double>(1 - h.lr * h.weight_decay),
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
    const AdamHyperparameters h = {.lr = Rate(3e-3),
                                   .beta1 = 0.9,
                                   .beta2 = 0.999,
                                   .eps = 1e-8,
                                   .weight_decay = 0.1,
                                   .decoupled_weight_decay = true};
    std::vector<at::Tensor> results;
    for (const bool by_loops : {false, true}) {
      const at::Generator generator = at::detail::createCPUGenerator(1);
      const at::Tensor parameter = at::randn({1021}, generator, at::kFloat);
      State state;
      state.exp_avg(zeros_for(parameter));
      state.exp_avg_sq(zeros_for(parameter));
      for (int i = 0; i < 3; ++i) {
        const at::Tensor gradient = at::randn({1021}, generator, at::kFloat);
        if (by_loops)
          step_arrays({*arrays_of(parameter, gradient, state, h)});
        else
          step_single(parameter, gradient, state, h);
      }
      results.push_back(at::cat({parameter, state.exp_avg(), state.exp_avg_sq()}));
    }
    return results[0].equal(results[1]);
  }();
  return answer;
}

void step_fused(std::vector<Update<State>>& updates, const AdamHyperparameters& h) {
  std::vector<at::Tensor> parameters, gradients, averages, squares, largest, steps;
  for (auto& update : updates) {
    State& state = update.state;
    state.step(state.step() + 1);
    parameters.push_back(update.parameter);
    gradients.push_back(update.gradient);
    averages.push_back(state.exp_avg());
    squares.push_back(state.exp_avg_sq());
    if (h.amsgrad) largest.push_back(state.max_exp_avg_sq());
    steps.push_back(at::scalar_tensor(static_cast<double>(state.step()),
                                      at::TensorOptions().dtype(at::kFloat).device(update.parameter.device())));
  }
  const auto kernel = h.decoupled_weight_decay
                          ? static_cast<decltype(&at::_ops::_fused_adam_::call)>(&at::_ops::_fused_adamw_::call)
                          : &at::_ops::_fused_adam_::call;
  kernel(parameters, gradients, averages, squares, largest, steps, h.lr, h.beta1, h.beta2, h.weight_decay, h.eps,
         h.amsgrad, h.maximize, std::nullopt, std::nullopt);
}

// On the CPU Python's single-tensor and foreach forms give the same bits, and so does this one for both; fused is a
// kernel of its own, with its own.
struct AdamRule {
  using State = AdamState;
  AdamHyperparameters h;
  bool fused;
  std::vector<AdamArrays> arrays;  // parameters that are changed together

  explicit AdamRule(const Hyperparameters& group)
      : h{.lr = group.rate("lr"),
          .eps = group.number("eps"),
          .weight_decay = group.number("weightDecay"),
          .amsgrad = group.boolean("amsgrad"),
          .maximize = group.boolean("maximize"),
          .decoupled_weight_decay = group.boolean("decoupledWeightDecay")},
        fused(group.is_true("fused")) {
    std::tie(h.beta1, h.beta2) = group.pair("betas");
  }

  void begin(Update<State>& u) const {
    if (u.gradient.is_sparse())
      throw Error("RuntimeError", "Adam does not support sparse gradients, please consider SparseAdam instead");
    if (!u.state.exp_avg().defined()) {
      u.state.exp_avg(zeros_for(u.parameter));
      u.state.exp_avg_sq(zeros_for(u.parameter));
    }
    if (h.amsgrad && !u.state.max_exp_avg_sq().defined()) u.state.max_exp_avg_sq(zeros_for(u.parameter));
  }

  void apply(Update<State>& u) {
    if (loops_have_libtorchs_bits()) {
      if (const auto plain = arrays_of(u.parameter, u.gradient, u.state, h)) {
        arrays.push_back(*plain);
        return;
      }
    }
    if (!h.lr.is_tensor() || !h.decoupled_weight_decay) return step_single(u.parameter, u.gradient, u.state, h);
    (1 - h.lr * h.weight_decay).scale(u.parameter);
    AdamHyperparameters rest = h;
    rest.weight_decay = 0;
    step_single(u.parameter, u.gradient, u.state, rest);
  }
  void finish() const { step_arrays(arrays); }
  void apply_fused(std::vector<Update<State>>& updates) const { step_fused(updates, h); }
};

}  // namespace

std::unique_ptr<Optimizer> new_adam() { return std::make_unique<RuleOptimizer<AdamRule>>(); }

}  // namespace ltn
