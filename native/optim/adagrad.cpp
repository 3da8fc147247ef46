#include "napi/errors.h"
#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/adagrad.py
struct AdagradRule : BasicRule {
  double lr_decay, eps, initial;
  bool foreach, fused;

  explicit AdagradRule(const Hyperparameters& h)
      : BasicRule(h),
        lr_decay(h.number("lrDecay")),
        eps(h.number("eps")),
        initial(h.number("initialAccumulatorValue")),
        foreach (h.is_true("foreach")),
        fused(h.is_true("fused")) {}

  static void begin_all(const at::Tensor& parameter, ParameterState& state, const Hyperparameters& defaults) {
    fill(parameter, state, defaults.number("initialAccumulatorValue"));
  }

  static void fill(const at::Tensor& parameter, ParameterState& state, double initial) {
    state.set("step", step_counter());
    state.set("sum", at::full_like(parameter,
                                   parameter.is_complex() ? at::Scalar(c10::complex<double>(initial, initial))
                                                          : at::Scalar(initial),
                                   {}, at::MemoryFormat::Preserve));
  }

  void begin(Update& u) const {
    // Of a parameter that came into its group by another way.
    if (u.state.empty()) fill(u.parameter, u.state, initial);
    u.state.at("step");
    u.state.at("sum");
    if (fused && (u.gradient.is_sparse() || u.parameter.is_complex()))
      throw Error("RuntimeError", "`fused` does not support sparse grad or complex param");
    if (weight_decay != 0 && u.gradient.is_sparse())
      throw Error("RuntimeError", "weight_decay option is not compatible with sparse gradients");
  }

  void apply(Update& u) const {
    const double step = u.state.advance_step();
    at::Tensor gradient = penalized_gradient(u);
    const double rate = lr / (1 + (step - 1) * lr_decay);
    if (gradient.is_sparse()) return apply_sparse(u, gradient.coalesce(), rate);

    const at::Tensor parameter = as_real(u.parameter);
    gradient = as_real(gradient);
    const at::Tensor sum = as_real(u.state.at("sum"));
    sum.addcmul_(gradient, gradient, 1);
    const at::Tensor deviation = sum.sqrt().add_(eps);
    // Python's two forms multiply in another order.
    if (foreach)
      parameter.addcdiv_(scaled(gradient, -rate), deviation);
    else
      parameter.addcdiv_(gradient, deviation, -rate);
  }

  void apply_sparse(Update& u, const at::Tensor& gradient, double rate) const {
    const auto like = [&](const at::Tensor& values) {
      return at::sparse_coo_tensor(gradient._indices(), values, gradient.sizes());
    };
    const at::Tensor values = gradient._values(), sum = u.state.at("sum");
    sum.add_(like(values.pow(2)));
    const at::Tensor deviation = sum.sparse_mask(gradient)._values().sqrt_().add_(eps);
    u.parameter.add_(like(values / deviation), -rate);
  }

  void apply_fused(std::vector<Update>& updates) const {
    std::vector<at::Tensor> parameters, gradients, sums, steps;
    for (auto& u : updates) {
      u.state.advance_step();
      parameters.push_back(u.parameter);
      gradients.push_back(u.gradient);
      sums.push_back(u.state.at("sum"));
      steps.push_back(u.state.at("step"));
    }
    at::_fused_adagrad_(parameters, gradients, sums, steps, static_cast<double>(lr), lr_decay, weight_decay, eps,
                        maximize);
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_adagrad() { return std::make_unique<RuleOptimizer<AdagradRule>>(); }

}  // namespace ltn
