#include <algorithm>

#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/adagrad.py
struct AdagradRule : BasicRule {
  double lr_decay, eps, initial;

  explicit AdagradRule(const Hyperparameters& h)
      : BasicRule(h),
        lr_decay(h.number("lrDecay")),
        eps(h.number("eps")),
        initial(h.number("initialAccumulatorValue")) {}

  static void begin_all(const at::Tensor& parameter, ParameterState& state, const Hyperparameters& defaults) {
    fill(parameter, state, defaults.number("initialAccumulatorValue"), Forms(defaults));
  }

  static void fill(const at::Tensor& parameter, ParameterState& state, double initial, const Forms& forms) {
    state.set("step", forms.counter(parameter));
    state.set("sum", at::full_like(parameter,
                                   parameter.is_complex() ? at::Scalar(c10::complex<double>(initial, initial))
                                                          : at::Scalar(initial),
                                   {}, at::MemoryFormat::Preserve));
  }

  void begin(Update& u) const {
    // Of a parameter that came into its group by another way.
    if (u.state.empty()) fill(u.parameter, u.state, initial, forms);
    u.state.at("step");
    u.state.at("sum");
    if (forms.form == Form::kFused && (u.gradient.is_sparse() || u.parameter.is_complex()))
      throw Error("RuntimeError", "`fused` does not support sparse grad or complex param");
    if (decays && u.gradient.is_sparse())
      throw Error("RuntimeError", "weight_decay option is not compatible with sparse gradients");
  }

  Number rate_at(const Number& lr, double step) const { return lr / (1 + (step - 1) * lr_decay); }

  void apply(Update& u) const {
    const double step = u.state.advance_step();
    at::Tensor gradient = penalized_gradient(u);
    const Number rate = rate_at(lr, step);
    if (gradient.is_sparse()) return apply_sparse(u, gradient.coalesce(), rate);

    const at::Tensor parameter = as_real(u.parameter);
    gradient = as_real(gradient);
    const at::Tensor sum = as_real(u.state.at("sum"));
    sum.addcmul_(gradient, gradient, 1);
    const at::Tensor root = sum.sqrt();
    parameter.addcdiv_(gradient, forms.differentiable ? root.add(eps) : root.add_(eps), (-rate).scalar());
  }

  void apply_sparse(Update& u, const at::Tensor& gradient, const Number& rate) const {
    const auto like = [&](const at::Tensor& values) {
      return at::sparse_coo_tensor(gradient._indices(), values, gradient.sizes());
    };
    const at::Tensor values = gradient._values(), sum = u.state.at("sum");
    sum.add_(like(values.pow(2)));
    const at::Tensor deviation = sum.sparse_mask(gradient)._values().sqrt_().add_(eps);
    u.parameter.add_(like(values / deviation), (-rate).scalar());
  }

  void apply(Batch& batch) const {
    if (std::any_of(batch.gradients.begin(), batch.gradients.end(),
                    [](const at::Tensor& gradient) { return gradient.is_sparse(); })) {
      for (Update* u : batch.updates) apply(*u);
      return;
    }
    batch.view_as_real();
    batch.advance_steps();
    penalize(batch);
    std::vector<Number> rates;
    for (const double step : batch.steps()) rates.push_back(rate_at(-lr, step));
    const Tensors sums = batch.state("sum");
    at::_foreach_addcmul_(sums, batch.gradients, batch.gradients, 1);
    const Tensors deviations = at::_foreach_sqrt(sums);
    at::_foreach_add_(deviations, eps);
    // In place where Python's is, which rounds otherwise in half precision.
    if (owns_gradients())
      foreach_mul_(batch.gradients, rates);
    else
      batch.gradients = foreach_mul(batch.gradients, rates);
    at::_foreach_addcdiv_(batch.parameters, batch.gradients, deviations);
  }

  void apply_fused(Batch& batch, const GradScaling& scaling) const {
    batch.advance_steps();
    batch.with_number(lr, [&](const auto& rate) {
      at::_fused_adagrad_(batch.parameters, batch.gradients, batch.state("sum"), batch.state("step"), rate, lr_decay,
                          weight_decay.value(), eps, maximize, given(scaling.scale), given(scaling.found_inf));
    });
    batch.take_back_steps(scaling);
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_adagrad() { return std::make_unique<RuleOptimizer<AdagradRule>>(); }

}  // namespace ltn
