#include "napi/errors.h"
#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/sgd.py
struct SgdRule : BasicRule {
  double momentum, dampening;
  bool nesterov, fused;

  explicit SgdRule(const Hyperparameters& h)
      : BasicRule(h),
        momentum(h.number("momentum")),
        dampening(h.number("dampening")),
        nesterov(h.boolean("nesterov")),
        fused(h.is_true("fused")) {}

  void begin(Update<State>& u) const {
    if (fused && u.gradient.is_sparse()) throw Error("RuntimeError", "`_fused_sgd` does not support sparse gradients");
  }

  void apply(Update<State>& u) const {
    at::Tensor gradient = penalized_gradient(u);
    if (momentum != 0) {
      at::Tensor buffer = u.state.find("momentum_buffer");
      if (buffer.defined()) {
        buffer.mul_(momentum).add_(gradient, 1 - dampening);
      } else {
        buffer = gradient.detach().clone();
        u.state.set("momentum_buffer", buffer);
      }
      gradient = nesterov ? gradient.add(buffer, momentum) : buffer;
    }
    u.parameter.add_(gradient, -lr);
  }

  void apply_fused(std::vector<Update<State>>& updates) const {
    std::vector<at::Tensor> parameters, gradients, buffers;
    bool first = momentum != 0;
    for (auto& u : updates) first = first && !u.state.find("momentum_buffer").defined();
    for (auto& u : updates) {
      parameters.push_back(u.parameter);
      gradients.push_back(u.gradient);
      if (momentum == 0) continue;
      if (first) u.state.set("momentum_buffer", at::empty_like(u.gradient));
      buffers.push_back(u.state.at("momentum_buffer"));
    }
    at::_fused_sgd_(parameters, gradients, buffers, weight_decay, momentum, static_cast<double>(lr), dampening,
                    nesterov, maximize, first);
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_sgd() { return std::make_unique<RuleOptimizer<SgdRule>>(); }

}  // namespace ltn
