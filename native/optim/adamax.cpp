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
    const double step = u.state.advance_step();
    const at::Tensor parameter = as_real(u.parameter);
    const at::Tensor gradient = as_real(penalized_gradient(u));
    const at::Tensor average = as_real(u.state.at("exp_avg"));
    at::Tensor largest = as_real(u.state.at("exp_inf"));
    average.lerp_(gradient, 1 - beta1);
    at::maximum_out(largest, scale(largest, beta2), gradient.abs().add_(eps));
    const double rate = lr / (1 - power(beta1, step));
    parameter.addcdiv_(average, largest, -rate);
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_adamax() { return std::make_unique<RuleOptimizer<AdamaxRule>>(); }

}  // namespace ltn
