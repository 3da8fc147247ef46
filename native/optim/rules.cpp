#include "optim/rules.h"

namespace ltn {

void set_zeros(Update& u, std::initializer_list<const char*> names) {
  for (const char* name : names) u.state.set(name, zeros_for(u.parameter));
}

BasicRule::BasicRule(const Hyperparameters& h)
    : lr(h.scalar("lr")),
      weight_decay(h.optional_scalar("weightDecay").value_or(0)),
      maximize(h.boolean("maximize")),
      decays(weight_decay.value() != 0),
      forms(h) {}

bool BasicRule::begin_dense(Update& u, const char* optimizer) const {
  if (u.gradient.is_sparse()) refuse_sparse(optimizer);
  if (!u.state.empty()) return false;
  u.state.set("step", forms.counter(u.parameter));
  return true;
}

at::Tensor BasicRule::penalized(const at::Tensor& gradient, const at::Tensor& parameter) const {
  if (!decays) return gradient;
  // A gradient flows to the decay through a product only, which Python writes to the gradient itself.
  if (weight_decay.requires_grad()) return gradient.addcmul_(parameter.clone(), weight_decay.tensor());
  return gradient.add(parameter, weight_decay.scalar());
}

at::Tensor BasicRule::penalized_gradient(const Update& u) const {
  return penalized(maximize ? u.gradient.neg() : u.gradient, u.parameter);
}

void BasicRule::penalize(Batch& batch) const {
  if (maximize) batch.gradients = at::_foreach_neg(batch.gradients);
  if (!decays) return;
  if (maximize)
    at::_foreach_add_(batch.gradients, batch.parameters, weight_decay.scalar());
  else
    batch.gradients = at::_foreach_add(batch.gradients, batch.parameters, weight_decay.scalar());
}

AveragesRule::AveragesRule(const Hyperparameters& h)
    : BasicRule(h), eps(h.number("eps")), decoupled_weight_decay(h.boolean("decoupledWeightDecay")) {
  std::tie(beta1, beta2) = h.pair("betas");
}

at::Tensor AveragesRule::decayed(const at::Tensor& gradient, const at::Tensor& parameter) const {
  if (!decays || !decoupled_weight_decay) return penalized(gradient, parameter);
  scale(parameter, 1 - lr * weight_decay);
  return gradient;
}

void AveragesRule::average(const at::Tensor& gradient, const at::Tensor& average, const at::Tensor& square) const {
  average.lerp_(gradient, 1 - beta1);
  scale(square, beta2).addcmul_(gradient, gradient, 1 - beta2);
}

AveragesRule::Averages AveragesRule::advance(Update& u, bool counts_in_tensors) const {
  Averages a{.parameter = as_real(u.parameter),
             .gradient = as_real(maximize ? u.gradient.neg() : u.gradient),
             .average = as_real(u.state.at("exp_avg")),
             .square = as_real(u.state.at("exp_avg_sq")),
             .step = u.state.advance_step(counts_in_tensors)};
  a.gradient = decayed(a.gradient, a.parameter);
  average(a.gradient, a.average, a.square);
  return a;
}

AveragesRule::Lists AveragesRule::advance(Batch& batch) const {
  batch.view_as_real();
  batch.advance_steps();
  if (decays && decoupled_weight_decay) {
    if (maximize) batch.gradients = at::_foreach_neg(batch.gradients);
    foreach_mul_(batch.parameters, 1 - lr * weight_decay);
  } else {
    penalize(batch);
  }
  Lists lists{.averages = batch.state("exp_avg"), .squares = batch.state("exp_avg_sq")};
  at::_foreach_lerp_(lists.averages, batch.gradients, 1 - beta1);
  at::_foreach_mul_(lists.squares, beta2);
  at::_foreach_addcmul_(lists.squares, batch.gradients, batch.gradients, 1 - beta2);
  return lists;
}

}  // namespace ltn
