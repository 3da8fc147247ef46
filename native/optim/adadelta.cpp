#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/adadelta.py
struct AdadeltaRule : BasicRule {
  double rho, eps;

  explicit AdadeltaRule(const Hyperparameters& h) : BasicRule(h), rho(h.number("rho")), eps(h.number("eps")) {}

  CapturableRule capturable_rule() const { return {.single_on_xla = false}; }

  void begin(Update& u) const {
    if (begin_dense(u, "Adadelta")) set_zeros(u, {"square_avg", "acc_delta"});
  }

  void apply(Update& u) const {
    u.state.advance_step();
    const at::Tensor gradient = as_real(penalized_gradient(u));
    const at::Tensor square = as_real(u.state.at("square_avg")), travelled = as_real(u.state.at("acc_delta"));
    scale(square, rho).addcmul_(gradient, gradient, 1 - rho);
    const at::Tensor deviation = square.add(eps).sqrt_();
    at::Tensor delta = travelled.add(eps).sqrt_();
    if (forms.differentiable) delta = delta.clone();
    delta.div_(deviation).mul_(gradient);
    scale(travelled, rho).addcmul_(delta, delta, 1 - rho);
    u.parameter.add_(u.parameter.is_complex() ? at::view_as_complex(delta) : delta, (-lr).scalar());
  }

  void apply(Batch& batch) const {
    batch.view_as_real();
    batch.advance_steps();
    penalize(batch);
    const Tensors squares = batch.state("square_avg"), travelled = batch.state("acc_delta");
    at::_foreach_mul_(squares, rho);
    at::_foreach_addcmul_(squares, batch.gradients, batch.gradients, 1 - rho);
    const Tensors deviations = at::_foreach_add(squares, eps);
    at::_foreach_sqrt_(deviations);
    const Tensors deltas = at::_foreach_add(travelled, eps);
    at::_foreach_sqrt_(deltas);
    at::_foreach_div_(deltas, deviations);
    at::_foreach_mul_(deltas, batch.gradients);
    at::_foreach_mul_(travelled, rho);
    at::_foreach_addcmul_(travelled, deltas, deltas, 1 - rho);
    if (forms.capturable && lr.is_tensor()) {
      at::_foreach_mul_(deltas, lr.tensor().neg());
      at::_foreach_add_(batch.parameters, deltas);
    } else {
      at::_foreach_add_(batch.parameters, deltas, (-lr).scalar());
    }
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_adadelta() { return std::make_unique<RuleOptimizer<AdadeltaRule>>(); }

}  // namespace ltn
