#include <ATen/MemoryOverlap.h>

#include <algorithm>
#include <map>

#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/sgd.py
struct SgdRule : BasicRule {
  double momentum, dampening;
  bool nesterov;
  // Whether the parameters of a device and dtype, which are changed together, have momentum.
  std::map<std::pair<std::string, at::ScalarType>, bool> have_momentum;

  explicit SgdRule(const Hyperparameters& h)
      : BasicRule(h),
        momentum(h.number("momentum")),
        dampening(h.number("dampening")),
        nesterov(h.boolean("nesterov")) {
    // Python's class takes no notice of it but for the recording of gradients.
    forms.differentiable = false;
  }

  void begin(Update& u) {
    if (forms.form == Form::kFused && u.gradient.is_sparse())
      throw Error("RuntimeError", "`_fused_sgd` does not support sparse gradients");
    u.momentum = u.state.find("momentum_buffer");
    if (forms.form != Form::kFused || momentum == 0) return;
    const auto [first, _] =
        have_momentum.try_emplace({u.parameter.device().str(), u.parameter.scalar_type()}, u.momentum.defined());
    if (first->second != u.momentum.defined())
      throw Error("RuntimeError", "expected a momentum_buffer for all parameters or for none, as `fused: true` needs");
  }

  // As in Python a step in which lists are updated at once leaves Nesterov's momentum in the gradients.
  bool writes_gradients() const {
    return (weight_decay.requires_grad() && !maximize) ||
           (forms.form == Form::kForeach && nesterov && momentum != 0 && !owns_gradients());
  }

  // The buffer with the gradient in it.
  at::Tensor advance_momentum(Update& u, const at::Tensor& gradient) const {
    if (u.momentum.defined()) return scale(u.momentum, momentum).add_(gradient, 1 - dampening);
    at::Tensor buffer = gradient.detach().clone();
    u.state.set("momentum_buffer", buffer);
    return buffer;
  }

  void apply(Update& u) const {
    at::Tensor gradient = penalized_gradient(u);
    if (momentum != 0) {
      const at::Tensor buffer = advance_momentum(u, gradient);
      gradient = nesterov ? gradient.add(buffer, momentum) : buffer;
    }
    if (lr.requires_grad())
      u.parameter.addcmul_(gradient, lr.tensor(), -1);
    else
      u.parameter.add_(gradient, (-lr).scalar());
  }

  void apply(Batch& batch) const {
    const bool has_sparse = std::any_of(batch.gradients.begin(), batch.gradients.end(),
                                        [](const at::Tensor& gradient) { return gradient.is_sparse(); });
    penalize(batch);
    if (momentum != 0) {
      Tensors buffers;
      for (const Update* u : batch.updates)
        if (u->momentum.defined()) buffers.push_back(u->momentum);
      if (buffers.size() == batch.updates.size()) {
        at::_foreach_mul_(buffers, momentum);
        at::_foreach_add_(buffers, batch.gradients, 1 - dampening);
      } else {
        buffers.clear();
        for (size_t i = 0; i < batch.updates.size(); ++i)
          buffers.push_back(advance_momentum(*batch.updates[i], batch.gradients[i]));
      }
      if (nesterov)
        at::_foreach_add_(batch.gradients, buffers, momentum);
      else
        batch.gradients = buffers;
    }
    const at::Scalar size = (-lr).scalar();
    if (!has_sparse) return at::_foreach_add_(batch.parameters, batch.gradients, size);
    for (size_t i = 0; i < batch.parameters.size(); ++i) batch.parameters[i].add_(batch.gradients[i], size);
  }

  void apply_fused(Batch& batch, const GradScaling& scaling) const {
    Tensors buffers;
    bool first = momentum != 0;
    for (const Update* u : batch.updates) first = first && !u->state.find("momentum_buffer").defined();
    if (first)
      for (Update* u : batch.updates) u->state.set("momentum_buffer", at::empty_like(u->gradient));
    if (momentum != 0) buffers = batch.state("momentum_buffer");
    batch.with_number(lr, [&](const auto& rate) {
      at::_fused_sgd_(batch.parameters, batch.gradients, buffers, weight_decay.value(), momentum, rate, dampening,
                      nesterov, maximize, first, given(scaling.scale), given(scaling.found_inf));
    });
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_sgd() { return std::make_unique<RuleOptimizer<SgdRule>>(); }

}  // namespace ltn
