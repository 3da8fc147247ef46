#include "optim/optimizers.h"
#include "optim/rule_optimizer.h"

namespace ltn {

namespace {

double norm_of(const at::Tensor& tensor) { return at::linalg_vector_norm(tensor, 2).item<double>(); }

// torch/optim/_adafactor.py
struct AdafactorRule {
  Number lr;
  double beta2_decay;
  std::optional<double> eps1;
  double eps2 = 0;
  double d;
  Number weight_decay;
  bool maximize;
  Forms forms;

  explicit AdafactorRule(const Hyperparameters& h)
      : lr(h.scalar("lr")),
        beta2_decay(h.number("beta2Decay")),
        d(h.number("d")),
        weight_decay(h.number("weightDecay")),
        maximize(h.boolean("maximize")),
        forms(h) {
    std::tie(eps1, eps2) = h.optional_pair("eps");
  }

  bool foreach_by_default() const { return false; }
  bool goes_with(const at::Tensor& parameter) const { return lr.goes_with(parameter); }

  void begin(Update& u) const {
    if (u.parameter.is_complex()) throw Error("RuntimeError", "Adafactor does not support complex parameters");
    if (u.gradient.is_sparse()) refuse_sparse("Adafactor");
    if (!u.state.empty()) {
      for (const char* name : u.gradient.dim() > 1 ? std::vector{"row_var", "col_var"} : std::vector{"variance"})
        u.state.at(name);
      return;
    }
    u.state.set("step", forms.counter(u.parameter));
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

  double one_minus_beta2(double step) const { return power(step, beta2_decay); }

  // How long the step of a parameter is.
  Number length(const at::Tensor& parameter, double step) const {
    const double longest = quotient(1, power(step, 0.5));
    const Number rho = longest < lr.value() ? Number(longest) : lr;
    return std::max(eps2, quotient(norm_of(parameter), root(parameter))) * rho;
  }

  // What its update is multiplied by.
  Number factor(const Number& length, const at::Tensor& update) const {
    return -length / std::max(1.0, quotient(norm_of(update), root(update) * d));
  }

  void apply(Update& u) {
    const at::Tensor gradient = maximize ? u.gradient.neg() : u.gradient;
    // Python's too is taken from the first parameter's dtype and kept for the others of the group.
    if (!eps1) eps1 = epsilon(u.parameter.scalar_type());
    const double step = u.state.advance_step();
    const Number alpha = length(u.parameter, step);
    if (weight_decay.value() != 0) scale(u.parameter, 1 - lr * weight_decay);

    at::Tensor estimate;
    if (gradient.dim() > 1) {
      const at::Tensor row = u.state.at("row_var"), column = u.state.at("col_var");
      row.lerp_(mean_square(gradient, -1), one_minus_beta2(step));
      column.lerp_(mean_square(gradient, -2), one_minus_beta2(step));
      estimate = row.matmul(column);
      estimate.div_(row.mean(-2, true).clamp_(*eps1));
    } else {
      const at::Tensor variance = u.state.at("variance");
      variance.lerp_(gradient * gradient, one_minus_beta2(step));
      estimate = variance.clone();
    }
    const at::Tensor update = estimate.clamp_(*eps1 * *eps1).rsqrt_();
    update.mul_(gradient);
    u.parameter.add_(update, factor(alpha, update).scalar());
  }

  void apply(Batch& batch) {
    if (!eps1) eps1 = epsilon(batch.parameters[0].scalar_type());
    // Matrices and vectors have other states, and so are batches of their own.
    Batch matrices, vectors;
    std::vector<Batch*> order;
    for (size_t i = 0; i < batch.updates.size(); ++i) {
      Batch& part = batch.gradients[i].dim() > 1 ? matrices : vectors;
      if (part.updates.empty()) order.push_back(&part);
      part.add(*batch.updates[i]);
    }
    for (Batch* part : order) apply_alike(*part);
  }

  // Norms, products and means are taken one by one, as in Python: there are no operators on lists for them.
  void apply_alike(Batch& batch) const {
    if (maximize) batch.gradients = at::_foreach_neg(batch.gradients);
    batch.advance_steps();
    const auto steps = batch.steps();
    const auto weights = scalars(steps, [&](double step) { return one_minus_beta2(step); });
    std::vector<Number> lengths;
    for (size_t i = 0; i < steps.size(); ++i) lengths.push_back(length(batch.parameters[i], steps[i]));
    if (weight_decay.value() != 0) foreach_mul_(batch.parameters, 1 - lr * weight_decay);

    Tensors updates;
    if (batch.gradients[0].dim() > 1) {
      const Tensors rows = batch.state("row_var"), columns = batch.state("col_var");
      at::_foreach_lerp_(rows, mean_squares(batch.gradients, -1), weights);
      at::_foreach_lerp_(columns, mean_squares(batch.gradients, -2), weights);
      Tensors means;
      for (size_t i = 0; i < rows.size(); ++i) {
        updates.push_back(rows[i].matmul(columns[i]));
        means.push_back(rows[i].mean(-2, true));
      }
      at::_foreach_clamp_min_(means, *eps1);
      at::_foreach_div_(updates, means);
    } else {
      const Tensors variances = batch.state("variance");
      at::_foreach_lerp_(variances, at::_foreach_mul(batch.gradients, batch.gradients), weights);
      for (const auto& variance : variances) updates.push_back(variance.clone());
    }
    at::_foreach_clamp_min_(updates, *eps1 * *eps1);
    at::_foreach_rsqrt_(updates);
    at::_foreach_mul_(updates, batch.gradients);
    std::vector<Number> factors;
    for (size_t i = 0; i < updates.size(); ++i) factors.push_back(factor(lengths[i], updates[i]));
    foreach_mul_(updates, factors);
    at::_foreach_add_(batch.parameters, updates);
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

  static Tensors mean_squares(const Tensors& gradients, int64_t dim) {
    Tensors squares;
    for (const auto& gradient : gradients) squares.push_back(at::linalg_vector_norm(gradient, 2, dim, true));
    at::_foreach_mul_(squares, squares);
    at::_foreach_div_(squares, scalars(gradients, [&](const at::Tensor& gradient) { return gradient.size(dim); }));
    return squares;
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_adafactor() { return std::make_unique<RuleOptimizer<AdafactorRule>>(); }

}  // namespace ltn
