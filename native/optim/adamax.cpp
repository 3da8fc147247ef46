#include "optim/optimizers.h"

namespace ltn {

namespace {

// torch/optim/adamax.py
struct AdamaxRule {
  using State = ParameterState;
  Rate lr;
  double beta1 = 0, beta2 = 0, eps, weight_decay;
  bool maximize;

  explicit AdamaxRule(const Hyperparameters& h)
      : lr(h.rate("lr")), eps(h.number("eps")), weight_decay(h.number("weightDecay")), maximize(h.boolean("maximize")) {
    std::tie(beta1, beta2) = h.pair("betas");
  }

  void begin(Update<State>& u) const {
    if (u.gradient.is_sparse()) refuse_sparse("Adamax");
    if (!u.state.empty()) return;
    u.state.set("step", step_counter());
    u.state.set("exp_avg", zeros_for(u.parameter));
    u.state.set("exp_inf", zeros_for(u.parameter));
  }

  void apply(Update<State>& u) const {
    at::Tensor gradient = maximize ? u.gradient.neg() : u.gradient;
    const double step = u.state.advance_step();
    if (weight_decay != 0) gradient = gradient.add(u.parameter, weight_decay);
    const at::Tensor parameter = as_real(u.parameter);
    gradient = as_real(gradient);
    const at::Tensor average = as_real(u.state.at("exp_avg"));
    at::Tensor largest = as_real(u.state.at("exp_inf"));
    average.lerp_(gradient, 1 - beta1);
    at::maximum_out(largest, largest.mul_(beta2), gradient.abs().add_(eps));
    const double rate = lr / (1 - std::pow(beta1, step));
    parameter.addcdiv_(average, largest, -rate);
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_adamax() { return std::make_unique<RuleOptimizer<AdamaxRule>>(); }

}  // namespace ltn
