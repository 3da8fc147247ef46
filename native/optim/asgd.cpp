#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/asgd.py
struct AsgdRule : BasicRule {
  double lambd, alpha, t0;

  explicit AsgdRule(const Hyperparameters& h)
      : BasicRule(h), lambd(h.number("lambd")), alpha(h.number("alpha")), t0(h.number("t0")) {}

  CapturableRule capturable_rule() const {
    return {.subjects = "params, mus, etas, and state_steps", .counters = {"mu", "eta", "step"}};
  }

  void begin(Update& u) const {
    if (!begin_dense(u, "ASGD")) return;
    const auto device = u.parameter.device();
    u.state.set("step", u.state.at("step").to(device));
    u.state.set("eta", forms.counter(u.parameter, lr.value()).to(device));
    u.state.set("mu", forms.counter(u.parameter, 1).to(device));
    set_zeros(u, {"ax"});
  }

  void apply(Update& u) const {
    const at::Tensor parameter = as_real(u.parameter), average = as_real(u.state.at("ax"));
    const at::Tensor eta = u.state.at("eta"), mu = u.state.at("mu");
    const Number step = u.state.advance_step(forms.capturable);
    const at::Tensor gradient = penalized(as_real(maximize ? u.gradient.neg() : u.gradient), parameter);
    if (forms.capturable) {
      scale(parameter, 1 - lambd * Number(eta));
      parameter.addcmul_(gradient, eta, -1);
    } else {
      const double size = eta.item<double>();
      scale(parameter, 1 - lambd * size);
      parameter.add_(gradient, -size);
    }
    if (forms.capturable || mu.item<double>() != 1)
      average.add_(parameter.sub(average).mul_(mu));
    else
      average.copy_(parameter);
    const Number next = next_eta(step);
    if (forms.capturable) {
      eta.copy_(next.tensor());
      mu.copy_((1 / Number(at::maximum((step - t0).tensor(), at::ones_like(step.tensor())))).tensor());
    } else {
      eta.copy_(as_tensor(next));
      mu.copy_(as_tensor(next_mu(step.value())));
    }
  }

  Number next_eta(const Number& step) const { return lr / power(1 + lambd * lr * step, Number(alpha)); }
  double next_mu(double step) const { return quotient(1, std::max(1.0, step - t0)); }

  // `torch.as_tensor`: a number goes through a tensor of the default dtype.
  static at::Tensor as_tensor(const Number& number) {
    return number.is_tensor() ? number.tensor()
                              : at::scalar_tensor(number.value(), c10::get_default_dtype_as_scalartype());
  }

  void apply(Batch& batch) const {
    batch.view_as_real();
    batch.advance_steps();
    penalize(batch);
    const Tensors averages = batch.state("ax"), etas = batch.state("eta"), mus = batch.state("mu");
    const Tensors counters = batch.state("step");
    if (decays)
      at::_foreach_add_(batch.gradients, batch.parameters, lambd);
    else
      batch.gradients = at::_foreach_add(batch.gradients, batch.parameters, lambd);
    at::_foreach_addcmul_(batch.parameters, batch.gradients, etas, -1);
    at::_foreach_addcmul_(averages, at::_foreach_sub(batch.parameters, averages), mus);
    Tensors next_etas, next_mus;
    if (forms.capturable) {
      next_mus = at::_foreach_sub(counters, t0);
      at::_foreach_maximum_(next_mus, 1.0);
      at::_foreach_reciprocal_(next_mus);
      next_etas = at::_foreach_mul(counters, lambd);
      foreach_mul_(next_etas, lr);
      at::_foreach_add_(next_etas, 1);
      at::_foreach_pow_(next_etas, alpha);
      at::_foreach_reciprocal_(next_etas);
      foreach_mul_(next_etas, lr);
    } else {
      const auto steps = batch.steps();
      const auto device = batch.parameters[0].device();
      for (size_t i = 0; i < steps.size(); ++i) {
        next_etas.push_back(next_eta(Number(counters[i])).tensor().to(device));
        next_mus.push_back(as_tensor(next_mu(steps[i])).to(device));
      }
    }
    at::_foreach_copy_(etas, next_etas);
    at::_foreach_copy_(mus, next_mus);
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_asgd() { return std::make_unique<RuleOptimizer<AsgdRule>>(); }

}  // namespace ltn
