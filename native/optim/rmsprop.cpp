#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/rmsprop.py
struct RmspropRule : BasicRule {
  double alpha, eps, momentum;
  bool centered;

  explicit RmspropRule(const Hyperparameters& h)
      : BasicRule(h),
        alpha(h.number("alpha")),
        eps(h.number("eps")),
        momentum(h.number("momentum")),
        centered(h.boolean("centered")) {}

  void begin(Update& u) const {
    if (begin_dense(u, "RMSprop")) {
      set_zeros(u, {"square_avg"});
      if (momentum > 0) set_zeros(u, {"momentum_buffer"});
      if (centered) set_zeros(u, {"grad_avg"});
    }
    if (momentum > 0) u.state.at("momentum_buffer");
    if (centered) u.state.at("grad_avg");
  }

  void apply(Update& u) const {
    u.state.advance_step();
    const at::Tensor parameter = as_real(u.parameter);
    const at::Tensor gradient = as_real(penalized_gradient(u));
    const at::Tensor square = as_real(u.state.at("square_avg"));
    scale(square, alpha).addcmul_(gradient, gradient, 1 - alpha);
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
      scale(buffer, momentum).addcdiv_(gradient, average);
      parameter.add_(buffer, -lr);
    } else {
      parameter.addcdiv_(gradient, average, -lr);
    }
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_rmsprop() { return std::make_unique<RuleOptimizer<RmspropRule>>(); }

}  // namespace ltn
