#include "optim/rules.h"

namespace ltn {

bool begin_dense(Update& u, const char* optimizer) {
  if (u.gradient.is_sparse()) refuse_sparse(optimizer);
  if (!u.state.empty()) return false;
  u.state.set("step", step_counter());
  return true;
}

void set_zeros(Update& u, std::initializer_list<const char*> names) {
  for (const char* name : names) u.state.set(name, zeros_for(u.parameter));
}

BasicRule::BasicRule(const Hyperparameters& h)
    : lr(h.rate("lr")), weight_decay(h.number("weightDecay")), maximize(h.boolean("maximize")) {}

at::Tensor BasicRule::penalized_gradient(const Update& u) const {
  at::Tensor gradient = maximize ? u.gradient.neg() : u.gradient;
  if (weight_decay != 0) gradient = gradient.add(u.parameter, weight_decay);
  return gradient;
}

AveragesRule::AveragesRule(const Hyperparameters& h)
    : BasicRule(h), eps(h.number("eps")), decoupled_weight_decay(h.boolean("decoupledWeightDecay")) {
  std::tie(beta1, beta2) = h.pair("betas");
}

AveragesRule::Averages AveragesRule::advance(Update& u) const {
  Averages a{.parameter = as_real(u.parameter),
             .gradient = as_real(maximize ? u.gradient.neg() : u.gradient),
             .average = as_real(u.state.at("exp_avg")),
             .square = as_real(u.state.at("exp_avg_sq")),
             .step = u.state.advance_step()};
  if (weight_decay != 0) {
    if (decoupled_weight_decay)
      (1 - lr * weight_decay).scale(a.parameter);
    else
      a.gradient = a.gradient.add(a.parameter, weight_decay);
  }
  a.average.lerp_(a.gradient, 1 - beta1);
  scale(a.square, beta2).addcmul_(a.gradient, a.gradient, 1 - beta2);
  return a;
}

}  // namespace ltn
