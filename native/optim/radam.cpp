#include "optim/optimizers.h"

namespace ltn {

namespace {

// torch/optim/radam.py
struct RadamRule {
  using State = ParameterState;
  Rate lr;
  double beta1 = 0, beta2 = 0, eps, weight_decay;
  bool decoupled_weight_decay, maximize;

  explicit RadamRule(const Hyperparameters& h)
      : lr(h.rate("lr")),
        eps(h.number("eps")),
        weight_decay(h.number("weightDecay")),
        decoupled_weight_decay(h.boolean("decoupledWeightDecay")),
        maximize(h.boolean("maximize")) {
    std::tie(beta1, beta2) = h.pair("betas");
  }

  void begin(Update<State>& u) const {
    if (u.gradient.is_sparse()) refuse_sparse("RAdam");
    if (!u.state.empty()) return;
    u.state.set("step", step_counter());
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
    average.lerp_(gradient, 1 - beta1);
    square.mul_(beta2).addcmul_(gradient, gradient, 1 - beta2);
    const double correction1 = 1 - std::pow(beta1, step), correction2 = 1 - std::pow(beta2, step);
    // The length of the approximated simple moving average, at infinity and now.
    const double rho_inf = 2 / (1 - beta2) - 1;
    const double rho = rho_inf - 2 * step * std::pow(beta2, step) / correction2;
    at::Tensor update = lr.of(average.div(correction1));
    if (rho > 5.0) {
      const double rectified = std::pow((rho - 4) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho), 0.5);
      // A reciprocal and a product, as a number divided by a tensor is in Python.
      const at::Tensor adaptive = square.sqrt().add_(eps).reciprocal().mul(std::pow(correction2, 0.5));
      update = update.mul(adaptive).mul(rectified);
    }
    parameter.add_(update, -1.0);
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_radam() { return std::make_unique<RuleOptimizer<RadamRule>>(); }

}  // namespace ltn
