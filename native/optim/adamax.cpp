#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/adamax.py
struct AdamaxRule : BasicRule {
  double beta1 = 0, beta2 = 0, eps;

  explicit AdamaxRule(const Hyperparameters& h) : BasicRule(h), eps(h.number("eps")) {
    std::tie(beta1, beta2) = h.pair("betas");
  }

  void begin(Update& u) const {
    if (begin_dense(u, "Adamax")) set_zeros(u, {"exp_avg", "exp_inf"});
  }

  void apply(Update& u) const {
    const Number step = u.state.advance_step(forms.capturable);
    const at::Tensor parameter = as_real(u.parameter);
    const at::Tensor gradient = as_real(penalized_gradient(u));
    const at::Tensor average = as_real(u.state.at("exp_avg"));
    at::Tensor largest = as_real(u.state.at("exp_inf"));
    average.lerp_(gradient, 1 - beta1);
    if (forms.differentiable) {
      const at::Tensor both = at::cat({scale(largest, beta2).unsqueeze(0), gradient.abs().add_(eps).unsqueeze_(0)}, 0);
      largest.copy_(at::amax(both, 0, false));
    } else {
      at::maximum_out(largest, scale(largest, beta2), gradient.abs().add_(eps));
    }
    if (forms.capturable) {
      const at::Tensor correction = (power(Number(beta1), step) - 1).tensor();
      lr.is_tensor() ? correction.div_(lr.tensor()) : correction.div_(lr.scalar());
      parameter.addcdiv_(average, largest.mul(correction));
    } else {
      parameter.addcdiv_(average, largest, (-(lr / (1 - power(Number(beta1), step)))).scalar());
    }
  }

  void apply(Batch& batch) const {
    batch.view_as_real();
    batch.advance_steps();
    penalize(batch);
    const Tensors averages = batch.state("exp_avg"), largest = batch.state("exp_inf");
    at::_foreach_lerp_(averages, batch.gradients, 1 - beta1);
    at::_foreach_mul_(largest, beta2);
    if (owns_gradients())
      at::_foreach_abs_(batch.gradients);
    else
      batch.gradients = at::_foreach_abs(batch.gradients);
    at::_foreach_add_(batch.gradients, eps);
    at::_foreach_maximum_(largest, batch.gradients);
    if (forms.capturable) {
      const Tensors corrections = at::_foreach_pow(beta1, batch.state("step"));
      at::_foreach_sub_(corrections, 1);
      foreach_div_(corrections, lr);
      at::_foreach_addcdiv_(batch.parameters, averages, at::_foreach_mul(largest, corrections));
    } else {
      const double rate = lr.value();
      const auto sizes =
          scalars(batch.steps(), [&](double step) { return quotient(rate, 1 - power(beta1, step)) * -1; });
      at::_foreach_addcdiv_(batch.parameters, averages, largest, sizes);
    }
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_adamax() { return std::make_unique<RuleOptimizer<AdamaxRule>>(); }

}  // namespace ltn
