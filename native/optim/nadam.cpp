#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/nadam.py
struct NadamRule : AveragesRule {
  double momentum_decay;

  explicit NadamRule(const Hyperparameters& h) : AveragesRule(h), momentum_decay(h.number("momentumDecay")) {}

  void begin(Update& u) const {
    if (!begin_dense(u, "NAdam")) return;
    u.state.set("mu_product", step_counter().fill_(1));
    set_zeros(u, {"exp_avg", "exp_avg_sq"});
  }

  void apply(Update& u) const {
    const auto [parameter, gradient, average, square, step] = advance(u);
    const double mu = momentum_at(step), next_mu = momentum_at(step + 1);
    const double total = scale(u.state.at("mu_product"), mu).item<double>();
    const at::Tensor denominator = square.div(1 - power(beta2, step)).sqrt().add_(eps);
    parameter.addcdiv_(gradient, denominator, -lr * (1.0 - mu) / (1.0 - total));
    parameter.addcdiv_(average, denominator, (-lr * next_mu) / (1.0 - total * next_mu));
  }

  double momentum_at(double step) const { return beta1 * (1.0 - 0.5 * power(0.96, step * momentum_decay)); }
};

}  // namespace

std::unique_ptr<Optimizer> new_nadam() { return std::make_unique<RuleOptimizer<NadamRule>>(); }

}  // namespace ltn
