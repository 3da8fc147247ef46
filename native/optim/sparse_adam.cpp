#include "napi/errors.h"
#include "optim/optimizers.h"
#include "optim/rule_optimizer.h"

namespace ltn {

namespace {

// torch/optim/sparse_adam.py and _functional.py
struct SparseAdamRule {
  Number lr;
  double beta1 = 0, beta2 = 0, eps;
  bool maximize;

  explicit SparseAdamRule(const Hyperparameters& h)
      : lr(h.scalar("lr")), eps(h.number("eps")), maximize(h.boolean("maximize")) {
    std::tie(beta1, beta2) = h.pair("betas");
  }

  void begin(Update& u) const {
    if (!u.gradient.is_sparse())
      throw Error("RuntimeError", "SparseAdam does not support dense gradients, please consider Adam instead");
    if (!u.state.empty()) return;
    u.state.set("step", at::zeros({}, at::kLong));
    u.state.set("exp_avg", zeros_for(u.parameter));
    u.state.set("exp_avg_sq", zeros_for(u.parameter));
  }

  void apply(Update& u) const {
    const double step = u.state.advance_step();
    // Coalesced: the update is not linear, so indices must be unique.
    const at::Tensor gradient = (maximize ? u.gradient.neg() : u.gradient).coalesce();
    const at::Tensor values = gradient._values();
    if (values.numel() == 0) return;
    const auto like = [&](const at::Tensor& other) {
      return at::sparse_coo_tensor(gradient._indices(), other, gradient.sizes());
    };
    const at::Tensor average = u.state.at("exp_avg"), square = u.state.at("exp_avg_sq");
    const at::Tensor old_average = average.sparse_mask(gradient)._values();
    const at::Tensor numerator = scale(values.sub(old_average), 1 - beta1);
    average.add_(like(numerator));
    const at::Tensor old_square = square.sparse_mask(gradient)._values();
    const at::Tensor denominator = scale(values.pow(2).sub_(old_square), 1 - beta2);
    square.add_(like(denominator));
    numerator.add_(old_average);
    denominator.add_(old_square).sqrt_().add_(eps);
    const Number size = lr * square_root(1 - power(beta2, step)) / (1 - power(beta1, step));
    u.parameter.add_(like(scaled(numerator.div_(denominator), -size.value())));
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_sparse_adam() { return std::make_unique<RuleOptimizer<SparseAdamRule>>(); }

}  // namespace ltn
