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

  CapturableRule capturable_rule() const { return {.foreach_on_xla = true}; }

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
    average = forms.differentiable ? average.add(eps) : average.add_(eps);
    if (momentum > 0) {
      const at::Tensor buffer = as_real(u.state.at("momentum_buffer"));
      scale(buffer, momentum).addcdiv_(gradient, average);
      parameter.add_(buffer, (-lr).scalar());
    } else {
      parameter.addcdiv_(gradient, average, (-lr).scalar());
    }
  }

  void apply(Batch& batch) const {
    batch.view_as_real();
    batch.advance_steps();
    penalize(batch);
    const Tensors squares = batch.state("square_avg");
    at::_foreach_mul_(squares, alpha);
    at::_foreach_addcmul_(squares, batch.gradients, batch.gradients, 1 - alpha);
    Tensors averages;
    if (centered) {
      const Tensors means = batch.state("grad_avg");
      at::_foreach_lerp_(means, batch.gradients, 1 - alpha);
      averages = at::_foreach_addcmul(squares, means, means, -1);
      at::_foreach_sqrt_(averages);
    } else {
      averages = at::_foreach_sqrt(squares);
    }
    at::_foreach_add_(averages, eps);
    const bool keeps_tensor = forms.capturable && lr.is_tensor();
    if (momentum > 0) {
      const Tensors buffers = batch.state("momentum_buffer");
      at::_foreach_mul_(buffers, momentum);
      at::_foreach_addcdiv_(buffers, batch.gradients, averages);
      if (keeps_tensor)
        at::_foreach_add_(batch.parameters, at::_foreach_mul(buffers, lr.tensor().neg()));
      else
        at::_foreach_add_(batch.parameters, buffers, (-lr).scalar());
    } else if (keeps_tensor) {
      at::_foreach_div_(averages, lr.tensor().neg());
      at::_foreach_addcdiv_(batch.parameters, batch.gradients, averages);
    } else {
      at::_foreach_addcdiv_(batch.parameters, batch.gradients, averages, (-lr).scalar());
    }
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_rmsprop() { return std::make_unique<RuleOptimizer<RmspropRule>>(); }

}  // namespace ltn
