#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/radam.py
struct RadamRule : AveragesRule {
  using AveragesRule::AveragesRule;

  void begin(Update& u) const {
    if (begin_dense(u, "RAdam")) set_zeros(u, {"exp_avg", "exp_avg_sq"});
  }

  void apply(Update& u) const {
    const auto [parameter, gradient, average, square, step] = advance(u);
    const double correction1 = 1 - power(beta1, step), correction2 = 1 - power(beta2, step);
    // The length of the approximated simple moving average, at infinity and now.
    const double rho_inf = quotient(2, 1 - beta2) - 1;
    const double rho = rho_inf - quotient(2 * step * power(beta2, step), correction2);
    at::Tensor update = lr.of(average.div(correction1));
    if (rho > 5.0) {
      const double rectified =
          power(quotient((rho - 4) * (rho - 2) * rho_inf, (rho_inf - 4) * (rho_inf - 2) * rho), 0.5);
      // A reciprocal and a product, as a number divided by a tensor is in Python.
      const at::Tensor adaptive = scaled(square.sqrt().add_(eps).reciprocal(), power(correction2, 0.5));
      update = scaled(update.mul(adaptive), rectified);
    }
    parameter.add_(update, -1.0);
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_radam() { return std::make_unique<RuleOptimizer<RadamRule>>(); }

}  // namespace ltn
