#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/adadelta.py
struct AdadeltaRule : BasicRule {
  double rho, eps;

  explicit AdadeltaRule(const Hyperparameters& h) : BasicRule(h), rho(h.number("rho")), eps(h.number("eps")) {}

  void begin(Update& u) const {
    if (begin_dense(u, "Adadelta")) set_zeros(u, {"square_avg", "acc_delta"});
  }

  void apply(Update& u) const {
    u.state.advance_step();
    const at::Tensor gradient = as_real(penalized_gradient(u));
    const at::Tensor square = as_real(u.state.at("square_avg")), travelled = as_real(u.state.at("acc_delta"));
    scale(square, rho).addcmul_(gradient, gradient, 1 - rho);
    const at::Tensor deviation = square.add(eps).sqrt_();
    const at::Tensor delta = travelled.add(eps).sqrt_();
    delta.div_(deviation).mul_(gradient);
    scale(travelled, rho).addcmul_(delta, delta, 1 - rho);
    u.parameter.add_(u.parameter.is_complex() ? at::view_as_complex(delta) : delta, -lr);
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_adadelta() { return std::make_unique<RuleOptimizer<AdadeltaRule>>(); }

}  // namespace ltn
