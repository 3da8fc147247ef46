#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/asgd.py
struct AsgdRule : BasicRule {
  double lambd, alpha, t0;

  explicit AsgdRule(const Hyperparameters& h)
      : BasicRule(h), lambd(h.number("lambd")), alpha(h.number("alpha")), t0(h.number("t0")) {}

  void begin(Update& u) const {
    if (u.gradient.is_sparse()) refuse_sparse("ASGD");
    if (!u.state.empty()) return;
    const auto device = u.parameter.device();
    u.state.set("step", step_counter().to(device));
    u.state.set("eta", step_counter().fill_(lr).to(device));
    u.state.set("mu", step_counter().fill_(1).to(device));
    u.state.set("ax", zeros_for(u.parameter));
  }

  void apply(Update& u) const {
    const at::Tensor parameter = as_real(u.parameter), average = as_real(u.state.at("ax"));
    const at::Tensor eta = u.state.at("eta"), mu = u.state.at("mu");
    at::Tensor gradient = as_real(maximize ? u.gradient.neg() : u.gradient);
    const double step = u.state.advance_step();
    if (weight_decay != 0) gradient = gradient.add(parameter, weight_decay);
    const double size = eta.item<double>();
    scale(parameter, 1 - lambd * size);
    parameter.add_(gradient, -size);
    if (mu.item<double>() != 1)
      average.add_(parameter.sub(average).mul_(mu));
    else
      average.copy_(parameter);
    const Rate next = lr.over((lambd * lr * step).plus(1).to_the(alpha));
    // Through a tensor of the default dtype, as in Python: what was loaded beside a float64 parameter is wider.
    lr.is_tensor() ? eta.fill_(next) : eta.copy_(step_counter().fill_(next));
    mu.copy_(step_counter().fill_(1 / std::max(1.0, step - t0)));
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_asgd() { return std::make_unique<RuleOptimizer<AsgdRule>>(); }

}  // namespace ltn
