#include "optim/optimizers.h"

namespace ltn {

namespace {

// torch/optim/nadam.py
struct NadamRule {
  using State = ParameterState;
  Rate lr;
  double beta1 = 0, beta2 = 0, eps, weight_decay, momentum_decay;
  bool decoupled_weight_decay, maximize;

  explicit NadamRule(const Hyperparameters& h)
      : lr(h.rate("lr")),
        eps(h.number("eps")),
        weight_decay(h.number("weightDecay")),
        momentum_decay(h.number("momentumDecay")),
        decoupled_weight_decay(h.boolean("decoupledWeightDecay")),
        maximize(h.boolean("maximize")) {
    std::tie(beta1, beta2) = h.pair("betas");
  }

  void begin(Update<State>& u) const {
    if (u.gradient.is_sparse()) refuse_sparse("NAdam");
    if (!u.state.empty()) return;
    u.state.set("step", step_counter());
    u.state.set("mu_product", step_counter().fill_(1));
    u.state.set("exp_avg", zeros_for(u.parameter));
    u.state.set("exp_avg_sq", zeros_for(u.parameter));
  }

  void apply(Update<State>& u) const {
    const at::Tensor parameter = as_real(u.parameter);
    at::Tensor gradient = as_real(maximize ? u.gradient.neg() : u.gradient);
    const at::Tensor average = as_real(u.state.at("exp_avg")), square = as_real(u.state.at("exp_avg_sq"));
    const double step = u.state.advance_step();
    if (weight_decay != 0) {
      if (decoupled_weight_decay)
        (1 - lr * weight_decay).scale(parameter);
      else
        gradient = gradient.add(parameter, weight_decay);
    }
    const double mu = momentum_at(step), next_mu = momentum_at(step + 1);
    const double product = u.state.at("mu_product").mul_(mu).item<double>();
    average.lerp_(gradient, 1 - beta1);
    square.mul_(beta2).addcmul_(gradient, gradient, 1 - beta2);
    const at::Tensor denominator = square.div(1 - std::pow(beta2, step)).sqrt().add_(eps);
    parameter.addcdiv_(gradient, denominator, -lr * (1.0 - mu) / (1.0 - product));
    parameter.addcdiv_(average, denominator, (-lr * next_mu) / (1.0 - product * next_mu));
  }

  double momentum_at(double step) const { return beta1 * (1.0 - 0.5 * std::pow(0.96, step * momentum_decay)); }
};

}  // namespace

std::unique_ptr<Optimizer> new_nadam() { return std::make_unique<RuleOptimizer<NadamRule>>(); }

}  // namespace ltn
