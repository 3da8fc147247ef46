#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>

#include "napi/errors.h"
#include "optim/adam_loops.h"
#include "optim/optimizers.h"
#include "optim/rules.h"
#include "tensor/plain_float.h"

namespace ltn {

namespace {

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

void step_single(const at::Tensor& parameter, at::Tensor gradient, ParameterState& state,
                 const AdamHyperparameters& h) {
  if (h.maximize) gradient = -gradient;
  const double step = state.advance_step();
  if (h.weight_decay != 0) {
    if (h.decoupled_weight_decay)
      (1 - h.lr * h.weight_decay).scale(parameter);
    else
      gradient = gradient.add(parameter, h.weight_decay);
  }
  const at::Tensor value = as_real(parameter);
  gradient = as_real(gradient);
  const at::Tensor average = as_real(state.at("exp_avg")), square = as_real(state.at("exp_avg_sq"));

  average.lerp_(gradient, 1 - h.beta1);
  scale(square, h.beta2).addcmul_(gradient, gradient, 1 - h.beta2);

  // A power and not a square root, as in Python: they may differ in the last bit.
  const double step_size = h.lr / (1 - power(h.beta1, step));
  const double correction = power(1 - power(h.beta2, step), 0.5);
  at::Tensor denominator;
  if (h.amsgrad) {
    at::Tensor largest = as_real(state.at("max_exp_avg_sq"));
    at::maximum_out(largest, largest, square);
    denominator = (largest.sqrt() / correction).add_(h.eps);
  } else {
    denominator = (square.sqrt() / correction).add_(h.eps);
  }
  value.addcdiv_(average, denominator, -step_size);
}

// What a tensor takes of memory, from its first byte to behind its last.
using Span = std::pair<uintptr_t, uintptr_t>;
Span span_of(const at::Tensor& tensor) {
  const auto begin = reinterpret_cast<uintptr_t>(tensor.const_data_ptr());
  return {begin, begin + static_cast<size_t>(tensor.numel()) * tensor.element_size()};
}

bool have_overlap(std::vector<Span> spans) {
  std::erase_if(spans, [](const Span& span) { return span.first == span.second; });
  std::sort(spans.begin(), spans.end());
  return std::adjacent_find(spans.begin(), spans.end(),
                            [](const Span& a, const Span& b) { return b.first < a.second; }) != spans.end();
}

std::vector<Span> spans_of(const AdamArrays& a) {
  const auto span = [&](const float* begin) {
    return Span(reinterpret_cast<uintptr_t>(begin), reinterpret_cast<uintptr_t>(begin + a.count));
  };
  return {span(a.parameter), span(a.gradient), span(a.average), span(a.square)};
}

// What of a parameter's step the loops can do; null for the operators. The loops check nothing: all arrays must be as
// long as the parameter, and none share memory.
std::optional<AdamArrays> arrays_of(const at::Tensor& parameter, const at::Tensor& gradient, ParameterState& state,
                                    const AdamHyperparameters& h) {
  if (h.maximize || h.amsgrad || h.lr.is_tensor() || (h.weight_decay != 0 && !h.decoupled_weight_decay))
    return std::nullopt;
  const at::Tensor average = state.at("exp_avg"), square = state.at("exp_avg_sq");
  std::vector<Span> spans;
  for (const auto& tensor : {parameter, gradient, average, square}) {
    if (!is_plain_float(tensor) || tensor.sizes() != parameter.sizes()) return std::nullopt;
    spans.push_back(span_of(tensor));
  }
  if (have_overlap(std::move(spans))) return std::nullopt;
  const double step = state.advance_step();
  return AdamArrays{.parameter = parameter.mutable_data_ptr<float>(),
                    .gradient = gradient.const_data_ptr<float>(),
                    .average = average.mutable_data_ptr<float>(),
                    .square = square.mutable_data_ptr<float>(),
                    .count = static_cast<size_t>(parameter.numel()),
                    .decay = h.weight_decay == 0 ? 1.0 : static_cast<double>(1 - h.lr * h.weight_decay),
                    .beta1 = h.beta1,
                    .beta2 = h.beta2,
                    .eps = h.eps,
                    .step_size = h.lr / (1 - power(h.beta1, step)),
                    .correction = power(1 - power(h.beta2, step), 0.5)};
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
      ParameterState state(
          {{"step", step_counter()}, {"exp_avg", zeros_for(parameter)}, {"exp_avg_sq", zeros_for(parameter)}});
      for (int i = 0; i < 3; ++i) {
        const at::Tensor gradient = at::randn({1021}, generator, at::kFloat);
        if (by_loops)
          step_arrays({arrays_of(parameter, gradient, state, h).value()});
        else
          step_single(parameter, gradient, state, h);
      }
      results.push_back(at::cat({parameter, state.at("exp_avg"), state.at("exp_avg_sq")}));
    }
    return results[0].equal(results[1]);
  }();
  return answer;
}

void step_fused(std::vector<Update>& updates, const AdamHyperparameters& h) {
  std::vector<at::Tensor> parameters, gradients, averages, squares, largest, steps;
  for (auto& update : updates) {
    ParameterState& state = update.state;
    state.advance_step();
    parameters.push_back(update.parameter);
    gradients.push_back(update.gradient);
    averages.push_back(state.at("exp_avg"));
    squares.push_back(state.at("exp_avg_sq"));
    if (h.amsgrad) largest.push_back(state.at("max_exp_avg_sq"));
    steps.push_back(state.at("step"));
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

  void begin(Update& u) const {
    if (u.gradient.is_sparse())
      throw Error("RuntimeError", "Adam does not support sparse gradients, please consider SparseAdam instead");
    if (u.state.empty()) {
      u.state.set("step", fused ? at::zeros({}, u.parameter.options().dtype(at::kFloat)) : step_counter());
      set_zeros(u, {"exp_avg", "exp_avg_sq"});
      if (h.amsgrad) set_zeros(u, {"max_exp_avg_sq"});
    }
    if (h.amsgrad) u.state.at("max_exp_avg_sq");
  }

  void apply(Update& u) {
    if (loops_have_libtorchs_bits()) {
      if (const auto plain = arrays_of(u.parameter, u.gradient, u.state, h)) {
        arrays.push_back(*plain);
        return;
      }
    }
    finish();  // in order, in case that memory is shared with what was taken down
    step_single(u.parameter, u.gradient, u.state, h);
  }

  void finish() {
    std::vector<Span> spans;
    for (const auto& a : arrays)
      for (const Span& span : spans_of(a)) spans.push_back(span);
    if (have_overlap(std::move(spans)))
      for (const auto& a : arrays) step_arrays({a});
    else
      step_arrays(arrays);
    arrays.clear();
  }

  void apply_fused(std::vector<Update>& updates) const { step_fused(updates, h); }
};

}  // namespace

std::unique_ptr<Optimizer> new_adam() { return std::make_unique<RuleOptimizer<AdamRule>>(); }

}  // namespace ltn
