#include "optim/optimizers.h"
#include "optim/rules.h"

namespace ltn {

namespace {

// torch/optim/radam.py
struct RadamRule : AveragesRule {
  using AveragesRule::AveragesRule;

  void begin(Update& u) const {
    if (begin_dense(u, "RAdam")) set_zeros(u, {"exp_avg", "exp_avg_sq"});
  }

  // The length of the approximated simple moving average, at infinity and after a step.
  double rho_at_infinity() const { return quotient(2, 1 - beta2) - 1; }
  Number rho_at(const Number& step) const {
    const Number decay = power(Number(beta2), step);
    return rho_at_infinity() - 2 * step * decay / (1 - decay);
  }

  Number rectified(const Number& rho) const {
    const double rho_inf = rho_at_infinity();
    return power((rho - 4) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho), Number(0.5));
  }

  void apply(Update& u) const {
    const auto [parameter, gradient, average, square, step] = advance(u, forms.capturable);
    const Number correction2 = 1 - power(Number(beta2), step), rho = rho_at(step);
    const at::Tensor corrected = divided(average, 1 - power(Number(beta1), step));
    const auto adaptive = [&] {
      const at::Tensor root = square.sqrt();
      return power(correction2, Number(0.5)) / Number(forms.differentiable ? root.add(eps) : root.add_(eps));
    };
    at::Tensor update = scaled(corrected, lr);
    if (forms.capturable)
      update = update.mul(at::where(rho.tensor().gt(5.0), (rectified(rho) * adaptive()).tensor(), 1.0));
    else if (rho.value() > 5.0)
      update = scaled(scaled(update, adaptive()), rectified(rho));
    parameter.add_(update, -1.0);
  }

  void apply(Batch& batch) const {
    const auto [averages, squares] = advance(batch);
    const Tensors factors = at::_foreach_sqrt(squares);
    at::_foreach_add_(factors, eps);
    forms.capturable ? rectify_by_counters(batch, factors) : rectify_by_numbers(batch, factors);
    at::_foreach_addcmul_(batch.parameters, averages, factors);
  }

  void rectify_by_counters(const Batch& batch, const Tensors& factors) const {
    const Tensors counters = batch.state("step");
    const auto corrections = [&](double beta) {
      Tensors result = at::_foreach_pow(beta, counters);
      at::_foreach_neg_(result);
      at::_foreach_add_(result, 1);
      return result;
    };
    const double rho_inf = rho_at_infinity();
    const Tensors rhos = at::_foreach_pow(beta2, counters);
    at::_foreach_mul_(rhos, counters);
    at::_foreach_mul_(rhos, 2);
    at::_foreach_div_(rhos, corrections(beta2));
    at::_foreach_neg_(rhos);
    at::_foreach_add_(rhos, rho_inf);

    const Tensors numerators = at::_foreach_sub(rhos, 4);
    at::_foreach_mul_(numerators, at::_foreach_sub(rhos, 2));
    at::_foreach_mul_(numerators, rho_inf);
    at::_foreach_div_(numerators, at::_foreach_mul(rhos, (rho_inf - 4) * (rho_inf - 2)));
    at::_foreach_sqrt_(numerators);
    // One by one, as in Python: there is no operator on lists that chooses.
    Tensors rectified, unrectified;
    for (size_t i = 0; i < rhos.size(); ++i) {
      rectified.push_back(at::where(rhos[i].gt(5.0), numerators[i], 0.0));
      unrectified.push_back(at::where(rectified[i].gt(0), 0.0, 1.0));
    }
    foreach_mul_(unrectified, lr);
    const Tensors corrections1 = corrections(beta1), sizes = corrections(beta2);
    at::_foreach_div_(unrectified, corrections1);
    at::_foreach_neg_(unrectified);
    at::_foreach_sqrt_(sizes);
    foreach_mul_(sizes, lr);
    at::_foreach_mul_(sizes, rectified);
    at::_foreach_neg_(sizes);
    at::_foreach_div_(sizes, corrections1);
    at::_foreach_div_(factors, sizes);
    at::_foreach_reciprocal_(factors);
    at::_foreach_add_(factors, unrectified);
  }

  void rectify_by_numbers(const Batch& batch, const Tensors& factors) const {
    std::vector<Number> sizes, unrectified;
    for (const double step : batch.steps()) {
      const double rho = rho_at(step).value(), correction1 = 1 - power(beta1, step);
      const double rect = rho > 5 ? rectified(rho).value() : 0;
      unrectified.push_back(lr * (rect > 0 ? 0 : 1.0) / correction1 * -1);
      sizes.push_back(power(1 - power(beta2, step), 0.5) * (lr * rect / correction1) * -1);
    }
    foreach_div_(factors, sizes);
    at::_foreach_reciprocal_(factors);
    foreach_add_(factors, unrectified);
  }
};

}  // namespace

std::unique_ptr<Optimizer> new_radam() { return std::make_unique<RuleOptimizer<RadamRule>>(); }

}  // namespace ltn
