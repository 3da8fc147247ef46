#include "napi/errors.h"
#include "optim/optimizers.h"

namespace ltn {

namespace {

double norm_of(const at::Tensor& tensor) { return at::linalg_vector_norm(tensor, 2).item<double>(); }

// torch/optim/_adafactor.py
struct AdafactorRule {
  Rate lr;
  double beta2_decay;
  std::optional<double> eps1;
  double eps2 = 0;
  double d, weight_decay;
  bool foreach, maximize;

  explicit AdafactorRule(const Hyperparameters& h)
      : lr(h.rate("lr")),
        beta2_decay(h.number("beta2Decay")),
        d(h.number("d")),
        weight_decay(h.number("weightDecay")),
        foreach (h.is_true("foreach")),
        maximize(h.boolean("maximize")) {
    std::tie(eps1, eps2) = h.optional_pair("eps");
  }

  void begin(Update& u) const {
    if (u.parameter.is_complex()) throw Error("RuntimeError", "Adafactor does not support complex parameters");
    if (u.gradient.is_sparse()) refuse_sparse("Adafactor");
    if (!u.state.empty()) {
      for (const char* name : u.gradient.dim() > 1 ? std::vector{"row_var", "col_var"} : std::vector{"variance"})
        u.state.at(name);
      return;
    }
    u.state.set("step", step_counter());
    if (u.gradient.dim() > 1) {
      auto row = u.gradient.sizes().vec(), column = row;
      row[row.size() - 1] = 1;
      column[column.size() - 2] = 1;
      u.state.set("row_var", u.gradient.new_zeros(row));
      u.state.set("col_var", u.gradient.new_zeros(column));
    } else {
      u.state.set("variance", zeros_for(u.gradient));
    }
  }

  static std::vector<int64_t> sizes_of(std::string_view name, const at::Tensor& parameter) {
    auto sizes = parameter.sizes().vec();
    if (name == "row_var" && sizes.size() > 1) sizes[sizes.size() - 1] = 1;
    if (name == "col_var" && sizes.size() > 1) sizes[sizes.size() - 2] = 1;
    return sizes;
  }

  void apply(Update& u) {
    const at::Tensor gradient = maximize ? u.gradient.neg() : u.gradient;
    // Python's too is taken from the first parameter's dtype and kept for the others of the group.
    if (!eps1) eps1 = epsilon(u.parameter.scalar_type());
    const double step = u.state.advance_step();
    const double one_minus_beta2 = power(step, beta2_decay);
    const double longest = quotient(1, power(step, 0.5));
    const Rate rho = longest < static_cast<double>(lr) ? Rate(longest) : lr;
    const Rate alpha = std::max(eps2, quotient(norm_of(u.parameter), root(u.parameter))) * rho;
    if (weight_decay != 0) (1 - lr * weight_decay).scale(u.parameter);

    at::Tensor estimate;
    if (gradient.dim() > 1) {
      const at::Tensor row = u.state.at("row_var"), column = u.state.at("col_var");
      row.lerp_(mean_square(gradient, -1), one_minus_beta2);
      column.lerp_(mean_square(gradient, -2), one_minus_beta2);
      estimate = row.matmul(column);
      estimate.div_(row.mean(-2, true).clamp_(*eps1));
    } else {
      const at::Tensor variance = u.state.at("variance");
      variance.lerp_(gradient * gradient, one_minus_beta2);
      estimate = variance.clone();
    }
    const at::Tensor update = estimate.clamp_(*eps1 * *eps1).rsqrt_();
    update.mul_(gradient);
    const double size = -alpha / std::max(1.0, quotient(norm_of(update), root(update) * d));
    // Python's two forms multiply in another order.
    if (foreach)
      u.parameter.add_(scale(update, size));
    else
      u.parameter.add_(update, size);
  }

  static double root(const at::Tensor& tensor) { return std::pow(static_cast<double>(tensor.numel()), 0.5); }

  static double epsilon(at::ScalarType dtype) {
    return AT_DISPATCH_FLOATING_TYPES_AND2(at::kHalf, at::kBFloat16, dtype, "adafactor", [] {
      return static_cast<double>(std::numeric_limits<scalar_t>::epsilon());
    });
  }

  static at::Tensor mean_square(const at::Tensor& gradient, int64_t dim) {
    return at::linalg_vector_norm(gradient, 2, dim, true).square_().div_(gradient.size(dim));
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_adafactor() { return std::make_unique<RuleOptimizer<AdafactorRule>>(); }

}  // namespace ltn
