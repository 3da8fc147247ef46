#include <ATen/CPUGeneratorImpl.h>
#include <ATen/record_function.h>

#include <algorithm>

#include "dispatch/aside.h"
#include "napi/errors.h"
#include "optim/adam_loops.h"
#include "optim/optimizers.h"
#include "optim/rules.h"
#include "tensor/plain_float.h"

namespace ltn {

namespace {

// torch/optim/adam.py: Adam and AdamW
struct AdamRule : AveragesRule {
  bool amsgrad = false;
  std::vector<AdamArrays> arrays;  // parameters that are changed together

  AdamRule() = default;
  explicit AdamRule(const Hyperparameters& h) : AveragesRule(h), amsgrad(h.boolean("amsgrad")) {}

  bool foreach_by_default() const { return forms.capturable || !lr.is_tensor(); }
  bool writes_gradients() const { return weight_decay.requires_grad() && !decoupled_weight_decay && !maximize; }

  void begin(Update& u) const;
  void apply(Update& u);
  void finish();
  void apply(Batch& batch) const;
  void apply_fused(Batch& batch, const GradScaling& scaling) const;

  void apply_single(Update& u) const;
  // What the loops can do of a parameter's step, whose counter then is advanced; null for the operators.
  std::optional<AdamArrays> arrays_of(const Update& u) const;
  // The roots of the averages of squares, or of the largest of them.
  Tensors roots(const Batch& batch, const Tensors& squares) const;
};

void AdamRule::apply_single(Update& u) const {
  const at::Tensor gradient = as_real(decayed(maximize ? u.gradient.neg() : u.gradient, u.parameter));
  const Number step = u.state.advance_step(forms.counts_in_tensors());
  const at::Tensor parameter = as_real(u.parameter);
  const at::Tensor first = as_real(u.state.at("exp_avg")), square = as_real(u.state.at("exp_avg_sq"));
  average(gradient, first, square);
  at::Tensor second = square;
  if (amsgrad) {
    second = as_real(u.state.at("max_exp_avg_sq"));
    if (forms.counts_in_tensors())
      second.copy_(at::maximum(forms.differentiable ? second.clone() : second, square));
    else
      at::maximum_out(second, second, square);
  }
  const Number size = lr / (1 - power(Number(beta1), step)), correction = 1 - power(Number(beta2), step);
  if (forms.counts_in_tensors()) {
    const Number negative = -size;
    const Number divisor = Number(correction.tensor().sqrt()) * negative;
    const at::Tensor denominator = divided(second.sqrt(), divisor).add_((eps / negative).tensor());
    parameter.addcdiv_(forms.differentiable ? first.clone() : first, denominator);
  } else {
    // A power and not a square root, as in Python: they may differ in the last bit.
    const at::Tensor denominator = (second.sqrt() / power(correction.value(), 0.5)).add_(eps);
    parameter.addcdiv_(first, denominator, (-size).scalar());
  }
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

// The loops check nothing: all arrays must be as long as the parameter, and none share memory.
std::optional<AdamArrays> AdamRule::arrays_of(const Update& u) const {
  if (forms.counts_in_tensors() || maximize || amsgrad || lr.is_tensor() || weight_decay.is_tensor() ||
      (decays && !decoupled_weight_decay))
    return std::nullopt;
  const at::Tensor average = u.state.at("exp_avg"), square = u.state.at("exp_avg_sq");
  std::vector<Span> spans;
  for (const auto& tensor : {u.parameter, u.gradient, average, square}) {
    if (!is_plain_float(tensor) || tensor.sizes() != u.parameter.sizes()) return std::nullopt;
    spans.push_back(span_of(tensor));
  }
  if (have_overlap(std::move(spans))) return std::nullopt;
  const double step = u.state.advance_step();
  return AdamArrays{.parameter = u.parameter.mutable_data_ptr<float>(),
                    .gradient = u.gradient.const_data_ptr<float>(),
                    .average = average.mutable_data_ptr<float>(),
                    .square = square.mutable_data_ptr<float>(),
                    .count = static_cast<size_t>(u.parameter.numel()),
                    .decay = decays ? (1 - lr * weight_decay).value() : 1.0,
                    .beta1 = beta1,
                    .beta2 = beta2,
                    .eps = eps,
                    .step_size = quotient(lr.value(), 1 - power(beta1, step)),
                    .correction = power(1 - power(beta2, step), 0.5)};
}

// How libtorch's kernels round depends on the processor. Whether the loops round the same way is asked once, of
// libtorch itself.
bool loops_have_libtorchs_bits() {
  static const bool answer = [] {
    if (!has_adam_loops()) return false;
    const Aside aside;
    const at::DisableRecordFunctionGuard unrecorded;  // a profiler shows the program's own operators
    AdamRule rule;
    rule.lr = 3e-3;
    rule.weight_decay = 0.1;
    rule.decays = rule.decoupled_weight_decay = true;
    std::vector<at::Tensor> results;
    for (const bool by_loops : {false, true}) {
      const at::Generator generator = at::detail::createCPUGenerator(1);
      const at::Tensor parameter = at::randn({1021}, generator, at::kFloat);
      ParameterState state({{"step", rule.forms.counter(parameter)},
                            {"exp_avg", zeros_for(parameter)},
                            {"exp_avg_sq", zeros_for(parameter)}});
      for (int i = 0; i < 3; ++i) {
        Update update{parameter, at::randn({1021}, generator, at::kFloat), state};
        if (by_loops)
          step_arrays({rule.arrays_of(update).value()});
        else
          rule.apply_single(update);
      }
      results.push_back(at::cat({parameter, state.at("exp_avg"), state.at("exp_avg_sq")}));
    }
    return results[0].equal(results[1]);
  }();
  return answer;
}

void AdamRule::begin(Update& u) const {
  if (u.gradient.is_sparse())
    throw Error("RuntimeError", "Adam does not support sparse gradients, please consider SparseAdam instead");
  if (begin_dense(u, "Adam")) {
    set_zeros(u, {"exp_avg", "exp_avg_sq"});
    if (amsgrad) set_zeros(u, {"max_exp_avg_sq"});
  }
  if (amsgrad) u.state.at("max_exp_avg_sq");
  if (forms.differentiable && u.state.at("step").requires_grad())
    throw Error("RuntimeError", "`requires_grad` is not supported for `step` in differentiable mode");
  if (forms.form == Form::kForeach && lr.is_tensor() && !forms.capturable)
    throw Error("RuntimeError", "lr as a Tensor is not supported for capturable=False and foreach=True");
}

void AdamRule::apply(Update& u) {
  if (loops_have_libtorchs_bits()) {
    if (const auto plain = arrays_of(u)) {
      arrays.push_back(*plain);
      return;
    }
  }
  finish();  // in order, in case that memory is shared with what was taken down
  apply_single(u);
}

void AdamRule::finish() {
  std::vector<Span> spans;
  for (const auto& a : arrays)
    for (const Span& span : spans_of(a)) spans.push_back(span);
  if (have_overlap(std::move(spans)))
    for (const auto& a : arrays) step_arrays({a});
  else
    step_arrays(arrays);
  arrays.clear();
}

Tensors AdamRule::roots(const Batch& batch, const Tensors& squares) const {
  if (!amsgrad) return at::_foreach_sqrt(squares);
  const Tensors largest = batch.state("max_exp_avg_sq");
  at::_foreach_maximum_(largest, squares);
  return at::_foreach_sqrt(largest);
}

void AdamRule::apply(Batch& batch) const {
  const auto [averages, squares] = advance(batch);
  if (forms.capturable) {
    const Tensors counters = batch.state("step");
    const Tensors corrections1 = at::_foreach_pow(beta1, counters), corrections2 = at::_foreach_pow(beta2, counters);
    at::_foreach_sub_(corrections1, 1);
    at::_foreach_sub_(corrections2, 1);
    // The first stays negative: it becomes the factor of a step downwards.
    at::_foreach_neg_(corrections2);
    foreach_div_(corrections1, lr);
    at::_foreach_reciprocal_(corrections1);
    at::_foreach_sqrt_(corrections2);
    const Tensors denominators = roots(batch, squares);
    at::_foreach_div_(denominators, corrections2);
    at::_foreach_add_(denominators, eps);
    at::_foreach_div_(denominators, corrections1);
    at::_foreach_addcdiv_(batch.parameters, averages, denominators);
  } else {
    const auto steps = batch.steps();
    const double rate = lr.value();
    const Tensors denominators = roots(batch, squares);
    at::_foreach_div_(denominators, scalars(steps, [&](double step) { return power(1 - power(beta2, step), 0.5); }));
    at::_foreach_add_(denominators, eps);
    at::_foreach_addcdiv_(batch.parameters, averages, denominators,
                          scalars(steps, [&](double step) { return quotient(rate, 1 - power(beta1, step)) * -1; }));
  }
}

void AdamRule::apply_fused(Batch& batch, const GradScaling& scaling) const {
  batch.advance_steps();
  batch.with_number(lr, [&](const auto& rate) {
    const auto step = [&](auto kernel) {
      kernel(batch.parameters, batch.gradients, batch.state("exp_avg"), batch.state("exp_avg_sq"),
             amsgrad ? batch.state("max_exp_avg_sq") : Tensors(), batch.state("step"), rate, beta1, beta2,
             weight_decay.value(), eps, amsgrad, maximize, given(scaling.scale), given(scaling.found_inf));
    };
    if constexpr (std::is_same_v<std::decay_t<decltype(rate)>, at::Tensor>)
      step(decoupled_weight_decay ? &at::_ops::_fused_adamw__tensor_lr::call : &at::_ops::_fused_adam__tensor_lr::call);
    else
      step(decoupled_weight_decay ? &at::_ops::_fused_adamw_::call : &at::_ops::_fused_adam_::call);
  });
  batch.take_back_steps(scaling);
}

}  // namespace

std::unique_ptr<Optimizer> new_adam() { return std::make_unique<RuleOptimizer<AdamRule>>(); }

}  // namespace ltn
