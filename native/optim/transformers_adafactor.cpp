#include "optim/optimizers.h"
#include "optim/rule_optimizer.h"

namespace ltn {

namespace {

at::Tensor root_mean_square(const at::Tensor& tensor) {
  return at::linalg_vector_norm(tensor, 2) / std::pow(static_cast<double>(tensor.numel()), 0.5);
}

bool is_half(const at::Tensor& tensor) {
  return tensor.scalar_type() == at::kHalf || tensor.scalar_type() == at::kBFloat16;
}

// Adafactor of transformers/optimization.py
struct TransformersAdafactorRule {
  std::optional<Number> lr;
  double eps1, eps2, clip_threshold, decay_rate;
  std::optional<double> beta1;
  double weight_decay;
  bool scale_parameter, relative_step, warmup_init;

  explicit TransformersAdafactorRule(const Hyperparameters& h)
      : lr(h.optional_scalar("lr")),
        clip_threshold(h.number("clipThreshold")),
        decay_rate(h.number("decayRate")),
        beta1(h.optional_number("beta1")),
        weight_decay(h.number("weightDecay")),
        scale_parameter(h.boolean("scaleParameter")),
        relative_step(h.boolean("relativeStep")),
        warmup_init(h.boolean("warmupInit")) {
    std::tie(eps1, eps2) = h.pair("eps");
    if (!relative_step && !lr) value_error("expected 'lr' to be a number, as `relativeStep` is false, got null");
  }

  void begin(Update& u) const {
    if (u.gradient.is_sparse()) refuse_sparse("Adafactor");
    // Half precision is computed, and kept, in float32.
    if (is_half(u.gradient)) u.gradient = u.gradient.to(at::kFloat);
    if (!u.state.empty()) {
      for (const char* name : names_for(u.gradient)) u.state.set(name, u.state.at(name).to(u.gradient.options()));
      return;
    }
    u.state.set("step", at::zeros({}, at::kLong));
    if (beta1) u.state.set("exp_avg", at::zeros_like(u.gradient));
    if (u.gradient.dim() >= 2) {
      const auto shape = u.gradient.sizes().vec();
      std::vector<int64_t> row(shape.begin(), shape.end() - 1), column(shape.begin(), shape.end() - 2);
      column.push_back(shape.back());
      u.state.set("exp_avg_sq_row", at::zeros(row, u.gradient.options()));
      u.state.set("exp_avg_sq_col", at::zeros(column, u.gradient.options()));
    } else {
      u.state.set("exp_avg_sq", at::zeros_like(u.gradient));
    }
  }

  std::vector<const char*> names_for(const at::Tensor& gradient) const {
    std::vector<const char*> names;
    if (beta1) names.push_back("exp_avg");
    for (const char* name :
         gradient.dim() >= 2 ? std::vector{"exp_avg_sq_row", "exp_avg_sq_col"} : std::vector{"exp_avg_sq"})
      names.push_back(name);
    return names;
  }

  static std::vector<int64_t> sizes_of(std::string_view name, const at::Tensor& parameter) {
    auto sizes = parameter.sizes().vec();
    if (name == "exp_avg_sq_row" && sizes.size() > 1) sizes.pop_back();
    if (name == "exp_avg_sq_col" && sizes.size() > 1) sizes.erase(sizes.end() - 2);
    return sizes;
  }

  Number rate(double step, const at::Tensor& rms) const {
    Number size =
        relative_step ? Number(std::min(warmup_init ? 1e-6 * step : 1e-2, quotient(1.0, square_root(step)))) : *lr;
    if (!scale_parameter) return 1.0 * size;
    if (!(rms.item<double>() > eps2)) return eps2 * size;
    return Number(scaled(rms, size.value()));
  }

  void apply(Update& u) const {
    const at::Tensor& gradient = u.gradient;
    const at::Tensor parameter = is_half(u.parameter) ? u.parameter.to(at::kFloat) : u.parameter;
    const double step = u.state.advance_step();
    const at::Tensor rms = root_mean_square(parameter);
    u.state.set("RMS", rms);
    const Number lr = rate(step, rms);

    const double beta2 = 1.0 - power(step, decay_rate);
    at::Tensor update = gradient.pow(2) + eps1;
    if (gradient.dim() >= 2) {
      const at::Tensor row = u.state.at("exp_avg_sq_row"), column = u.state.at("exp_avg_sq_col");
      scale(row, beta2).add_(update.mean(-1), 1.0 - beta2);
      scale(column, beta2).add_(update.mean(-2), 1.0 - beta2);
      update = (row / row.mean(-1, true)).rsqrt_().unsqueeze(-1).mul(column.unsqueeze(-2).rsqrt());
    } else {
      const at::Tensor square = u.state.at("exp_avg_sq");
      scale(square, beta2).add_(update, 1.0 - beta2);
      update = square.rsqrt();
    }
    update.mul_(gradient);
    update.div_((root_mean_square(update) / clip_threshold).clamp_(1.0));
    scale(update, lr);
    if (beta1) {
      const at::Tensor average = u.state.at("exp_avg");
      scale(average, *beta1).add_(update, 1 - *beta1);
      update = average;
    }
    if (weight_decay != 0) parameter.add_(parameter, (-weight_decay * lr).scalar());
    parameter.add_(-update);
    if (!parameter.is_same(u.parameter)) u.parameter.copy_(parameter);
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_transformers_adafactor() {
  return std::make_unique<RuleOptimizer<TransformersAdafactorRule>>();
}

}  // namespace ltn
