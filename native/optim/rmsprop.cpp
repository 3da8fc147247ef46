#include "optim/optimizers.h"

namespace ltn {

namespace {

// torch/optim/rmsprop.py
struct RmspropRule {
  using State = ParameterState;
  Rate lr;
  double alpha, eps, weight_decay, momentum;
  bool centered, maximize;

  explicit RmspropRule(const Hyperparameters& h)
      : lr(h.rate("lr")),
        alpha(h.number("alpha")),
        eps(h.number("eps")),
        weight_decay(h.number("weightDecay")),
        momentum(h.number("momentum")),
        centered(h.boolean("centered")),
        maximize(h.boolean("maximize")) {}

  void begin(Update<State>& u) const {
    if (u.gradient.is_sparse()) refuse_sparse("RMSprop");
    if (!u.state.empty()) return;
    u.state.set("step", step_counter());
    u.state.set("square_avg", zeros_for(u.parameter));
    if (momentum > 0) u.state.set("momentum_buffer", zeros_for(u.parameter));
    if (centered) u.state.set("grad_avg", zeros_for(u.parameter));
  }

  void apply(Update<State>& u) const {
    at::Tensor gradient = maximize ? u.gradient.neg() : u.gradient;
    u.state.advance_step();
    if (weight_decay != 0) gradient = gradient.add(u.parameter, weight_decay);
    const at::Tensor parameter = as_real(u.parameter);
    gradient = as_real(gradient);
    const at::Tensor square = as_real(u.state.at("square_avg"));
    square.mul_(alpha).addcmul_(gradient, gradient, 1 - alpha);
    at::Tensor average;
    if (centered) {
      const at::Tensor mean = as_real(u.state.at("grad_avg"));
      mean.lerp_(gradient, 1 - alpha);
      average = square.addcmul(mean, mean, -1).sqrt_();
    } else {
      average = square.sqrt();
    }
    average.add_(eps);
    if (momentum > 0) {
      const at::Tensor buffer = as_real(u.state.at("momentum_buffer"));
      buffer.mul_(momentum).addcdiv_(gradient, average);
      parameter.add_(buffer, -lr);
    } else {
      parameter.addcdiv_(gradient, average, -lr);
    }
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_rmsprop() { return std::make_unique<RuleOptimizer<RmspropRule>>(); }

}  // namespace ltn
