#include <map>

#include "napi/errors.h"
#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/sgd.py
struct SgdRule : BasicRule {
  double momentum, dampening;
  bool nesterov, fused;
  // Whether the parameters of a device and dtype, which are changed together, have momentum.
  std::map<std::pair<std::string, at::ScalarType>, bool> have_momentum;

  explicit SgdRule(const Hyperparameters& h)
      : BasicRule(h),
        momentum(h.number("momentum")),
        dampening(h.number("dampening")),
        nesterov(h.boolean("nesterov")),
        fused(h.is_true("fused")) {}

  void begin(Update& u) {
    if (fused && u.gradient.is_sparse()) throw Error("RuntimeError", "`_fused_sgd` does not support sparse gradients");
    u.momentum = u.state.find("momentum_buffer");
    if (!fused || momentum == 0) return;
    const auto [first, _] =
        have_momentum.try_emplace({u.parameter.device().str(), u.parameter.scalar_type()}, u.momentum.defined());
    if (first->second != u.momentum.defined())
      throw Error("RuntimeError", "expected a momentum_buffer for all parameters or for none, as `fused: true` needs");
  }

  void apply(Update& u) const {
    at::Tensor gradient = penalized_gradient(u);
    if (momentum != 0) {
      at::Tensor buffer = u.momentum;
      if (buffer.defined()) {
        scale(buffer, momentum).add_(gradient, 1 - dampening);
      } else {
        buffer = gradient.detach().clone();
        u.state.set("momentum_buffer", buffer);
      }
      gradient = nesterov ? gradient.add(buffer, momentum) : buffer;
    }
    u.parameter.add_(gradient, -lr);
  }

  void apply_fused(std::vector<Update>& updates) const {
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
