#include "optim/optimizers.h"

namespace ltn {

namespace {

// torch/optim/adadelta.py
struct AdadeltaRule {
  using State = ParameterState;
  Rate lr;
  double rho, eps, weight_decay;
  bool maximize;

  explicit AdadeltaRule(const Hyperparameters& h)
      : lr(h.rate("lr")),
        rho(h.number("rho")),
        eps(h.number("eps")),
        weight_decay(h.number("weightDecay")),
        maximize(h.boolean("maximize")) {}

  void begin(Update<State>& u) const {
    if (u.gradient.is_sparse()) refuse_sparse("Adadelta");
    if (!u.state.empty()) return;
    u.state.set("step", step_counter());
    u.state.set("square_avg", zeros_for(u.parameter));
    u.state.set("acc_delta", zeros_for(u.parameter));
  }

  void apply(Update<State>& u) const {
    u.state.advance_step();
    at::Tensor gradient = maximize ? u.gradient.neg() : u.gradient;
    if (weight_decay != 0) gradient = gradient.add(u.parameter, weight_decay);
    gradient = as_real(gradient);
    const at::Tensor square = as_real(u.state.at("square_avg")), travelled = as_real(u.state.at("acc_delta"));
    square.mul_(rho).addcmul_(gradient, gradient, 1 - rho);
    const at::Tensor deviation = square.add(eps).sqrt_();
    const at::Tensor delta = travelled.add(eps).sqrt_();
    delta.div_(deviation).mul_(gradient);
    travelled.mul_(rho).addcmul_(delta, delta, 1 - rho);
    u.parameter.add_(u.parameter.is_complex() ? at::view_as_complex(delta) : delta, -lr);
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_adadelta() { return std::make_unique<RuleOptimizer<AdadeltaRule>>(); }

}  // namespace ltn
